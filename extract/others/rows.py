"""The rows of another project's table: when, where, who, what, in terms that ours can be asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import cast

import pycountry

from extract.find.actors.gazetteer import names
from extract.others.columns import Project, recognised
from extract.others.days import Grain, widened
from extract.table.actors import known_actor
from extract.table.days import NoDay, in_figures, order_of
from extract.table.mapping import DayOrder
from extract.table.rows import Refused
from extract.table.sheet import Row, Sheet
from extract.vocabulary import entries

_WORDED = ("%d %B %Y", "%d %b %Y", "%d-%B-%Y", "%d-%b-%Y")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}[\d:.+Z-]*\Z", re.ASCII)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_NAMES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Their:
    """A row: `first` and `last` are the days that it allows, `classes` those of ours that may be
    the same, none where it may be any. Names are in small letters."""

    number: int
    identity: str
    day: str
    first: date
    last: date
    what: str
    classes: tuple[str, ...]
    country: str
    places: tuple[str, ...]
    actors: str
    actor_ids: tuple[str, ...]
    actor_names: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Others:
    """The rows of a file that could be read, and those that could not, each with its reason."""

    project: str
    rows: tuple[Their, ...]
    refused: tuple[Refused, ...]


def others(sheet: Sheet) -> Others:
    """The rows of a table of another project; raises UnsupportedFormat where it is of none."""
    project = recognised(sheet.name, sheet.headers)
    order = order_of(_cells(project, row, "first") for row in sheet.rows)
    read: list[Their] = []
    refused: list[Refused] = []
    for row in sheet.rows:
        try:
            read.append(_their(project, row, order))
        except NoDay as error:
            refused.append(Refused(row.number, str(error)))
    return Others(project.label, tuple(read), tuple(refused))


def _cells(project: Project, row: Row, what: str) -> str:
    """The first cell of a kind that is not empty; an empty text where there is none."""
    return next((cell for cell in _all(project, row, what) if cell), "")


def _all(project: Project, row: Row, what: str) -> list[str]:
    return [row.cells[place] for place in project.columns[what]]


def _their(project: Project, row: Row, order: DayOrder | None) -> Their:
    first, last = _days(project, row, order)
    label, classes = _class(project.name, _cells(project, row, "class"))
    country = _cells(project, row, "country")
    named = [cell for cell in _all(project, row, "actors") if cell]
    actors = [part.strip() for cell in named for part in cell.split(";") if part.strip()]
    state = state_of(country)
    return Their(
        number=row.number,
        identity=_cells(project, row, "id"),
        day=_told(project, row),
        first=first,
        last=last,
        what=label,
        classes=classes,
        country=country,
        places=_once(
            [state.lower() if state else "", *_spellings([country, *_all(project, row, "places")])]
        ),
        actors="; ".join(dict.fromkeys(named)),
        actor_ids=_once(identity for actor in actors for identity in _known(actor)),
        actor_names=_once(_spellings(actors)),
        note=_cells(project, row, "note"),
    )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _spellings(cells: Iterable[str]) -> list[str]:
    """Names as they stand and without what they have in brackets, in small letters."""
    return [each.strip().lower() for cell in cells for each in (cell, _BRACKET.sub("", cell))]


@lru_cache(_NAMES)
def _known(actor: str) -> tuple[str, ...]:
    """The states and bodies of the vocabulary that a name names: RUS for "Police of Russia"."""
    return _once(found.entry.actor.id for found in names(actor) if found.entry.actor)


@lru_cache(_NAMES)
def state_of(country: str) -> str | None:
    """The code of the state that a cell names, as "Yemen (North Yemen)" does; None for others."""
    for name in _once([country, _BRACKET.sub("", country)]):
        actor = known_actor(name)
        if actor and actor.kind == "state":
            return actor.id
        try:
            return str(pycountry.countries.lookup(name).alpha_3)
        except LookupError:
            continue
    return None


def _class(project: str, cell: str) -> tuple[str, tuple[str, ...]]:
    found = entries("other_projects")[project]["classes"].get(cell.lower())
    return (found["label"], tuple(found["may_be"])) if found else (cell, ())


def _told(project: Project, row: Row) -> str:
    """The day or days of a row, as it writes them."""
    first, last = (_TIME.sub("", _cells(project, row, end)) for end in ("first", "last"))
    return f"{first} – {last}" if last and last != first else first


def _days(project: Project, row: Row, order: DayOrder | None) -> tuple[date, date]:
    starts = _cells(project, row, "first")
    if not starts:
        raise NoDay("no day is given")
    first, last = _day(starts, order)
    if ends := _cells(project, row, "last"):
        last = _day(ends, order)[1]
    if last < first:
        raise NoDay(f"the last day, {last}, is before the first, {first}")
    return widened(first, last, _grain(project, _cells(project, row, "precision")))


def _grain(project: Project, cell: str) -> Grain:
    if not cell:
        return "day"
    grains = entries("other_projects")[project.name]["grains"]
    if cell not in grains:
        raise NoDay(f"“{cell}” is no precision of {project.label}: {', '.join(grains)}")
    return cast(Grain, grains[cell])


def _day(cell: str, order: DayOrder | None) -> tuple[date, date]:
    plain = _TIME.sub("", cell)
    found = in_figures(plain, order)
    if found and found.earliest and found.latest:
        return found.earliest, found.latest
    for form in _WORDED:
        try:
            day = datetime.strptime(plain, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
        return day, day
    raise NoDay(f"“{cell}” is no day that can be read")
