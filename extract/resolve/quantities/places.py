"""Where a figure holds: "116,348 arrivals in Hungary and 79,315 in Moldova"."""

import re

from extract.model import Event, Quantity
from extract.resolve.quantities.scene import Scene

_INTO = re.compile(
    r"(?P<led>^|[,;] |\band )?"
    r"\b(?:in|into|inside|within|across|throughout|entered|reached) (?:the )?$"
)
# "referred the situation in Ukraine to the court" places the situation
_ANOTHER_THING = re.compile(r"\b(?:the|a|an|its|their|his|her|this|that) \w+ $")


def place(one: Quantity, scene: Scene) -> str | None:
    """The state named beside a figure, else the place of the clause that holds it."""
    named = scene.owner(one) or _named(one, scene)
    if named is not None:
        return named
    return next(
        (event.place for event in scene.around(one) if event.place and _is_free(one, event, scene)),
        None,
    )


def _is_free(one: Quantity, event: Event, scene: Scene) -> bool:
    """Whether no other figure of the clause has a state of its own, so that its place is that's."""
    return not any(
        event.span.start <= other.span.start < event.span.end and _named(other, scene)
        for other in scene.figures
        if other is not one
    )


def _named(one: Quantity, scene: Scene) -> str | None:
    _, end = scene.room(one)
    last = end == scene.sentence.span.end
    for mention in scene.actors:
        start = mention.span.start
        if mention.actor.kind != "state" or not (one.span.end <= start < end):
            continue
        between = scene.text(one.span.end, start)
        into = _INTO.search(between)
        if into is None or _ANOTHER_THING.search(between[: into.start()]):
            continue
        # "300 came, and in Moldova 200": the state belongs to the next figure
        if last or not into["led"]:
            return mention.actor.country
    return None
