"""The word classes by which a noun phrase is read without a parser."""

from extract.find.quantities.tokens import Tokens
from extract.vocabulary import entries

_GRAMMAR = entries("grammar")


def words_of(entry: str) -> frozenset[str]:
    """The words of one class in `vocabulary/grammar.toml`."""
    return frozenset(_GRAMMAR[entry]["words"])


STOPS = frozenset().union(
    *map(
        words_of,
        ("determiners", "prepositions", "conjunctions", "pronouns", "verbs", "adverbs"),
    )
)
NOMINAL = words_of("nominal")
CONTAINERS = words_of("containers")
COMPOUNDS = words_of("compounds")
_PLURALS = words_of("plurals")
_SINGULARS = words_of("singulars")
_MEN = ("women", "smen", "rmen", "dmen", "nmen", "ymen")
_NO_PLURAL_ENDING = ("ss", "us", "is", "'s", "’s", "ous")


def is_word_of_grammar(word: str) -> bool:
    """Whether a word in lower case can be no noun or adjective of a count."""
    return word in STOPS


def is_plural(words: Tokens, index: int) -> bool:
    """Whether a token is a noun in the plural: "refugees", "people"."""
    if not 0 <= index < len(words) or words[index].acts:
        return False
    word = words[index].lower
    if word in _PLURALS:
        return True
    if len(word) < 3 or not word.endswith("s") or word in _SINGULARS or word in STOPS:
        return word.endswith(_MEN)
    return word[0].isalpha() and not word.endswith(_NO_PLURAL_ENDING) and not word.endswith(".")
