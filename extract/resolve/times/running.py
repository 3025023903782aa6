"""The running date of a text: which times move it on, and which are told in passing."""

import re
from datetime import timedelta

from extract.find.times.readings import CalendarReading, PlainReading, StepReading, TimeMention
from extract.resolve.times.moments import Moment
from extract.resolve.times.passage import Passage
from extract.resolve.times.steps import day_of
from extract.resolve.times.tense import before

# A year this far from the running date, in the middle of a sentence, is told in passing.
_FAR = 2
_RANGE = re.compile(r"\d\s?[-–]\s?$")
_BRACKET = re.compile(r"\([^()]{0,40}$")
# "a campaign planned for 1976", "he ruled until 1975", "those who had come in late 1943"
_UNTIL = re.compile(
    r"\b(?:until|till|planned|scheduled|intended|expected)\b[^,.;:]{0,30}$", re.IGNORECASE
)
_HAD = re.compile(r"\bhad\s(?:[a-z]+\s){0,2}?[a-z]+[dnt]\b[^.;:]{0,60}$")
_BUSINESS = ("quarter", "half")
_SAID_SO = re.compile(
    r"\b(?:said|says|told (?:\w+ ){1,2}|announced|reported|confirmed)\s?(?:late |early )?(?:on\s)?$"
)
# "in the first nine months it lost more than a year earlier" compares no quarters
_OF_A_YEAR = ("P3M", "P6M", "P9M")
# "failed on Tuesday, a day after a cut on Monday", "for much of Monday"
_COMPARED_DAY = re.compile(
    r"\b(?:(?:days?|hours?|weeks?|months?|years?) (?:after|before)\b[^,;.]*|"
    r"(?:since|much of|most of))\s(?:on\s)?$"
)
# "the talks, which began on Monday, resumed in the evening"
_BESIDE = re.compile(r",\s(?:who|which|whose|where|whom)\s[^,;:.]*$")
_SINCE = re.compile(r"\bsince\s(?:on\s)?$", re.IGNORECASE)
# "it had set a record on Thursday"
_HAD_DONE = re.compile(r"\bhad\s(?:\w+ly\s)?[a-z]+[dnt]\b[^.;:,]{0,40}$")
_THAN = re.compile(r"\b(?:than|from|against|versus|compared (?:with|to))\s(?:in\s)?$")
_LINE = re.compile(r"\s*(?::|[-–—]\s|$)")
_TO = re.compile(r"\s*(?:to|until|till|through|and|-|–|—)\s*(?:the\s+)?")
_FIVE_DAYS = timedelta(4)
_WEEK = timedelta(7)
_OPENING = 12  # characters
_HEADING = 60


def moved_on(passage: Passage, mention: TimeMention, place: Moment | None) -> Passage:
    """The passage after a mention: what follows goes on from there, unless it was an aside."""
    length = mention.reading.value if isinstance(mention.reading, PlainReading) else ""
    if length in _OF_A_YEAR:
        part = _part_ended(passage, length)
        kept = passage.latest_quarter if length == "P3M" else None
        return passage._replace(latest_quarter=part or kept)
    if place is None or place.grain in ("decade", "century"):
        return passage
    aside = _aside_of_narrative if passage.narrative else _aside_of_news
    if is_compared(passage, mention, place):
        return passage
    if aside(passage, mention, place):
        later = passage.latest is None or place.year > passage.latest.year
        bracketed = _BRACKET.search(before(mention))
        return passage._replace(mentioned=place) if later and not bracketed else passage
    return passage._replace(
        latest=place,
        mentioned=place,
        latest_day=place if place.grain == "day" else passage.latest_day,
        latest_quarter=place if place.grain in _BUSINESS else passage.latest_quarter,
        stated_year=place if _is_stated_year(mention, place) else passage.stated_year,
        told_week=place if _ends_a_week(passage, place) else passage.told_week,
        first_day=passage.first_day or (place if place.grain == "day" else None),
        clock_day=_clock_day(passage, mention, place),
        list_day=place if place.grain == "day" and heads_a_line(mention) else passage.list_day,
    )


def _ends_a_week(passage: Passage, place: Moment) -> bool:
    """ "From 14 to 20 November", from a Monday to that Friday, Saturday or Sunday."""
    first, last = day_of(passage.spoken), day_of(place)
    if first is None or last is None or first.weekday() or not _TO.fullmatch(passage.since):
        return False
    return _FIVE_DAYS <= last - first < _WEEK


