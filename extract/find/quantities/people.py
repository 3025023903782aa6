"""Which nouns are for people: "deminers", "villagers", "the wounded"."""

from extract.find.quantities.grammar import words_of
from extract.vocabulary import entries

_NOUNS = entries("actor_nouns")
_PEOPLE = words_of("persons").union(
    word for entry in ("persons", "crowds", "counted") for word in _NOUNS[entry]["words"]
)
_OF_PEOPLE = ("men", "women", "children", "people")


def is_people(noun: str) -> bool:
    """Whether a noun, in the singular or the plural, is for people."""
    word = noun.lower()
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return word in _PEOPLE or singular in _PEOPLE or word.endswith(_OF_PEOPLE)
