"""Facts of one document as rows, table by table, with ids that come from what was read."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from extract.model import Document, Event, Facts, Interval, Mention, Quantity, TimeExpression

Cell = str | int | float | bool | object | None
Row = tuple[Cell, ...]

_CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one document by table; actors are shared with other documents."""

    by_table: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def add(self, table: str, *cells: Cell) -> None:
        """Append one row, its cells in the order of the table's columns."""
        self.by_table[table].append(cells)


def record_id(prefix: str, document: Document, mention: Mention, detail: str = "") -> str:
    """A permanent id: the same words of the same document, read as the same thing, get it again."""
    span = mention.trigger if isinstance(mention, Event) else mention.span
    words = f"{document.id}|{prefix}|{span.start}|{span.end}|{detail}"
    return prefix + sha256(words.encode()).hexdigest()[:15]


def event_id(document: Document, event: Event) -> str:
    """The permanent id of an event."""
    return record_id("e", document, event, event.type)


def figure_id(document: Document, quantity: Quantity) -> str:
    """The permanent id of a figure."""
    return record_id("f", document, quantity)


def rows(facts: Facts) -> Rows:
    """All rows of a document but its own in `documents`, which carries the run."""
    found = Rows()
    for sentence in facts.sentences:
        span = sentence.span
        found.add(
            "sentences", facts.document.id, sentence.number, span.start, span.end, sentence.heading
        )
    for time in facts.times:
        _add_time(found, facts.document, time)
    _add_actors(found, facts)
    for event in facts.events:
        _add_event(found, facts, event)
    for quantity in facts.quantities:
        _add_figure(found, facts, quantity)
    return found


def _dates(interval: Interval | None) -> tuple[Cell, ...]:
    if interval is None:
        return (None, None, None, None, "none")
    return (
        interval.edtf,
        interval.earliest,
        interval.latest,
        interval.mode,
        interval.basis,
    )


def _add_time(found: Rows, document: Document, time: TimeExpression) -> None:
    found.add(
        "times",
        record_id("t", document, time),
        document.id,
        time.sentence.number,
        time.span.start,
        time.span.end,
        time.text,
        time.type,
        time.value,
        *_dates(time.interval),
        time.rule,
    )


def _add_actors(found: Rows, facts: Facts) -> None:
    actors = {mention.actor.id: mention.actor for mention in facts.mentions}
    for actor in actors.values():
        found.add("actors", actor.id, actor.name, actor.kind, actor.country, actor.parent)
    aliases = {(mention.actor.id, mention.text) for mention in facts.mentions}
    for alias in sorted(aliases):
        found.add("actor_aliases", *alias)


def _add_event(found: Rows, facts: Facts, event: Event) -> None:
    identity = event_id(facts.document, event)
    found.add(
        "events",
        identity,
        event.type,
        event.type_mode,
        event.kind,
        event.summary,
        event.instrument,
        event.place,
        *_dates(event.when.interval if event.when else None),
        event.when.words if event.when else None,
        event.modality,
        event.status,
        event.rule,
    )
    _add_roles(found, identity, "agent", event.agents)
    _add_roles(found, identity, "target", event.targets)
    _add_roles(found, identity, "speaker", (event.speaker,) if event.speaker else ())
    for mention in (event, *event.repeats):
        _add_evidence(found, facts.document, identity, "event", mention)


def _add_roles(found: Rows, identity: str, role: str, actors: Iterable[str]) -> None:
    for position, actor in enumerate(dict.fromkeys(actors)):
        found.add("event_actors", identity, actor, role, position)


def _add_figure(found: Rows, facts: Facts, quantity: Quantity) -> None:
    identity = figure_id(facts.document, quantity)
    found.add(
        "figures",
        identity,
        quantity.text,
        quantity.low,
        quantity.best,
        quantity.high,
        quantity.bound,
        quantity.unit,
        quantity.noun,
        quantity.phrase,
        quantity.measure,
        quantity.stock_or_flow,
        quantity.depends,
        quantity.change,
        quantity.population,
        *_dates(quantity.as_of.interval if quantity.as_of else None),
        quantity.as_of.words if quantity.as_of else None,
        quantity.place,
        quantity.speaker,
        None if quantity.event is None else event_id(facts.document, facts.events[quantity.event]),
        quantity.rule,
    )
    _add_evidence(found, facts.document, identity, "figure", quantity)


def _add_evidence(
    found: Rows, document: Document, identity: str, record_type: str, mention: Mention
) -> None:
    span, text = mention.sentence.span, document.text
    found.add(
        "evidence",
        identity,
        record_type,
        document.id,
        mention.sentence.number,
        mention.span.start,
        mention.span.end,
        mention.sentence.text,
        text[max(0, span.start - _CONTEXT) : span.start],
        text[span.end : span.end + _CONTEXT],
        document.text_sha256,
    )
