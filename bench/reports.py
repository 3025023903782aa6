"""As many reports as are wanted, from the paragraphs of the example reports."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from extract.cli import example_reports
from extract.model import Document
from extract.read import documents

_PARAGRAPHS = 8  # with which a report is as long as one of an agency, about 300 words
_FIRST = date(2014, 1, 1)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"\b(?:[1-9]|[12]\d)\b(?![.,]\d)")


def lines(number: int) -> Iterator[str]:
    """A corpus of so many reports, always the same ones, published one after the other."""
    paragraphs = [
        paragraph
        for one in documents([example_reports()])
        if isinstance(one, Document)
        for paragraph in one.text.split("\n\n")
        if len(paragraph) > 60
    ]
    for at in range(number):
        random = Random(at)
        chosen = [_varied(one, random) for one in random.choices(paragraphs, k=_PARAGRAPHS)]
        day = _FIRST + timedelta(days=at // 20)
        keys = {"id": f"r{at}", "published": day.isoformat(), "language": "en"}
        yield json.dumps({**keys, "text": "\n\n".join(chosen)})


def _varied(paragraph: str, random: Random) -> str:
    """The paragraph with other days and years, for no two reports are of the same events."""
    with_years = _YEAR.sub(lambda _: str(random.randint(1950, 2029)), paragraph)
    return _DAY.sub(lambda _: str(random.randint(1, 28)), with_years)


def write(path: Path, number: int) -> int:
    """Write the corpus, and give how many words it has."""
    words = 0
    with path.open("w", encoding="utf-8") as file:
        for line in lines(number):
            words += len(json.loads(line)["text"].split())
            file.write(line + "\n")
    return words
