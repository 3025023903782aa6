"""A document's facts as rows that travel: from whoever read it to whoever holds the database."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from extract.model import Facts
from extract.same.origin import origin
from extract.store.keys import reading_key
from extract.store.rows import Row, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One document ready to be written: its rows by table, each row's cells in column order.

    A row of `documents` lacks its last cell, the run, which only the writer knows.
    """

    id: str
    file_name: str
    text_sha256: str
    reading_key: str
    published: date | None
    words: int
    warnings: tuple[str, ...]
    counts: Mapping[str, int]
    rows: Mapping[str, Sequence[Row]]

    def without_rows(self) -> Self:
        """The same when its rows have been written: what it was, and how many rows it had."""
        return replace(self, rows={})


def prepared(facts: Facts, parser: str = "") -> Prepared:
    """The rows of all that was read in one document, with whatever pipeline parsed it."""
    document = facts.document
    words = len(document.text.split())
    found = rows(facts).by_table
    row: Row = (
        document.id,
        document.title,
        document.publisher,
        document.author,
        document.url,
        document.published,
        document.language,
        document.file_name,
        words,
        document.text,
        document.text_sha256,
        reading_key(document, parser),
        list(facts.warnings),
        json.dumps(dict(document.extra), ensure_ascii=False) if document.extra else None,
    )
    return Prepared(
        id=document.id,
        file_name=document.file_name,
        text_sha256=document.text_sha256,
        reading_key=reading_key(document, parser),
        published=document.published,
        words=words,
        warnings=facts.warnings,
        counts={table: len(lines) for table, lines in found.items()},
        rows={"documents": [row], "origins": [(document.id, origin(document))], **found},
    )
