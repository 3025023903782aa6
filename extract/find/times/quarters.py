"""Quarters, halves, business years: "the third quarter", "fiscal 1989", "the year-ago period"."""

import re
from dataclasses import replace

from extract.find.times import counting
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import calendar
from extract.find.times.phrases import TURNED_YEAR, YEAR
from extract.find.times.readings import Anchor, CalendarReading, PlainReading, StepReading
from extract.find.times.words import BESIDE, MONTHS

_OF_A_GAME = re.compile(rf"\b(?:{'|'.join(BESIDE['games'])})\b", re.IGNORECASE)
_OF_A_FIRM = re.compile(rf"\b(?:{'|'.join(BESIDE['firms'])})\b", re.IGNORECASE)
_MONTHS_BETWEEN = 2
_IN_A_QUARTER = re.compile(r"\b(?:in|for|during|since|until|from|the|of|by)\s$", re.IGNORECASE)


def _year_before(found: Found) -> Made | None:
    if found["kind"] == "quarter":
        return "DATE", StepReading(
            count=-4, unit="quarter", forward=False, anchor="passage", whole=True
        )
    return "DATE", StepReading(
        count=-1, unit="year", forward=False, anchor="published", whole=False
    )


def _latest(found: Found) -> Made | None:
    if found["kind"] == "year":
        return "DATE", StepReading(
            count=0, unit="year", forward=True, anchor="reported", whole=True
        )
    # "the latest period" is that of the report, "the latest quarter" the one just over
    anchor: Anchor = "reported" if found["kind"] == "period" else "published"
    return "DATE", StepReading(count=-1, unit="quarter", forward=False, anchor=anchor, whole=True)


def _same_quarter(found: Found) -> Made | None:
    made = calendar(found)
    if made is None or not isinstance(made[1], CalendarReading):
        return None
    return made[0], replace(made[1], same_quarter=True)


