"""Dates: "Saturday, June 24, 1950", "early March", "the spring of 1915", "1998"."""

import re
from dataclasses import replace

from extract.find.times import counting
from extract.find.times.clocks import CLOCKS
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import calendar, clock, is_a_count
from extract.find.times.old_years import DAYS_OF_OLD_YEARS, OLD_YEARS
from extract.find.times.phrases import (
    ABOUT,
    DAY,
    EDGE,
    MONTH,
    SAME_YEAR,
    TIME_AFTER,
    TIME_BEFORE,
    TURNED_YEAR,
    WEEKDAY,
    YEAR,
    YEAR_TAIL,
)
from extract.find.times.readings import CalendarReading
from extract.find.times.weekdays import WEEKDAYS_OF_THE_WEEK
from extract.find.times.words import BESIDE, MONTHS

_FIRST_YEAR = re.compile(r"(?<!\d)(?P<year>1[4-9]\d\d|20\d\d)[-–/]$")
_A_NUMBER = re.compile(r"\s\d")
_TELLING = re.compile(rf"\b(?:{'|'.join(BESIDE['telling'])})\s$", re.IGNORECASE)
_ON = re.compile(r"\bon\s$", re.IGNORECASE)
_ALONE = re.compile(
    r"\s*(?:[.,;:)”\"]|$)|\s(?:was|were|had|is|he|she|they|it|we|the|a|an|at|but|with|when|to|by|for|"
    r"after|before|until)\b"
)
_NUMBERED_PLACE = re.compile(rf"\b(?:{'|'.join(BESIDE['numbered'])})\b", re.IGNORECASE)
_FIRST_DAY = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)})\.?\s(?P<day>\d{{1,2}})(?:,\s\d{{1,2}}){{0,3}}\s?(?:-|–|,|to|and|or|through)\s?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s?(?:,|and\b|or\b|to\b|through\b|-|–|&)\s?(?:and\s)?\d")
_BEFORE_A_MONTH = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|from|to|through|during|before|after|between|and|or|for|"
    r"over|last|next|this|early|late|mid|about|around|every|each|on|ending|ended|for|than|as|"
    r"the|into|begin|beginning|start|starting|a|is|was|that|at|its|his|her|their|our|whose|"
    r"[a-z]{2,}est)\s|['’]s\s|[(,/–-]\s?)$",
    re.IGNORECASE,
)
_IN_A_MONTH = re.compile(
    r"\b(?:in|of|since|until|by|from|during|early|late|mid|the)[\s-]$", re.IGNORECASE
)
# "In March the council met"; "the March the king led" is none
_SURELY_IN_A_MONTH = re.compile(r"\b(?:in|by|since|until|till|during|early|late)\s$", re.IGNORECASE)
_OF_A_TIME = r" (?:last|this|next|that|record|the (?:same|next|following|previous) year)"
_BEFORE_A_YEAR = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|from|to|through|during|before|after|between|and|or|for|"
    r"late|early|mid|year|years|the|on|than|as|into|with|election|season|is|was|around|about|"
    r"circa|c\.|ca\.|winter|spring|summer|autumn|fall|and|both|that|its|their|his|except|only|"
    r"at|over|a|s)\s|[(\[/–—,;:\"“-]\s?)$",
    re.IGNORECASE,
)
_BEFORE_AN_HOUR = re.compile(r"\b(?:at|shortly (?:before|after)) $", re.IGNORECASE)
_SPELLED = re.compile(r"\s(?:years|months|weeks|days|hours)\b")
_AFTER_A_NAME = re.compile(r"\s[A-Z][a-z]|\s(?:can|could|must|might)\b")


def _bare_month(found: Found) -> Made | None:
    word = found["month"]
    bare = len(found.words) == 1
    if bare and word in ("may", "march", "august", "april", "june") and not _may_be_a_month(found):
        return None
    return calendar(found)


def _may_be_a_month(found: Found) -> bool:
    if found["month"] == "march" and found.after.startswith(("'s ", "’s ")):
        return True
    if found["month"] in ("may", "march"):
        verb = "on|of|be|have" if _SURELY_IN_A_MONTH.search(found.before) else "on|of|be|have|the"
        verbal = re.match(rf"\s(?:{verb})\b(?!{_OF_A_TIME})", found.after)
        return bool(_BEFORE_A_MONTH.search(found.before)) and not verbal
    return not _AFTER_A_NAME.match(found.after) or bool(_IN_A_MONTH.search(found.before))


