# ruff: noqa: E501 - hostile words are as long as they are
"""Small inputs of every kind that is read, sound before they are bent; and how they are bent."""

import bz2
import csv
import gzip
import io
import lzma
import random
import zipfile
from collections.abc import Callable

import docx
import openpyxl
import pyarrow as pa
from backports import zstd
from pyarrow import parquet

NASTY = (
    "\0", "\ud800", "\u202e", "\u2066", "\ufeff", "\x85", "\u2028", "\x1b[31m", "%s%n", "{}", "${x}",
    "=1+1", "@SUM(A1)", "'; drop table events; --", "<script>alert(1)</script>", "../../etc/passwd",
    "<img src=http://evil.example/a.png>", "&#0;", "&lt;" * 9, "9" * 40, "-1", "0000-00-00", "10000-01-01",
    "9999-12-31", "0001-01-01", "2022-02-30", "---\n", "\n---\n", "title: ", "published: ", "[" * 50,
    "{" * 50, "((((" * 9, "**" * 20, "|" * 30, "a" * 300, "\r\n", "\t", "\v", "é", "م", "🇺🇦", "e\u0301" * 20,
    "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "<![CDATA[", "]]>", "<div>" * 60, "٢٠٢٢", "\x1f\x8b", "PK\x03\x04",
)  # fmt: skip
HEAD = (
    "---\ntitle: Port hit\npublished: 2022-03-04\nurl: https://example.org/\n---\n\nOn Friday Russia "
    "shelled the port. More than 40 people fled.\n"
)
MARKDOWN = (
    "# Port hit\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n* one\n* two [link](http://x.example)\n"
)
HTML = (
    "<!doctype html><html><head><title>Port hit</title><meta name='date' content='2022-03-04'></head>"
    "<body><article><p>On Friday Russia shelled the port.</p></article></body></html>"
)
LINE = '{"id": "1", "text": "Russia shelled the port.", "published": "2022-03-04"}\n'
FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>The Coast</title><item><title>Port hit"
    "</title><pubDate>Fri, 04 Mar 2022 10:00:00 GMT</pubDate><description>On Friday Russia shelled "
    "the port.</description></item></channel></rss>"
)
DECISION = (
    b'{"decided": "2022-03-04T10:00:00Z", "who": "Ada", "record_id": "e1", "record_type": "event", '
    b'"action": "edit", "field": "edtf", "after": "2022-03", "quote": "Q", "span_start": 1, '
    b'"document_id": "d", "words": "w"}'
)
QUERY = "/events?kind=attack&actor=RUS&from=2022-03-01&to=2022-03-31&by=happened&text=port"
DATES = ("2022-03-04", "2022-03-01/2022-03-05", "../2022", "[2022-03-02,2022-03-06]", "2022-21")
MOMENTS = ("2022-03-04", "2022-03-04T10:00", "2022-03-04T10:00:00+02:00", "d0123456789abcde")
ROWS = (("date", "event", "country", "fatalities"), ("2022-03-04", "Port shelled", "Ukraine", "4"))
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]"
    b"/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<</Length 44>>stream\nBT /F 9 Tf 9 9 Td "
    b"(Russia shelled ports.) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    b"endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: "
    b"2022-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; "
    b"msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
)


def bent(chance: random.Random, words: str) -> str:
    """The words with one to four changes: cut, doubled, or something nasty put in."""
    for _ in range(chance.randint(1, 4)):
        at, other = sorted(chance.choices(range(len(words) + 1), k=2))
        middle = chance.choice(("", words[at:other] * 2, chance.choice(NASTY)))
        words = words[:at] + middle + words[other if chance.random() < 0.5 else at :]
    return words[:4000]


def bent_bytes(chance: random.Random, content: bytes) -> bytes:
    """The bytes with one to six changes."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        made[at : at + chance.choice((0, 0, 1, 8))] = chance.choice(
            (b"", chance.randbytes(3), chance.choice(NASTY).encode(errors="surrogatepass"))
        )
    return bytes(made[: max(4000, len(content) + 400)])


def _word() -> bytes:
    made, report = io.BytesIO(), docx.Document()
    report.add_heading("Port hit", 0)
    report.add_paragraph("On Friday Russia shelled the port.")
    report.add_table(1, 2).cell(0, 0).text = "40 people"
    report.save(made)
    return made.getvalue()


def _workbook() -> bytes:
    made, book = io.BytesIO(), openpyxl.Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    book.save(made)
    return made.getvalue()


def _parquet() -> bytes:
    made = io.BytesIO()
    table = pa.table(
        {"id": ["1"], "text": ["Russia shelled the port."], "published": ["2022-03-04"]}
    )
    parquet.write_table(table, made)
    return made.getvalue()


def _csv() -> bytes:
    made = io.StringIO()
    csv.writer(made).writerows(ROWS)
    return made.getvalue().encode()


_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML.encode()

TEXTS = {
    "a.txt": HEAD.encode(), "a.md": MARKDOWN.encode(), "a.html": HTML.encode(),
    "a.jsonl": LINE.encode(), "a.xml": FEED.encode(), "a.pdf": PDF,
    "a.warc": WARC % (len(_PAGE), _PAGE),
}  # fmt: skip
"""Files whose bytes are what they say."""

PACKAGES = {"a.docx": _word(), "a.xlsx": _workbook()}
"""Files whose parts are packed: bent byte by byte they would be broken packages and nothing else."""

PACKED: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda content: gzip.compress(content, 1, mtime=0),
    ".bz2": bz2.compress,
    ".xz": lambda content: lzma.compress(content, preset=0),
    ".zst": zstd.compress,
}
TABLES = {"a.csv": _csv(), "a.parquet": _parquet()}


def bent_package(chance: random.Random, content: bytes) -> bytes:
    """The package with one of its parts bent, or with its own bytes."""
    if chance.random() < 0.3:
        return bent_bytes(chance, content)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        parts = old.namelist()
        bending = chance.choice([*parts, *(one for one in parts if "document" in one), parts[0]])
        for part in parts:
            words = old.read(part)
            name = chance.choice((part, "../" + part)) if chance.random() < 0.02 else part
            new.writestr(name, bent_bytes(chance, words) if part == bending else words)
    return made.getvalue()
