"""Parts of a whole and vague numbers: "two-thirds", "half a million", "one in five", "dozens"."""

from extract.find.quantities.grammar import NOMINAL
from extract.find.quantities.measures import verb_at, what_is_done
from extract.find.quantities.number import (
    ARTICLES,
    CARDINALS,
    FRACTIONS,
    SCALES,
    SOME,
    VAGUE,
    Number,
)
from extract.find.quantities.tokens import Tokens, glued, lower

_LARGE = frozenset({"million", "billion", "trillion"})
_COMMON = frozenset({"third", "quarter", "fourth", "fifth"})
_MORE = frozenset({"more", "fewer", "less", "higher", "lower"})
_HEDGES = frozenset("than nearly almost about around over only some roughly barely".split())
_VERBS = frozenset("have has had are were is was live lived remain said say can could will".split())
_AUXILIARIES = frozenset({"were", "are", "have", "had", "been", "more", "feared"})
_YEARS = 1000
_ONE_OF_MANY = frozenset({*range(2, 11), 12, 20, 25, 50, 100, 1000, 10_000, 100_000})


def vague(words: Tokens, index: int) -> Number | None:
    """Reads "dozens", "tens of thousands", "several hundred", "a few thousand"."""
    at = index + (words[index].lower == "a" and lower(words, index + 1) in SOME)
    if lower(words, at) in SOME:
        at += 2 if lower(words, at + 1) == "of" else 1
        if lower(words, at) not in SCALES:
            return None
        value, last = 2.0, at
        while lower(words, last) in SCALES:
            value, last = value * SCALES[lower(words, last)], last + 1
        return Number(index, last, value, "vague")
    tens = lower(words, index) == "tens" and lower(words, index + 1) == "of"
    if lower(words, index) not in VAGUE and not tens:
        return None
    if lower(words, index) == "scores" and not _are_twenties(words, index):
        return None
    return _vague_scales(words, index)


def _are_twenties(words: Tokens, index: int) -> bool:
    """Whether "scores" counts: "scores of homes", "and scores more"; test scores do not.

    So it does where it says what befell them: "Scores were wounded", "leaving scores dead".
    """
    led, after = lower(words, index - 1) in {"and", "with", "but", "while", ","}, index + 1
    if lower(words, after) == "of" or (led and lower(words, after) == "more"):
        return True
    done = what_is_done(words, index) is not None or lower(words, index - 1) in {"leaving", "left"}
    while lower(words, after) in _AUXILIARIES:
        after += 1
    befell = lower(words, after) in NOMINAL or verb_at(words, after) is not None
    return (done and not lower(words, after)[:1].isalnum()) or (
        befell and (led or done or index == 0)
    )


def _vague_scales(words: Tokens, index: int) -> Number | None:
    first = lower(words, index)
    value, last = 20.0 if first == "tens" else VAGUE[first], index + 1
    while lower(words, last) == "of" and lower(words, last + 1) in VAGUE:
        value, last = value * VAGUE[lower(words, last + 1)] / 2, last + 2
    # "thousands upon thousands"
    last += 2 if lower(words, last) == "upon" and lower(words, last + 1) == first else 0
    return Number(index, last, value, "vague") if first != "tens" or last > index + 1 else None


def fraction(words: Tokens, index: int) -> Number | None:
    """Reads "half", "a third of", "two-thirds", "half a million", "one in five"."""
    share = one_in(words, index)
    if share is not None:
        return share
    at, above = index, 1.0
    if words[index].lower in CARDINALS and words[index].lower != "zero":
        at, above = index + 1, CARDINALS[words[index].lower]
    elif words[index].lower in ARTICLES:
        at = index + 1
    if lower(words, at) == "-" and glued(words, at) and at > index:
        at += 1
    part = lower(words, at)
    if part not in FRACTIONS or not _is_part(words, index, at):
        return None
    return _of_a_scale(words, Number(index, at + 1, above / FRACTIONS[part], "share"))


def _is_part(words: Tokens, index: int, at: int) -> bool:
    """Whether an ordinal is a part: "a third of them", not "a third round"."""
    part, following = lower(words, at), lower(words, at + 1)
    if part == "half":
        plain = lower(words, index - 1) not in {"second", "first", "other", "the", "better"}
        dozen = following == "-" and lower(words, at + 2) == "dozen"
        return plain and (dozen or following not in {"-", "time", "hour", "hours"})
    if at == index:
        return part == "quarter" and following in _LARGE
    if part.endswith("s"):
        return words[index].lower in CARDINALS
    # "fell by a third", "up by a tenth"
    if lower(words, index - 1) == "by" and (part in _COMMON or not following[:1].isalnum()):
        return True
    # "fewer than a third have names"
    if at > index and lower(words, index - 1) in _HEDGES and following in _VERBS:
        return True
    # "one third", "one-eighth", but "one eighth grader"
    alone = words[index].lower == "one" and (part in _COMMON or words[at - 1].text == "-")
    # "a tenth more migrants than", but "a third more powerful blast"
    compared = following in _MORE and "than" in {lower(words, at + step) for step in (2, 3, 4)}
    return alone or compared or following in {"of", "a"} | _LARGE


def _of_a_scale(words: Tokens, share: Number) -> Number:
    """Makes "half a million", "a quarter of a million" a number, not a share."""
    at = share.last
    at += lower(words, at) == "-" and lower(words, at + 1) == "dozen"
    if lower(words, at) == "of" and lower(words, at + 1) in ARTICLES:
        at += 1
    if lower(words, at) in ARTICLES:
        at += 1
    elif lower(words, at) not in _LARGE | {"dozen"}:
        return share
    if lower(words, at) not in SCALES:
        return share
    value = share.value * SCALES[lower(words, at)]
    return Number(share.first, at + 1, value, "words")


def one_in(words: Tokens, index: int) -> Number | None:
    """Reads "one in five", "9 in every 10", "three out of four" as a share."""
    if lower(words, index + 1) not in {"in", "of", "out"}:
        return None
    above = _small(words, index)
    at = index + 1
    of_every = lower(words, at) == "of" and lower(words, at + 1) == "every"
    at += 1 if lower(words, at) == "in" or of_every else 2 if _out_of(words, at) else 0
    every = at > index + 1 and lower(words, at) == "every"
    at += every
    below = _small(words, at) if at > index + 1 else None
    if above is None or below is None or not above < below:
        return None
    # "one in 67 of the world's people", but not "one in 1999"
    plain = lower(words, index) == "one" and lower(words, index + 1) == "in" and below < _YEARS
    if below not in _ONE_OF_MANY and not every and not plain:
        return None
    if lower(words, at + 1) in SCALES or lower(words, at + 1) in {"-", "%", "percent", "per"}:
        return None
    # "killed two in three attacks" is no share
    if lower(words, index - 1) in NOMINAL or lower(words, index - 1).endswith("ing"):
        return None
    return Number(index, at + 1, above / below, "share")


def _out_of(words: Tokens, index: int) -> bool:
    return lower(words, index) == "out" and lower(words, index + 1) == "of"


def _small(words: Tokens, index: int) -> float | None:
    word = lower(words, index)
    if word in CARDINALS:
        return CARDINALS[word]
    return float(word) if word.isdecimal() and len(word) <= 6 else None
