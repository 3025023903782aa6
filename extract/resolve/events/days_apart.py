"""Days, months and years counted from one deed to another: "reopened it on Sunday, eleven days
after rebels blew it up" dates what the rebels did, "the raid came two days after the vote on 3
March" the raid."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from extract.find.events import EventMention
from extract.model import Interval, TimeExpression, When
from extract.resolve.events.depends import token_of
from extract.resolve.events.passage import Passage
from extract.resolve.times import Period
from extract.resolve.times.moments import about, of_day
from extract.resolve.times.steps import stepped
from extract.tree import Tree
from extract.vocabulary import listed

_LENGTH = re.compile(r"P(?:(?P<days>\d+)D|(?P<weeks>\d+)W|(?P<months>\d+)M|(?P<years>\d+)Y)")
_CLOCK = re.compile(r"\d(?::\d\d|\s?[ap]\.?m\b)", re.IGNORECASE)
_BOUNDED = re.compile(
    r"\b(?:at (?:least|most)|(?:more|less|fewer) than|up to|over|under)\b", re.IGNORECASE
)
_ROUGH = re.compile(r"(?:about|around|some|roughly|nearly|almost)\b", re.IGNORECASE)
_LATER = frozenset({"after", "following"})
_EARLIER = frozenset({"before"})


@dataclass(frozen=True, slots=True)
class _Gap:
    """So many days or months from one word of a sentence to another: `there` is what is counted
    from, `here` what took place so much later, or earlier where `count` is below 0."""

    here: int
    there: int
    count: int
    unit: Literal["day", "month", "year"]
    rough: bool
    time: TimeExpression

    def side(self, tree: Tree, at: int) -> int | None:
        """To which of the two a word belongs: the nearer one above it; what stands on a verb that
        the first is joined to is of the first, too."""
        first = tree.head(self.here) if tree.relations[self.here] == "conj" else None
        for one in (at, *tree.above(at)):
            if one in {self.here, self.there}:
                return one
            if one == first:
                return self.here
        return None


def is_on_the_other_side(passage: Passage, mention: EventMention, period: Period) -> bool:
    """Whether a day is that of the deed from which, or to which, the clause counts."""
    tree = mention.tree
    at = token_of(tree, period)
    if at is None:
        return False
    for gap in _gaps(passage, tree):
        side = _side(gap, mention)
        if side is not None and gap.side(tree, at) not in {None, side}:
            return True
    return False


def day_counted(passage: Passage, mention: EventMention) -> When | None:
    """The day of a clause that names none, counted from that of the other."""
    tree = mention.tree
    for gap in _gaps(passage, tree):
        side = _side(gap, mention)
        if side is None:
            continue
        other = gap.there if side == gap.here else gap.here
        days = {
            one.when.interval.earliest
            for one in passage.periods
            if _is_exact_for(gap, one.when.interval)
            and not _is_a_clock(one.when.words)
            and (at := token_of(tree, one)) is not None
            and gap.side(tree, at) == other
        }
        day = days.pop() if len(days) == 1 else None
        if day is not None:
            return _when(gap, day, gap.count if side == gap.here else -gap.count)
    return None


def _is_exact_for(gap: _Gap, interval: Interval) -> bool:
    """Whether a time is exact enough to count from: months can be counted from a month."""
    if interval.mode == "instant" or gap.unit == "day":
        return interval.mode == "instant"
    first, last = interval.earliest, interval.latest
    if first is None or last is None or first.year != last.year:
        return False
    return gap.unit == "year" or first.month == last.month


def _is_a_clock(words: str) -> bool:
    """ "saw a car at 6 a.m. ten days before the murder": an hour names no day to count from."""
    days = listed("actor_nouns", "times").intersection(words.lower().split())
    return _CLOCK.search(words) is not None and not days


def _when(gap: _Gap, day: date, count: int) -> When | None:
    if gap.unit != "day":
        moment = stepped(of_day(day), gap.unit, count)
        bounds = moment.bounds if moment else None
        if moment is None or bounds is None:
            return None
        interval = Interval(
            earliest=bounds[0],
            latest=bounds[1],
            mode="about",
            basis="relative",
            edtf=f"{moment.value}~",
        )
        return When(interval=interval, words=gap.time.text)
    try:
        there = day + timedelta(count)
    except OverflowError:
        return None
    if gap.rough:
        interval = about(there, "relative")
    else:
        edtf = there.isoformat()
        interval = Interval(
            earliest=there, latest=there, mode="instant", basis="relative", edtf=edtf
        )
    return When(interval=interval, words=gap.time.text)


def _side(gap: _Gap, mention: EventMention) -> int | None:
    """Which of the two a mention tells of; also of a verb joined to it without a time of its own:
    "after they took it and burned the school"."""
    for one in (gap.here, gap.there):
        if one in {mention.at, mention.verb}:
            return one
    tree, verb = mention.tree, mention.verb
    above = tree.head(verb)
    if tree.tokens[verb].relation == "conj" and above == gap.there:
        return gap.there
    # "the raid came two days after the vote"
    comes = mention.voice == "noun" and tree.relation(mention.at) == "nsubj"
    return gap.here if comes and tree.head(mention.at) == gap.here else None


def _gaps(passage: Passage, tree: Tree) -> Iterator[_Gap]:
    for time in passage.times:
        length = _LENGTH.fullmatch(time.value or "") if time.interval is None else None
        if length is None or _BOUNDED.search(time.text):
            continue  # "less than two days after": no one day
        mark = next(
            (n for n, one in enumerate(tree.tokens) if one.span.start >= time.span.end), None
        )
        if mark is None:
            continue  # a length that ends the sentence
        word = tree.tokens[mark].text.lower()
        there = tree.head(mark) if word in _LATER | _EARLIER else None
        if there is not None and tree.tokens[there].relation.startswith("nsubj"):
            there = tree.head(there)  # "weeks after 80 states adopted it", read as after the states
        here = tree.head(there) if there is not None else None
        if there is None or here is None:
            continue
        days = int(length["days"] or 0) + 7 * int(length["weeks"] or 0)
        count = days or int(length["months"] or length["years"])
        unit: Literal["day", "month", "year"] = "month" if length["months"] else "year"
        sign = 1 if word in _LATER else -1
        rough = bool(length["weeks"] or _ROUGH.match(time.text))
        yield _Gap(here, there, sign * count, "day" if days else unit, rough, time)
