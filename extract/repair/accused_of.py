"""What one is accused of, read as part of a name or of another noun: "accused Doha of spying",
"accuse Doha of financing extremists"."""

from dataclasses import replace
from functools import cache

from extract.model import Token
from extract.vocabulary import entries

_BEFORE_NOUNS = ("compound", "amod")
_OF = frozenset({"accuse", "suspect", "convict", "acquit"})
# "blamed the bank for rising prices"
_STATES = frozenset("rising falling growing ongoing existing increasing missing living".split())
_JUDGING = frozenset("accuse suspect convict acquit blame charge criticise criticize".split())
_MARKS = frozenset({"of", "for", "with"})
ACCUSED = frozenset(
    form
    for verb in _JUDGING
    for stem in (verb.removesuffix("e"), f"{verb}t")
    for low in (verb, f"{verb}s", f"{stem}ed", f"{stem}ing")
    for form in (low, low.title())
)
"""The forms of the verbs of judging; without one a sentence has nothing to mend here."""


def accused_of(found: list[Token]) -> None:
    """Set right, in place, what is financed by the one who is accused of it."""
    for at, token in enumerate(found[:-1]):
        if token.relation == "nmod" and token.text.islower():
            _charged_with(found, at)
        if token.tag == "VBN" and token.relation == "advcl" and at:
            _who_is_accused(found, at)
        if token.relation not in _BEFORE_NOUNS or not _is_a_deed(token):
            continue
        if at == 0 or found[at - 1].text.lower() not in _MARKS:
            continue
        noun = token.head
        verb = _verb_above(found, noun)
        if noun != at + 1 or found[noun].tag != "NNS" or verb is None:
            continue
        found[at] = replace(
            token,
            lemma=token.lemma if token.tag == "VBG" else _verb(token),
            tag="VBG",
            word_class="VERB",
            relation="advcl",
            head=verb,
        )
        found[noun] = replace(found[noun], relation="obj", head=at)
        found[at - 1] = replace(found[at - 1], relation="mark", head=at)


def _who_is_accused(found: list[Token], at: int) -> None:
    """ "Arrested the men suspected of it", read as if they arrested them because of it."""
    token, before = found[at], found[at - 1]
    charged = token.lemma.lower() in _OF and found[at + 1].text == "of"
    held = before.relation == "obj" and before.head == token.head
    if charged and held:
        found[at] = replace(token, relation="acl", head=at - 1)


def _charged_with(found: list[Token], at: int) -> None:
    """ "Accused Kuvan of spying": no Kuvan of that sort."""
    name = found[found[at].head]
    of = at > 0 and found[at - 1].text == "of" and found[at - 1].head == at
    verb = found[name.head]
    named = name.text[:1].isupper() and name.relation == "obj"
    if of and named and verb.lemma.lower() in _OF and verb.word_class == "VERB":
        found[at] = replace(found[at], relation="obl", head=name.head)


def _is_a_deed(token: Token) -> bool:
    in_ing = token.tag in {"NN", "VBG"} and token.text.endswith("ing")
    return in_ing and token.text.lower() not in _STATES


def _verb_above(found: list[Token], noun: int) -> int | None:
    """The verb of judging on which a phrase hangs, or on whose object it does."""
    above = found[noun].head
    for one in (above, found[above].head):
        if found[one].lemma.lower() in _JUDGING and found[one].word_class == "VERB":
            return one
    return None


def _verb(token: Token) -> str:
    """ "Financing" is to finance, "arming" to arm, as far as the vocabulary knows such a deed."""
    stem = token.text.lower().removesuffix("ing")
    return next((one for one in (stem, f"{stem}e", stem[:-1]) if one in _deeds()), stem)


@cache
def _deeds() -> frozenset[str]:
    told = (verb for entry in entries("events").values() for verb in entry.get("verbs", ()))
    return frozenset(verb.split()[0] for verb in told)
