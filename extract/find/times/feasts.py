"""Days with a name: "Christmas 2007", "Easter Monday", "New Year's Eve", "9/11"."""

import re
from dataclasses import replace

from extract.find.times import counting
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import calendar, holiday
from extract.find.times.phrases import MONTH, YEAR
from extract.find.times.readings import CalendarReading
from extract.find.times.words import ATTACKS, HOLIDAY_KEYS, HOLIDAYS, MONTHS
from extract.vocabulary import entries

_KNOWN = "|".join(
    re.escape(word)
    for entry in entries("holidays").values()
    if "year" in entry
    for word in entry["words"]
)
_REMEMBERED = re.compile(
    rf"\sof\s(?:the\s)?(?:(?:[^\W\d]+\s){{0,2}}(?P<year>1[4-9]\d\d|20\d\d)\b|(?P<day>{_KNOWN})\b)"
)
_IN_A_NAME = re.compile(
    r"(?<![^\W\d_])(?!(?:On|By|At|In|Since|Until|Before|After|During|Over|Around|About|Through|Throughout|Even|Only|Last|Next|This|For|From|The|And|But|When|As|Every|Each|"
    r"Late|Early)\b)[A-Z][a-z]+\s$"
)
_ATTACKS_OF = re.compile(r"\b(?:attacks|tragedy|events)\s(?:of|on)\s$", re.IGNORECASE)
_YEAR_AFTER = re.compile(r",?\s(?:of\s)?(?:\d{4}|last|this)\b")
_WORD_OR_MARK = re.compile(r"'s\b|[^\W\d_]+|\S")


def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            f"date/{HOLIDAYS[phrase]}",
            f"turn=( LAST | THIS | NEXT )? holiday=( {_pattern(phrase)} ) ( part_after=PART )? "
            f"( weekend=weekend | week_of=week )? ( ( , | of )? year={YEAR} )?",
            _feast,
        )
        for phrase in sorted(HOLIDAYS, key=lambda phrase: -len(phrase.split()))
        if not phrase[0].isdigit()
    )


def _pattern(phrase: str) -> str:
    """ "New Year's Day" as the words and marks that a pattern names: `new year OWN day`."""
    pieces = _WORD_OR_MARK.findall(phrase.lower())
    return " ".join("OWN" if piece == "'s" else piece for piece in pieces)


def _feast(found: Found) -> Made | None:
    # "Holocaust Remembrance Day", "the illustrator Johnnie Christmas"
    made = None if _IN_A_NAME.search(found.before) else calendar(found)
    if made is None or not found["week_of"] or not isinstance(made[1], CalendarReading):
        return made
    return made[0], replace(made[1], whole_week=True)


def _in_figures(found: Found) -> Made | None:
    return calendar(found) if holiday(found) else None


def _attack(found: Found) -> Made | None:
    month = MONTHS[found["month"].rstrip(". ")]
    day = counting.ordinal(found["day"])
    for known in ATTACKS.values():
        if (known["month"], known["day"]) == (month, day):
            return "DATE", CalendarReading(year=known["year"], month=month, day=day)
    return None


def _attacks_of(found: Found) -> Made | None:
    # "the attacks on September 11", "since the attacks of Sept. 11th"
    led = _ATTACKS_OF.search(found.before) and not _YEAR_AFTER.match(found.after)
    return _attack(found) if led else None


def _anniversary(found: Found) -> Made | None:
    """Only where the words go on to say when it was that is remembered."""
    told = _REMEMBERED.match(found.after)
    number = counting.ordinal(found["nth"])
    if not told or not number:
        return None
    if told["year"]:
        return "DATE", CalendarReading(year=int(told["year"]) + number)
    entry = entries("holidays")[HOLIDAY_KEYS["".join(filter(str.isalnum, told["day"].lower()))]]
    return "DATE", CalendarReading(
        year=entry["year"] + number, month=entry["month"], day=entry["day"]
    )


FEASTS = (
    Rule(
        "date/anniversary",
        "the? nth=( ORDINAL | NTH | TENS - NTH ) anniversary",
        _anniversary,
    ),
    *_rules(),
    Rule("date/day in figures", "holiday=( DAY / DAY )", _in_figures),
    Rule(
        "date/day of an attack",
        f"month={MONTH} day=DAY >> ( {' | '.join(ATTACKS)} )",
        _attack,
    ),
    Rule("date/attacks of a day", f"month={MONTH} day=( DAY | ORDINAL )", _attacks_of),
)
