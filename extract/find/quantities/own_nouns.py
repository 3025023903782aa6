"""What a figure counts by the words right around it: after it, after "are", before brackets.

"447 (57.8%) districts", "194,000 are women", "airports (8)", "the previous two sessions".
"""

from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import COMPOUNDS, NOMINAL, is_plural, is_word_of_grammar
from extract.find.quantities.nouns import Counted, counted, past_determiners
from extract.find.quantities.ranges import placed
from extract.find.quantities.tokens import HYPHENS, Tokens, lower, written
from extract.find.quantities.unit_words import LENGTHS

_MANY = 2.0
_OTHERS = frozenset({"which", "whom", "them", "these", "those"})
_RANKS = frozenset({"top", "previous", "remaining", "final"})
_COPULAS = frozenset({"are", "were", "is", "was"})


def with_own_noun(words: Tokens, figure: Figure) -> Figure:
    """The figure with what the words right around it say it counts, if they do."""
    after, of = figure.last, figure.measured
    if _is_of_others(words, after):
        depends = written(words, of.first, after + 2)
        # "half of them children", but "one in eight of which fails"
        silent = lower(words, after + 1) in {"which", "whom"}
        names = not silent or lower(words, after + 2) in _COPULAS
        thing = _said_to_be(words, after + 2) if names else None
        return figure._replace(depends=depends, thing=thing)
    if of.unit == "times" and lower(words, after) in {"that", "the", "as", "this", "more"}:
        return figure._replace(depends=written(words, of.first, min(after + 2, len(words))))
    if lower(words, of.last) in HYPHENS and lower(words, of.last + 1) in COMPOUNDS:
        return figure._replace(thing=_compound(words, of.last + 1))
    if lower(words, after) == "strong" and of.unit is None:
        return figure._replace(thing=Counted("people", "people", after))
    share = of.unit == "%" or figure.kind == "share"
    if (of.unit is not None and not share) or (of.unit == "%" and lower(words, after) != "of"):
        return figure
    start = past_determiners(words, after) if figure.kind == "share" else after
    thing = (
        _with_rank(words, figure, counted(words, _past_aside(words, start), of.low))
        or _said_to_be(words, after)
        or _before_bracket(words, figure)
        or _before_colon(words, figure)
        or _before_all(words, figure)
        or _beside_in_a_list(words, figure)
    )
    return figure if thing is None else _measured_by_its_head(words, figure._replace(thing=thing))


def _measured_by_its_head(words: Tokens, figure: Figure) -> Figure:
    """Takes a unit behind a word of its own for what it is: "517 rushing yards"."""
    thing, plain = figure.thing, figure.measured.upper is None and figure.kind != "share"
    unit = LENGTHS.get(thing.noun.lower()) if thing is not None else None
    if thing is None or unit is None or not plain or " of " in thing.phrase:
        return figure
    amount = figure.measured.amount._replace(unit=unit, last=thing.last)
    whole = placed(words, figure.measured.first, thing.last, amount)
    return figure._replace(measured=whole, thing=None)


def _compound(words: Tokens, at: int) -> Counted | None:
    """What stands after a hyphen: "the 15-member Council", "a 3,000-strong force"."""
    if lower(words, at) == "strong":
        return counted(words, at + 1, 1.0)
    return Counted(words[at].text, words[at].text, at + 1) if at < len(words) else None


def _with_rank(words: Tokens, figure: Figure, thing: Counted | None) -> Counted | None:
    """Adds the adjective before a number: "the previous two sessions" are previous sessions."""
    rank = figure.hedge.first - 1
    if thing is None or lower(words, rank) not in _RANKS:
        return thing
    return thing._replace(phrase=f"{words[rank].text} {thing.phrase}")


def _is_of_others(words: Tokens, at: int) -> bool:
    """Whether it points back: "of which", "of them", "of these were", not "of these houses"."""
    pronoun = lower(words, at + 1)
    if lower(words, at) != "of" or pronoun not in _OTHERS:
        return False
    plain = pronoun in {"which", "whom", "them"}
    return plain or is_word_of_grammar(lower(words, at + 2) or "the")


def _past_aside(words: Tokens, at: int) -> int:
    """Steps over a short aside: "447 (57.8%) districts"."""
    if lower(words, at) != "(":
        return at
    for index in range(at + 1, min(at + 5, len(words))):
        if words[index].text == ")":
            return index + 1
    return at


def _said_to_be(words: Tokens, at: int) -> Counted | None:
    """What a number is said to be: "194,000 are women", "half of them children"."""
    copula = lower(words, at) in _COPULAS
    if not copula and not is_plural(words, at):
        return None
    thing = counted(words, at + copula, _MANY)
    plural = thing is not None and is_plural(words, thing.last - 1)
    return thing._replace(last=at) if thing is not None and plural else None


def _before_bracket(words: Tokens, figure: Figure) -> Counted | None:
    """What stands before a number in brackets: "land borders (12)", "airports (8)"."""
    at = figure.hedge.first - 1
    if lower(words, at) != "(" or lower(words, figure.last) not in {")", ",", ";"}:
        return None
    first = at
    while first > 0 and at - first < 3 and words[first - 1].text.isalpha():
        word = words[first - 1]
        if word.acts or is_word_of_grammar(word.lower) or not word.text.islower():
            break
        first -= 1
    if first == at:
        return None
    return Counted(words[at - 1].text, written(words, first, at), figure.last)


def _before_all(words: Tokens, figure: Figure) -> Counted | None:
    """What stands before the sum of it between commas: "families, 311 in all,"."""
    at, after = figure.hedge.first - 1, figure.last
    whole = lower(words, after) == "in" and lower(words, after + 1) in {"all", "total"}
    whole = whole or lower(words, after) == "altogether"
    if not whole or lower(words, at) not in {",", "("} or not is_plural(words, at - 1):
        return None
    return Counted(words[at - 1].text, words[at - 1].text, figure.last)


def _beside_in_a_list(words: Tokens, figure: Figure) -> Counted | None:
    """What stands before each number of a list in brackets: "(men 1,105, women 135)"."""
    at = figure.hedge.first - 1
    listed = lower(words, at - 1) in {"(", ",", ";"} and lower(words, figure.last) in {
        ")",
        ",",
        ";",
    }
    if not listed or not is_plural(words, at):
        return None
    opened = max((n for n in range(at) if words[n].text in "()"), default=-1)
    inside = opened >= 0 and words[opened].text == "("
    return Counted(words[at].text, words[at].text, figure.last) if inside else None


def _before_colon(words: Tokens, figure: Figure) -> Counted | None:
    """What a list names before a colon: "Deaths: 5", "IDPs (individuals): 48,300"."""
    at = figure.hedge.first - 1
    if lower(words, at) != ":" or lower(words, figure.last)[:1].isalnum():
        return None
    noun = at - 1
    if lower(words, noun) == ")":
        noun = max(
            0,
            next((back for back in range(noun, noun - 6, -1) if lower(words, back) == "("), 0) - 1,
        )
    named = words[noun].text
    if words[noun].lower in NOMINAL:
        named = "people"
    counted_there = is_plural(words, noun) or named == "people"
    return Counted(named, named, figure.last) if counted_there else None
