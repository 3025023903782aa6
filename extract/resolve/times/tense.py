"""Which way a sentence looks from where it is told: "will meet on Friday", "met on Friday"."""

import re
from typing import Literal

from extract.model import Mention

Direction = Literal["back", "ahead", "unknown"]

_WINDOW = 90
_AHEAD = re.compile(
    r"\b(?:will|shall|won't|’ll|'ll|(?:is|are|was|were|be) (?:to|expected to|scheduled|due|set to|"
    r"planned|supposed to|going to|slated)|scheduled|plans? to|planning to|expects? to|hopes? to|"
    r"intends? to|would|upcoming|next|until|deadline|expires?|expected|may|could|should|must|"
    r"agreed to|no later than|by)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:was|were|had|did|said|told|[a-z]{2,20}ed|began|fell|rose|took|gave|made|came|went|left|"
    r"won|lost|held|met|sent|shot|killed|since|last|after|saw|became|found|ago|sold|bought|paid)\b",
    re.IGNORECASE,
)


def direction(mention: Mention) -> Direction:
    """Where the words around a mention look: back, ahead, or not to be told."""
    offset = mention.sentence.span.start
    start, end = mention.span.start - offset, mention.span.end - offset
    before = mention.sentence.text[max(0, start - _WINDOW) : start]
    after = mention.sentence.text[end : end + _WINDOW]
    return _nearest(before, after)


def _nearest(before: str, after: str) -> Direction:
    """The nearest sign on either side decides, those before the mention first."""
    ahead = [len(before) - sign.end() for sign in _AHEAD.finditer(before)]
    back = [len(before) - sign.end() for sign in _BACK.finditer(before)]
    if ahead or back:
        return "ahead" if min(ahead, default=999) <= min(back, default=999) else "back"
    ahead = [sign.start() for sign in _AHEAD.finditer(after)]
    back = [sign.start() for sign in _BACK.finditer(after)]
    if ahead or back:
        return "ahead" if min(ahead, default=999) <= min(back, default=999) else "back"
    return "unknown"
