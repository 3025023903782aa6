"""Clauses that a parser hung under another's: what stands behind a semicolon, what the same speaker
says next, fighting that is no verb.

"Two died, a monitor says; the ministry said it had freed five" is no saying of the monitor; "Chad
denied that it had fired and accused the rebels" accuses; "fighting between A and B has spread" is a
noun.
"""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import entries

_SPEAKING = frozenset(entries("clauses")["speaking"]["words"])
_PHRASES = frozenset({"csubj", "csubj:pass", "nsubj", "nsubj:pass", "obj", "obl", "nmod"})
_OF_VERBS = ("nsubj", "obj", "iobj", "ccomp", "xcomp", "aux", "mark", "cop", "compound:prt")


def clauses_apart(found: list[Token]) -> None:
    """Set right, in place, where such clauses hang."""
    for at, token in enumerate(found):
        if token.relation == "ccomp" and token.head < at:
            _behind_semicolon(found, at)
        elif token.relation == "conj" and token.tag == "VBD" and token.head < at:
            _said_next(found, at)
        elif token.tag == "VBG" and token.word_class == "VERB" and token.relation in _PHRASES:
            _noun_in_ing(found, at)


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


def _noun_in_ing(found: list[Token], at: int) -> None:
    """ "Fighting between A and B has spread": without subject, object or auxiliary, a word in -ing
    that says between or by whom is a noun."""
    below = [place for place, one in enumerate(found) if one.head == at and place != at]
    if any(found[place].relation in _OF_VERBS for place in below):
        return
    phrases = [place for place in below if found[place].relation in {"obl", "obl:agent"}]
    cases = {one.lemma.lower() for one in found if one.relation == "case" and one.head in phrases}
    if not cases & {"between", "among", "by", "of"}:
        return
    relation = found[at].relation.replace("csubj", "nsubj")
    found[at] = replace(
        found[at], word_class="NOUN", tag="NN", relation=relation, lemma=found[at].text.lower()
    )
    for place in phrases:
        found[place] = replace(found[place], relation="nmod")
