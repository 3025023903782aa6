"""Text into sentences: "Mr. Kuleba met the U.S. envoy on Nov. 16. It lasted 2.5 hours." is two.

A paragraph ends at a blank line, or at the end of a line that closes a sentence or is a heading; no
sentence crosses it. Every character that is not white space lies in exactly one sentence.
"""

import re
from collections.abc import Iterator

from extract.model import Sentence, Span

TITLES = frozenset(
    "mr mrs ms messrs dr prof gen col lt capt cpt maj sgt cpl brig cmdr adm rep sen gov rev hon "
    "pres sec ald insp supt amb msgr".split()
)
"""Abbreviations that a name follows, which never end a sentence."""
_ABBREVIATIONS = TITLES | frozenset(
    "st jr sr no nos vs etc inc ltd co corp "
    "jan feb mar apr jun jul aug sep sept oct nov dec fig art para paras pp vol approx dept est "
    "u.s u.k u.n e.u a.m p.m e.g i.e".split()
)
# "Res. 2254", but "the ref. They left"
BEFORE_NUMBERS = frozenset(
    "no nos art para paras fig figs pp vol approx apt arts bldg ch chap cl doc ext fn hwy nn nr pt "
    "ref reg res rm rte ser sess ste supp tel".split()
)
"""Abbreviations after which a number goes on the sentence."""
_ENDS_EVEN_SO = frozenset({"u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "etc", "inc", "ltd", "co"})
_OPENERS = frozenset({"the", "a", "an", "it", "he", "she", "they", "we", "in", "on", "but", "this"})
_LINE = re.compile(r"[^\n]*\S[^\n]*(?:\n|\Z)")
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+(?P<next>[\"'“‘(\[]*\w+))")
_CAPITALS = re.compile(r"(?:[a-z]\.)+[a-z]")
_LAST_WORD = re.compile(r"[\w.]*\Z")
_CLOSED = re.compile(r"[.!?…:;,][\"'”’)\]*_]*\s*\Z")
_LONGEST_HEADING = 24
_WRAPPED = 50


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text in order; empty for a text of white space alone.

    A short paragraph without a full stop is a heading, if other paragraphs follow it.
    """
    found: list[Sentence] = []
    for paragraph, heading in paragraphs(text):
        for span in split(text, paragraph):
            told = text[span.start : span.end]
            found.append(Sentence(number=len(found), span=span, text=told, heading=heading))
    return found


def paragraphs(text: str) -> Iterator[tuple[Span, bool]]:
    """The paragraphs of a text in order, each with whether it is a heading."""
    found = list(_paragraphs(text))
    for number, paragraph in enumerate(found):
        words = text[paragraph.start : paragraph.end]
        last = number == len(found) - 1
        short = len(words.split()) <= _LONGEST_HEADING
        yield paragraph, not last and short and not _CLOSED.search(words)


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines that belong together: a long line without a stop goes on in the next."""
    start = end = None
    for line in _LINE.finditer(text):
        goes_on = (
            start is not None
            and end == line.start()
            and not _CLOSED.search(text[start:end].rstrip()[-4:])
            and _last_line(text, start, end) >= _WRAPPED
        )
        if start is not None and end is not None and not goes_on:
            yield Span(start, end)
        if start is None or not goes_on:
            start = line.start()
        end = line.end()
    if start is not None and end is not None:
        yield Span(start, end)


def _last_line(text: str, start: int, end: int) -> int:
    """The length of the last line before `end`."""
    return end - 1 - max(text.rfind("\n", start, end - 1), start)


def split(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of one paragraph by rule."""
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends_a_sentence(text, start, stop):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, paragraph.end)


def _ends_a_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    following = stop["next"].lstrip("\"'“‘([")
    if not following or following[0].islower():
        return False
    if stop[0] != ".":
        return True
    # a window, so that an endless word costs no more than a long one
    word = _LAST_WORD.search(text[max(start, stop.start() - 40) : stop.start()])
    last = word[0].lower() if word else ""
    if last in _ENDS_EVEN_SO:
        return following.lower() in _OPENERS
    # "under 18 U.S.C. 2339" goes on
    if following[0].isdigit() and (last in BEFORE_NUMBERS or _CAPITALS.fullmatch(last)):
        return False
    # "J. Blinken" goes on; a lone letter is an initial
    return last not in _ABBREVIATIONS and not (len(last) == 1 and last.isalpha())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    if part.strip():
        left = start + len(part) - len(part.lstrip())
        yield Span(left, left + len(part.strip()))