def _bare_year(found: Found) -> Made | None:
    value = counting.year(found["year"])
    if value is None:
        return None
    likely = 1400 <= abs(value[0]) <= 2100
    if len(found.words) == 1:
        preceded = bool(_BEFORE_A_YEAR.search(found.before)) or not found.before.strip()
        if not preceded and not (1800 <= value[0] <= 2050):
            return None
        if not likely and not preceded:
            return None
        if _is_an_hour(found, value[0]):
            return None
    if _SPELLED.match(found.after) and found.words[-1].isalpha():
        return None  # "two thousand years ago"
    return calendar(found)


def _is_an_hour(found: Found, number: int) -> bool:
    """ "at 1830 on Thursday", "shortly before 1700 a bomb": the clock of armies and agencies."""
    clock = 0 <= number < 2400 and number % 100 < 60
    return clock and bool(_BEFORE_AN_HOUR.search(found.before)) and not found.after[:1].isalpha()


def _second_year(found: Found) -> Made | None:
    first = _FIRST_YEAR.search(found.before)
    second = int(found["year"])
    if not first or second <= int(first["year"]) % 100 or found.after[:1].isdigit():
        return None
    if found.after.startswith("/"):
        return None
    return "DATE", CalendarReading(year=int(first["year"]) // 100 * 100 + second)


def _second_day(found: Found) -> Made | None:
    first = _FIRST_DAY.search(found.before)
    if not first or int(found["day"]) <= int(first["day"]) or is_a_count(found):
        return None
    if first[0].rstrip().endswith(",") and not _GOES_ON.match(found.after):
        return None  # "as of April 2, 30 had died"
    month = MONTHS[first["month"].rstrip(".").lower()]
    year = counting.year(found["year"]) if found["year"] else None
    reading = CalendarReading(year=year and year[0], month=month, day=int(found["day"]))
    return "DATE", reading


def _turned_month(found: Found) -> Made | None:
    # "noted that April 19 was a holiday", "said that May will be hard"
    joins = found["turn"] == "that" and (
        _A_NUMBER.match(found.after) or _TELLING.search(found.before)
    )
    return None if joins else calendar(found)


def _day_alone(found: Found) -> Made | None:
    # "the talks resume on the 28th", but "on the 17th hole"
    around = f"{found.before} {found.after}"
    alone = _ON.search(found.before) and _ALONE.match(found.after)
    return calendar(found) if alone and not _NUMBERED_PLACE.search(around) else None


def _short_year(found: Found) -> Made | None:
    loud = found.parts["month"][0].isupper()
    return calendar(found) if loud or int(found["year"]) > 31 else None


def _year_before_christ(found: Found) -> Made | None:
    return "DATE", CalendarReading(year=-int(found["year"]))


def _iso(found: Found) -> Made | None:
    day, _, code = found["date"].partition("t")
    year, month, date = (int(part) for part in day.split("-"))
    if not (1 <= month <= 12 and 1 <= date <= 31):
        return None
    reading = CalendarReading(year=year, month=month, day=date, clock=clock(found))
    return ("TIME" if code else "DATE"), reading


def _slashed(found: Found) -> Made | None:
    text = found["date"]
    first, second, year = (int(part) for part in re.split(r"[/.]", text))
    month, day = (second, first) if first > 12 or "." in text else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return "DATE", CalendarReading(year=year, month=month, day=day, two_digits=year < 100)


def _year_season(found: Found) -> Made | None:
    # "the 2012 Summer Olympics"
    games = found.words[-1].istitle() and re.match(r"\s[A-Z]", found.after)
    return None if games else calendar(found)


def _week_of(found: Found) -> Made | None:
    made = calendar(found)
    if made is None or not isinstance(made[1], CalendarReading):
        return None
    return made[0], replace(made[1], whole_week=True)


def _week(found: Found) -> Made | None:
    number = counting.ordinal(found["week"]) or 0
    year = counting.year(found["year"])
    if not 1 <= number <= 53 or year is None:
        return None
    return "DATE", CalendarReading(week=number, year=year[0])


_DAYNAME = (
    f"( ( LAST | THIS | NEXT | this NEXT )? weekday={WEEKDAY} ( part_after=PART )? ,? the? )?"
)
_NUMBER_NEXT = (
    f"( , {DAY} )? ( , {DAY} )? ( to | - | – | and | or | , | & | through | until ) the? {DAY}"
)

DATES = (
    Rule("date/iso", "date=ISO", _iso),
    Rule("date/slashed", "date=SLASHED", _slashed),
    Rule(
        "date/week of a day",
        f"the? week=week ( of | to | beginning | starting | ending ) ( on )? the? "
        f"( month={MONTH} day={DAY} | day={DAY} ( of )? month={MONTH} ) ( ,? year={YEAR} )?",
        _week_of,
    ),
    Rule(
        "date/month day year",
        f"{ABOUT} {TIME_BEFORE} {_DAYNAME} {EDGE} month={MONTH} the? day={DAY} {YEAR_TAIL} "
        f"{TIME_AFTER}",
        calendar,
    ),
    Rule(
        "date/day month year",
        f"{ABOUT} {TIME_BEFORE} {_DAYNAME} the? day={DAY} ( - | of | day of )? "
        f"month={MONTH} -? {YEAR_TAIL} {TIME_AFTER}",
        calendar,
    ),
    Rule(
        "date/day month short year",
        "day=DAY month=( MONTH_IN_SHORT | MONTH ) year=YEAR_OF_TWO",
        _short_year,
    ),
    *DAYS_OF_OLD_YEARS,
    Rule(
        "date/month day",
        f"{ABOUT} {TIME_BEFORE} {_DAYNAME} {EDGE} turn=LAST? month={MONTH} the? day={DAY} "
        f"{TIME_AFTER}",
        calendar,
    ),
    Rule(
        "date/day month",
        f"{ABOUT} {TIME_BEFORE} {_DAYNAME} {EDGE} the? day={DAY} ( of | day of )? month={MONTH} "
        f"{TIME_AFTER}",
        calendar,
    ),
    Rule(
        "date/day of a range",
        f"the? day={DAY} >> {_NUMBER_NEXT} ( of )? month={MONTH}",
        calendar,
    ),
    Rule("date/month year", f"{ABOUT} {EDGE} month={MONTH} {YEAR_TAIL}", calendar),
    Rule(
        "date/turned month",
        f"{EDGE} turn=( LAST | THIS | NEXT | SAME | the PREVIOUS | the FOLLOWING ) month={MONTH}",
        _turned_month,
    ),
    Rule("date/month", f"{EDGE} month=MONTH", _bare_month),
    Rule("date/month in short", "month=( MONTH_IN_SHORT . )", calendar),
    Rule(
        "date/season",
        f"{EDGE} the? ( EARLY -? )? season=SEASON ( of | , )? "
        f"( year={YEAR} ( ( - | – | / ) ( YEAR_OF_TWO | YEAR ) )? | {TURNED_YEAR} | {SAME_YEAR} )",
        calendar,
    ),
    Rule("date/year season", f"the? year={YEAR} season=SEASON", _year_season),
    Rule(
        "date/turned season",
        f"{EDGE} the? turn=( this LAST | LAST | THIS | NEXT | PREVIOUS | FOLLOWING | SAME ) "
        "season=SEASON",
        calendar,
    ),
    *WEEKDAYS_OF_THE_WEEK,
    Rule("date/week", f"week week=NUMBER of year={YEAR}", _week),
    *CLOCKS,
    Rule("date/year", f"{ABOUT} ( the year )? {EDGE} ( the? year )? year={YEAR}", _bare_year),
    *OLD_YEARS,
    Rule("date/year in short", "year=SHORTYEAR", calendar),
    Rule("date/second year", "year=YEAR_OF_TWO", _second_year),
    Rule("date/day alone", "the day=ORDINAL", _day_alone),
    Rule("date/second day", "day=DAY ( ,? year=YEAR )?", _second_day),
    Rule(
        "date/year of a range",
        "year=OLD_YEAR >> ( - | – | to | and | or | until ) OLD_YEAR era=BEFORE_CHRIST",
        _year_before_christ,
    ),
)
