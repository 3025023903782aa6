"""A figure in the making: its number, its bound and what it counts, all in tokens."""

from typing import NamedTuple

from extract.find.quantities.bounds import Hedge
from extract.find.quantities.nouns import Counted
from extract.find.quantities.ranges import Measured
from extract.model import Bound, Change

Values = tuple[float | None, float | None, float | None, Bound]


class Figure(NamedTuple):
    """What becomes a quantity; `depends` holds words that point at another figure."""

    measured: Measured
    hedge: Hedge
    thing: Counted | None = None
    depends: str | None = None
    valued: bool = True
    change: Change | None = None
    # the token after the words that name what is counted, where they stand before the figure
    about: int | None = None
    # the token after the whole that the figure is a part of, and whether it is such a whole
    beyond: int | None = None
    is_whole: bool = False

    @property
    def last(self) -> int:
        """The token after the figure's words."""
        thing = self.thing.last if self.thing is not None else 0
        return max(self.measured.last, self.hedge.last, thing)

    @property
    def kind(self) -> str:
        """How the number is written, by which the rule is named."""
        if not self.valued:
            return "multiple"
        return "range" if self.measured.upper is not None else self.measured.amount.number.form

    def values(self) -> Values:
        """Low, best, high and bound: "more than 40" has a low alone, "about 40" a best alone."""
        low, high, bound = self.measured.low, self.measured.high, self.hedge.bound
        if not self.valued:
            return None, None, None, bound
        if self.measured.upper is not None:
            return low, None, high, "about" if bound == "about" else "between"
        if self.measured.amount.number.form == "vague":
            return low, None, None, "vague"
        return _bounded(low, bound)


def _bounded(value: float, bound: Bound) -> Values:
    if bound == "about":
        return None, value, None, bound
    if bound in {"at_least", "more_than"}:
        return value, None, None, bound
    if bound in {"at_most", "less_than"}:
        return None, None, value, bound
    return value, value, value, "exact"
