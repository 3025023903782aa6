"""How firm a number is: "more than", "an estimated", "or more"."""

from collections.abc import Mapping
from typing import NamedTuple, get_args

from extract.find.quantities.tokens import Tokens, lower, tokens
from extract.find.quantities.units import TIME_UNITS, Amount
from extract.model import Bound
from extract.vocabulary import entries

_BOUNDS: tuple[Bound, ...] = get_args(Bound)
MULTIPLES = frozenset({"twice", "double", "triple", "thrice", "times"})
_HANDS = frozenset("hand hands handed handing turn turns turned turning".split())
_WHERE = frozenset({"over", "under", "above", "below", "beyond"})
_FILLERS = frozenset({"another", "additional", "further", "extra", "a", "an", "record"})
# "lasted over two hours" is a bound, "held over two days" is not
_BEFORE_LENGTHS = frozenset(
    "for of in after just well lasted took takes taken spent is was by within wait waited".split()
)


class Hedge(NamedTuple):
    """A bound and the tokens that state it together with the amount."""

    bound: Bound
    first: int
    last: int


def _phrases(side: str) -> Mapping[tuple[str, ...], Bound]:
    return {
        tuple(token.lower for token in tokens(phrase)): bound
        for bound in _BOUNDS
        for phrase in entries("hedges").get(bound, {}).get(side, ())
    }


_BEFORE = _phrases("before")
_AFTER = _phrases("after")
_LONGEST = max(map(len, _BEFORE))
_BEFORE_END = frozenset(phrase[-1] for phrase in _BEFORE)
_AFTER_BEGIN = frozenset(phrase[0] for phrase in _AFTER)
_NEXT_BEFORE = _BEFORE_END | _FILLERS


def hedge(words: Tokens, amount: Amount) -> Hedge:
    """The bound that the words right before and after an amount give it, "exact" if none."""
    if _stands_alone(words, amount):
        return _none(amount)
    before = _before(words, amount.first)
    if before is not None and _is_a_length(words, before, amount):
        before = None
    if before is not None and before.bound == "about":
        stronger = _before(words, before.first)
        # "water stood over some 80 villages" says where
        where = stronger is not None and lower(words, stronger.first) in _WHERE
        if stronger is not None and stronger.bound != "between" and not where:
            before = stronger
    after = _after(words, amount.last)
    if before is None:
        return Hedge(after.bound, amount.first, after.last) if after else _none(amount)
    if before.bound == "about" and after is not None:
        return Hedge(after.bound, before.first, after.last)
    return Hedge(before.bound, before.first, amount.last)


def _stands_alone(words: Tokens, amount: Amount) -> bool:
    """Whether no word right beside an amount is one that bounds it, as for most."""
    after = lower(words, amount.last)
    return after not in _AFTER_BEGIN and lower(words, amount.first - 1) not in _NEXT_BEFORE


def _none(amount: Amount) -> Hedge:
    return Hedge("exact", amount.first, amount.last)


def hedge_after_noun(words: Tokens, given: Hedge, at: int) -> Hedge:
    """The bound that words after the noun at a token give: "15 people at most", "12 men or so"."""
    if given.bound != "exact" or lower(words, at) not in {"at", "or"}:
        return given
    after = _after(words, at)
    # "12 died at least 5 of whom"
    if after is None or lower(words, after.last)[:1].isalnum():
        return given
    return Hedge(after.bound, given.first, after.last)


def _before(words: Tokens, end: int) -> Hedge | None:
    for filler in (0, 1):
        if filler and lower(words, end - 1) not in _FILLERS:
            return None
        found = _matched(words, end - filler, end)
        if found is not None:
            return found
    return None


def _matched(words: Tokens, stop: int, end: int) -> Hedge | None:
    if lower(words, stop - 1) not in _BEFORE_END:
        return None
    for length in range(min(_LONGEST, stop), 0, -1):
        bound = _BEFORE.get(tuple(word.lower for word in words[stop - length : stop]))
        if bound is not None and not _belongs_to_the_left(words, stop - length):
            return Hedge(bound, stop - length, end)
    return None


def _belongs_to_the_left(words: Tokens, at: int) -> bool:
    """Whether it bounds nothing: "twice as many as two days before", "handed over 28 jets"."""
    before = lower(words, at - 1)
    return before in MULTIPLES or (before in _HANDS and lower(words, at) == "over")


def _after(words: Tokens, at: int) -> Hedge | None:
    if lower(words, at) not in _AFTER_BEGIN:
        return None
    for length in (3, 2, 1):
        phrase = tuple(word.lower for word in words[at : at + length])
        if phrase in _AFTER:
            return Hedge(_AFTER[phrase], at, at + len(phrase))
    return None


def _is_a_length(words: Tokens, found: Hedge, amount: Amount) -> bool:
    # "over 214 trial days"
    length = amount.unit in TIME_UNITS or lower(words, amount.last + 1)[:-1] in TIME_UNITS
    if not length or lower(words, found.first) != "over":
        return False
    return found.first > 0 and lower(words, found.first - 1) not in _BEFORE_LENGTHS
