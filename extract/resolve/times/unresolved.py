"""What is said of times that nothing in the document can place."""

from collections.abc import Sequence

from extract.find.times.readings import CalendarReading, EraReading, Reading, StepReading, Unit
from extract.find.times.units import length
from extract.model import TimeExpression

_OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_OF_THE_CLOCK = frozenset({"second", "minute", "hour"})
_SIXTY_OF: dict[Unit, Unit] = {"minute": "hour", "second": "minute"}
_RELATIVE = ("relative/", "date/weekday", "date/turned")


def open_value(reading: Reading) -> str:
    """The TIMEX3 value with X for what is not known: "XXXX-WXX-5", "XXXX-04-05", "PAST_REF"."""
    if isinstance(reading, CalendarReading):
        code = reading.clock.code if reading.clock else ""
        return f"{_calendar(reading)}{code}"
    if isinstance(reading, StepReading):
        return _step(reading)
    if isinstance(reading, EraReading):
        return f"X{reading.digits}" if reading.two_digits else str(reading.digits)
    return reading.value


def step_length(reading: StepReading) -> str | None:
    """The length that a step without a start still tells: "two days later", "an hour ago"."""
    counted = reading.anchor != "published" or reading.unit in _OF_THE_CLOCK
    if not counted or reading.whole or reading.clock:
        return None
    return _length(abs(reading.count or 0), reading.unit)


def warnings(expressions: Sequence[TimeExpression]) -> tuple[str, ...]:
    """Which words stay without a date because the document states no publication day."""
    left = [
        expression
        for expression in expressions
        if expression.interval is None
        and expression.type in ("DATE", "TIME")
        and expression.rule.startswith(_RELATIVE)
    ]
    if not left:
        return ()
    words = ", ".join(dict.fromkeys(f'"{expression.text}"' for expression in left[:5]))
    count = "a relative date" if len(left) == 1 else f"{len(left)} relative dates"
    remedy = "state the publication day in the report, or give --published"
    return (f"{count} could not be placed, such as {words}: {remedy}.",)


def _calendar(reading: CalendarReading) -> str:
    year = "XXXX" if reading.year is None or reading.two_digits else f"{reading.year:04d}"
    day = f"-{reading.day:02d}" if reading.day else ""
    if reading.month:
        return f"{year}-{reading.month:02d}{day}"
    if reading.weekday:
        return f"{year}-WXX-{reading.weekday}"
    if day:
        return f"{year}-XX{day}"
    for letter, part in (("", reading.season), ("Q", reading.quarter), ("H", reading.half)):
        if part:
            return f"{year}-{letter}{part}"
    return "XXXX-XX-XX" if reading.clock or reading.holiday else year


def _step(reading: StepReading) -> str:
    if reading.clock:
        return f"XXXX-XX-XX{reading.clock.code}"
    if reading.count is None:
        return "FUTURE_REF" if reading.forward else "PAST_REF"
    if reading.unit == "day" and reading.count == 0 and reading.anchor == "published":
        return "PRESENT_REF"
    return _OPEN.get(reading.unit, "XXXX-XX-XX")


def _length(count: int, unit: Unit) -> str:
    whole = _SIXTY_OF.get(unit)
    if whole and count % 60 and not count % 30:
        return length(count / 60, whole)  # "an hour and a half later"
    return length(count, unit)
