"""PDF into text, page by page; pypdfium2 enters here and nowhere else."""

import ctypes
import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from threading import Lock

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw  # type: ignore[import-untyped]

from extract.errors import Damaged, Encrypted, NoText
from extract.read.characters import cleaned
from extract.read.layout import CELL, HYPHEN, Line, text_of
from extract.read.statement import Reading, Statement

_PDFIUM = Lock()  # the library serves one thread at a time
_LINE = re.compile(r"[^\r\n]+")
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_CELLS_APART = 1.5  # times the height of the letters; a justified line has narrower spaces
_HYPHENS = re.compile("[\x02\ufffe]")
_WORD = re.compile(r"[^\W_]")
_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)\b|untitled|.*\.(?:docx?|pdf|indd|rtf|odt|qxd|txt)\Z", re.I
)


def read(name: str, content: bytes) -> Reading:
    """The reading of a PDF file. The day on which the file was made is no publication day.

    Raises Encrypted, Damaged, or NoText for pages that are only pictures.
    """
    with _PDFIUM:
        try:
            with pypdfium2.PdfDocument(content) as pdf:
                pages = [list(_lines(page)) for page in pdf]
                keys = pdf.get_metadata_dict()
        except pypdfium2.PdfiumError as error:
            raise _unopened(name, error) from error
    if not any(_WORD.search(line.text) for page in pages for line in page):
        raise NoText(
            f"{name} has pages but no text, as a scan has: run OCR first (for example ocrmypdf)"
        )
    title = cleaned(keys.get("Title", "")).strip()
    statement = Statement(
        title=None if not title or _NO_TITLE.match(title) else title,
        author=cleaned(keys.get("Author", "")).strip() or None,
    )
    return Reading(text=text_of(pages), statement=statement)


def _unopened(name: str, error: pypdfium2.PdfiumError) -> Encrypted | Damaged:
    if error.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY):
        return Encrypted(f"{name} is protected by a password: save a copy without one")
    return Damaged(f"{name} is cut short or damaged: copy or download it again")


def _lines(page: pypdfium2.PdfPage) -> Iterator[Line]:
    words = page.get_textpage()
    text = "".join(
        chr(pypdfium2.raw.FPDFText_GetUnicode(words, at) or 32) for at in range(words.count_chars())
    )
    for found in _LINE.finditer(text):
        line = found[0].strip()
        if line:
            start = found.start() + found[0].index(line)
            yield _line(words, start, line)


def _line(words: pypdfium2.PdfTextPage, start: int, line: str) -> Line:
    end = start + len(line) - 1
    height = median(_height(words, at) for at in range(start, end + 1, len(line) // 8 + 1)) or 10
    apart = [
        space.start()
        for space in _SPACE.finditer(line)
        if _gap(words, start + space.start()) > _CELLS_APART * height
    ]
    cells = [line[one:other] for one, other in pairwise([0, *apart, len(line)])]
    return Line(
        text=cleaned(_HYPHENS.sub(HYPHEN, CELL.join(cell.strip() for cell in cells))),
        left=words.get_charbox(start)[0],
        right=words.get_charbox(end)[2],
        first_base=_base(words, start),
        base=_base(words, end),
        height=height,
    )


def _height(words: pypdfium2.PdfTextPage, at: int) -> float:
    _, bottom, _, top = words.get_charbox(at, loose=True)
    return float(top - bottom)


def _base(words: pypdfium2.PdfTextPage, at: int) -> float:
    # the line that letters stand on is the same for every font in it; their boxes are not
    across, up = ctypes.c_double(), ctypes.c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(words, at, across, up)
    return up.value


def _gap(words: pypdfium2.PdfTextPage, space: int) -> float:
    before, after = words.get_charbox(space - 1), words.get_charbox(space + 1)
    return float(after[0] - before[2])
