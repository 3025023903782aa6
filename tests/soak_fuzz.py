"""Hostile input without end: bytes, texts and objects bent at random, for all that takes them.

Each input begins as something real and is changed a little, so that it gets past the first check.
Where `atheris` is installed, `python -m tests.soak guided N` lets it choose the changes: it looks
at which lines of the program an input reaches, and goes on from those that reach new ones.
"""

import gc
import importlib
import io
import logging
import random
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, suppress
from datetime import date
from functools import partial
from pathlib import Path
from types import FunctionType

from dashboard.filter import Filter, as_query, from_query, in_words
from extract.errors import ExtractError
from extract.read import documents_from_bytes
from extract.read.head import split
from extract.review.edtf import interval
from extract.review.exchange import decisions
from extract.review.fields import FIELDS, value
from extract.table import Mapping, guessed, sheet, taken
from tests.soak_inputs import (
    DATES,
    DECISION,
    HEAD,
    PACKAGES,
    PACKED,
    QUERY,
    TABLES,
    TEXTS,
    bent,
    bent_bytes,
    bent_package,
)

LONGEST = 10.0
"""Seconds of processor time that no input of these small sizes may take."""

logging.getLogger().addHandler(logging.NullHandler())


def _read(name: str, content: bytes) -> None:
    # what libraries remark on broken files
    with redirect_stderr(io.StringIO()), warnings.catch_warnings(action="ignore"):
        for _ in documents_from_bytes(name, content):
            pass


def _of_text(name: str) -> Callable[[random.Random], None]:
    return lambda chance: _read(name, bent_bytes(chance, TEXTS[name]))


def read_word(chance: random.Random) -> None:
    """Word."""
    _read("a.docx", bent_package(chance, PACKAGES["a.docx"]))


def read_packed(chance: random.Random) -> None:
    """Packed files: bent before they are packed, or after."""
    suffix = chance.choice(sorted(PACKED))
    name = chance.choice(("a.txt", "a.jsonl", "a.warc"))
    if chance.random() < 0.5:
        _read(name + suffix, PACKED[suffix](bent_bytes(chance, TEXTS[name])))
    else:
        _read(name + suffix, bent_bytes(chance, PACKED[suffix](TEXTS[name])))


def read_parquet(chance: random.Random) -> None:
    """A table of documents."""
    _read("a.parquet", bent_bytes(chance, TABLES["a.parquet"]))


def read_table(chance: random.Random) -> None:
    """A spreadsheet of one's own."""
    name = chance.choice(("a.csv", "a.csv", "a.csv", "a.xlsx"))
    bending = bent_package if name in PACKAGES else bent_bytes
    with warnings.catch_warnings(action="ignore"):
        found = sheet(name, bending(chance, {**TABLES, **PACKAGES}[name]))
    for _ in taken(found, Mapping(columns=guessed(found.headers))):
        pass


class RefusedAddress(ExtractError):
    """The parser of addresses refuses with a ValueError, which must be one that it means."""


def read_head(chance: random.Random) -> None:
    """The head block."""
    split("a.txt", bent(chance, HEAD))


def read_decisions(chance: random.Random) -> None:
    """A file of decisions."""
    list(decisions("theirs.jsonl", bent_bytes(chance, DECISION).split(b"\n")))


def read_field(chance: random.Random) -> None:
    """A field of the reviewer's form."""
    what = chance.choice(("event", "figure"))
    one = chance.choice(FIELDS[what])  # type: ignore[index]  # one of its two keys
    value(what, one.name, bent(chance, chance.choice(DATES)))  # type: ignore[arg-type]


def read_date(chance: random.Random) -> None:
    """A date in EDTF."""
    interval(bent(chance, chance.choice(DATES)), "stated")


def read_address(chance: random.Random) -> None:
    """A filter, as an address holds it; what is understood is written again as it was."""
    try:
        found = from_query(bent(chance, QUERY))
    except ValueError as error:
        raise RefusedAddress from error
    assert from_query(as_query(found)) == from_query(as_query(from_query(as_query(found))))


