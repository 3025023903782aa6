"""Days that a parser ran together with the noun behind: "On 2 March rebels attacked a post"."""

from calendar import month_name
from dataclasses import replace

from extract.model import Token

MONTHS = frozenset(month_name[1:])
"""The names of the months."""
_LAST = 31


def days_before_subjects(found: list[Token]) -> None:
    """Part, in place, a day at the head of a clause from who acts in it."""
    for at, token in enumerate(found):
        if token.relation == "compound" and token.text in MONTHS and 0 < at == token.head - 1:
            _part(found, at)


def _part(found: list[Token], at: int) -> None:
    day, noun = at - 1, at + 1
    many = found[noun].tag in {"NNS", "NNPS"} and found[noun].head > noun
    if not many or not found[day].text.isdigit() or not 0 < int(found[day].text) <= _LAST:
        return
    below = [place for place, one in enumerate(found) if one.head == noun]
    if any(found[place].relation == "det" for place in below):
        return
    if found[noun].relation.startswith("nsubj") and found[day].head == found[noun].head:
        found[at] = replace(found[at], relation="nmod:unmarked", head=day)
    elif found[noun].relation == "obl" and found[day].head == noun:
        _subject(found, at, below)


def _subject(found: list[Token], at: int, below: list[int]) -> None:
    """ "On 2 March" was taken for what stands before "rebels"."""
    noun, verb = at + 1, found[at + 1].head
    cases = [place for place in below if found[place].relation == "case" and place < at - 1]
    taken = any(one.head == verb and one.relation.startswith("nsubj") for one in found)
    if taken or not cases or found[verb].tag not in {"VBD", "VBZ", "VBP"}:
        return
    for place in (at - 1, *cases):
        found[place] = replace(found[place], head=at)
    found[at] = replace(found[at], relation="obl", head=verb)
    found[noun] = replace(found[noun], relation="nsubj")
