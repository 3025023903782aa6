# ruff: noqa: E501 - hostile words are as long as they are
"""Hostile input without end: bytes, texts and objects bent at random, for all that takes them.

Each input begins as something real and is changed a little, so that it gets past the first check.
"""

import io
import random
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date

from dashboard.filter import Filter, as_query, in_words
from extract.errors import ExtractError
from extract.read import documents_from_bytes
from extract.read.head import split
from extract.review.edtf import interval
from extract.review.exchange import decisions
from extract.review.fields import FIELDS, value

LONGEST = 5.0
"""Seconds that no input of these small sizes may take."""

NASTY = (
    "\0", "\ud800", "\u202e", "\u2066", "\ufeff", "\x85", "\u2028", "\x1b[31m", "%s%n", "{}", "${x}",
    "=1+1", "@SUM(A1)", "'; drop table events; --", "<script>alert(1)</script>", "../../etc/passwd",
    "<img src=http://evil.example/a.png>", "&#0;", "&lt;" * 9, "9" * 40, "-1", "0000-00-00", "10000-01-01",
    "9999-12-31", "0001-01-01", "2022-02-30", "---\n", "\n---\n", "title: ", "published: ", "[" * 50,
    "{" * 50, "((((" * 9, "**" * 20, "|" * 30, "a" * 300, "\r\n", "\t", "\v", "é", "م", "🇺🇦", "e\u0301" * 20,
)  # fmt: skip
TEXTS = (
    "---\ntitle: Port hit\npublished: 2022-03-04\nurl: https://example.org/\n---\n\nOn Friday Russia "
    "shelled the port. More than 40 people fled.\n",
    "# Port hit\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n* one\n* two [link](http://x.example)\n",
    "<!doctype html><html><head><title>Port hit</title><meta name='date' content='2022-03-04'></head>"
    "<body><article><p>On Friday Russia shelled the port.</p></article></body></html>",
    '{"id": "1", "text": "Russia shelled the port.", "published": "2022-03-04"}\n',
)
DECISION = (
    b'{"decided": "2022-03-04T10:00:00Z", "who": "Ada", "record_id": "e1", "record_type": "event", '
    b'"action": "edit", "field": "edtf", "after": "2022-03", "quote": "Q", "span_start": 1, '
    b'"document_id": "d", "words": "w"}'
)
DATES = ("2022-03-04", "2022-03-01/2022-03-05", "../2022", "[2022-03-02,2022-03-06]", "2022-21")


def _package() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<w:document><w:body/></w:document>")
    return made.getvalue()


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
    b">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)
FILES = [
    (name, text.encode())
    for name, text in zip(("a.txt", "a.md", "a.html", "a.jsonl"), TEXTS, strict=True)
]
FILES += [("a.docx", _package()), ("a.pdf", PDF)]


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
    return bytes(made[:4000])


def read_file(chance: random.Random) -> None:
    """Any reader."""
    name, content = chance.choice(FILES)
    for _ in documents_from_bytes(name, bent_bytes(chance, content)):
        pass


def read_head(chance: random.Random) -> None:
    """The head block."""
    split("a.txt", bent(chance, TEXTS[0]))


def read_decisions(chance: random.Random) -> None:
    """A file of decisions."""
    list(decisions("theirs.jsonl", bent_bytes(chance, DECISION).split(b"\n")))


def read_field(chance: random.Random) -> None:
    """A field of the reviewer's form, and a date in it."""
    what = chance.choice(("event", "figure"))
    one = chance.choice(FIELDS[what])  # type: ignore[index]  # one of its two keys
    value(what, one.name, bent(chance, chance.choice(DATES)))  # type: ignore[arg-type]
    interval(bent(chance, chance.choice(DATES)), "stated")


def read_filter(chance: random.Random) -> None:
    """A filter, as an address may hold it."""
    words = tuple(bent(chance, "attack") for _ in range(chance.randint(0, 2)))
    days = (date.min, date.max, date(2022, 3, 4), None)
    chosen = Filter(
        first=chance.choice(days), last=chance.choice(days), kinds=words, actors=words,
        publishers=words, text=bent(chance, "port"),
    )  # fmt: skip
    in_words(chosen, {})
    as_query(chosen)


TARGETS: tuple[tuple[Callable[[random.Random], None], int], ...] = (
    (read_head, 30), (read_decisions, 25), (read_field, 25), (read_filter, 15), (read_file, 5),
)  # fmt: skip


def fuzz(inputs: int, seed: int = 0) -> Counter[str]:
    """So many inputs over all targets; anything but an answer or one of our errors is a failure."""
    told: Counter[str] = Counter()
    weights = [weight for _, weight in TARGETS]
    chance = random.Random(seed)
    for number in range(inputs):
        (target,) = chance.choices([each for each, _ in TARGETS], weights)
        state = f"{seed}-{number}"
        begun = time.monotonic()
        try:
            target(random.Random(state))
            told[target.__name__] += 1
        except ExtractError:
            told[f"{target.__name__}, refused"] += 1
        took = time.monotonic() - begun
        assert took < LONGEST, f"{target.__name__} took {took:.1f} s with the seed {state!r}"
    return told
