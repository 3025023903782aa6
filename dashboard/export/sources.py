"""The reports behind the rows, for a list of references: BibTeX and RIS.

RIS by the tags of Research Information Systems (TY NEWS); BibTeX entries of the type @misc, which
every style knows.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import TextIO

from dashboard.export.table import Table, records

_SIGNS = {sign: f"\\{sign}" for sign in "&%$#_{}"}
_SIGNS |= {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def _reports(documents: Table) -> Iterator[dict[str, object]]:
    for block in documents.blocks():
        for row in records(block):
            yield dict(zip(documents.columns, row, strict=True))


def _one_line(value: object) -> str:
    return " ".join(str(value).split())


def ris(documents: Table, target: TextIO) -> None:
    """Write one RIS entry a report."""
    for report in _reports(documents):
        published = report["published"]
        day = f"{published:%Y/%m/%d/}" if isinstance(published, date) else None
        tags = (
            ("TY", "NEWS"),
            ("ID", report["document_id"]),
            ("AU", report["author"]),
            ("TI", report["title"]),
            ("T2", report["publisher"]),
            ("PY", published.year if isinstance(published, date) else None),
            ("DA", day),
            ("LA", report["language"]),
            ("UR", report["url"]),
        )
        target.writelines(f"{tag}  - {_one_line(value)}\r\n" for tag, value in tags if value)
        target.write("ER  - \r\n\r\n")


def _braced(value: object) -> str:
    words = "".join(_SIGNS.get(sign, sign) for sign in _one_line(value))
    return "{" + words + "}"


def bibtex(documents: Table, target: TextIO) -> None:
    """Write one BibTeX entry a report."""
    for report in _reports(documents):
        published = report["published"]
        day = published if isinstance(published, date) else None
        fields = (
            ("author", report["author"]),
            ("title", report["title"]),
            ("howpublished", report["publisher"]),
            ("year", day.year if day else None),
            ("month", day.month if day else None),
            ("date", day.isoformat() if day else None),
            ("language", report["language"]),
            ("url", report["url"]),
        )
        key = re.sub(r"[^A-Za-z0-9:-]+", "-", str(report["document_id"]))
        target.write(f"@misc{{{key},\n")
        target.writelines(f"  {name} = {_braced(value)},\n" for name, value in fields if value)
        target.write("}\n\n")
