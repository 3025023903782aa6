"""Bytes into text: a byte order mark, then UTF-8, then what the page declares, then a guess.

charset-normalizer enters here and nowhere else.
"""

import codecs
import re

import charset_normalizer

from extract.errors import Damaged, UnsupportedFormat
from extract.read.characters import cleaned, share_of_control

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDTH = {"utf-8": 1, "utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_DECLARED = re.compile(
    rb"""<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,100}?encoding)\s*=\s*["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_WESTERN = frozenset({"ascii", "latin-1", "latin1", "iso-8859-1", "iso8859-1", "windows-1252"})
_HIGH = re.compile(rb"[\x80-\xff]")
_ACCENTS = re.compile("[\x80-\U0010ffff]")
_MOST_ACCENTS = 0.2  # a text in Cyrillic letters has four in five, one in French one in ten
_MOST_CONTROL = 0.05


def decoded(name: str, content: bytes) -> str:
    """The text that the bytes hold, with line ends as newlines.

    Raises UnsupportedFormat when they hold none, Damaged when they break the encoding that they
    begin with.
    """
    text = _marked(name, content)
    if text is None:
        text = _unmarked(name, content)
    if share_of_control(text) > _MOST_CONTROL:
        raise _binary(name)
    return cleaned(text)


def _marked(name: str, content: bytes) -> str | None:
    found = next((pair for pair in _MARKS if content.startswith(pair[0])), None)
    if found is None:
        return None
    mark, encoding = found
    try:
        return _whole(content.removeprefix(mark), encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return None
        raise Damaged(
            f"{name} begins as {encoding} text and breaks off: save it again as UTF-8"
        ) from error


def _unmarked(name: str, content: bytes) -> str:
    text = _wide(content)
    if text is None:
        text = _utf8(content)
    if text is None:
        text = _declared(content)
    return _guessed(name, content) if text is None else text


def _whole(content: bytes, encoding: str) -> str:
    # a file cut short may end amid a character
    width = _WIDTH[encoding]
    return content[: len(content) // width * width].decode(encoding)


def _wide(content: bytes) -> str | None:
    """UTF-16 without its mark: in Latin letters every second byte is zero."""
    start = content[:4096]
    zeros = (start[0::2].count(0), start[1::2].count(0))
    if min(zeros) * 20 > len(start) or max(zeros) * 4 <= len(start):
        return None
    try:
        return _whole(content, "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be")
    except UnicodeDecodeError:
        return None


def _utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            return content[: error.start].decode("utf-8")
    text = content.decode("utf-8", errors="replace")
    # one bad byte does not make a text with a hundred good accents another encoding
    broken = text.count("\ufffd")
    return text if len(_ACCENTS.findall(text)) >= 11 * broken else None


def _declared(content: bytes) -> str | None:
    declaration = _DECLARED.search(content[:2048])
    if declaration is None:
        return None
    encoding = declaration[1].decode().lower()
    try:
        # browsers read Latin-1 as Windows-1252, which has the quotation marks
        return content.decode("windows-1252" if encoding in _WESTERN else encoding)
    except (LookupError, ValueError):
        return None


def _guessed(name: str, content: bytes) -> str:
    if b"\0" in content:
        raise _binary(name)
    # few accents: an English report with a name such as "São Paulo", too little for a guess
    if len(_HIGH.findall(content)) <= _MOST_ACCENTS * len(content):
        try:
            return content.decode("windows-1252")
        except UnicodeDecodeError:
            pass
    best = charset_normalizer.from_bytes(content).best()
    if best is None:
        raise _binary(name)
    return str(best)


def _binary(name: str) -> UnsupportedFormat:
    return UnsupportedFormat(
        f"{name} is not a text: give text, Markdown, HTML, PDF, Word (.docx) or a .jsonl corpus"
    )
