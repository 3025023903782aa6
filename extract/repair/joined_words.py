"""Words that "and" joins and a parser hung elsewhere: "fighting between rebels and troops",
"raped women and burned houses"."""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import holds

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_PLACES = frozenset({"nmod", "obl"})
_IN_ROWS = _SUBJECTS | {"conj", "appos"}


def joined_words(found: list[Token]) -> None:
    """Join, in place, a second phrase without a preposition of its own to the first."""
    for at, token in enumerate(found):
        if token.relation in _IN_ROWS:
            _one_of_a_row(found, at)
            _object_of_the_second(found, at)
    cased = {one.head for one in found if one.relation == "case"}
    for at, token in enumerate(found):
        if token.relation in _PLACES and at not in cased:
            _second_phrase(found, at, cased)


def _object_of_the_second(found: list[Token], at: int) -> None:
    """ "Caracas took them in and accused Bogota": a noun right behind a verb is joined to no verb
    before it."""
    token, verb = found[at], at - 1
    noun = token.relation == "conj" and token.word_class in {"NOUN", "PROPN"}
    if not noun or verb < 0 or found[verb].word_class != "VERB" or found[verb].relation != "conj":
        return
    bare = not any(one.head == verb and one.relation in {"obj", "nsubj:pass"} for one in found)
    if bare and token.head == found[verb].head and found[token.head].word_class == "VERB":
        found[at] = replace(token, relation="obj", head=verb)


def _one_more_subject(found: list[Token], at: int) -> None:
    """ "The minister, his driver and a guard were attacked": one list, and no two subjects."""
    comma = at
    while comma and (found[comma - 1].head == at or found[found[comma - 1].head].head == at):
        comma -= 1
        if found[comma].text == ",":
            break
    verb = found[at].head
    before = [n for n in range(comma) if found[n].head == verb and found[n].relation in _SUBJECTS]
    listed_ = any(one.head == at and one.relation == "conj" for one in found[at:verb])
    if found[comma].text == "," and listed_ and len(before) == 1 and at < verb:
        found[at] = replace(found[at], relation="conj", head=before[0])
        for place in range(at, verb):
            if found[place].head == at and found[place].relation == "conj":
                found[place] = replace(found[place], head=before[0])


def _no_other_name(found: list[Token], at: int) -> None:
    """ "The minister, his driver and a guard were attacked": the driver is no minister."""
    first = found[at].head
    verb = found[first].head
    his = any(one.head == at and one.tag == "PRP$" for one in found[first:at])
    several = any(
        one.head == verb and one.relation.startswith("aux") and one.text in {"were", "are", "have"}
        for one in found
    )
    if not his or not several or found[first].tag in {"NNS", "NNPS"}:
        return
    behind = [n for n in range(at, verb) if found[n].head == at and found[n].relation == "conj"]
    for place in (at, *behind) if behind else ():
        found[place] = replace(found[place], relation="conj", head=first)


def _one_of_a_row(found: list[Token], at: int) -> None:
    token = found[at]
    if token.relation == "conj" and token.tag == "VBD":
        _past_beside_an_infinitive(found, at)
        _first_subject(found, at)
    elif token.relation == "conj" and token.word_class in {"NOUN", "PROPN"}:
        _own_object(found, at)
        _before_a_subject(found, at)
    elif token.relation in _SUBJECTS and token.word_class == "NOUN":
        _one_more_subject(found, at)
    elif token.relation == "appos" and found[token.head].relation in _SUBJECTS:
        _no_other_name(found, at)


def _second_phrase(found: list[Token], at: int, cased: set[int]) -> None:
    """ "between rebels and government troops": the troops hang on the fighting, "and" on either."""
    token = found[at]
    parts = [n for n in range(at) if found[n].head == at and found[n].relation == "compound"]
    if not any(holds(found, one, "cc") for one in (at, *parts)):
        return
    before = [
        n
        for n in range(token.head, at)
        if found[n].head == token.head and found[n].relation == token.relation
    ]
    if before and before[-1] in cased:
        found[at] = replace(token, relation="conj", head=before[-1])


def _past_beside_an_infinitive(found: list[Token], at: int) -> None:
    """ "called on all sides to show restraint and refused to act": no aim of the call."""
    above = found[at].head
    marked = any(one.head == above and one.lemma.lower() == "to" for one in found[:above])
    if found[above].tag != "VB" or not marked or found[above].relation == "root":
        return
    verb = found[above].head
    while found[verb].word_class != "VERB" and found[verb].head != verb:
        verb = found[verb].head
    if found[verb].word_class == "VERB" and not holds(found, at, "nsubj"):
        found[at] = replace(found[at], head=verb)


def _first_subject(found: list[Token], at: int) -> None:
    """ "One commander accepted the offer; another surrendered": each verb has its own subject."""
    verb = found[at].head
    if any(one.head == verb and one.relation.startswith("nsubj") for one in found):
        return
    own = [n for n, one in enumerate(found[:at]) if one.head == at and one.relation == "nsubj"]
    if len(own) > 1 and own[0] < verb < own[1]:
        found[own[0]] = replace(found[own[0]], head=verb)


def _own_object(found: list[Token], noun: int) -> None:
    """ "Soldiers raped women and burned houses": the houses were burned and not raped."""
    first = found[noun].head
    verb = noun - 1
    while verb > first and found[verb].head == noun:
        verb -= 1
    joined = found[verb].relation == "conj" and found[verb].word_class == "VERB"
    shared = found[first].relation == "obj" and found[verb].head == found[first].head
    if verb <= first or not joined or not shared or holds(found, verb, "obj"):
        return
    found[noun] = replace(found[noun], relation="obj", head=verb)
    for place, one in enumerate(found):
        if one.head == noun and one.relation == "cc":
            found[place] = replace(one, head=verb)


def _before_a_subject(found: list[Token], at: int) -> None:
    """ "were hit by attacks and an Andes airlines plane blew up": "and" joins the clauses, and
    "airlines" says what plane."""
    subject = at + 1
    if subject == len(found) or not found[subject].relation.startswith("nsubj"):
        return
    verb = found[subject].head
    first = at
    while first and found[first - 1].head in {at, subject} and found[first - 1].relation != "cc":
        first -= 1
    joined = first > 0 and found[first - 1].relation == "cc" and found[first - 1].head == verb
    if joined and found[verb].relation == "conj" and subject < verb:
        found[at] = replace(found[at], relation="compound", head=subject)
