"""Web pages into the report that they carry; trafilatura enters here and nowhere else."""

# ruff: noqa: A005 - always imported as extract.read.html, never in place of the standard module

import logging
import re

import trafilatura

from extract.errors import Damaged, NoText
from extract.read.accidents import ACCIDENTS
from extract.read.characters import cleaned
from extract.read.statement import Reading, Statement
from extract.read.web_dates import Element, stated_day

# the library reports each page it finds odd; what cannot be used is named by our own errors
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_RULE = re.compile(r"^\|[-|: ]*\|[ ]*$\n?", re.MULTILINE)
_ROW = re.compile(r"^\|(?P<cells>[^\n]*)\|[ ]*$", re.MULTILINE)
_ITEM = re.compile(r"^[ ]*- ", re.MULTILINE)


def read(name: str, page: str) -> Reading:
    """The reading of a web page: its report without menus, adverts, comments and scripts.

    Raises NoText when no report is found in it, Damaged when it is no page after all.
    """
    whole = page if _PAGE.search(page) else f"<html><body>{page}</body></html>"
    try:
        tree = trafilatura.load_html(whole)
        found = None if tree is None else trafilatura.bare_extraction(tree, include_comments=False)
    except ACCIDENTS as error:
        raise Damaged(
            f"{name} is not a whole web page: save it again, or paste its text"
        ) from error
    text = _readable(getattr(found, "text", None) or "")
    if tree is None or not text:
        raise NoText(f"{name} has no report in it: save the page again, or paste its text")
    return Reading(text=text, statement=_statement(tree))


def _statement(tree: Element) -> Statement:
    published = stated_day(tree)
    try:
        keys = trafilatura.extract_metadata(tree)
    except ACCIDENTS:
        # the report is there even so, and says less of itself
        return Statement(published=published)
    return Statement(
        title=_words(keys.title),
        publisher=_words(keys.sitename),
        author=_words(keys.author),
        url=_words(keys.url),
        published=published,
    )


def _readable(text: str) -> str:
    rows = _ROW.sub(_cells, _RULE.sub("", text))
    return cleaned(_ITEM.sub("", rows)).replace("\u00ad", "").replace("\n", "\n\n").strip()


def _cells(row: re.Match[str]) -> str:
    return "\t".join(cell.strip() for cell in row["cells"].split("|"))


def _words(value: object) -> str | None:
    # a page may state a number for its headline
    return " ".join(cleaned(value).split()) or None if isinstance(value, str) else None
