"""The package: every table as CSV, what each column means, and how the rows were chosen.

A Data Package by the Frictionless standard, https://datapackage.org/standard/data-package/.
"""

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pyarrow import DataType, types

from dashboard.export.about import About, lines
from dashboard.export.columns import meaning, title
from dashboard.export.sources import bibtex, ris
from dashboard.export.table import Table, Told
from dashboard.export.text import write_csv

_KEYS = {
    "events": "event_id",
    "figures": "figure_id",
    "times": "time_id",
    "documents": "document_id",
}
_LEADS_TO = {
    ("evidence", "document_id"): "documents",
    ("actors", "event_id"): "events",
    ("times", "document_id"): "documents",
    ("figures", "document_id"): "documents",
    ("events", "document_id"): "documents",
}


class _Measured:
    """A file in a package that is measured and hashed as it is written."""

    def __init__(self, target: IO[bytes]) -> None:
        self._target, self._hash, self.bytes = target, sha256(), 0

    def write(self, text: str) -> int:
        """Write a text as UTF-8."""
        content = text.encode()
        self._hash.update(content)
        self.bytes += len(content)
        return self._target.write(content)

    @property
    def hash(self) -> str:
        """The hash of what was written, as a Data Package has it."""
        return f"sha256:{self._hash.hexdigest()}"


def package(tables: Sequence[Table], about: About, path: Path, told: Told) -> None:
    """Write the package; the same rows of the same state of the data give the same bytes."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        resources = [_table(archive, table, told) for table in tables]
        documents = next((table for table in tables if table.name == "documents"), None)
        if documents:
            for name, write in (("sources.bib", bibtex), ("sources.ris", ris)):
                with _member(archive, name) as target:
                    write(documents, target)
        for name, text in (
            ("datapackage.json", json.dumps(_descriptor(about, resources), indent=2)),
            ("README.md", readme(tables, about)),
        ):
            with _member(archive, name) as target:
                target.write(text)


def _info(name: str) -> ZipInfo:
    # no hour of writing: it would make two packages of the same rows differ
    info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


@contextmanager
def _member(archive: ZipFile, name: str) -> Iterator[io.TextIOWrapper]:
    with (
        archive.open(_info(name), "w", force_zip64=True) as raw,
        io.TextIOWrapper(raw, encoding="utf-8", newline="") as target,
    ):
        yield target


def _table(archive: ZipFile, table: Table, told: Told) -> dict[str, object]:
    name = f"{table.name}.csv"
    with archive.open(_info(name), "w", force_zip64=True) as raw:
        measured = _Measured(raw)
        write_csv(table, measured, told)
    fields = [
        {
            "name": field.name,
            "type": _type(field.type),
            "description": meaning(table.name, field.name),
        }
        for field in table.schema
    ]
    schema: dict[str, object] = {"fields": fields, "missingValues": [""]}
    if table.name in _KEYS:
        schema["primaryKey"] = [_KEYS[table.name]]
    leads = [
        {"fields": [column], "reference": {"resource": goal, "fields": [column]}}
        for (name_of, column), goal in _LEADS_TO.items()
        if name_of == table.name
    ]
    if leads:
        schema["foreignKeys"] = leads
    return {
        "name": table.name,
        "path": name,
        "title": title(table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": measured.bytes,
        "hash": measured.hash,
        "profile": "tabular-data-resource",
        "schema": schema,
    }


def _type(kind: DataType) -> str:
    if types.is_date(kind):
        return "date"
    if types.is_integer(kind):
        return "integer"
    if types.is_floating(kind):
        return "number"
    return "boolean" if types.is_boolean(kind) else "string"


def _descriptor(about: About, resources: list[dict[str, object]]) -> dict[str, object]:
    return {
        "profile": "data-package",
        "name": about.stem,
        "title": "Events, figures and their sentences, read from news reports",
        "description": about.citation,
        "version": version("dateline"),
        "homepage": about.permalink,
        "filter": about.filter_words,
        "snapshot": about.snapshot,
        "resources": resources,
    }


def readme(tables: Sequence[Table], about: About) -> str:
    """What the package holds, for people."""
    told = "\n\n".join(f"## {name}\n\n{words}" for name, words in lines(about).items())
    files = "\n".join(
        f"- `{table.name}.csv`: {title(table.name)}. {table.rows:,} rows" for table in tables
    )
    return (
        f"# Events, figures and their sentences\n\nRead from news reports by Dateline. Every row "
        f"leads to its sentence: look up its id in `evidence.csv`, and the document's id in "
        f"`documents.csv`.\n\n{files}\n- `sources.bib`, `sources.ris`: the reports, for a list of "
        f"references\n- `datapackage.json`: what every column means\n\n{told}\n\n## Rights\n\n"
        f"The sentences are quoted from the reports, whose publishers hold the rights in them.\n"
    )
