"""What kind of document the bytes are: their content decides where it is clear, else the name."""

import io
import re
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePath

from extract.errors import Damaged, Encrypted, NoText, UnsupportedFormat
from extract.limits import most_bytes
from extract.read import markdown, packed, plain
from extract.read.encoding import decoded
from extract.read.sources import too_large
from extract.read.statement import Reading

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_FEED = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.S
)
_XML = re.compile(r"\s*<\?xml\s")
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_PRINTED_SUFFIXES = frozenset({".pdf", ".docx"})
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})


def reading(name: str, content: bytes) -> Reading:
    """The reading of one document's bytes.

    Raises a ReadError, which names the file and says what to do, when it cannot be used.
    """
    if len(content) > most_bytes():
        raise too_large(name)
    if not content.strip():
        raise NoText(f"{name} is empty: give a file that has a text")
    suffix = PurePath(packed.inner_name(name)).suffix.lower()
    if b"%PDF-" in content[:1024]:
        return _late("pdf", name, content)
    if _is_word(name, suffix, content):
        return _late("word", name, content)
    text = decoded(name, content)
    if _HTML.match(text[:5000]) or suffix in _HTML_SUFFIXES:
        return _late("html", name, text)
    if text.startswith("{\\rtf") or _XML.match(text):
        raise UnsupportedFormat(f"{name} is of a kind that is not read: save it as .docx or .txt")
    return reading_of_text(name, text)


def page(place: str, content: bytes) -> Reading:
    """The reading of bytes known to be a web page; raises as `reading` does."""
    if len(content) > most_bytes():
        raise too_large(place)
    return _late("html", place, decoded(place, content))


def is_feed(content: bytes) -> bool:
    """Whether the bytes are a feed (RSS, Atom)."""
    return bool(_FEED.match(content[:5000]))


def entries(name: str, content: bytes) -> Iterator[Reading]:
    """The readings of a feed's entries; raises Damaged when it is no feed after all."""
    found: Iterator[Reading] = import_module("extract.read.feed").entries(name, content)
    return found


def reading_of_text(name: str, text: str) -> Reading:
    """The reading of a text or, by its name, of Markdown; either may begin with a head block."""
    suffix = PurePath(packed.inner_name(name)).suffix.lower()
    read = markdown.read if suffix in _MARKDOWN_SUFFIXES else plain.read
    return read(name, text)


def _is_word(name: str, suffix: str, content: bytes) -> bool:
    if content.startswith(_OLD_OFFICE):
        raise _old_office(name, content)
    if content.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                has_words = "word/document.xml" in package.namelist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise Damaged(f"{name} is cut short or damaged: copy or download it again") from error
        if not has_words:
            raise UnsupportedFormat(f"{name} is packed, but not a Word document: unpack it first")
        return True
    if suffix in _PRINTED_SUFFIXES and not _HTML.match(content[:5000].decode("latin-1")):
        raise Damaged(f"{name} does not hold what its name says: copy or download it again")
    return False


def _old_office(name: str, content: bytes) -> Encrypted | UnsupportedFormat:
    if _ENCRYPTED_OFFICE in content:
        return Encrypted(f"{name} is protected by a password: save a copy without one")
    return UnsupportedFormat(f"{name} is of an old Office format: save it as .docx")


def _late(module: str, name: str, content: bytes | str) -> Reading:
    # reading one short text must not wait for the libraries that read web pages, PDF and Word
    found: Reading = import_module(f"extract.read.{module}").read(name, content)
    return found
