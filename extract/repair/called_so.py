"""What somebody is called, read as one more who is called: "called the minister a traitor"."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

CALLED_SO = frozenset(
    f"{stem}{end}" for stem in ("call", "brand", "label") for end in ("", "s", "ed", "ing")
) | {"labelled", "labelling"}
"""The words without which nobody is called so."""
_OBJECTS = frozenset({"obj", "iobj"})
_ARTICLES = frozenset({"a", "an"})


def called_so(found: list[Token]) -> None:
    """Say, in place, of the second object of such a verb what the first is."""
    for verb, token in enumerate(found):
        if token.text.lower() not in CALLED_SO or token.word_class != "VERB":
            continue
        held = [at for at, one in enumerate(found) if one.head == verb and one.relation in _OBJECTS]
        # "called the count a theft" speaks to nobody
        person = len(held) == 2 and found[held[1]].lemma in listed("actor_nouns", "persons")
        if not person or not _has_article(found, held[1]):
            continue
        found[held[0]] = replace(found[held[0]], relation="obj")
        found[held[1]] = replace(found[held[1]], relation="xcomp")


def _has_article(found: list[Token], at: int) -> bool:
    return any(one.head == at and one.text in _ARTICLES for one in found)