def read_filter(chance: random.Random) -> None:
    """A filter into an address and into words."""
    words = tuple(bent(chance, "attack") for _ in range(chance.randint(0, 2)))
    days = (date.min, date.max, date(2022, 3, 4), None)
    chosen = Filter(
        first=chance.choice(days), last=chance.choice(days), kinds=words, actors=words,
        publishers=words, text=bent(chance, "port"),
    )  # fmt: skip
    in_words(chosen, {})
    from_query(as_query(chosen))


TARGETS: dict[str, tuple[Callable[[random.Random], None], int]] = {
    "head block": (read_head, 250), "decisions": (read_decisions, 200),
    "field": (read_field, 100), "date": (read_date, 100), "filter": (read_filter, 80),
    "address": (read_address, 100), "text": (_of_text("a.txt"), 40),
    "Markdown": (_of_text("a.md"), 30), "JSON line": (_of_text("a.jsonl"), 40),
    "PDF": (_of_text("a.pdf"), 30), "web page": (_of_text("a.html"), 6),
    "feed": (_of_text("a.xml"), 6), "crawl": (_of_text("a.warc"), 5), "Word": (read_word, 15),
    "packed": (read_packed, 10), "Parquet": (read_parquet, 10), "spreadsheet": (read_table, 20),
}  # fmt: skip
"""Each with its share: much of what is quick, some of what is slow."""


def fuzz(inputs: int, seed: int = 0) -> Counter[str]:
    """So many inputs over all targets; anything but an answer or a refusal is a failure."""
    told: Counter[str] = Counter()
    shares = [share for _, share in TARGETS.values()]
    chance = random.Random(seed)
    for number in range(inputs):
        (name,) = chance.choices([*TARGETS], shares)
        told[name] += 1
        told["refused"] += not _answers(name, f"{seed}-{number}")
    return told


def _answers(name: str, seed: str) -> bool:
    begun = time.process_time()
    try:
        TARGETS[name][0](random.Random(seed))
        answered = True
    except ExtractError:
        answered = False
    except BaseException as error:
        error.add_note(f"{name}, with the seed {seed!r}")
        raise
    took = time.process_time() - begun
    assert took < LONGEST, f"{name} took {took:.1f} s with the seed {seed!r}"
    return answered


Reader = Callable[[bytes], object]

GUIDED: tuple[tuple[bytes, Reader], ...] = (
    *((TEXTS[name], partial(_read, name)) for name in TEXTS if name != "a.warc"),
    (HEAD.encode(), lambda data: split("a.txt", _words(data))),
    (DECISION, lambda data: list(decisions("theirs.jsonl", data.split(b"\n")))),
    (DATES[1].encode(), lambda data: interval(_words(data), "stated")),
)
"""What the guided fuzzer begins with, and what takes it."""


def _words(data: bytes) -> str:
    return data.decode(errors="surrogateescape")


def guided(inputs: int) -> None:
    """So many inputs, bent by a coverage-guided fuzzer; ends the process, as that one does."""
    atheris = importlib.import_module("atheris")
    for each in gc.get_objects():
        # our own functions alone: those of all libraries take minutes to prepare
        if isinstance(each, FunctionType) and str(each.__module__).startswith("extract."):
            atheris.instrument_func(each)

    def answer(data: bytes) -> None:
        with suppress(ExtractError):
            _, read = GUIDED[data[-1] % len(GUIDED)] if data else GUIDED[0]
            read(data[:-1])

    corpus = Path(tempfile.mkdtemp(prefix="dateline-"))  # the process ends with the fuzzer's
    for number, (seed, _) in enumerate(GUIDED):
        (corpus / str(number)).write_bytes(seed + bytes([number]))
    atheris.Setup([sys.argv[0], f"-runs={inputs}", "-timeout=20", str(corpus)], answer)
    atheris.Fuzz()
