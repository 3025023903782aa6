"""Quantities into figures: of whom, for when, where, who gives the number, and in which event."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.model import ActorMention, Event, Quantity
from extract.resolve.events.passage import Passage
from extract.resolve.quantities.dates import as_of
from extract.resolve.quantities.happenings import happening
from extract.resolve.quantities.places import place
from extract.resolve.quantities.populations import population
from extract.resolve.quantities.scene import Scene, scenes
from extract.resolve.quantities.speakers import speaker
from extract.resolve.times import Period
from extract.tree import Tree


def figures(
    quantities: Sequence[Quantity],
    events: Sequence[Event],
    passages: Sequence[Passage],
    periods: Sequence[Period],
    actors: Sequence[ActorMention],
    trees: Sequence[Tree],
) -> list[Quantity]:
    """The quantities with people, date, place, speaker and event, as far as their own sentence
    gives them."""
    told = scenes(quantities, events, passages, periods, actors, trees)
    # an event is known by itself: its hash would be taken from all that its sentence says
    numbers = {id(event): number for number, event in enumerate(events)}
    return [_figure(one, told[one.sentence.number], numbers) for one in quantities]


def _figure(one: Quantity, scene: Scene, numbers: Mapping[int, int]) -> Quantity:
    event = happening(one, scene)
    return replace(
        one,
        population=population(one, scene),
        as_of=as_of(one, scene),
        place=one.place or place(one, scene),
        speaker=speaker(one, scene),
        event=numbers[id(event)] if event else None,
    )
