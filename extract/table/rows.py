"""The rows of a sheet, one by one: each becomes the facts of a small document, or says why not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from extract.model import Document, Facts, Sentence, Span
from extract.table.days import NoDay, days, order_of
from extract.table.facts import Told, Unclear, facts
from extract.table.mapping import DayOrder, Mapping
from extract.table.sheet import Row, Sheet


@dataclass(frozen=True, slots=True)
class Taken:
    """A row that became facts."""

    row: int
    facts: Facts


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that did not, and why."""

    row: int
    reason: str


def taken(sheet: Sheet, mapping: Mapping) -> Iterator[Taken | Refused]:
    """What becomes of each row; a row that stands twice is taken once."""
    orders = {role: _order(sheet, mapping, role) for role in ("date", "earliest", "latest")}
    seen: dict[str, int] = {}
    for row in sheet.rows:
        try:
            told = _told(sheet, row, mapping)
            first = seen.setdefault(told.document.id, row.number)
            if first == row.number:
                yield Taken(row.number, facts(told, mapping, orders))
            else:
                yield Refused(row.number, f"the same as row {first}")
        except (Unclear, NoDay) as error:
            yield Refused(row.number, str(error))


def _order(sheet: Sheet, mapping: Mapping, role: str) -> DayOrder | None:
    place = mapping.columns.get(role)
    if place is None:
        return mapping.day_order
    return order_of(row.cells[place] for row in sheet.rows) or mapping.day_order


def _told(sheet: Sheet, row: Row, mapping: Mapping) -> Told:
    head = f"Row {row.number} of {sheet.name}\n"
    text, starts_at = head, {}
    for place, (header, cell) in enumerate(zip(sheet.headers, row.cells, strict=True)):
        if cell:
            starts_at[place] = len(text) + len(header) + 2
            text += f"{header}: {cell}\n"
    text = text.removesuffix("\n")
    cells = {role: row.cells[place] for role, place in mapping.columns.items() if row.cells[place]}
    starts = {role: starts_at[mapping.columns[role]] for role in cells}
    own = sha256("\n".join(row.cells).encode()).hexdigest()[:16]
    document = Document(
        id=own,
        text=text,
        file_name=sheet.name,
        title=cells.get("title") or f"{sheet.name}, row {row.number}",
        publisher=cells.get("publisher") or mapping.publisher,
        url=cells.get("url"),
        published=_published(cells.get("published"), mapping),
        language="en",
    )
    whole = Sentence(number=0, span=Span(len(head), len(text)), text=text[len(head) :])
    return Told(document, cells, starts, whole)


def _published(cell: str | None, mapping: Mapping) -> date | None:
    if cell is None:
        return mapping.published
    blank = Document(id="", text=cell, file_name="")
    when, _ = days(cell, 0, blank, mapping.day_order)
    if when.interval.earliest is None or when.interval.earliest != when.interval.latest:
        raise Unclear(f"published “{cell}”: a day is needed")
    return when.interval.earliest
