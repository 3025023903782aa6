"""Word documents, made here with python-docx and, where it makes none, by changing its XML."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import Damaged, Encrypted, ReadError, TooLarge, UnsupportedFormat
from extract.model import Document
from extract.read import Skipped, document_from_bytes, documents, documents_from_bytes

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOXES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def saved(word: WordDocument) -> bytes:
    content = io.BytesIO()
    word.save(content)
    return content.getvalue()


def report() -> WordDocument:
    word = docx.Document()
    word.core_properties.author = "Jane Roe"
    word.add_heading("Shells fall", 0)
    word.add_paragraph("At least 21 people ").add_run("died.").bold = True
    table = word.add_table(2, 2)
    for cell, words in zip(table._cells, ["Town", "Dead", "Bor", "21"], strict=True):
        cell.text = words
    word.add_paragraph("Nobody took\tthe blame.\nSo far.")
    return word


def with_body(body: str) -> bytes:
    """A document whose body is written out."""
    package = io.BytesIO(saved(docx.Document()))
    changed = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            xml = f"<w:document {SPACE} {BOXES}><w:body>{body}</w:body></w:document>".encode()
            new.writestr(part, xml if part == "word/document.xml" else old.read(part))
    return changed.getvalue()


def read(content: bytes) -> Document:
    (found,) = document_from_bytes("a.docx", content)
    return found


def test_paragraphs_and_tables_are_read_in_their_order() -> None:
    found = read(saved(report()))
    assert found.text.split("\n\n") == [
        "Shells fall",
        "At least 21 people died.",
        "Town\tDead\nBor\t21",
        "Nobody took\tthe blame.\nSo far.",
    ]


def test_properties_state_title_and_author_else_the_title_paragraph_counts() -> None:
    word = report()
    assert (read(saved(word)).title, read(saved(word)).author) == ("Shells fall", "Jane Roe")
    word.core_properties.title = "Bombs fall"
    assert read(saved(word)).title == "Bombs fall"


def test_nothing_is_made_up_where_a_document_has_no_properties() -> None:
    word = docx.Document()
    word.add_paragraph("Talks failed.")
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(word))) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "_rels/.rels":
                content = content.replace(b"/core-properties", b"/nothing")
            new.writestr(part, content)
    found = read(changed.getvalue())
    assert (found.title, found.author, found.published) == (None, None, None)


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>Twenty-one </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Nine </w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>Once </w:t></w:r></w:moveFrom>"
        "<w:r><w:t>people</w:t></w:r><w:r><w:noBreakHyphen/><w:t>they died</w:t></w:r>"
        "<w:hyperlink><w:r><w:t> in Bor.</w:t></w:r></w:hyperlink></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>A con\u00adtrol.</w:t></w:r></w:p></w:sdtContent>"
        "</w:sdt>"
    )
    assert read(with_body(body)).text == "Twenty-one people-they died in Bor.\n\nA control."


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Around.</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert read(with_body(body)).text == "Around.\n\nBoxed."


def test_a_table_within_a_table_is_read_once() -> None:
    word = docx.Document()
    outer = word.add_table(1, 2)
    outer.cell(0, 0).text = "Bor"
    inner = outer.cell(0, 1).add_table(2, 1)
    inner.cell(0, 0).text, inner.cell(1, 0).text = "21 dead", "100 wounded"
    assert read(saved(word)).text == "Bor\t21 dead 100 wounded"


def packed(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name.replace("_", "/") + ".xml", part)
    return content.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
WHOLE = saved(report())
CUT = "a.docx is cut short or damaged: copy or download it again"


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        (WHOLE[:-100], Damaged, CUT),
        (
            WHOLE.replace(b"word/document.xml", b"word/document.xmm"),
            UnsupportedFormat,
            "a.docx is packed, but not a Word document: unpack it first",
        ),
        (
            packed(word_document=b"<w"),
            Damaged,
            "a.docx is cut short or damaged: copy or save it again as .docx",
        ),
        (
            b"Talks failed.",
            Damaged,
            "a.docx does not hold what its name says: copy or download it again",
        ),
        (
            OLD + "EncryptedPackage".encode("utf-16-le"),
            Encrypted,
            "a.docx is protected by a password: save a copy without one",
        ),
        (OLD, UnsupportedFormat, "a.docx is of an old Office format: save it as .docx"),
        (
            packed(word_document=b" " * 200_000_001),
            TooLarge,
            "a.docx unpacks to more than 200 MB (10 times DATELINE_MOST_MEGABYTES): save its text "
            "as .txt",
        ),
    ],
)
def test_a_word_document_that_cannot_be_used_is_named(
    tmp_path: Path, content: bytes, error: type[ReadError], message: str
) -> None:
    with pytest.raises(error) as raised:
        document_from_bytes("a.docx", content)
    assert str(raised.value) == message
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert list(documents([path])) == [Skipped(str(path), message)]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_a_word_document_with_changed_bytes_is_read_or_refused(at: int, other: bytes) -> None:
    changed = WHOLE[:at] + other + WHOLE[at + len(other) :]
    (found,) = documents_from_bytes("a.docx", changed)
    assert "a.docx" in found.reason if isinstance(found, Skipped) else found.text.strip()
