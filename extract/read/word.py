"""Word documents (.docx) into text; python-docx enters here and nowhere else."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from extract.errors import Damaged, Encrypted, TooLarge
from extract.limits import MEGABYTES, most_bytes
from extract.read.accidents import ACCIDENTS
from extract.read.characters import cleaned
from extract.read.statement import Reading, Statement

_UNPACKED = 10  # times the bytes of a document: its words are marked up, and not alone
_TABLE, _ROW, _CELL, _PARAGRAPH = qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:p")
_WORDS, _BOX = qn("w:t"), qn("w:txbxContent")
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
# what was deleted or moved away, and the second copy of a text box kept for old programs
_UNSEEN = frozenset(
    {
        qn("w:del"),
        qn("w:moveFrom"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
_BROKEN = (*ACCIDENTS, OpcError, zipfile.BadZipFile, zlib.error)


def read(name: str, content: bytes) -> Reading:
    """The reading of a Word document; rows of tables are lines, their cells apart by tabs.

    Raises Encrypted, Damaged, or TooLarge for a package that unpacks to more than any report.
    """
    _check_package(name, content)
    try:
        word = docx.Document(io.BytesIO(content))
        body = word.element.body
        text = "\n\n".join(_blocks(body))
        statement = _statement(word)
    except _BROKEN as error:
        raise _damaged(name) from error
    return Reading(text=cleaned(text).replace("\u00ad", "").strip(), statement=statement)


def _check_package(name: str, content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
    except _BROKEN as error:
        raise _damaged(name) from error
    if any(part.flag_bits & 1 for part in parts):
        raise Encrypted(f"{name} is protected by a password: save a copy without one")
    most = _UNPACKED * most_bytes()
    if sum(part.file_size for part in parts) > most:
        raise TooLarge(
            f"{name} unpacks to more than {most // 1_000_000} MB (10 times {MEGABYTES}): save "
            "its text as .txt"
        )


def _damaged(name: str) -> Damaged:
    return Damaged(f"{name} is cut short or damaged: copy or save it again as .docx")


def _statement(word: WordDocument) -> Statement:
    title = _title(word.element.body)
    relations = word.part.package.rels.values() if word.part.package else ()
    if not any(each.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES for each in relations):
        return Statement(title=title)  # python-docx would make up properties
    properties = word.core_properties
    author = cleaned(properties.author).strip()
    return Statement(
        title=cleaned(properties.title).strip() or title,
        author=None if author == "python-docx" else author or None,
    )


def _title(body: BaseOxmlElement) -> str | None:
    for style in body.iter(qn("w:pStyle")):
        if style.get(qn("w:val")) == "Title":
            words = "".join(_spoken(style.getparent().getparent()))
            return cleaned(words).strip() or None
    return None


def _blocks(element: BaseOxmlElement) -> Iterator[str]:
    """The paragraphs and table rows below an element, in order."""
    for child in element:
        if child.tag == _PARAGRAPH:
            words = "".join(_spoken(child)).strip()
            if words:
                yield words
            for box in _nearest(child, _BOX):
                yield from _blocks(box)
        elif child.tag == _TABLE:
            yield "\n".join(_rows(child))
        elif child.tag not in _UNSEEN:
            yield from _blocks(child)


def _rows(table: BaseOxmlElement) -> Iterator[str]:
    for row in _nearest(table, _ROW):
        blocks = (" ".join(_blocks(cell)) for cell in _nearest(row, _CELL))
        cells = [" ".join(block.split()) for block in blocks]
        if any(cells):
            yield "\t".join(cells)


def _spoken(element: BaseOxmlElement) -> Iterator[str]:
    for child in element:
        if child.tag == _WORDS:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _UNSEEN and child.tag != _BOX:
            yield from _spoken(child)


def _nearest(element: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    """The elements of a kind below this one, but none within another of that kind."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _UNSEEN:
            yield from _nearest(child, tag)
