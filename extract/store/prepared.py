"""A document's facts as rows that travel: from whoever read it to whoever holds the database."""

from dataclasses import dataclass

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
    words: int
    warnings: tuple[str, ...]
    rows: dict[str, list[Row]]

    def count(self, table: str) -> int:
        """How many rows the document has in a table."""
        return len(self.rows.get(table, ()))


def prepared(facts: Facts) -> Prepared:
    """The rows of all that was read in one document."""
    document = facts.document
    words = len(document.text.split())
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
        reading_key(document),
        list(facts.warnings),
        None,
    )
    return Prepared(
        id=document.id,
        file_name=document.file_name,
        text_sha256=document.text_sha256,
        reading_key=reading_key(document),
        words=words,
        warnings=facts.warnings,
        rows={
            "documents": [row],
            "origins": [(document.id, origin(document))],
            **rows(facts).by_table,
        },
    )
