"""Which way a sentence looks from where it is told: "will meet on Friday", "met on Friday"."""

import re
from typing import Literal

from extract.model import Mention
from extract.vocabulary import entries

Direction = Literal["back", "ahead", "unknown"]

_WINDOW = 90
# "the United States" did nothing, "unspecified" and "behind closed doors" tell of no act
_REGULAR = (
    r"(?<!\bbehind )(?<!\ba )(?<!\ban )(?<!\bof )"
    r"(?!(?:succeed|exceed|proceed|indeed|hundred|sacred|naked|need|speed)\b)"
    r"(?!un(?!veil|leash|load|cover|lock|it|loaded))(?-i:[a-z]{2,20}ed)"
)


def _signs(way: Direction) -> str:
    words = [
        word
        for entry in entries("tense").values()
        if entry["direction"] == way
        for word in entry["words"]
    ]
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


# "had been due to expire" looks back
# "are to be counted on Sunday": the participle belongs to the plan
_PASSIVE = (
    r"(?:(?:is|are|was|were) )?(?:to|will|would|may|must|shall|can)(?: not| still| also| now)? be "
    r"[a-z]{2,20}[dnt]"
)
_AHEAD = re.compile(
    rf"(?<!had been )(?<!\bto )(?<!\w)(?:{_PASSIVE}|{_signs('ahead')})\b", re.IGNORECASE
)
_IS = re.compile(r"\s(?:is|will)\b")
# "Until Thursday they had not" is told from after it
_OPENING_UNTIL = re.compile(r"^(?:Until|Till)\s")
_BACK = re.compile(rf"\b(?:{_signs('back')}|{_REGULAR})\b", re.IGNORECASE)


def before(mention: Mention) -> str:
    """The words of the sentence before a mention, as far as they tell its tense."""
    start = mention.span.start - mention.sentence.span.start
    return mention.sentence.text[max(0, start - _WINDOW) : start]


def direction(mention: Mention) -> Direction:
    """Where the words around a mention look: back, ahead, or not to be told."""
    end = mention.span.end - mention.sentence.span.start
    after = mention.sentence.text[end : end + _WINDOW]
    if _IS.match(after):
        return "ahead"  # "Saturday is the deadline"
    if after.startswith(("'s ", "’s ")) or _BACK.match(after.lstrip()):
        return "back"  # "Wednesday's ruling", "on Friday accused"
    return _nearest(before(mention), after)


def _nearest(left: str, right: str) -> Direction:
    """The nearest sign on either side decides, those before the mention first."""
    left = _OPENING_UNTIL.sub("", left)
    ahead = [len(left) - sign.end() for sign in _AHEAD.finditer(left)]
    back = [len(left) - sign.end() for sign in _BACK.finditer(left)]
    if ahead or back:
        return "ahead" if min(ahead, default=999) <= min(back, default=999) else "back"
    ahead = [sign.start() for sign in _AHEAD.finditer(right)]
    back = [sign.start() for sign in _BACK.finditer(right)]
    if ahead or back:
        return "ahead" if min(ahead, default=999) <= min(back, default=999) else "back"
    return "unknown"
