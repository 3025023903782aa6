"""PDF into text, page by page; pypdfium2 enters here and nowhere else."""

import re
from collections.abc import Iterator
from threading import Lock

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw  # type: ignore[import-untyped]

from extract.errors import Damaged, Encrypted, NoText
from extract.read.characters import cleaned
from extract.read.layout import HYPHEN, Line, text_of
from extract.read.statement import Reading, Statement

_PDFIUM = Lock()  # the library serves one thread at a time
_LINE = re.compile(r"[^\r\n]+")
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
    for line in _LINE.finditer(text):
        if not line[0].strip():
            continue
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        end = line.start() + len(line[0].rstrip())
        left, first_bottom, _, first_top = words.get_charbox(start, loose=True)
        _, bottom, right, _ = words.get_charbox(end - 1, loose=True)
        yield Line(
            text=cleaned(_HYPHENS.sub(HYPHEN, text[start:end])),
            left=left,
            right=right,
            first_bottom=first_bottom,
            bottom=bottom,
            height=first_top - first_bottom,
        )
