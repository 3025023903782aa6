"""From scores of heads to a tree with one root (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def tree(scores: Floats) -> list[int]:
    """The head of each word; the root's is its own. `scores` [n, n]: words by heads."""
    own = scores.diagonal().copy()
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    root = 0 if len(scores) == 1 else int((own - scores.max(1)).argmax())
    heads = scores.argmax(1).tolist()
    heads[root] = root
    if _cycle(heads, root):
        heads = _spanning(scores.astype(np.float64), root)
    return [int(head) for head in heads]


def _cycle(heads: list[int], root: int) -> list[int]:
    """Words that hang under each other in a ring; none if the heads make a tree."""
    seen = [0] * len(heads)  # the walk that passed here
    seen[root] = -1
    for start in range(len(heads)):
        word = start
        while not seen[word]:
            seen[word] = start + 1
            word = heads[word]
        if seen[word] == start + 1:
            ring, first = [word], heads[word]
            while first != word:
                ring.append(first)
                first = heads[first]
            return ring
    return []


def _spanning(scores: NDArray[np.float64], root: int) -> list[int]:
    """The best tree: rings are joined to one word, solved, and opened where it costs least."""
    heads = scores.argmax(1).tolist()
    heads[root] = root
    ring = _cycle(heads, root)
    if not ring:
        return [int(head) for head in heads]
    rest = [word for word in range(len(scores)) if word not in set(ring)]
    inside = np.array(ring)
    kept = scores[inside, [heads[word] for word in ring]]
    joined = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    joined[:-1, :-1] = scores[np.ix_(rest, rest)]
    out = scores[np.ix_(rest, ring)]  # a word outside under a word of the ring
    into = scores[np.ix_(ring, rest)] - kept[:, None]  # a word of the ring under one outside
    joined[:-1, -1] = out.max(1)
    joined[-1, :-1] = into.max(0)
    solved = _spanning(joined, rest.index(root))
    found = list(heads)
    for place, word in enumerate(rest):
        above = solved[place]
        found[word] = ring[int(out[place].argmax())] if above == len(rest) else rest[above]
    opened = ring[int(into[:, solved[-1]].argmax())]
    found[opened] = rest[solved[-1]]
    found[root] = root
    return [int(head) for head in found]
