"""Where found times belong: "Friday" of a report published on 4 March 2022 is that day.

News counts from its publication day, a narrative from the date that the passage is about. Where
neither is known, words such as "yesterday" stay unresolved; today's date is never used.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from extract.find.times import TimeMention
from extract.find.times.readings import StepReading
from extract.model import Document, Sentence, TimeExpression
from extract.resolve.times.expressions import expression
from extract.resolve.times.genre import is_narrative, reference_day
from extract.resolve.times.moments import Moment
from extract.resolve.times.passage import Passage
from extract.resolve.times.periods import Period, periods
from extract.resolve.times.place import moment
from extract.resolve.times.tense import before
from extract.resolve.times.unresolved import warnings

__all__ = ["Period", "anchored", "periods", "warnings"]

# A year this far from the running date, in the middle of a sentence, is told in passing.
_ASIDE_YEARS = 2
_RANGE = re.compile(r"\d\s?[-–]\s?$")


def anchored(
    mentions: Sequence[TimeMention], document: Document, sentences: Sequence[Sentence]
) -> list[TimeExpression]:
    """The mentions as time expressions, each resolved as far as the document allows."""
    reference = reference_day(document, sentences)
    passage = Passage(reference=reference, narrative=is_narrative(mentions, reference))
    found = []
    for mention, following in zip_longest(mentions, mentions[1:]):
        near = following if following and following.sentence == mention.sentence else None
        passage = replace(passage, following=near, between=_between(mention, near))
        place = moment(mention, passage)
        found.append(expression(mention, place, passage))
        passage = _moved_on(passage, mention, place)
    return found


def _between(mention: TimeMention, following: TimeMention | None) -> str:
    if following is None:
        return ""
    offset = mention.sentence.span.start
    return mention.sentence.text[mention.span.end - offset : following.span.start - offset]


def _is_aside(passage: Passage, mention: TimeMention, place: Moment) -> bool:
    """Whether what follows does not go on from here: "today" in a narrative, "a year ago"."""
    reading = mention.reading
    if passage.narrative and place.grain == "year" and passage.latest:
        far = abs(place.year - passage.latest.year) > _ASIDE_YEARS
        return (far and not _opens(mention)) or bool(_RANGE.search(before(mention)))
    if not isinstance(reading, StepReading):
        return False
    if passage.narrative:
        return reading.anchor == "published"
    return reading.unit in ("year", "quarter") and (reading.count or 0) < 0


def _opens(mention: TimeMention) -> bool:
    """Whether a sentence opens with the mention or is a heading."""
    sentence = mention.sentence
    heading = len(sentence.text) < 60 and sentence.text[-1].isalnum()
    return heading or mention.span.start - sentence.span.start < 12


def _moved_on(passage: Passage, mention: TimeMention, place: Moment | None) -> Passage:
    if place is None or place.grain in ("decade", "century"):
        return passage
    if _is_aside(passage, mention, place):
        return passage
    return replace(
        passage,
        latest=place,
        latest_day=place if place.grain == "day" else passage.latest_day,
        latest_quarter=place if place.grain == "quarter" else passage.latest_quarter,
    )
