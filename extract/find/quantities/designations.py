"""Names of models inside what is counted: "MiG-29 jets", "152mm howitzers", "Model 3 sedans"."""

from extract.find.quantities.grammar import is_plural
from extract.find.quantities.tokens import HYPHENS, Tokens, glued, lower, written

_LONGEST_NUMBER = 4
_CALIBRES = frozenset({"mm", "cm", "millimetre", "millimeter", "inch"})


def is_model(words: Tokens, at: int) -> bool:
    """Whether the name of a model begins at a token, with a hyphen and digits: "Shahed-136"."""
    if at + 2 >= len(words) or words[at + 1].text not in HYPHENS:
        return False
    return words[at + 2].is_digits and glued(words, at + 1) and glued(words, at + 2)


def ends_in_several(words: Tokens, at: int) -> int | None:
    """The token after the plural of a model that begins at a token: "F-16s", "T-72s"."""
    several = is_model(words, at) and glued(words, at + 3) and lower(words, at + 3) == "s"
    return at + 4 if several else None


def is_in_a_designation(words: Tokens, index: int, first: int) -> bool:
    """Whether digits go on, or begin, the name of a model in a phrase that begins at `first`."""
    if not words[index].is_digits:
        return False
    if index == first:
        # "three 152mm howitzers", "six 9M55K rockets"; "three 15km away" counts nothing
        lettered = glued(words, index + 1) and words[index + 1].text[0].isalpha()
        # "55 9-mm rounds"
        linked = lower(words, index + 1) in HYPHENS
        lettered = lettered or lower(words, index + 1 + linked) in _CALIBRES
        return lettered and any(is_plural(words, index + step) for step in (2, 3, 4, 5))
    if glued(words, index):
        linked = words[index - 1].text in HYPHENS and glued(words, index - 1)
        return linked or words[index - 1].text[0].isalpha()
    short = len(words[index].text) <= _LONGEST_NUMBER and words[index].text.isdecimal()
    several = is_plural(words, index + 1)
    # "two Boeing 737s"
    several = several or (glued(words, index + 1) and lower(words, index + 1) == "s")
    return short and words[index - 1].text.istitle() and several


def ends_in_a_designation(words: Tokens, end: int) -> bool:
    """Whether the tokens before `end` are the name of a model: "the S-300", "28 MiG-29s"."""
    last = end - 1 - (lower(words, end - 1) == "s")
    return words[last].is_digits and glued(words, last)


def head_of(words: Tokens, first: int, end: int) -> str:
    """The last word of a phrase, or the whole name of a model: "MiG-29s"."""
    begin = end - 1
    if ends_in_a_designation(words, end):
        while begin > first and glued(words, begin):
            begin -= 1
    return written(words, begin, end)
