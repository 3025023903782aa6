"""PDF: printed lines into paragraphs, on pages made here by hand."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import Damaged, Encrypted, NoText, ReadError
from extract.model import Document
from extract.read import Skipped, document_from_bytes, documents, documents_from_bytes

Placed = tuple[int, int, int, str]  # left, height on the page, size, words
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
LOCK = "<< /Filter /Standard /V 1 /R 2 /O ({0}) /U ({0}) /P -4 >>".format("x" * 32)


def pdf(*pages: list[Placed], properties: str = "", trailer: str = "") -> bytes:
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        FONT,
        f"<< {properties} >>".encode("latin-1"),
    ]
    for number, lines in enumerate(pages):
        drawn = b" ".join(drawing(line) for line in lines)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (6 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\nBT %s ET\nendstream" % (len(drawn) + 6, drawn))
    content, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        content
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + f"trailer << /Size {size} /Root 1 0 R /Info 4 0 R {trailer} >>\n".encode()
        + b"startxref\n%d\n%%%%EOF\n" % len(content)
    )


def drawing(line: Placed) -> bytes:
    left, height, size, words = line
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    place = f"/F1 {size} Tf 1 0 0 1 {left} {height} Tm ".encode()
    return place + b"(" + escaped.encode("cp1252") + b") Tj"


def column(*lines: str, left: int = 72, top: int = 720) -> list[Placed]:
    return [(left, top - 14 * number, 11, words) for number, words in enumerate(lines)]


def read(content: bytes) -> Document:
    (found,) = document_from_bytes("a.pdf", content)
    return found


def test_broken_words_and_lines_are_made_whole() -> None:
    lines = column(
        "More than one million refu-",
        "gees crossed the border in the past week, the agency said on Friday, while a “no-",
        "fly zone” was refused. Ministers spoke of a 30-",
        "year low and of the Anglo-",
        "American plan; a cease-fire was not in sight, and the cease-",
        "fire of May was broken.",
    )
    assert read(pdf(lines)).text == (
        "More than one million refugees crossed the border in the past week, the agency said on "
        "Friday, while a “no-fly zone” was refused. Ministers spoke of a 30-year low and of the "
        "Anglo-American plan; a cease-fire was not in sight, and the cease-fire of May was broken."
    )


def test_paragraphs_begin_after_a_gap_a_short_line_or_a_heading() -> None:
    content = pdf(
        [
            (72, 760, 18, "Shells fall on market"),
            (72, 730, 11, "The shells fell among the stalls of the market on Friday, and at least"),
            (72, 716, 11, "21 people died."),
            (72, 702, 11, "The hospital counted more than 100 wounded and asked for blood from"),
            (72, 688, 11, "the capital."),
            (72, 660, 11, "Nobody took the blame."),
            (72, 632, 11, "Town"),
            (300, 632, 11, "Dead"),
            (72, 618, 11, "Bor"),
            (300, 618, 11, "21"),
        ]
    )
    assert read(content).text.split("\n\n") == [
        "Shells fall on market",
        "The shells fell among the stalls of the market on Friday, and at least 21 people died.",
        "The hospital counted more than 100 wounded and asked for blood from the capital.",
        "Nobody took the blame.",
        "Town\tDead",
        "Bor\t21",
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left = column("The envoy asked both sides to", "let the civilians leave the")
    right = column("besieged town, and left for", "the capital.", left=320)
    assert read(pdf(left + right)).text == (
        "The envoy asked both sides to let the civilians leave the besieged town, and left for "
        "the capital."
    )


def test_running_heads_and_page_numbers_are_left_out_and_sentences_cross_pages() -> None:
    words = [
        ("The first page ends amid a", "long"),
        ("sentence of many words.", "Then comes another one."),
        ("Killed: 21", "At the last page."),
    ]
    pages = [
        [
            (72, 800, 9, "Weekly report"),
            *column(*lines),
            (280, 40, 9, f"Page {number} of 3"),
        ]
        for number, lines in enumerate(words, 1)
    ]
    assert read(pdf(*pages)).text.split("\n\n") == [
        "The first page ends amid a long sentence of many words. Then comes another one.",
        "Killed: 21",
        "At the last page.",
    ]


def test_figures_that_differ_from_page_to_page_are_kept() -> None:
    pages = [column(f"Killed: {number}") for number in (40, 7, 19)]
    assert read(pdf(*pages)).text == "Killed: 40\n\nKilled: 7\n\nKilled: 19"


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    content = pdf(
        [
            (24, 820, 8, "11/24/26, 8:53 AM"),
            (280, 820, 8, "Shells fall"),
            *column("Talks failed on Friday."),
            (24, 20, 8, "https://example.org/talks"),
            (560, 20, 8, "1/1"),
        ]
    )
    assert read(content).text == "Talks failed on Friday."


def test_page_numbers_beside_changing_heads_are_left_out() -> None:
    heads = ["Chapter 1", "", "Chapter 2", "Chapter 2"]
    pages = [
        [(72, 800, 9, head), (500, 800, 9, str(number)), *column(f"It was day {head or 'one'}.")]
        for number, head in enumerate(heads, 11)
    ]
    assert read(pdf(*pages)).text.split("\n\n") == [
        "It was day Chapter 1.",
        "It was day one.",
        "It was day Chapter 2.",
        "It was day Chapter 2.",
    ]


def test_each_item_of_a_list_is_a_paragraph() -> None:
    lines = column(
        "They asked for", "• water and food", "• a way out of the town", "and its fields"
    )
    assert read(pdf(lines)).text.split("\n\n") == [
        "They asked for",
        "• water and food",
        "• a way out of the town and its fields",
    ]


def test_a_heading_of_two_lines_is_one_and_a_heading_before_a_page_ends_stands_alone() -> None:
    first = [
        (72, 760, 20, "At least 21 people die as shells"),
        (72, 736, 20, "Fall on Market"),
        *column("The market was full, the hospital said on that Friday in the town."),
        (72, 60, 11, "What comes next"),
    ]
    second = column("Talks were to go on.")
    assert read(pdf(first, second)).text.split("\n\n") == [
        "At least 21 people die as shells Fall on Market",
        "The market was full, the hospital said on that Friday in the town.",
        "What comes next",
        "Talks were to go on.",
    ]


def test_properties_state_title_and_author_but_no_publication_day() -> None:
    properties = "/Title (Shells fall) /Author (Jane Roe) /CreationDate (D:20220304120000Z)"
    found = read(pdf(column("Talks failed."), properties=properties))
    assert (found.title, found.author, found.published) == ("Shells fall", "Jane Roe", None)


@pytest.mark.parametrize("title", ["Microsoft Word - talks.docx", "untitled", "talks_v2.pdf", " "])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    assert read(pdf(column("Talks failed."), properties=f"/Title ({title})")).title is None


def test_a_given_day_counts_for_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(column("Talks failed."), properties="/CreationDate (D:20210101)"))
    (found,) = documents([path], date(2022, 3, 4))
    assert isinstance(found, Document)
    assert found.published == date(2022, 3, 4)


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        (
            pdf([]),
            NoText,
            "a.pdf has pages but no text, as a scan has: run OCR first (for example ocrmypdf)",
        ),
        (
            pdf(column("Talks."), trailer=f"/Encrypt {LOCK} /ID [(a) (a)]"),
            Encrypted,
            "a.pdf is protected by a password: save a copy without one",
        ),
        (
            pdf(column("Talks."))[:300],
            Damaged,
            "a.pdf is cut short or damaged: copy or download it again",
        ),
        (
            b"%PDF-1.7\n%",
            Damaged,
            "a.pdf is cut short or damaged: copy or download it again",
        ),
        (
            b"Talks failed.",
            Damaged,
            "a.pdf does not hold what its name says: copy or download it again",
        ),
    ],
)
def test_a_pdf_that_cannot_be_used_is_named(
    tmp_path: Path, content: bytes, error: type[ReadError], message: str
) -> None:
    with pytest.raises(error) as raised:
        document_from_bytes("a.pdf", content)
    assert str(raised.value) == message
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    assert list(documents([path])) == [Skipped(str(path), message)]


WHOLE = pdf(column("Talks failed in Geneva."), properties="/Title (Talks)")


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=4), st.integers(0, 4))
def test_a_pdf_with_changed_bytes_is_read_or_refused(at: int, other: bytes, cut: int) -> None:
    (found,) = documents_from_bytes("a.pdf", WHOLE[:at] + other + WHOLE[at + cut :])
    assert "a.pdf" in found.reason if isinstance(found, Skipped) else found.text.strip()
