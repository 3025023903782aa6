"""Lengths and repetitions: "three weeks", "the past four years", "every Friday", "annually"."""

import re

from extract.find.times import counting
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.names import is_a_name
from extract.find.times.phrases import COUNT, HEDGE, SIMPLE_COUNT
from extract.find.times.readings import PlainReading, StepReading, Unit
from extract.find.times.units import length, unit_of
from extract.find.times.words import MONTHS, PARTS, SEASONS, SETS, WEEKDAYS, turn

_RATE = re.compile(
    r"(?:\d|illion|thousand|percent|%|cents|dollars|times|once|twice|(?:\d|illion|thousand)(?:\s[a-z-]{2,15}){0,2}\s[a-z-]{3,15}s)\s$",
    re.IGNORECASE,
)
# "It's the second day of the strike" tells of the day itself
_TODAY_IS = re.compile(r"\b(?:it['’]s|it is|today is|this is)\s$", re.IGNORECASE)
_DAY_BEFORE = re.compile(rf"(?:\b\d{{1,4}}|day|{'|'.join(MONTHS)}),\s$", re.IGNORECASE)
_TOLD = StepReading(count=0, unit="day", forward=True, anchor="passage", whole=True)
_TODAY = StepReading(count=0, unit="day", forward=True, anchor="published", whole=True)
# "lasted over two hours", "just over a year"
_MORE_THAN = re.compile(
    r"\b(?:for|of|in|after|just|well|little|lasted|took|takes|taken|spent|is|was|by|within|wait|"
    r"waited)\s$",
    re.IGNORECASE,
)
# which units a smaller one is told after: "two hours and ten minutes"
_ABOVE: dict[Unit, tuple[Unit, ...]] = {
    "second": ("minute", "hour"),
    "minute": ("hour", "day"),
    "hour": ("day",),
    "day": ("week", "month", "year"),
    "week": ("month", "year"),
    "month": ("year",),
}
_SOME_DAY = re.compile(
    rf"\s(?:in|last|this)\s(?:{'|'.join([*MONTHS, *SEASONS])}|\d{{4}})\b", re.IGNORECASE
)
_OLD = re.compile(r"[\s-]olds?\b", re.IGNORECASE)


def _length(found: Found) -> Made | None:
    amount = counting.count(found["count"]) if found["count"] else 0.0
    if found.after.startswith(("-earlier", "-ago")):
        return None  # "a year-earlier loss"
    if found.words[0].lower() == "over" and not _MORE_THAN.search(found.before):
        return None  # "evolved over several years"
    if amount is None or _OLD.match(found.after) or _is_odd(found, amount):
        return None
    unit = unit_of(found["unit"])
    if found["count"] in ("a", "an") and "-" in found.words and found.words[-1] != "long":
        return None  # "$3-a-day"
    if found["count"] in ("a", "an") and _RATE.search(found.before):
        return "SET", PlainReading(value=length(amount, unit))
    return "DURATION", PlainReading(
        value=length(amount, unit), reach=turn(found["turn"]), count=int(amount) or None, unit=unit
    )


def _is_odd(found: Found, amount: float) -> bool:
    """Whether the number and the unit do not go together: "two hour", "a years", "1998 second"."""
    word = found["unit"]
    if found["count"] == "one" and _SOME_DAY.match(found.after):
        return True  # "one day in March"
    if word == "quarters" and "-" in found.words:
        return True  # "three-quarters white"
    if word == "second" or (word == "quarter" and found["count"] in ("a", "one", "another")):
        return True
    if word.endswith("s") and found["count"] in ("a", "an", "another"):
        return True
    return amount > 1900 and found["count"].isdigit() and word != "years"


def _compound(found: Found) -> Made | None:
    """ "4 hours 54 minutes", "two years and three months"."""
    first, second = unit_of(found["unit"]), unit_of(found["smaller"])
    whole, part = counting.count(found["count"]), counting.count(found["rest"])
    if not whole or not part or whole % 1 or part % 1 or first not in _ABOVE.get(second, ()):
        return None
    value, rest = length(whole, first), length(part, second)
    return "DURATION", PlainReading(value=value + rest.removeprefix("PT" if "T" in value else "P"))


def _half_more(found: Found) -> Made | None:
    return "DURATION", PlainReading(value=length(1.5, unit_of(found["unit"])))


def _first(found: Found) -> Made | None:
    if found["count"] or not found["unit"].endswith("s"):
        return _length(found) if found["count"] else _single(found)
    return "DURATION", PlainReading(value=length(0.0, unit_of(found["unit"])))


def _single(found: Found) -> Made | None:
    unit = unit_of(found["unit"])
    if unit in ("quarter", "second", "century"):
        return None
    if unit == "day" and counting.ordinal(found["nth"]):
        return "DATE", _day_of_many(found)
    return "DURATION", PlainReading(value=length(1.0, unit))


def _day_of_many(found: Found) -> PlainReading | StepReading:
    """The day itself where it is told: "It's the second day", "on 21 July, the fifth day"."""
    if _TODAY_IS.search(found.before):
        return _TODAY
    return _TOLD if _DAY_BEFORE.search(found.before) else PlainReading(value="XXXX-XX-XX")


