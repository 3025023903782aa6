"""Votes: "by 141 to 5, with 35 abstentions" is three figures, the first two of them votes."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from extract.find.quantities.tokens import DASHES, Tokens, lower
from extract.find.quantities.units import Amount

_CUES = frozenset(
    "vote votes voted voting abstentions abstention abstained abstaining adopted".split()
)
_NEAR = 25
_JOINTS = frozenset({"to", "against", "votes", "in", "favour", "favor", "for", ",", *DASHES})
_AGAINST = frozenset({"against", "opposed"})
_IN_FAVOUR = frozenset({"favour", "favor"})


def is_vote(words: Tokens, at: int) -> bool:
    """Whether the words around a token speak of a vote."""
    return any(word.lower in _CUES for word in words[max(0, at - _NEAR) : at + _NEAR])


def is_result(words: Tokens, one: Amount, two: Amount) -> bool:
    """Whether two amounts are the sides of a vote: "141 to 5", "11-1", never a range."""
    between = [word.lower for word in words[one.last : two.first]]
    if one.unit is not None or two.unit is not None or not 0 < len(between) <= 4:
        return False
    if not _JOINTS.issuperset(between) or not {"to", *DASHES}.intersection(between):
        return False
    # "8 to 10 countries voted" is a range
    return one.number.value > two.number.value and is_vote(words, one.first)


def votes(words: Tokens, found: Sequence[Amount]) -> Mapping[int, str]:
    """The class of each figure of a result, by its first token: votes for, votes against."""
    classes: dict[int, str] = {}
    for one in found:
        side = _side(words, one)
        if side is not None and is_vote(words, one.first):
            classes[one.first] = side
    for one, two in pairwise(found):
        if is_result(words, one, two):
            classes |= {one.first: "votes_for", two.first: "votes_against"}
            break
    return classes


def _side(words: Tokens, one: Amount) -> str | None:
    after = one.last + (lower(words, one.last) in {"vote", "votes"})
    if one.unit is not None:
        return None
    if lower(words, after) in _AGAINST:
        return "votes_against"
    favour = lower(words, after) == "in" and lower(words, after + 1) in _IN_FAVOUR
    # "98 for, seven against"
    backing = lower(words, after) == "for" and lower(words, after + 1) in {",", ";", "and", "."}
    return "votes_for" if favour or backing else None
