"""Quantities into figures: for when, where, and who gives the number."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model import ActorMention, Event, Quantity
from extract.resolve.events.passage import Passage
from extract.resolve.quantities.dates import as_of
from extract.resolve.quantities.places import place
from extract.resolve.quantities.scene import Scene, scenes
from extract.resolve.quantities.speakers import speaker
from extract.resolve.times import Period


def figures(
    quantities: Sequence[Quantity],
    events: Sequence[Event],
    passages: Sequence[Passage],
    periods: Sequence[Period],
    actors: Sequence[ActorMention],
) -> list[Quantity]:
    """The quantities with date, place and speaker, as far as their own sentence gives them."""
    told = scenes(quantities, events, passages, periods, actors)
    return [_figure(one, told[one.sentence.number]) for one in quantities]


def _figure(one: Quantity, scene: Scene) -> Quantity:
    return replace(
        one,
        as_of=as_of(one, scene),
        place=one.place or place(one, scene),
        speaker=speaker(one, scene),
    )
