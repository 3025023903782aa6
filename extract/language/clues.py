"""By what a name is known: the words' forms, tags and kinds, the lists, and the words around.

"President Jens Stoltenberg said" -> of "Stoltenberg": "0 word=stoltenberg", "-1 word=jens",
"tags NNP, NNP", "kinds Xx, Xx, xx", "run before said", and more. Every clue is a string that has
weights of its own in the model folder; training and reading both make them here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from extract.language.features import features
from extract.language.lists import listed

GROUPS = "groups.npz"
OFFSETS = (-2, -1, 0, 1, 2)
_REMEMBERED = 200_000
OUTSIDE = ""  # the form, tag or kind of a place before the first or after the last word


def read_groups(file: Path) -> dict[str, list[int]]:
    """The groups of a model folder, by word."""
    with np.load(file) as groups:
        words = groups["words"].tobytes().decode().split("\n")
        return dict(zip(words, groups["groups"].tolist(), strict=True))


class Clues:
    """The clues of words.

    `groups` has, by word in lower case, the numbers of the groups of like words that it belongs
    to, coarse to fine; `is_common` says whether a word may be written small.
    """

    def __init__(
        self, groups: Mapping[str, Sequence[int]], is_common: Callable[[str], bool]
    ) -> None:
        self._groups = groups
        self._is_common = is_common
        self._kinds: dict[str, str] = {}

    def of_sentence(self, forms: Sequence[str], tags: Sequence[str]) -> list[list[str]]:
        """All clues of each word of a sentence."""
        by_form = [self.of_form(form) for form in forms]
        outside = self.of_form(OUTSIDE)
        found: list[list[str]] = [[] for _ in forms]
        for place, own in enumerate(found):
            for offset in OFFSETS:
                inside = 0 <= place + offset < len(forms)
                own += (by_form[place + offset] if inside else outside)[offset]
        for name, row in self.rows(forms, tags):
            for own, three in zip(found, threes(row), strict=True):
                own += of_three(name, *three)
        for run, around in runs(forms, [self.kind(form) for form in forms]):
            for place in run:
                found[place] += around
        return found

    def rows(
        self, forms: Sequence[str], tags: Sequence[str]
    ) -> Iterator[tuple[str, Sequence[str]]]:
        """Tags, kinds and lists of the words of a sentence, of which three in a row are a clue."""
        yield "tags", tags
        yield "kinds", [self.kind(form) for form in forms]
        yield "lists", lists(forms)

    def of_form(self, form: str) -> dict[int, list[str]]:
        """What a form says of the words around it: of the word two places on, it is "-2"."""
        seen = features(form)
        far = [f"word={seen.word}", f"shape={seen.shape}"]
        near = [*far, f"ends={seen.suffix}", *self._grouped(form)]
        clues = {-2: far, -1: near, 0: [*near, *self._inside(form, seen.word)], 1: near, 2: far}
        return {offset: [f"{offset} {clue}" for clue in some] for offset, some in clues.items()}

    def kind(self, form: str) -> str:
        """ "Xx" has a capital, "Xc" is a common word with one, "XX" has capitals alone."""
        found = self._kinds.get(form)
        if found is None:
            if len(self._kinds) > _REMEMBERED:
                self._kinds.clear()
            found = self._kinds[form] = self._kind(form)
        return found

    def _kind(self, form: str) -> str:
        if form[:1].isupper():
            if form.isupper() and len(form) > 1:
                return "XX"
            return "Xc" if self._is_common(form.lower()) else "Xx"
        if form[:1].isalpha():
            return "xx"
        return "9" if form[:1].isdigit() else form[:2]

    def groups(self, form: str) -> Sequence[int]:
        """The groups that a form belongs to, coarse to fine; none if it is not known."""
        return self._groups.get(form.lower(), ())

    def _grouped(self, form: str) -> Iterator[str]:
        groups = self.groups(form)
        yield from (f"group{size}={group}" for size, group in enumerate(groups))
        if not groups:
            yield "no group"

    def _inside(self, form: str, word: str) -> Iterator[str]:
        yield from (f"begins={word[:size]}" for size in (3, 4))
        yield from (f"ends={word[-size:]}" for size in (2, 4))
        yield f"length={min(len(form), 12)}"
        if form[:1].isupper():
            yield "common" if self._is_common(form.lower()) else "rare"


def threes(row: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each of a row with the one before and the one after."""
    return zip([OUTSIDE, *row[:-1]], row, [*row[1:], OUTSIDE], strict=True)


def of_three(name: str, before: str, middle: str, after: str) -> list[str]:
    """What tags, kinds or lists of three words in a row say of the middle one."""
    return [
        f"{name} {middle}",
        f"{name} {before}, {middle}",
        f"{name} {middle}, {after}",
        f"{name} {before}, {middle}, {after}",
    ]


def lists(forms: Sequence[str]) -> list[str]:
    """Where each word stands in an entry of the vocabulary: "names first", "names on"."""
    found = [OUTSIDE] * len(forms)
    for first, last, entry in listed(forms):
        found[first] = f"{entry} first"
        found[first + 1 : last] = [f"{entry} on"] * (last - first - 1)
    return found


def runs(forms: Sequence[str], kinds: Sequence[str]) -> Iterator[tuple[range, list[str]]]:
    """The runs of words with capitals, each with what stands around it."""
    place = 0
    while place < len(forms):
        last = place
        while last < len(forms) and kinds[last][:1] == "X":
            last += 1
        if last > place:
            before = forms[place - 1].lower() if place else OUTSIDE
            after = forms[last].lower() if last < len(forms) else OUTSIDE
            ends = features(forms[last - 1]).word
            around = [f"run after {before}", f"run before {after}", f"run ends={ends}"]
            yield range(place, last), around
        place = last + 1
