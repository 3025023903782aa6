"""The latest day on which something can have happened: that of the report's own dateline.

"LIMA, 25 October 1989 (EFE) -- Rebels burned two buses" names no day for the deed, and yet says in
its own words that it was over when the report was written. The day of publication is in no words of
the report, and so bounds nothing: an event in a report without a full dateline stays undated.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention
from extract.model import Event, Interval, Span, TimeExpression, When
from extract.resolve.events.passage import Passage

_OPENING = 500  # characters
_PLACE = re.compile(r"(?:^|\n)[A-Z][^\n]{1,60}?(?:,\s|\s\()\Z")
_AGENCY = re.compile(r"\)?\s?(?:\([^)\n]{1,40}\)\s?)?(?:—|–|--|-|:)\s")
_TOLD_AS_PAST = frozenset({"actual", "claimed"})


def before_dateline(
    found: Sequence[Event], passages: Sequence[Passage], times: Sequence[TimeExpression]
) -> list[Event]:
    """The events, those told as past without a date dated up to the day of the dateline."""
    day = _dateline(passages[0].document.text, times) if passages else None
    if day is None or day.interval is None:
        return list(found)
    latest = day.interval.latest
    interval = Interval(
        earliest=None, latest=latest, mode="before", basis="stated", edtf=f"../{latest}"
    )
    when = When(interval=interval, words=day.text)
    past = {
        (passage.sentence.number, mention.trigger)
        for passage in passages
        for mention in passage.mentions
        if _is_told_as_past(mention)
    }
    return [replace(one, when=when) if _is_undated(one, past) else one for one in found]


def _dateline(text: str, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The day, month and year between the place and the text of a dateline."""
    for one in times:
        if one.span.start > _OPENING:
            return None
        interval = one.interval
        day = interval is not None and interval.earliest == interval.latest is not None
        if not day or interval is None or interval.basis != "stated":
            continue
        if _PLACE.search(text[: one.span.start]) and _AGENCY.match(text[one.span.end :]):
            return one
    return None


def _is_told_as_past(mention: EventMention) -> bool:
    """ "burned", "have burned", "the burning"; not "burn", "will burn"."""
    tree, verb = mention.tree, mention.verb
    if mention.voice == "noun":
        return True
    helpers = {tree.lemma(one) for one in tree.children(verb, "aux")}
    return tree.tokens[verb].tag in {"VBD", "VBN", "VBG"} and not helpers & {"will", "be"}


def _is_undated(event: Event, past: set[tuple[int, Span]]) -> bool:
    told = (event.sentence.number, event.trigger) in past
    return event.when is None and event.modality in _TOLD_AS_PAST and told
