"""Verbs that a tokeniser cut at their hyphen: "warplanes fire-bombed the market", "was
court-martialled". The word before the hyphen is part of the verb, and who stands before it acts."""

from collections.abc import Mapping
from dataclasses import replace

from extract.model import Token
from extract.vocabulary import entries

_LEMMAS: Mapping[str, str] = entries("clauses")["hyphened_verbs"]["lemmas"]
_NAMES = frozenset({"NOUN", "PROPN", "PRON"})
_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "case"})


def hyphened_verbs(found: list[Token]) -> None:
    """Make such words one verb, in place."""
    for at in range(3, len(found)):
        if found[at - 1].text != "-":
            continue
        lemma = _LEMMAS.get(f"{found[at - 2].text}-{found[at].text}".lower())
        if lemma is None or not _is_verb(found, at):
            continue
        _lead(found, at)
        _join(found, at, lemma)
        _give_subject(found, at)


def _is_verb(found: list[Token], at: int) -> bool:
    """Not so in "the fire-bombed shop" and "shops fire-bombed by gunmen"."""
    before, described = found[at - 3], found[at].relation.startswith("acl")
    if before.word_class == "CCONJ":
        return found[at].relation != "amod"
    return not described and (before.word_class in _NAMES or before.lemma == "be")


def _lead(found: list[Token], at: int) -> None:
    """Where the first part, or the noun behind, was read as what the clause stands on: the verb."""
    first, token = at - 2, found[at]
    noun = token.head
    if token.relation == "amod" and noun > at:
        # "planes air-dropped food", read as food of planes
        top = found[noun].head if found[noun].head < at else noun
        _take_place(found, at, top)
        found[noun] = replace(found[noun], relation="obj", head=at)
        if top != noun:
            found[top] = replace(found[top], relation="nsubj", head=at)
    elif token.head == first:
        _take_place(found, at, first)


def _take_place(found: list[Token], at: int, top: int) -> None:
    """The verb where another word stood, with what depended on that."""
    root = found[top].head == top
    relation, head = ("root", at) if root else (found[top].relation, found[top].head)
    found[at] = replace(found[at], relation=relation, head=head)
    found[top] = replace(found[top], head=at)
    for place, one in enumerate(found):
        own = one.relation in _BEFORE and place < top
        if one.head == top and place not in {at, top} and not own:
            found[place] = replace(one, head=at)


def _join(found: list[Token], at: int, lemma: str) -> None:
    first = at - 2
    for place, one in enumerate(found):
        if one.head == first and place < first:
            found[place] = replace(one, head=at)
    found[first] = replace(found[first], relation="compound", head=at)
    found[at - 1] = replace(found[at - 1], relation="punct", head=at)
    past = "VBN" if found[at - 3].lemma == "be" else found[at].tag
    tag = past if past in {"VBD", "VBN"} else "VBD"
    found[at] = replace(found[at], word_class="VERB", tag=tag, lemma=lemma)


def _free(found: list[Token], at: int) -> None:
    """ "The company tear-gassed workers", read as workers of a company."""
    who, noun = at - 3, found[at - 3].head
    if found[who].word_class not in _NAMES or noun <= at:
        return
    for place in range(who):
        if found[place].head == noun:
            found[place] = replace(found[place], head=who)
    found[who] = replace(found[who], head=at)


def _give_subject(found: list[Token], at: int) -> None:
    """Who stands right before the verb, or before its "was"."""
    passive = found[at - 3].lemma == "be"
    if passive:
        found[at - 3] = replace(found[at - 3], relation="aux:pass", word_class="AUX", head=at)
    _free(found, at)
    held = [place for place in range(at - 2) if found[place].head == at]
    subjects = [place for place in held if found[place].relation.startswith("nsubj")]
    if not subjects and found[at - 3].word_class in _NAMES and found[at - 3].head == at:
        subjects = [at - 3]
    for place in subjects:
        relation = "nsubj:pass" if passive else "nsubj"
        found[place] = replace(found[place], relation=relation)
    for place in held:
        # "Russian warplanes fire-bombed it", read as a Russian fire
        if subjects and found[place].relation in _BEFORE and place < subjects[-1]:
            found[place] = replace(found[place], head=subjects[-1])
