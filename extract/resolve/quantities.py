"""Quantities into figures: for when, where, and who gives the number."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model import ActorMention, Event, Quantity, Span, When
from extract.resolve.events.passage import Passage
from extract.resolve.events.roles import subjects
from extract.resolve.times import Period


def figures(
    quantities: Sequence[Quantity],
    events: Sequence[Event],
    passages: Sequence[Passage],
    periods: Sequence[Period],
) -> list[Quantity]:
    """The quantities with date, place and speaker, as far as their own sentence gives them."""
    by_sentence = {passage.sentence.number: passage for passage in passages}
    return [
        replace(
            one,
            as_of=_as_of(one, events, periods),
            place=one.place or _place(one, events),
            speaker=_speaker(one, events, by_sentence.get(one.sentence.number)),
        )
        for one in quantities
    ]


def _around(one: Quantity, events: Sequence[Event]) -> list[Event]:
    """The events whose clause holds the figure, the narrowest first."""
    holding = [
        event
        for event in events
        if event.span.start <= one.span.start and one.span.end <= event.span.end
    ]
    return sorted(holding, key=lambda event: event.span.end - event.span.start)


def _as_of(one: Quantity, events: Sequence[Event], periods: Sequence[Period]) -> When | None:
    """The date of the clause that holds the figure, else the sentence's nearest, else none."""
    for event in _around(one, events):
        if event.when:
            return event.when
    own = [period for period in periods if period.sentence.number == one.sentence.number]
    near = min(own, key=lambda period: _distance(period.span, one.span), default=None)
    return near.when if near else None


def _distance(first: Span, second: Span) -> int:
    return max(first.start - second.end, second.start - first.end)


def _place(one: Quantity, events: Sequence[Event]) -> str | None:
    for event in _around(one, events):
        if event.place:
            return event.place
    return None


def _speaker(one: Quantity, events: Sequence[Event], passage: Passage | None) -> str | None:
    for event in _around(one, events):
        if event.speaker:
            return event.speaker
    if passage is None:
        return None
    for spoken in passage.mentions:
        if spoken.kind.speech and spoken.voice == "active":
            said_by: tuple[ActorMention, ...] = subjects(passage, spoken)
            if said_by:
                return said_by[0].actor.id
    return None
