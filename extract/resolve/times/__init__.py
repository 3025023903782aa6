"""Where found times belong: "Friday" of a report published on 4 March 2022 is that day.

News counts from its publication day, a narrative from the date that the passage is about. Where
neither is known, words such as "yesterday" stay unresolved; today's date is never used.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.find.times import TimeMention
from extract.find.times.old_years import OLD_YEAR
from extract.find.times.readings import CalendarReading
from extract.model import Document, Sentence, TimeExpression
from extract.resolve.times.day_heads import days_in_order, is_day_head
from extract.resolve.times.expressions import expression
from extract.resolve.times.genre import is_narrative, reference_day
from extract.resolve.times.passage import Passage
from extract.resolve.times.periods import Period, periods
from extract.resolve.times.place import moment
from extract.resolve.times.running import is_compared, moved_on
from extract.resolve.times.unresolved import warnings

__all__ = ["Period", "anchored", "is_day_head", "periods", "warnings"]

# Characters between a time of the clock and its day: "10:35 a.m. (0735 GMT) on Friday".
_NEAR = 24
# "adjourned at 4 p.m. and resumes Tuesday", "shut at noon, will open on Tuesday"
_OTHER_DEED = re.compile(r"\b(?:and|but)\s[^\W\d]|,\s(?:will|would|was|is|has|had|may)\b")


def anchored(
    mentions: Sequence[TimeMention], document: Document, sentences: Sequence[Sentence]
) -> list[TimeExpression]:
    """The mentions as time expressions, each resolved as far as the document allows."""
    reference = reference_day(document, sentences)
    narrative = is_narrative(mentions, reference)
    if not narrative:
        mentions = [mention for mention in mentions if mention.rule != OLD_YEAR]
    passage = Passage(reference=reference, narrative=narrative)
    found = []
    for number, mention in enumerate(mentions):
        ahead = [one for one in mentions[number + 1 : number + 4] if _beside(mention, one)]
        near = ahead[0] if ahead else None
        beside = bool(number) and _beside(mention, mentions[number - 1])
        passage = passage._replace(
            following=near,
            day_ahead=_day_ahead(mention, ahead[:2]),
            beyond=tuple((_between(one, then), then) for one, then in pairwise(ahead)),
            between=_between(mention, near),
            since=_between(mentions[number - 1], mention) if beside else "",
            spoken=passage.spoken if beside else None,
            first_day=passage.first_day if beside else None,
            stated_year=passage.stated_year if beside else None,
        )
        place = moment(mention, passage)
        found.append(expression(mention, place, passage))
        aside = is_compared(passage, mention, place)
        spoken = passage.spoken if aside else place or passage.spoken
        passage = moved_on(passage, mention, place)._replace(spoken=spoken)
    return days_in_order(found)


def _beside(mention: TimeMention, other: TimeMention) -> bool:
    return mention.sentence.number == other.sentence.number


def _day_ahead(mention: TimeMention, ahead: Sequence[TimeMention]) -> TimeMention | None:
    for one in ahead:
        reading = one.reading
        between = _between(mention, one)
        near = len(between) <= _NEAR and not _OTHER_DEED.search(between)
        if near and isinstance(reading, CalendarReading) and (reading.weekday or reading.day):
            return one
    return None


def _between(mention: TimeMention, following: TimeMention | None) -> str:
    if following is None:
        return ""
    offset = mention.sentence.span.start
    return mention.sentence.text[mention.span.end - offset : following.span.start - offset]
