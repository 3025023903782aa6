"""What the network sees of a word: its plain form, its ends and its shape.

"Zelenskyy’s" -> word "zelenskyy's", prefix "zel", suffix "y's", shape "Xxxx'x".
"""

import re
from typing import NamedTuple

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-"})
_PLAIN_MARKS = {"``": '"', "''": '"', "--": "-", "…": "..."}
_DIGIT = re.compile(r"\d")
_LONGEST = 40


class Features(NamedTuple):
    """The parts of a word that have vectors of their own."""

    word: str
    prefix: str
    suffix: str
    shape: str


def features(form: str) -> Features:
    """What is seen of one word, however long it is."""
    form = form[:_LONGEST]
    plain = _PLAIN_MARKS.get(form, form.translate(_PLAIN))
    word = _DIGIT.sub("0", plain.lower())
    return Features(word, word[:3], word[-3:], _shape(plain))


def _shape(plain: str) -> str:
    """Upper case, lower case and digits, runs cut after three: "Mariupol" -> "Xxxx"."""
    shape = ""
    for letter in plain:
        kind = "d" if letter.isdigit() else letter
        if letter.isalpha():
            kind = "X" if letter.isupper() else "x"
        if shape[-3:] != kind * 3:
            shape += kind
    return shape[:8]
