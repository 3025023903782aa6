"""The facts that a row states, with the row itself, or the sentence it quotes, as evidence."""

from collections.abc import Mapping as Cells
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar, get_args

from extract.model import (
    ActorMention,
    Basis,
    Document,
    Event,
    Facts,
    Interval,
    Modality,
    Mode,
    Sentence,
    Span,
    Status,
    TimeExpression,
    When,
)
from extract.table.actors import actors, places
from extract.table.days import NoDay, days
from extract.table.kinds import classes, kind_of
from extract.table.mapping import DayOrder, Mapping

RULE = "table/row"
"""The provenance of all that is taken from a table."""

Word = TypeVar("Word", bound=str)
Orders = Cells[str, DayOrder | None]


class Unclear(Exception):
    """A row cannot be taken; the message says why."""


@dataclass(frozen=True, slots=True)
class Told:
    """A row as a document, and where the cell of each role stands in its text."""

    document: Document
    cells: dict[str, str]
    starts: dict[str, int]
    row: Sentence

    def cell(self, role: str) -> str | None:
        """The cell of a role; None where the table has none."""
        return self.cells.get(role)

    @property
    def sentence(self) -> Sentence:
        """The evidence: the sentence that the row quotes, else the row."""
        quote = self.cell("quote")
        if quote is None:
            return self.row
        start = self.starts["quote"]
        return Sentence(number=0, span=Span(start, start + len(quote)), text=quote)


def facts(told: Told, mapping: Mapping, orders: Orders) -> Facts:
    """What a row states. Raises Unclear or NoDay where it does not say what, or not clearly."""
    when, times = _when(told, orders)
    kind, group, mode = _kind(told, mapping)
    parties = {
        role: actors(told.cells.get(role, ""), told.starts.get(role, 0), told.row)
        for role in ("agents", "targets", "speaker")
    }
    sentence, place = told.sentence, told.cell("place")
    states = places(place, told.starts["place"], told.row) if place else []
    event = Event(
        sentence=sentence,
        span=sentence.span,
        rule=RULE,
        type=group,
        type_mode=mode,
        kind=kind,
        trigger=sentence.span,
        agents=_ids(parties["agents"]),
        targets=_ids(parties["targets"]),
        instrument=told.cell("instrument"),
        place=states[0].actor.id if states else place,
        when=when,
        modality=_one_of("modality", told, get_args(Modality)) or "actual",
        speaker=next(iter(_ids(parties["speaker"])), None),
        status=_one_of("status", told, get_args(Status)) or "reported",
        summary=_summary(told, kind),
    )
    return Facts(
        document=told.document,
        sentences=(sentence,),
        times=times,
        quantities=(),
        mentions=tuple(chain(*parties.values(), states)),
        events=(event,),
    )


def _ids(mentions: list[ActorMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.actor.id for mention in mentions))


def _summary(told: Told, kind: str) -> str:
    said = told.cell("summary") or told.cell("quote")
    if said:
        return " ".join(said.split())
    parties = " – ".join(told.cells[role] for role in ("agents", "targets") if role in told.cells)
    return f"{kind}: {parties}" if parties else kind


def _one_of(role: str, told: Told, words: tuple[Word, ...]) -> Word | None:
    cell = told.cell(role)
    if cell is None:
        return None
    found = next((word for word in words if word == cell.lower()), None)
    if found is None:
        raise Unclear(f"{role} “{cell}”: one of {', '.join(words)} is needed")
    return found


def _kind(told: Told, mapping: Mapping) -> tuple[str, str, str | None]:
    """The kind, its class, and the mode of the class."""
    cell = told.cell("kind")
    kind = (kind_of(cell) if cell else None) or mapping.kind
    group = told.cell("class")
    if cell and group in _CLASSES:
        return kind_of(cell) or cell, group, told.cell("class_mode")
    if kind is None:
        raise Unclear(f"“{cell}” is no kind that is known" if cell else "no kind of event is said")
    return (kind, *classes()[kind])


_CLASSES = frozenset(group for group, _ in classes().values())


def _when(told: Told, orders: Orders) -> tuple[When | None, tuple[TimeExpression, ...]]:
    """The days, by the most exact that the row has: an interval, EDTF, two ends, or words."""
    words = told.cell("date")
    ends = _ends(told, orders)
    if told.cell("edtf") and told.cell("mode") in get_args(Mode):
        return _exported(told, ends, words), ()
    if told.cell("edtf"):
        when, _ = days(told.cells["edtf"], told.starts["edtf"], told.document, None)
        return When(interval=when.interval, words=words or told.cells["edtf"]), ()
    if ends != (None, None):
        return _between(told, ends), ()
    if words:
        return days(words, told.starts["date"], told.document, orders["date"])
    return None, ()


Ends = tuple[When | None, When | None]


def _ends(told: Told, orders: Orders) -> Ends:
    found = []
    for role in ("earliest", "latest"):
        cell = told.cell(role)
        found.append(
            days(cell, told.starts[role], told.document, orders[role])[0] if cell else None
        )
    return found[0], found[1]


def _exported(told: Told, ends: Ends, words: str | None) -> When:
    """An interval as Dateline writes it, with its mode and its basis."""
    first, last = (end.interval if end else None for end in ends)
    edtf = told.cells["edtf"]
    return When(
        interval=_interval(
            first.earliest if first else None,
            last.latest if last else None,
            _one_of("mode", told, get_args(Mode)) or "within",
            _one_of("basis", told, get_args(Basis)) or "stated",
            edtf,
        ),
        words=words or edtf,
    )


def _between(told: Told, ends: Ends) -> When:
    first, last = (end.interval if end else None for end in ends)
    words = " – ".join(end.words for end in ends if end)
    begin, end = first.earliest if first else None, last.latest if last else None
    if first and last and first.edtf == last.edtf:
        return When(interval=first, words=words)
    edtf = f"{first.edtf if first else '..'}/{last.edtf if last else '..'}"
    # the columns do not say whether it lasted all these days or fell on one of them
    mode: Mode = "before" if first is None else "within" if last else "after"
    return When(interval=_interval(begin, end, mode, "stated", edtf), words=words)


def _interval(
    first: date | None, last: date | None, mode: Mode, basis: Basis, edtf: str
) -> Interval:
    try:
        return Interval(earliest=first, latest=last, mode=mode, basis=basis, edtf=edtf)
    except ValueError as error:
        raise NoDay(f"{first} – {last}: ends before it begins") from error
