"""Clauses that a parser hung under another's, and words that it took for verbs or for none.

"Two died, a monitor says; the ministry said it had freed five" is no saying of the monitor; "Chad
denied that it had fired and accused the rebels" accuses; "fighting between A and B has spread" is a
noun, "the resolution calls on Chad" a verb.
"""

from calendar import month_name
from dataclasses import replace

from extract.model import Token
from extract.vocabulary import entries

_SPEAKING = frozenset(entries("clauses")["speaking"]["words"])
_PHRASES = frozenset({"csubj", "csubj:pass", "nsubj", "nsubj:pass", "obj", "obl", "nmod"})
_MONTHS = frozenset(month_name)
_SUBJECTS = frozenset({"csubj", "nsubj"})
_OF_VERBS = ("nsubj", "obj", "iobj", "ccomp", "xcomp", "aux", "mark", "cop", "compound:prt")


def clauses_apart(found: list[Token]) -> None:
    """Set right, in place, where such clauses hang."""
    for at, token in enumerate(found):
        if token.relation == "ccomp" and token.head < at:
            _behind_semicolon(found, at)
        elif token.relation == "conj" and token.tag == "VBD" and token.head < at:
            _said_next(found, at)
            _said_right_before(found, at)
        elif token.tag == "VBG" and token.word_class == "VERB" and token.relation in _PHRASES:
            _noun_in_ing(found, at)
        elif token.tag == "NNS" and token.relation in {"root", "ccomp"}:
            _verb_in_s(found, at)
        elif token.relation == "mark" and token.tag == "JJ":
            _due(found, at)
        elif token.relation == "nsubj" and token.text in _MONTHS:
            _month(found, at)


def _behind_semicolon(found: list[Token], at: int) -> None:
    """ "..., a monitor says; the ministry said ...": a clause with a subject of its own."""
    own = any(one.head == at and one.relation.startswith("nsubj") for one in found)
    between = range(found[at].head + 1, at)
    if own and any(found[place].text == ";" for place in between):
        found[at] = replace(found[at], relation="parataxis")


def _said_next(found: list[Token], at: int) -> None:
    """ "denied that its forces had fired and accused the army": a past tense that stands beside a
    participle goes on with the verb that reports it, where both are of saying."""
    beside = found[at].head
    says = found[beside].head
    perfect = found[beside].tag == "VBN" and any(
        one.head == beside and one.relation == "aux" for one in found
    )
    reported = found[beside].relation == "ccomp" and says < beside
    own = any(one.head == at and one.relation in {"nsubj", "aux"} for one in found)
    if not perfect or not reported or own:
        return
    if found[says].lemma.lower() in _SPEAKING and found[at].lemma.lower() in _SPEAKING:
        found[at] = replace(found[at], head=says)


def _said_right_before(found: list[Token], at: int) -> None:
    """ "denied it and said jets bombed the port": what has a subject of its own right behind "said"
    is said."""
    subject = any(one.head == at and one.relation.startswith("nsubj") for one in found[:at])
    joined = any(one.head == at and one.relation == "cc" for one in found)
    first = _first(found, at)
    says = first - 1
    if not subject or joined or says < 0:
        return
    verb = found[says]
    beside = verb.head == found[at].head or says == found[at].head
    free = not any(one.head == says and one.relation in {"ccomp", "obj"} for one in found)
    if verb.lemma.lower() in _SPEAKING and verb.word_class == "VERB" and beside and free:
        found[at] = replace(found[at], relation="ccomp", head=says)


def _first(found: list[Token], at: int) -> int:
    """The first word of the clause of a verb, in a row before it."""
    first = at
    while first and _is_below(found, first - 1, at):
        first -= 1
    return first


def _is_below(found: list[Token], one: int, at: int) -> bool:
    while found[one].head not in {one, at}:
        one = found[one].head
    return found[one].head == at and one != at


def _noun_in_ing(found: list[Token], at: int) -> None:
    """ "Fighting between A and B has spread", "shelling continued": without subject, object or
    auxiliary, a word in -ing that says between or by whom, or nothing, is a noun."""
    below = [place for place, one in enumerate(found) if one.head == at and place != at]
    if any(found[place].relation in _OF_VERBS for place in below):
        return
    phrases = [place for place in below if found[place].relation in {"obl", "obl:agent"}]
    cases = {one.lemma.lower() for one in found if one.relation == "case" and one.head in phrases}
    alone = found[at].relation in _SUBJECTS and not any(
        found[place].relation not in {"punct", "det", "advmod"} for place in below
    )
    if not alone and not cases & {"between", "among", "by", "of"}:
        return
    relation = found[at].relation.replace("csubj", "nsubj")
    found[at] = replace(
        found[at], word_class="NOUN", tag="NN", relation=relation, lemma=found[at].text.lower()
    )
    for place in phrases:
        found[place] = replace(found[place], relation="nmod")


def _verb_in_s(found: list[Token], at: int) -> None:
    """ "The resolution calls on Chad": what has a subject, and is said to be nothing, is a verb."""
    below = [one for one in found if one.head == at]
    subject = any(one.relation == "nsubj" for one in below)
    if not subject or any(one.relation in {"cop", "det", "nmod:poss", "aux"} for one in below):
        return
    found[at] = replace(found[at], word_class="VERB", tag="VBZ")
    for place, one in enumerate(found):
        if one.head == at and place > at and one.relation == "nmod":
            found[place] = replace(one, relation="obl")


def _due(found: list[Token], at: int) -> None:
    """ "was due to meet": the same as "was set to meet", and no preposition."""
    verb = found[at].head
    to = next((n for n, one in enumerate(found) if one.head == at and one.lemma == "to"), None)
    being = any(one.head == verb and one.relation == "cop" for one in found)
    if to is None or not being or found[verb].word_class != "VERB":
        return
    found[to] = replace(found[to], relation="mark", head=verb)
    found[at] = replace(found[at], relation="advmod")
    for place, one in enumerate(found):
        if one.head == at and one.relation.startswith("nsubj"):
            found[place] = replace(one, head=verb)


def _month(found: list[Token], at: int) -> None:
    """ "The treaty, opened in Ottawa that December, entered into force": no month entered it."""
    verb = found[at].head
    if not any(one.head == verb and one.relation == "nsubj" for one in found[:at]):
        return
    that = at - 1
    if found[that].relation == "mark" and found[that].text.lower() in {"that", "this"}:
        found[that] = replace(found[that], relation="det", tag="DT", word_class="DET", head=at)
        found[at] = replace(found[at], relation="obl:unmarked", head=_verb_before(found, that))


def _verb_before(found: list[Token], at: int) -> int:
    verbs = [n for n in range(at) if found[n].word_class == "VERB"]
    return verbs[-1] if verbs else found[at].head
