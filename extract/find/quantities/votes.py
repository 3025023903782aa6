"""Votes: "by 141 to 5, with 35 abstentions" is three figures."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Tokens

_CUES = frozenset(
    "vote votes voted voting abstentions abstention abstained abstaining adopted".split()
)
_JOINTS = frozenset({"to", "-", "–", "against", "votes", "in", "favour", "favor", ","})


def is_vote(words: Tokens) -> bool:
    """Whether a sentence speaks of a vote."""
    return any(word.lower in _CUES for word in words)


def votes(words: Tokens, found: Sequence[Measured]) -> Mapping[int, str]:
    """The class of each figure of a result, by its first token: votes for, then against."""
    if not is_vote(words):
        return {}
    for one, two in pairwise(found):
        between = [word.lower for word in words[one.last : two.first]]
        plain = one.amount.unit is None and two.amount.unit is None
        near = plain and 0 < len(between) <= 4 and _JOINTS.issuperset(between)
        if near and {"to", "-", "–"}.intersection(between):
            return {one.first: "votes_for", two.first: "votes_against"}
    return {}
