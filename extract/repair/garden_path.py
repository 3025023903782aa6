"""Clauses whose subject a parser gave to another verb: "The men murdered by rebels were buried",
"Police held four men and two others were freed"."""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import is_within
from extract.vocabulary import listed

_SUBJECTS = ("nsubj", "nsubj:pass")
_OPENING = (*_SUBJECTS, "mark")
_HOLDING = listed("clauses", "holding")
_MOVES = frozenset({"punct", "cc", "parataxis"})


def garden_path(found: list[Token]) -> None:
    """Give each clause its own subject back; only the main one can have lost its verb."""
    heads = [token.head for token in found if token.relation in _SUBJECTS]
    for at, token in enumerate(found):
        if token.relation == "conj" and token.head < at:
            _own_subject(found, at)
        elif token.relation in _SUBJECTS:
            if heads.count(token.head) > 1:
                _first_of_two(found, at)
            first, last = found[token.head].head, token.head
            past = first < at < last and found[first].tag in {"VBD", "VBN"}
            if past and _is_case(found, at):
                _turned(found, first, last, at)
                return
        elif token.relation == "ccomp" and _is_of_the_believed(found, at):
            _turned(found, token.head, at, None)
            return


def _own_subject(found: list[Token], noun: int) -> None:
    """ "held four men and two others were freed": the others were; "was sprayed with bullets and
    its driver, Ivo Kone, was killed": the driver was."""
    held = found[found[noun].head]
    verb = _passive_behind(found, noun)
    if verb is None or held.relation not in {"obj", "obl"} or held.head != found[verb].head:
        return
    if any(one.head == verb and one.relation in _SUBJECTS for one in found):
        return
    found[noun] = replace(found[noun], relation="nsubj:pass", head=verb)
    for place, one in enumerate(found):
        if one.head == noun and one.relation == "cc":
            found[place] = replace(one, head=verb)


def _passive_behind(found: list[Token], noun: int) -> int | None:
    """The passive joined by "and" that begins behind a phrase."""
    after = noun + 1
    while after < len(found) and (is_within(found, after, noun) or found[after].text == ","):
        after += 1
    if after == len(found) or found[after].relation != "aux:pass":
        return None
    verb = found[after].head
    return verb if found[verb].relation == "conj" else None


def _first_of_two(found: list[Token], at: int) -> None:
    """ "when the troops, who were on patrol, fired in the belief that they were rebels": of two
    subjects of one verb the first is that of a verb between them that has none."""
    verb = found[at].head
    second = [n for n in range(at + 1, verb) if found[n].head == verb and _is_subject(found[n])]
    if not second:
        return
    for place in range(at + 1, second[0]):
        finite = found[place].tag == "VBD" and found[place].relation in {"advcl", "conj", "ccomp"}
        own = any(one.head == place and _is_subject(one) for one in found)
        if finite and not own and not is_within(found, place, at):
            found[at] = replace(found[at], relation="nsubj", head=place)
            return


def _is_subject(token: Token) -> bool:
    return token.relation in _SUBJECTS


def _is_case(found: list[Token], at: int) -> bool:
    return any(
        one.head == at and one.relation == "case" and one.lemma.lower() == "by" for one in found
    )


def _is_of_the_believed(found: list[Token], last: int) -> bool:
    """ "Gunmen believed to be from Boko Haram attacked a village": they attacked."""
    first = found[last].head
    finite = found[last].tag in {"VBD", "VBN", "VBZ"} and found[first].tag in {"VBD", "VBN"}
    if not finite or found[first].relation != "root" or found[first].lemma not in _HOLDING:
        return False
    if any(one.head == last and one.relation in _OPENING for one in found):
        return False
    return any(
        one.head == first and one.relation == "xcomp" and first < place < last
        for place, one in enumerate(found)
    )


def _turned(found: list[Token], first: int, last: int, agent: int | None) -> None:
    """The first verb describes the noun before it, the last one is what its subject does."""
    subject = next(
        (n for n in range(first) if found[n].head == first and found[n].relation in _SUBJECTS), None
    )
    holds = any(one.head == first and one.relation in {"obj", "aux", "aux:pass"} for one in found)
    named = found[first - 1].word_class in {"NOUN", "PROPN"}
    if subject is None or holds or not named or not is_within(found, first - 1, subject):
        return
    relation = "nsubj" if agent is None else found[agent].relation
    above = last if found[first].head == first else found[first].head
    found[last] = replace(found[last], relation=found[first].relation, head=above)
    found[first] = replace(found[first], relation="acl", head=first - 1, tag="VBN")
    if agent is not None:
        found[agent] = replace(found[agent], relation="obl:agent", head=first)
    found[subject] = replace(found[subject], relation=relation, head=last)
    for place, token in enumerate(found):
        if token.head == first and (place > last or token.relation in _MOVES):
            found[place] = replace(token, head=last)
