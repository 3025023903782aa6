"""Words for harm that a parser takes for something else: "burst in and shot dead nine peasants", "a
guard was slightly wounded", "took a number of residents hostage"."""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import holds
from extract.vocabulary import listed

_HURT = {"wounded": "wound", "injured": "injure"}
_CAPTIVE = listed("clauses", "captivity")
_TAKING = frozenset({"take", "hold", "keep"})
WORDS_FOR_HARM = frozenset({"shot", *_HURT, *_CAPTIVE})
"""The words that are looked at."""


def words_for_harm(found: list[Token]) -> None:
    """Make, in place, verbs of such words, or hang them on their verb."""
    for at, token in enumerate(found):
        if token.text in _HURT and token.tag == "JJ" and holds(found, at, "aux:pass"):
            verb = replace(token, tag="VBN", word_class="VERB", lemma=_HURT[token.text])
            found[at] = verb
        elif token.text == "shot" and token.lemma == "shot" and token.word_class == "VERB":
            found[at] = replace(token, lemma="shoot", tag="VBD" if token.tag == "VB" else token.tag)
        elif token.text in _CAPTIVE and token.relation in {"acl", "appos", "compound", "nmod"}:
            _taken(found, at, token.head)
        elif token.text in _CAPTIVE and token.relation == "obj" and at:
            # "held the mayor captive", read as if both were held
            _taken(found, at, at - 1)


def _taken(found: list[Token], at: int, held: int) -> None:
    """ "took a number of residents hostage": what they were taken as."""
    verb = found[held].head
    taken = found[held].relation in {"obj", "nsubj:pass"} and found[verb].lemma in _TAKING
    cases = [one.lemma for one in found[held:at] if one.head == at and one.relation == "case"]
    if taken and held < at and cases in ([], ["as"]) and not holds(found, at, "det"):
        found[at] = replace(found[at], relation="xcomp", head=verb)
