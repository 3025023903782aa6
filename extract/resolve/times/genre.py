"""Whether a text is news, told from its publication day, or a narrative with a running date."""

import re
from collections.abc import Sequence
from datetime import date

from extract.find.times.old_years import OLD_YEAR
from extract.find.times.readings import CalendarReading, StepReading, TimeMention
from extract.model import Document, Sentence
from extract.vocabulary import entries

_MONTHS = {
    word: entry["number"]
    for entry in entries("months").values()
    for word in (*entry["words"], *entry["short"])
}
# Measured: long narratives have ten far years or more for each such word, news four or fewer.
_FAR_FOR_EACH_NEAR = 6
_OPENING = 5  # sentences
_LEDE = 500  # characters
_DAYS_ON_THE_WAY = 3
_DATELINE = re.compile(
    rf"^[A-Z][^\n—–]{{1,60}}?,\s(?:(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
    r"\s(?P<day>\d{1,2})(?:,\s(?P<year>\d{4}))?)\s?(?:\([^)\n]{1,30}\)\s?)?(?:—|–|--|-|:)\s"
)
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_HEADED = re.compile(
    rf"^(?:(?:Published|Posted|Updated|Date)(?: on)?:?\s)?(?:[A-Z][a-z]{{2,8}}day,?\s)?"
    rf"(?:(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}}),|(?P<day_before>\d{{1,2}})\s(?P<month_behind>{_MONTH})\.?,?)"
    r"\s(?P<year>\d{4})\.?$"
)


def reference_day(document: Document, sentences: Sequence[Sentence]) -> date | None:
    """The day from which "yesterday" counts.

    It is the publication day, or that of a dateline a day or two before; without a publication
    day, that of a full dateline or of a date that stands alone at the head of the text.
    """
    opening = [sentence.text for sentence in sentences[:_OPENING]]
    datelines = [found for text in opening if (found := _DATELINE.match(text))]
    if document.published:
        days = (_written(found, document.published) for found in datelines)
        return next((day for day in days if day), document.published)
    stated = [found for text in opening if (found := _HEADED.match(text))]
    stated += [found for found in datelines if found["year"]]
    return _stated(stated[0]) if stated else None


def _written(dateline: re.Match[str], published: date) -> date | None:
    """The day of a dateline, if it is one of the last before the report was published."""
    year = int(dateline["year"]) if dateline["year"] else published.year
    for candidate in (year, year - 1):
        day = _day(candidate, _MONTHS[dateline["month"]], int(dateline["day"]))
        if day and 0 <= (published - day).days <= _DAYS_ON_THE_WAY:
            return day
    return None


def _stated(found: re.Match[str]) -> date | None:
    words = found.groupdict()
    month = words["month"] or words.get("month_behind")
    day = words["day"] or words.get("day_before")
    return _day(int(words["year"]), _MONTHS[month or ""], int(day or 0))


def is_narrative(mentions: Sequence[TimeMention], reference: date | None) -> bool:
    """Whether dates without a year belong to the passage rather than to the publication day.

    Evidence for a narrative are years stated far from the publication day, for news weekdays and
    words such as "yesterday" that only a publication day can place; one of them in the opening
    lines is enough, as in an obituary: "died on Monday".
    """
    if reference is None:
        return True
    if any(_is_deictic(mention) and mention.span.start < _LEDE for mention in mentions):
        return False
    far = sum(_is_far(mention, reference) for mention in mentions)
    near = sum(_is_deictic(mention) for mention in mentions)
    return far >= 3 and far > _FAR_FOR_EACH_NEAR * near


def _is_far(mention: TimeMention, reference: date) -> bool:
    reading = mention.reading
    if not isinstance(reading, CalendarReading) or reading.year is None or reading.two_digits:
        return False
    if mention.rule == OLD_YEAR:
        return False
    return abs(reading.year - reference.year) > 1


def _is_deictic(mention: TimeMention) -> bool:
    reading = mention.reading
    if isinstance(reading, StepReading):
        return reading.anchor == "published"
    if not isinstance(reading, CalendarReading):
        return False
    return (bool(reading.turn) and not reading.of_passage) or (
        bool(reading.weekday) and not reading.month
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
