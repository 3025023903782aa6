"""Deeds that a parser took for a clause or an aside of their own: in "have fled since fighting
between the army and the rebels broke out" it was the fighting that broke out."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

MARKS = frozenset("since after before when until once as while".split())
"""The words that open such a clause."""
_HAPPENING = listed("clauses", "happening") | listed("clauses", "erupting")
_OF_VERBS = frozenset("nsubj nsubj:pass obj iobj aux aux:pass xcomp ccomp".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OPENING = frozenset({"mark", "case"})


def fighting_begins(found: list[Token]) -> None:
    """Make, in place, a deed the subject of the verb behind it that tells that it began."""
    for at, token in enumerate(found):
        in_ing = token.tag == "VBG" and token.relation == "advcl"
        if not in_ing and not (token.tag == "NNS" and token.relation == "obl"):
            continue
        below = [one for one, each in enumerate(found) if each.head == at and one != at]
        marks = [one for one in below if found[one].relation in _OPENING and one < at]
        opened = [one for one in marks if found[one].text.lower() in MARKS]
        if not opened or any(found[one].relation in _OF_VERBS for one in below):
            continue
        verb = _verb_that_tells_it(found, at)
        if verb is not None:
            _made_subject(found, at, verb, opened)


def _verb_that_tells_it(found: list[Token], at: int) -> int | None:
    above = found[at].head
    for verb in range(at + 1, len(found)):
        token = found[verb]
        if token.tag in _FINITE and token.word_class == "VERB":
            own = {one.relation for one in found if one.head == verb}
            joined = token.relation in {"conj", "parataxis"} and token.head in {at, above}
            free = joined and own.isdisjoint({"nsubj", "nsubj:pass", "obj"})
            free = free and len(_joining(found, verb)) == len(_of_the_two(found, at, verb))
            return verb if free and token.lemma.lower() in _HAPPENING else None
    return None


def _joining(found: list[Token], verb: int) -> list[int]:
    return [one for one, each in enumerate(found) if each.head == verb and each.relation == "cc"]


def _of_the_two(found: list[Token], at: int, verb: int) -> list[tuple[int, int]]:
    """Each "and" of the verb that joins two who fight: "between the army and the rebels"."""
    pairs: list[tuple[int, int]] = []
    for one in _joining(found, verb):
        behind = (place for place in range(one + 1, verb) if found[place].relation == "conj")
        other = next(behind, None)
        if other is not None and at < found[other].head < one:
            pairs.append((one, other))
    return pairs


def _made_subject(found: list[Token], at: int, verb: int, marks: list[int]) -> None:
    for joining, other in _of_the_two(found, at, verb):
        found[joining] = replace(found[joining], head=other)
    for place, one in enumerate(found):
        if one.head == at and place in marks:
            found[place] = replace(one, head=verb, relation="mark")
        elif one.head == at and place > verb:
            found[place] = replace(one, head=verb)
        elif one.head == at and one.relation == "obl":
            found[place] = replace(one, relation="nmod")
    found[verb] = replace(found[verb], relation="advcl", head=found[at].head)
    token = replace(found[at], relation="nsubj", head=verb)
    if token.tag == "VBG":
        token = replace(token, lemma=token.text.lower(), tag="NN", word_class="NOUN")
    found[at] = token
