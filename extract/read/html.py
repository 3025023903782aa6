"""Web pages into the report that they carry; trafilatura enters here and nowhere else."""

# ruff: noqa: A005 - always imported as extract.read.html, never in place of the standard module

import logging
import re

import trafilatura

from extract.errors import NoText
from extract.read.characters import cleaned
from extract.read.statement import Reading, Statement
from extract.read.web_dates import published

# the library reports each page it finds odd; what cannot be used is named by our own errors
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_RULE = re.compile(r"^\|[-|: ]*\|[ ]*$\n?", re.MULTILINE)
_ROW = re.compile(r"^\|(?P<cells>[^\n]*)\|[ ]*$", re.MULTILINE)
_ITEM = re.compile(r"^[ ]*- ", re.MULTILINE)


def read(name: str, page: str) -> Reading:
    """The reading of a web page: its report without menus, adverts, comments and scripts.

    Raises NoText when no report is found in it.
    """
    tree = trafilatura.load_html(
        page if _PAGE.search(page) else f"<html><body>{page}</body></html>"
    )
    if tree is None:
        raise _nothing(name)
    keys = trafilatura.extract_metadata(tree)
    statement = Statement(
        title=_words(keys.title),
        publisher=_words(keys.sitename),
        author=_words(keys.author),
        url=_words(keys.url),
        published=published(tree),
        language=_words(tree.get("lang")),
    )
    found = trafilatura.bare_extraction(tree, include_comments=False)
    text = getattr(found, "text", None)
    if not text:
        raise _nothing(name)
    return Reading(text=_readable(text), statement=statement)


def _readable(text: str) -> str:
    rows = _ROW.sub(_cells, _RULE.sub("", text))
    return cleaned(_ITEM.sub("", rows)).replace("\u00ad", "").replace("\n", "\n\n").strip()


def _cells(row: re.Match[str]) -> str:
    return "\t".join(cell.strip() for cell in row["cells"].split("|"))


def _words(value: str | None) -> str | None:
    return " ".join(cleaned(value or "").split()) or None


def _nothing(name: str) -> NoText:
    return NoText(f"{name} has no report in it: save the page again, or paste its text")