def _of_its_last_month(found: Found) -> Made | None:
    """ "The December quarter"; which months one of November holds is not told."""
    last = MONTHS[found["last"]]
    year = counting.year(found["year"]) if found["year"] else None
    if last % 3:
        return None
    return "DATE", CalendarReading(year=year and year[0], quarter=last // 3)


def _last_quarter(found: Found) -> Made | None:
    made = calendar(found)
    if made is None or not isinstance(made[1], CalendarReading):
        return None
    return made[0], replace(made[1], quarter=4)


def _of_three_months(found: Found) -> Made | None:
    first, last = MONTHS[found["first"]], MONTHS[found["last"]]
    if first % 3 != 1 or last - first != _MONTHS_BETWEEN:
        return None
    year = counting.year(found["year"]) if found["year"] else None
    return "DATE", CalendarReading(year=year and year[0], quarter=(first + 2) // 3)


def _fiscal(found: Found) -> Made | None:
    return "DATE", CalendarReading(year=int(found["year"].removeprefix("fy")))


def _coded(found: Found) -> Made | None:
    year = counting.year(found["year"])
    letter, number = found["code"][0], int(found["code"][1])
    if year is None:
        return None
    return "DATE", CalendarReading(
        year=year[0],
        quarter=number if letter == "q" else None,
        half=number if letter == "h" else None,
    )


def _code_alone(found: Found) -> Made | None:
    if found["code"][0] != "q" or not _IN_A_QUARTER.search(found.before):
        return None
    return "DATE", CalendarReading(quarter=int(found["code"][1]))


def _quarter_alone(found: Found) -> Made | None:
    # "he threw a touchdown in the fourth quarter"
    return None if _OF_A_GAME.search(f"{found.before} {found.after}") else calendar(found)


def _half_alone(found: Found) -> Made | None:
    # "profit fell in the second half", but "he scored in the second half"
    around = f"{found.before} {found.after}"
    return calendar(found) if _OF_A_FIRM.search(around) and not _OF_A_GAME.search(around) else None


def _quarters(found: Found) -> Made | None:
    number = counting.ordinal(found["quarter"])
    return "SET", PlainReading(value=f"XXXX-Q{number}")


_OF_A_YEAR = f"( ( of | in )? fiscal? year={YEAR} | of {TURNED_YEAR} | {TURNED_YEAR} )"
_NTH = "( NTH | ORDINAL )"

# before the rules of months: "October-December quarter" is no October
QUARTERS_BY_MONTHS = (
    Rule(
        "quarter/of three months",
        f"( the | its | their )? first=MONTH ( - | – | to | through ) last=MONTH -? "
        f"( quarter | period ) ( ( of | in )? year={YEAR} )?",
        _of_three_months,
    ),
    Rule(
        "quarter/of its last month",
        f"( the | its | their )? last=MONTH -? quarter ( ( of | in )? year={YEAR} )?",
        _of_its_last_month,
    ),
)
QUARTERS = (
    Rule("quarter/code", f"code=QUARTER_CODE ( of | , )? year={YEAR}", _coded),
    Rule("quarter/code alone", "code=QUARTER_CODE", _code_alone),
    Rule(
        "quarter/of a year",
        f"( the | its | their )? ( fiscal -? )? quarter={_NTH} -? ( fiscal )? quarter ,? "
        f"{_OF_A_YEAR}",
        calendar,
    ),
    Rule(
        "quarter/year first",
        f"( the )? ( fiscal )? ( year={YEAR} | {TURNED_YEAR} ) OWN? ( fiscal )? "
        f"quarter={_NTH} -? quarter",
        calendar,
    ),
    Rule(
        "quarter/year before",
        f"( the )? ( comparable )? year - ( ago | earlier ) {_NTH} -? kind=quarter",
        _year_before,
    ),
    Rule(
        "quarter/period of the year before",
        "( the )? ( comparable )? year - ( ago | earlier ) kind=( quarter | period )?",
        _year_before,
    ),
    Rule(
        "quarter/same of the year before",
        f"the ( same | corresponding | comparable ) kind=( quarter | period | month ) of? "
        f"( {TURNED_YEAR} | a year ( ago | earlier ) ) | {TURNED_YEAR} OWN kind=quarter",
        _year_before,
    ),
    Rule(
        "quarter/latest",
        "( the | its | their ) ( latest | most recent ) ( fiscal )? "
        "kind=( quarter | period | year )",
        _latest,
    ),
    Rule("quarter/full year", "the full ( fiscal )? kind=year", _latest),
    Rule(
        "quarter/alone",
        f"( the )? ( fiscal -? )? quarter={_NTH} quarter | ( fiscal -? )? quarter={_NTH} - quarter",
        _quarter_alone,
    ),
    Rule("quarter/each", f"( the )? quarter={_NTH} quarters", _quarters),
    Rule(
        "half/of a year",
        f"( the )? half={_NTH} -? half {_OF_A_YEAR}",
        calendar,
    ),
    Rule(
        "half/of a year told",
        f"( the )? half=( LAST | latter ) half {_OF_A_YEAR}",
        calendar,
    ),
    Rule(
        "half/of a business year",
        f"half={_NTH} - half >> ( {' | '.join(BESIDE['business'])} )",
        calendar,
    ),
    Rule("half/of the year", f"( the )? half={_NTH} half of the ( fiscal )? year", calendar),
    Rule("half/alone", f"the half={_NTH} half", _half_alone),
    Rule("half/year first", f"( the )? {TURNED_YEAR} OWN half={_NTH} half", calendar),
    Rule(
        "year/fiscal",
        f"( the )? ( fiscal | financial | academic | school ) -? ( year )? year={YEAR}",
        calendar,
    ),
    Rule("year/fiscal code", "year=FISCAL_YEAR", _fiscal),
    Rule("year/fiscal in short", f"fy year={YEAR}", calendar),
    Rule(
        "quarter/same of a year",
        f"the ( same | corresponding | comparable ) ( quarter | period ) ( of | in )? year={YEAR}",
        _same_quarter,
    ),
    Rule(
        "quarter/last of a year",
        f"the ( LAST | final | closing ) quarter {_OF_A_YEAR}",
        _last_quarter,
    ),
    Rule("year/period", f"the year={YEAR} ( period | quarter )", _same_quarter),
)
