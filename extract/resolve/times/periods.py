"""Spans that date an event: "from October 2001 to March 2002", "since August 2010", "on Friday".

TimeML keeps the two ends of a range apart and leaves the preposition out; what happened is dated
by all of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from extract.model import Interval, Mode, Sentence, Span, TimeExpression, When

_LEAD = re.compile(
    r"(?:\b(?P<word>from|between|since|until|till|by|before|after|prior to|no later than|as of|"
    r"ahead of|about|around|circa|on|in|at|during|over|for|within|throughout|for|through|up to|"
    r"starting|beginning)\s+(?:the\s+)?)\Z",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*(?P<word>to|until|till|through|thru|and|or|-|–|—|/|up to|into)\s*(?:the\s+)?\Z",
    re.IGNORECASE,
)
_END = re.compile(r"\s*(?:[.,;:!?)\u201d\"]|\Z)")
_HEDGES = ("about", "around", "circa")
_OPEN_ENDS = {
    "since": "after",
    "until": "before",
    "till": "before",
    "by": "before",
    "before": "before",
    "prior to": "before",
    "ahead of": "before",
    "no later than": "before",
    "up to": "before",
    "through": "before",
    "after": "after",
}


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Period:
    """Words of a sentence, preposition and all, and the interval that they date a clause with."""

    span: Span
    sentence: Sentence
    when: When


def periods(expressions: Sequence[TimeExpression]) -> list[Period]:
    """The periods of time expressions in order: ranges joined, prepositions taken in."""
    found: list[Period] = []
    at = 0
    while at < len(expressions):
        here = expressions[at]
        then = expressions[at + 1] if at + 1 < len(expressions) else None
        joined = _joined(here, then) if then else None
        single = None if joined else _single(here)
        found.extend(period for period in (joined, single) if period)
        at += 2 if joined else 1
    return found


def _joined(here: TimeExpression, then: TimeExpression) -> Period | None:
    if here.sentence != then.sentence or here.interval is None or then.interval is None:
        return None
    offset = here.sentence.span.start
    between = here.sentence.text[here.span.end - offset : then.span.start - offset]
    joint = _JOINT.fullmatch(between)
    lead = _lead(here)
    if not joint:
        return None
    word = joint["word"].lower()
    opening = lead["word"].lower() if lead else ""
    if word == "or":
        interval = _either(here.interval, then.interval)
    elif word == "and" and opening != "between" and not _is_the_next_day(here, then):
        return None
    else:
        interval = _range(here.interval, then.interval)
    return None if interval is None else _period(here, interval, lead, then.span.end)


def _is_the_next_day(here: TimeExpression, then: TimeExpression) -> bool:
    """ "on 7 and 8 July": both days, as one stretch."""
    first = here.interval.latest if here.interval else None
    last = then.interval.earliest if then.interval else None
    if first is None or last != first + timedelta(days=1) or not here.type == then.type == "DATE":
        return False
    days = _is_a_day(here.interval) and _is_a_day(then.interval)
    return days and (here.text.isdigit() or _ends_there(here, then))


def _is_a_day(interval: Interval | None) -> bool:
    return interval is not None and interval.earliest == interval.latest


def _ends_there(here: TimeExpression, then: TimeExpression) -> bool:
    """ "On Monday and Tuesday rebels shelled Lodha", "shelled Lodha on Monday and Tuesday."; not
    "on Monday and Tuesday was a holiday", which goes on about the second alone."""
    lead, offset = _lead(here), here.sentence.span.start
    start = here.span.start - offset - (len(lead[0]) if lead else 0)
    return not start or bool(_END.match(here.sentence.text[then.span.end - offset :]))


def _single(here: TimeExpression) -> Period | None:
    if here.interval is None:
        return None
    lead = _lead(here)
    word = lead["word"].lower() if lead else ""
    hedge = here.text.split()[0].lower()
    word = hedge if hedge in _HEDGES else word
    # "before dawn on Monday" and "at about 9 a.m. on Monday" are on Monday; "until midnight on
    # Monday" runs up to it
    if here.type == "TIME" and word in {"before", "after", *_HEDGES}:
        word = ""
    return _period(here, _led(here.interval, word), lead, here.span.end)


def _lead(here: TimeExpression) -> re.Match[str] | None:
    offset = here.sentence.span.start
    start = here.span.start - offset
    window = here.sentence.text[max(0, start - 20) : start]
    return _LEAD.search(window)


def _period(
    here: TimeExpression, interval: Interval, lead: re.Match[str] | None, end: int
) -> Period:
    start = here.span.start - (len(lead[0]) if lead else 0)
    offset = here.sentence.span.start
    words = here.sentence.text[start - offset : end - offset]
    return Period(
        span=Span(start, end),
        sentence=here.sentence,
        when=When(interval=interval, words=words),
    )


def _range(first: Interval, last: Interval) -> Interval | None:
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return None
    return Interval(
        earliest=first.earliest,
        latest=last.latest,
        mode="duration",
        basis=last.basis,
        edtf=f"{_left(first.edtf)}/{_right(last.edtf)}",
    )


def _either(first: Interval, last: Interval) -> Interval | None:
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return None
    return Interval(
        earliest=first.earliest,
        latest=last.latest,
        mode="one_of",
        basis=last.basis,
        edtf=f"[{first.edtf},{last.edtf}]",
    )


def _led(interval: Interval, word: str) -> Interval:
    side = _OPEN_ENDS.get(word)
    if side is None or interval.mode not in ("instant", "within"):
        return _about(interval) if word in _HEDGES else interval
    if side == "before":
        return Interval(
            earliest=None,
            latest=interval.latest,
            mode="before",
            basis=interval.basis,
            edtf=f"../{_right(interval.edtf)}",
        )
    mode: Mode = "duration" if word == "since" else "after"
    return Interval(
        earliest=interval.earliest,
        latest=None,
        mode=mode,
        basis=interval.basis,
        edtf=f"{_left(interval.edtf)}/..",
    )


def _about(interval: Interval) -> Interval:
    if "/" in interval.edtf or "~" in interval.edtf:
        return interval
    return Interval(
        earliest=interval.earliest,
        latest=interval.latest,
        mode="about",
        basis=interval.basis,
        edtf=f"{interval.edtf}~",
    )


def _left(edtf: str) -> str:
    return edtf.split("/")[0].removesuffix("~")


def _right(edtf: str) -> str:
    return edtf.split("/")[-1].removesuffix("~")
