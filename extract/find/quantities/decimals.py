"""Which sign begins the decimals in a document: "3.5 million people", or "3,5 million people"."""

import re
from collections.abc import Iterable
from typing import Literal

from extract.model import Sentence

DecimalSign = Literal[".", ","]

_EITHER = re.compile(r"\d[.,]\d")
_ALONE = r"(?<![\d.,])"
_END = r"(?![\d]|[.,]\d)"
_COMMA = re.compile(rf"{_ALONE}(?:\d{{1,3}}(?:\.\d{{3}})+,\d+|\d+,\d{{1,2}}){_END}")
_POINT = re.compile(rf"{_ALONE}(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+\.\d{{1,2}}){_END}")


def decimal_sign(sentences: Iterable[Sentence]) -> DecimalSign:
    """The comma where the document shows it and nowhere the point; else the point."""
    comma = False
    for sentence in sentences:
        if _EITHER.search(sentence.text) is None:
            continue
        if _POINT.search(sentence.text):
            return "."
        comma = comma or _COMMA.search(sentence.text) is not None
    return "," if comma else "."
