"""Days and months that a parser ran together with the noun behind: "On 2 March rebels attacked a
post", "At the end of June Chad shelled a town"."""

from calendar import month_name
from dataclasses import replace

from extract.model import Token

MONTHS = frozenset(month_name[1:])
"""The names of the months."""
_LAST = 31
_BEHIND = frozenset({"nmod", "nmod:unmarked", "obl", "flat", "appos"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def days_before_subjects(found: list[Token]) -> None:
    """Part, in place, a day at the head of a clause from who acts in it."""
    for at, token in enumerate(found):
        if token.text not in MONTHS or not 0 < at < len(found) - 1:
            continue
        if token.relation == "compound" and at == token.head - 1:
            _part(found, at)
        if found[at + 1].word_class == "PROPN":
            _who_acts_behind(found, at)


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


def _who_acts_behind(found: list[Token], month: int) -> None:
    """ "At the end of June Chad shelled a town": a name right before a verb that has no subject."""
    together = found[month].relation == "compound"
    name = found[month].head if together else month + 1
    if name <= month or not (together or found[name].head in {month, found[month].head}):
        return
    last = name
    while last + 1 < len(found) and found[last + 1].head == name:
        last += 1
    if last + 1 == len(found) or found[name].relation not in _BEHIND:
        return
    after = found[last + 1]
    verb = after.head if after.word_class == "AUX" else last + 1
    held = {one.relation for one in found if one.head == verb}
    if found[verb].word_class != "VERB" or found[last + 1].tag not in _FINITE or held & _SUBJECTS:
        return
    if together:
        found[month] = replace(found[month], relation=found[name].relation, head=found[name].head)
        for place in range(month):
            if found[place].head == name:
                found[place] = replace(found[place], head=month)
    relation = "nsubj:pass" if "aux:pass" in held else "nsubj"
    found[name] = replace(found[name], relation=relation, head=verb)
