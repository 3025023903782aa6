"""When "one" is a number: "one of the soldiers", "one of them"; not "no one", "one by one".

Nor does praise count: "one of the largest armies".
"""

from extract.find.quantities.bounds import hedge
from extract.find.quantities.grammar import is_plural, is_word_of_grammar, words_of
from extract.find.quantities.measures import what_is_done
from extract.find.quantities.number import NUMBER_WORDS
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Tokens, lower

_NOT_ONE = frozenset(
    "no not any every some each this that the which another big new last next previous on "
    "loved bottom top".split()
)
_MOMENTS = frozenset({"point", "stage", "time", "moment"})
_WHENEVER = frozenset({"when", "if", "as", "how", "what", "where", "until", "before", "unless"})
_DAYTIMES = frozenset({"day", "night", "morning", "evening", "afternoon"})
_OPENS_A_CLAUSE = frozenset(
    'would will could may might can must should to , and but then that until when “ "'.split()
) | {""}
# "three attacks in the north and one near the border"
_GOING_ON = words_of("done_by_people").union("was is has had in near from outside inside".split())
_LENGTHENS = frozenset("of after before later earlier ago long alone and or to per only".split())
_OTHERS = frozenset({"them", "whom", "which", "these", "those"})
_NO_SUPERLATIVES = frozenset({"forest", "interest", "request", "protest", "arrest", "conquest"})
_SUPERLATIVES = frozenset({"most", "best", "worst", "least", "top", "few", "main", "only"})
_FARTHEST = 8


def is_pronoun(words: Tokens, found: Measured) -> bool:
    """Whether "one" counts nothing: "no one", "one another", "one by one", "the one"."""
    if lower(words, found.first) != "one":
        return False
    if _is_once(words, found) or _is_anyone(words, found):
        return True
    plain = found.unit is None and found.last == found.first + 1
    bounded = hedge(words, found.amount).bound != "exact"
    if not plain or bounded or _is_done_to_another(words, found):
        return False
    before, after = found.before, found.after
    if after == "of" and before not in {"no", "not", "every", "each"}:
        return _is_praise(words, found.last + 1) or not _is_one_of_several(words, found.last + 1)
    if (
        before in _NOT_ONE
        or (before != "only" and _is_superlative(before))
        or after in {"another", "by", "on", ""}
        or not after[0].isalnum()
    ):
        return True
    # "a standard of one for every 20 people"
    for_every = after == "for" and lower(words, found.last + 1) in {"every", "each"}
    return is_word_of_grammar(after) and not (for_every or _goes_on_counting(words, found))


def _goes_on_counting(words: Tokens, found: Measured) -> bool:
    """Whether others were counted before it: "four ships were struck and one was sunk"."""
    joined = found.before in {"and", "but", ";", ","}
    copula = found.after in _GOING_ON
    return joined and copula and _counts_before(words, found)


def _is_done_to_another(words: Tokens, found: Measured) -> bool:
    """Whether it ends a list of what was done: "freed seven hostages, kept three, killed one"."""
    ends = found.after in {".", ",", ";", ""}
    return ends and what_is_done(words, found.first) is not None and _counts_before(words, found)


def _counts_before(words: Tokens, found: Measured) -> bool:
    near = words[max(0, found.first - _FARTHEST) : max(0, found.first - 1)]
    return any(word.is_digits or word.lower in NUMBER_WORDS for word in near)


def _is_once(words: Tokens, found: Measured) -> bool:
    """Whether it says when or which: "a one-time ally", "at one point", "one thing"."""
    when = found.before == "at" and lower(words, found.first + 1) in _MOMENTS
    when = when or lower(words, found.first + 1) == "thing" or _is_some_day(words, found)
    return when or (found.unit == "times" and found.amount.hyphenated)


def _is_anyone(words: Tokens, found: Measured) -> bool:
    """Whether it does something at any time: "when one stops being president"."""
    verb = is_plural(words, found.last) and found.after.endswith("s")
    alone = found.last == found.first + 1 and found.unit is None
    return verb and alone and found.before in _WHENEVER


def _is_some_day(words: Tokens, found: Measured) -> bool:
    """Whether it says when, not how long: "One day the war will end", "that one night in May"."""
    at = found.first + 1
    opens = found.before in _OPENS_A_CLAUSE
    goes_on = lower(words, at + 1) in _LENGTHENS or not lower(words, at + 1)[:1].isalnum()
    return lower(words, at) in _DAYTIMES and opens and not goes_on


def _is_one_of_several(words: Tokens, at: int) -> bool:
    """Whether several follow "one of": "the three towns", "them", but "one of a kind"."""
    if lower(words, at) in _OTHERS:
        return True
    return any(
        is_plural(words, index) or words[index].is_digits
        for index in range(at + 1, min(at + _FARTHEST, len(words)))
    ) or (at < len(words) and words[at].is_digits)


def _is_praise(words: Tokens, at: int) -> bool:
    """Whether it sets one thing above others: "one of the largest armies", "one of the few"."""
    return any(_is_superlative(lower(words, at + step)) for step in range(4))


def _is_superlative(word: str) -> bool:
    return word in _SUPERLATIVES or (
        len(word) > 5 and word.endswith("est") and word not in _NO_SUPERLATIVES
    )
