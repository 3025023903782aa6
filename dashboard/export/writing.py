"""The one way to every file: mark what the filter keeps, then write it block by block."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from pyarrow import RecordBatch

from dashboard.export.about import About, described
from dashboard.export.asked import FORMS, LISTS, TABLES, Asked, check
from dashboard.export.errors import ExportError
from dashboard.export.handout import handout
from dashboard.export.masked import NOTE, Mask
from dashboard.export.package import package
from dashboard.export.profiles import PROFILES, annotations_json, as_table, timeline_json
from dashboard.export.sources import bibtex, ris
from dashboard.export.table import Table, Told, untold
from dashboard.export.text import csv_file, json_file, parquet_file
from dashboard.export.workbook import workbook
from dashboard.filter import Filter
from dashboard.queries import exports

Write = Callable[[Path, Told], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be written: what is to be said of it, how many rows, and the files by name."""

    about: About
    rows: int
    files: dict[str, Write]


_SINGLE = {"csv": csv_file, "json": json_file, "parquet": parquet_file}
_LISTS = {"ris": ris, "bibtex": bibtex}
_WHOLE = {"xlsx": workbook, "package": package, "handout": handout}


def table(connection: exports.Connection, name: str) -> Table:
    """A table of what `prepare` marked."""

    def blocks() -> Iterator[RecordBatch]:
        yield from exports.stream(connection, name)

    rows = exports.row_count(connection, name)
    return Table(name, exports.schema(connection, name), rows, blocks)


def _tagged(one: Table) -> Table:
    tags = tomllib.loads(files("dashboard.export").joinpath("hxl.toml").read_text(encoding="utf-8"))
    found = tags.get(one.name)
    return replace(one, tags=tuple(found.get(name, "") for name in one.columns)) if found else one


def _tables(connection: exports.Connection, asked: Asked) -> list[Table]:
    if asked.profile:
        return [table(connection, PROFILES[asked.profile].source)]
    names = ("documents",) if asked.form in LISTS else asked.tables
    if asked.form == "package":
        names = TABLES
    if asked.form == "handout":
        names = ("events",)
    found = [table(connection, name) for name in names]
    return [_tagged(one) for one in found] if asked.hxl else found


def _about(connection: exports.Connection, asked: Asked, tables: list[Table]) -> About:
    counts = {asked.profile or one.name: one.rows for one in tables}
    return described(
        asked.chosen,
        exports.names(connection, (*asked.chosen.actors, *asked.chosen.places)),
        counts,
        exports.extent(connection),
        str(exports.snapshot(connection, asked.chosen)["snapshot"].iloc[0]),
    )


def _timeline(accounts: Table, _about: About) -> Write:
    def written(path: Path, told: Told) -> None:
        with path.open("w", encoding="utf-8") as target:
            timeline_json(accounts, target, told)

    return written


def _annotations(sentences: Table, about: About) -> Write:
    def written(path: Path, told: Told) -> None:
        with path.open("w", encoding="utf-8") as target:
            annotations_json(sentences, about, target, told)

    return written


_OWN_JSON = {"timelinejs": _timeline, "annotations": _annotations}
"""Profiles whose program reads JSON of a shape of its own."""


def _list(form: str, documents: Table) -> Write:
    def written(path: Path, told: Told) -> None:
        with path.open("w", encoding="utf-8", newline="") as target:
            _LISTS[form](documents, target)
        told(documents.rows)

    return written


def _single(form: str, one: Table) -> Write:
    return lambda path, told: _SINGLE[form](one, path, told)


def _whole(form: str, tables: list[Table], about: About) -> Write:
    return lambda path, told: _WHOLE[form](tables, about, path, told)


def _writers(asked: Asked, tables: list[Table], about: About) -> dict[str, Write]:
    """The files to write, by name, each with what writes it."""
    suffix = FORMS[asked.form].suffix
    if asked.form in LISTS:
        return {f"{about.stem}-sources.{suffix}": _list(asked.form, tables[0])}
    if asked.profile:
        if asked.form == "json" and asked.profile in _OWN_JSON:
            writes = _OWN_JSON[asked.profile](tables[0], about)
            return {f"{about.stem}-{asked.profile}.json": writes}
        tables = [as_table(PROFILES[asked.profile], tables[0])]
    if asked.form in _WHOLE:
        ending = f"-{tables[0].name}" if asked.form == "xlsx" and len(tables) == 1 else ""
        return {f"{about.stem}{ending}.{suffix}": _whole(asked.form, tables, about)}
    return {f"{about.stem}-{one.name}.{suffix}": _single(asked.form, one) for one in tables}


def mask_of(connection: exports.Connection, chosen: Filter) -> Mask:
    """The mask of a database; raises ExportError where the filter itself gives a name away."""
    found = exports.private(connection, chosen)
    private = {
        actor: tuple(names) for actor, names in zip(found["actor_id"], found["names"], strict=True)
    }
    mask = Mask(private, exports.others(connection))
    if mask.ids & {*chosen.actors, *chosen.partners} or mask.text(chosen.text) != chosen.text:
        raise ExportError(
            "the filter names a private person, and every file says its filter: drop that "
            "condition, or do not mask"
        )
    return mask


def plan(connection: exports.Connection, asked: Asked) -> Plan:
    """Mark what the filter keeps and count it; the connection must stay open for the writing.

    Raises ExportError where the request cannot be met.
    """
    check(asked)
    exports.prepare(connection, asked.chosen)
    tables = _tables(connection, asked)
    about = _about(connection, asked, tables)
    if asked.masked:
        mask = mask_of(connection, asked.chosen)
        tables = [mask.table(one) for one in tables]
        about = replace(about, masked=NOTE)
    rows = sum(one.rows for one in tables)
    return Plan(about, rows, _writers(asked, tables, about))


def write(planned: Plan, folder: Path, told: Told = untold) -> list[Path]:
    """Write the files of a plan into a folder, each under its name once it is whole.

    Raises ExportError when a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder}: cannot be made: {error.strerror}") from error
    written = []
    for name, writes in planned.files.items():
        goal = folder / name
        unfinished = folder / f"{name}.unfinished"
        try:
            writes(unfinished, told)
            unfinished.replace(goal)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise ExportError(f"{goal}: cannot be written: {error.strerror or error}") from error
        written.append(goal)
    return written
