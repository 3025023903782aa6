"""What is said to change in number: "cholera cases in the state climbed from 1,210 to 2,874"."""

from extract.find.quantities.grammar import is_plural, words_of
from extract.find.quantities.movement import moves
from extract.find.quantities.nouns import Counted, past_determiners
from extract.find.quantities.tokens import Tokens, lower, written
from extract.vocabulary import rows

_PREPOSITIONS = words_of("prepositions")
_OPENERS = words_of("conjunctions") | {"that", "which", "who", "said", "says"}
_AUXILIARIES = frozenset("has have had having been is are was were more than also".split())
# "prices rose to 60": their level is told, not how many there are
_AMOUNTS = words_of("amounts")
_PEOPLES = frozenset(
    name for row in rows("states") for name in row["people"].lower().split(";") if name
)
_ADVERBS_OF_PLACE = frozenset({"up", "down"})
_TOTALLING = frozenset("numbered totalled totaled numbers totals number averaging averaged".split())
_NEAR = 14
_LONGEST = 12


def subject(words: Tokens, first: int) -> Counted | None:
    """The plural before the verb of change that leads to a token; None where there is none."""
    near = range(first - 1, max(0, first - _NEAR), -1)
    verb = next((at for at in near if _is_verb_of_change(words, at)), None)
    if verb is None or any(words[at].is_digits for at in range(verb, first - 1)):
        return None
    at = verb
    while at > 0 and lower(words, at - 1) in _AUXILIARIES:
        at -= 1
    return _plural(words, _clause(words, at), at)


def is_total(words: Tokens, first: int) -> bool:
    """Whether a verb right before a token says how many there were: "the victims numbered 213"."""
    return lower(words, first - 1) in _TOTALLING


def _is_verb_of_change(words: Tokens, at: int) -> bool:
    moved = moves(words[at].lower) and words[at].lower not in _ADVERBS_OF_PLACE
    return moved or words[at].lower in _TOTALLING


def _clause(words: Tokens, verb: int) -> int:
    """Where the clause of a verb begins."""
    at = verb
    while at > 0 and verb - at < _LONGEST:
        word = words[at - 1]
        if not word.text[0].isalpha() or word.lower in _OPENERS:
            break
        at -= 1
    return at


def _plural(words: Tokens, first: int, last: int) -> Counted | None:
    """The plural that a clause begins with: "suspected cholera cases in Kassala"."""
    first = past_determiners(words, first)
    for at in range(first, last):
        if lower(words, at) in _PREPOSITIONS:
            return None
        if is_plural(words, at) and not is_plural(words, at + 1):
            named = lower(words, at) not in _AMOUNTS
            phrase = _as_within(written(words, first, at + 1)) if first == 0 else ""
            phrase = phrase or written(words, first, at + 1)
            return Counted(phrase.split()[-1], phrase, at + 1) if named else None
    return None


def _as_within(phrase: str) -> str:
    """The words that begin a sentence as they are written within one: "Cholera cases"."""
    begins = phrase.partition(" ")[0]
    plain = begins.istitle() and begins.lower().removesuffix("s") not in _PEOPLES
    return begins.lower() + phrase[len(begins) :] if plain else phrase
