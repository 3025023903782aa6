"""Harm that a parser gave to those who were attacked: in "rebels attacked a convoy that was
carrying food, killing two drivers" it is the attack that killed them."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import entries

KILLING = frozenset({"killing", "wounding", "injuring"})
# "open" of "open fire"; not "come" of "come under fire"
_VIOLENT = {"open"}.union(
    phrase
    for entry in entries("events").values()
    if entry["type"] == "ASSAULT"
    for phrase in (*entry.get("verbs", ()), *entry.get("nouns", ()))
    if " " not in phrase
)


def killed_by_it(found: list[Token]) -> None:
    """Hang, in place, "killing" behind a comma on the nearest verb above that can kill."""
    for at in range(1, len(found)):
        token = found[at]
        if token.tag != "VBG" or token.text not in KILLING or found[at - 1].text != ",":
            continue
        if token.head < at and token.relation in {"advcl", "acl"}:
            above = _violent(found, token.head)
            if above is not None and above != token.head:
                found[at] = replace(token, relation="advcl", head=above)


def _violent(found: list[Token], at: int) -> int | None:
    """The nearest word, from one upward, that can tell of violence; a noun only where it is the
    first."""
    if found[at].lemma.lower() in _VIOLENT:
        return at
    while found[at].head != at:
        at = found[at].head
        if found[at].word_class == "VERB" and found[at].lemma.lower() in _VIOLENT:
            return at
    return None