def _part_ended(passage: Passage, length: str) -> Moment | None:
    """The quarter or half that "the three months ended March 31" are; nine months are neither, nor
    three that end in another month."""
    quarter, then = passage.quarter_ended, passage.following and passage.following.reading
    if quarter is None or not isinstance(then, CalendarReading) or (then.month or 1) % 3:
        return None
    number, odd = divmod(quarter.number or 0, 2)
    if length == "P6M" and not odd:
        return Moment(grain="half", year=quarter.year, number=number)
    return quarter if length == "P3M" else None


def is_compared(passage: Passage, mention: TimeMention, place: Moment | None) -> bool:
    """Whether a month only measures another: "in March they were up from February"."""
    told = passage.spoken
    if place is None or told is None or (place.grain, told.grain) != ("month", "month"):
        return False
    return bool(_THAN.search(before(mention))) and not passage.narrative


def heads_a_line(mention: TimeMention) -> bool:
    """Whether a line of a list begins with the mention: "12:41 a.m.: Flight 370 takes off"."""
    start = mention.span.start - mention.sentence.span.start
    end = mention.span.end - mention.sentence.span.start
    text = mention.sentence.text
    return not any(map(str.isalnum, text[:start])) and bool(_LINE.match(text[end:]))


def _clock_day(passage: Passage, mention: TimeMention, place: Moment) -> Moment | None:
    """The day of "at 9 a.m." in the next sentence: the last one told that was no aside."""
    if place.grain != "day":
        return passage.clock_day
    left = before(mention)
    end = mention.span.end - mention.sentence.span.start
    owned = mention.sentence.text[end:].startswith(("'s", "’s"))
    aside = passage.first_day and (_COMPARED_DAY.search(left) or _SAID_SO.search(left))
    told, here = day_of(passage.clock_day), day_of(place)
    had = told and here and here < told and _HAD_DONE.search(left)
    # "bought the gun on March 1. The first call came at 4 p.m."
    far = passage.is_recent(passage.clock_day) and not passage.is_recent(place)
    since = _SINCE.search(left) and passage.clock_day
    return passage.clock_day if owned or aside or since or had or far else place


def _stands_beside(mention: TimeMention) -> bool:
    """Whether a clause between commas tells of the mention, and the sentence goes on after it."""
    end = mention.span.end - mention.sentence.span.start
    goes_on = mention.sentence.text[end : end + 1] == ","
    return goes_on and bool(_BESIDE.search(before(mention)))


def _is_stated_year(mention: TimeMention, place: Moment) -> bool:
    reading = mention.reading
    stated = isinstance(reading, CalendarReading) and reading.year is not None
    return stated and place.grain == "year"


def _aside_of_news(passage: Passage, mention: TimeMention, place: Moment) -> bool:
    reading = mention.reading
    if place.grain == "day" and _stands_beside(mention):
        return True
    two_days = passage.spoken and passage.spoken.grain == place.grain == "day"
    if two_days and _SAID_SO.search(before(mention)):
        return True  # "was shot on Sunday, the police said on Monday"
    if isinstance(reading, CalendarReading) and reading.same_quarter:
        return True  # "in the 1988 period" compares
    return (
        isinstance(reading, StepReading)
        and reading.unit in ("year", "quarter")
        and (reading.count or 0) < 0
        and not (reading.unit == "quarter" and reading.anchor != "passage")
    )


def _aside_of_narrative(passage: Passage, mention: TimeMention, place: Moment) -> bool:
    reading, left, running = mention.reading, before(mention), passage.latest
    if isinstance(reading, StepReading):
        # "today", "ten years ago", "the previous year"
        back = (reading.count or 0) < 0 and reading.unit in ("year", "decade", "century")
        return reading.anchor == "published" or back
    if running is None or _opens(mention):
        return False
    if _BRACKET.search(left) or _looks_back(passage, place) or _is_deictic(mention):
        return True
    if place.year > running.year and _UNTIL.search(left):
        return True
    if place.year < running.year and _HAD.search(left):
        return True
    far = abs(place.year - running.year) > _FAR
    return place.grain == "year" and (far or bool(_RANGE.search(left)))


def _looks_back(passage: Passage, place: Moment) -> bool:
    """Whether a sentence that told of one time now names an earlier one: "fewer than in 1998"."""
    told = passage.spoken
    return told is not None and (place.year, place.month or 12) < (told.year, told.month or 1)


def _is_deictic(mention: TimeMention) -> bool:
    """Whether a narrative quotes a "next summer"."""
    reading = mention.reading
    return isinstance(reading, CalendarReading) and bool(reading.turn) and not reading.of_passage


def _opens(mention: TimeMention) -> bool:
    """Whether a sentence opens with the mention or is a heading."""
    sentence = mention.sentence
    heading = len(sentence.text) < _HEADING and sentence.text[-1].isalnum()
    return heading or mention.span.start - sentence.span.start < _OPENING