def _unit_alone(found: Found) -> Made | None:
    unit = unit_of(found["unit"])
    if unit == "quarter":
        return None
    if len(found.words) > 1 and found.after.startswith((" and weeks", " and months", " and years")):
        return None  # "recent weeks and months"
    return "DURATION", PlainReading(value=length(0.0, unit))


def _each(found: Found) -> Made | None:
    amount = counting.count(found["count"]) if found["count"] else 1.0
    if found["count"] == "other":
        amount = 2.0  # "every other day"
    if amount is None:
        return None
    value = _repeated(found)
    if value:
        return "SET", PlainReading(value=value)
    return "SET", PlainReading(value=length(amount, unit_of(found["unit"])))


def _repeated(found: Found) -> str | None:
    """The value of what comes again: "every Sunday morning", "each July", "weekends"."""
    part = PARTS[found["part"]] if found["part"] else ""
    if found["weekday"]:
        return f"XXXX-WXX-{WEEKDAYS[found['weekday']]}{part}"
    if found["month"]:
        return f"XXXX-{MONTHS[found['month']]:02d}"
    if found["season"]:
        return f"XXXX-{SEASONS[found['season'].removesuffix('s')]}"
    if found["weekend"]:
        return "XXXX-WXX-WE"
    return f"XXXX-XX-XX{part}" if part else None


def _again(found: Found) -> Made | None:
    value = _repeated(found)
    return None if value is None else ("SET", PlainReading(value=value))


def _vague(found: Found) -> Made | None:
    # "it will be shut for a while", but "some time ago" and "once in a while"
    told = found.before.lower().endswith("for ")
    return ("DURATION", PlainReading(value="PXX")) if told else None


def _long(found: Found) -> Made | None:
    word = found["unit"].removesuffix("long")
    return "DURATION", PlainReading(value=length(1.0, unit_of(word)))


def _fortnight(found: Found) -> Made | None:
    return "DURATION", PlainReading(value="P2W", reach=turn(found["turn"]), count=2, unit="week")


def _quarter_century(found: Found) -> Made | None:
    return "DURATION", PlainReading(value="P25Y", reach=turn(found["turn"]), count=25, unit="year")


def _set(found: Found) -> Made | None:
    if is_a_name(found) or (found["word"] == "daily" and found.after[1:2].isupper()):
        return None  # "LA Weekly", "the Daily Mail", "the daily Granma"
    return "SET", PlainReading(value=SETS[found["word"]])


LENGTHS = (
    Rule(
        "set/each",
        f"EACH ( ( count=( {COUNT} | other ) )? unit=( UNIT | UNITS ) "
        "| weekday=WEEKDAY part=PART? | month=MONTH | season=SEASON | weekend=weekend "
        "| part=PART )",
        _each,
    ),
    Rule(
        "set/each of",
        f"EACH of ( the | these | those | his | her | its | their )? "
        f"( LAST | NEXT | PREVIOUS | FOLLOWING )? {COUNT}? unit=UNITS",
        _each,
    ),
    Rule("set/weekends", "weekend=weekends", _again),
    Rule(
        "set/turned",
        f"the ( LAST | NEXT | PREVIOUS | FOLLOWING ) {COUNT} "
        "( season=SEASONS | weekend=weekends | weekday=WEEKDAYS | part=PARTS )",
        _again,
    ),
    Rule("set/word", "word=SET", _set),
    Rule("length/recent", "the? ( recent | coming | past | future ) unit=UNITS", _unit_alone),
    Rule(
        "length/turned",
        "( at least )? the turn=( LAST | NEXT | PREVIOUS | FOLLOWING ) "
        f"{HEDGE} count={COUNT} -? FULL? unit=( UNIT | UNITS )",
        _length,
    ),
    Rule("length/long", "unit=UNIT_LONG | unit=UNIT - long", _long),
    Rule("length/fortnight", "( ( the | this ) turn=( LAST | NEXT )? | a )? fortnight", _fortnight),
    Rule(
        "length/quarter century",
        "( the turn=( LAST | NEXT | PREVIOUS ) | a )? quarter ( - | of a )? century",
        _quarter_century,
    ),
    Rule(
        "length/turned half",
        "the turn=( LAST | NEXT ) unit=UNIT half=( and a half )",
        _half_more,
    ),
    Rule(
        "length/compound",
        f"{HEDGE} count={SIMPLE_COUNT} unit=( UNIT | UNITS ) ,? and? "
        f"rest={SIMPLE_COUNT} smaller=( UNIT | UNITS )",
        _compound,
    ),
    Rule(
        "length/half", f"{HEDGE} count=( a | an | one ) unit=UNIT half=( and a half )", _half_more
    ),
    Rule("length/vague", "a while | some time", _vague),
    Rule(
        "length/first",
        f"the nth=( NTH | LAST | final | closing | opening ) count={COUNT}? FULL? "
        "unit=( UNIT | UNITS ) >> of",
        _first,
    ),
    Rule(
        "length/counted",
        f"( the ( first | final | ensuing )? count={COUNT} FULL? "
        f"| {HEDGE} count={COUNT} ( - | FULL )? ) unit=( UNIT | UNITS ) ( - long )?",
        _length,
    ),
)
OPEN_LENGTHS = (Rule("length/open", "( the | these | those )? unit=UNITS", _unit_alone),)
