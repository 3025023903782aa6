"""People at the head of a sentence that a parser took for a name, as they begin with a capital:
"Gunmen attacked a bank"."""

from dataclasses import replace
from functools import cache

from extract.model import Token
from extract.vocabulary import listed

_NAMES = listed("actor_nouns", "people_in_names")
_IN_A_NAME = frozenset({"compound", "flat", "appos"})


def people_first(found: list[Token]) -> None:
    """Make, in place, a common noun of the first word, if it is one for people, in the plural, and
    stands in no longer name: "Pirates of the Gulf" is left, "Pirates boarded a ship" is not."""
    lemma = _people().get(found[0].text) if found else None
    if lemma is None or found[0].word_class != "PROPN":
        return
    named = len(found) > 1 and found[1].word_class == "PROPN"
    if named or found[0].relation in _IN_A_NAME:
        return
    found[0] = replace(found[0], lemma=lemma, tag="NNS", word_class="NOUN")


@cache
def _people() -> dict[str, str]:
    """The nouns for people, by their plural with a capital."""
    return {
        _plural(noun).capitalize(): noun
        for noun in listed("actor_nouns", "persons") | listed("actor_nouns", "fighters")
        if noun.isalpha() and noun not in _NAMES
    }


def _plural(noun: str) -> str:
    return noun[:-3] + "men" if noun.endswith("man") else noun + "s"
