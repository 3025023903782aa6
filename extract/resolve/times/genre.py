"""Whether a text is news, told from its publication day, or a narrative with a running date."""

import re
from collections.abc import Sequence
from datetime import date

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
_DATELINE = re.compile(
    rf"^[A-Z][^\n—–]{{1,60}}?,\s(?:(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
    r"\s(?P<day>\d{1,2})(?:,\s(?P<year>\d{4}))?)\s?(?:\([^)\n]{1,30}\)\s?)?(?:—|–|--|-|:)\s"
)
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_HEADED = re.compile(
    rf"^(?:(?:Published|Posted|Updated|Date)(?: on)?:?\s)?(?:[A-Z][a-z]{{2,8}}day,?\s)?"
    rf"(?:(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}}),|(?P<day2>\d{{1,2}})\s(?P<month2>{_MONTH})\.?,?)"
    r"\s(?P<year>\d{4})\.?$"
)


def reference_day(document: Document, sentences: Sequence[Sentence]) -> date | None:
    """The day from which "yesterday" counts: the publication day, else that of a full dateline or
    of a date that stands alone at the head of the text."""
    if document.published:
        return document.published
    for sentence in sentences[:5]:
        found = _DATELINE.match(sentence.text)
        if found and found["year"]:
            return _day(int(found["year"]), _MONTHS[found["month"]], int(found["day"]))
        head = _HEADED.match(sentence.text)
        if head:
            month, day = head["month"] or head["month2"], head["day"] or head["day2"]
            return _day(int(head["year"]), _MONTHS[month], int(day))
    return None


def is_narrative(mentions: Sequence[TimeMention], reference: date | None) -> bool:
    """Whether dates without a year belong to the passage rather than to the publication day.

    Evidence for a narrative are years stated far from the publication day, for news weekdays and
    words such as "yesterday" that only a publication day can place.
    """
    if reference is None:
        return True
    far = sum(_is_far(mention, reference) for mention in mentions)
    near = sum(_is_deictic(mention) for mention in mentions)
    return far >= 3 and far > _FAR_FOR_EACH_NEAR * near


def _is_far(mention: TimeMention, reference: date) -> bool:
    reading = mention.reading
    if not isinstance(reading, CalendarReading) or reading.year is None or reading.two_digits:
        return False
    return abs(reading.year - reference.year) > 1


def _is_deictic(mention: TimeMention) -> bool:
    reading = mention.reading
    if isinstance(reading, StepReading):
        return reading.anchor == "published"
    if not isinstance(reading, CalendarReading):
        return False
    return bool(reading.turn) or (bool(reading.weekday) and not reading.month)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
