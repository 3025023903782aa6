"""What of a text goes to the parser: paragraphs without dateline and byline, in sentence case.

"KYIV, March 4 (Reuters) - Shells hit ..." is parsed from "Shells". What is left out stays in its
sentence; every offset counts in the text itself.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.language.capitals import explained, is_in_capitals, spelled
from extract.language.lemmas import Lemmas
from extract.language.lists import is_listed
from extract.model import Span
from extract.sentences import paragraphs, split

_PLACE = r"[A-Z][\w.’'-]*(?:[ -][A-Z][\w.’'-]*){0,3}"
_YEAR = r"(?:,? (?:19|20)\d\d)?"
_CAPITALS = (
    r"[A-Z][A-Z.’'-]+(?:[ ,]+(?:of |of the |and )?[A-Z][\w.’'-]*){0,6}"
    rf"(?:,? \d{{1,2}}(?: [A-Z][a-z]+\.?)?{_YEAR})?"
)
_DAY = r"(?:, [A-Z][a-z]+\.? \d{1,2})?"
# "Dhaka, 9 June 2016 - " needs no agency
_DATED = r"(?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2},?) (?:19|20)\d\d"
_AGENCY = r" \([^()\n]{1,40}\)"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:{_AGENCY})?|{_PLACE}(?:, {_PLACE})?(?:{_DAY}{_AGENCY}|, {_DATED}))"
    r"(?:\s*(?:–|—|--|_)\s*|\s+-\s+)(?=[^\w\n]{0,2}[A-Z0-9])"
)
# "LA PAZ, 20 DEC 89 (EFE) -- [TEXT]", as monitors of foreign broadcasts write it
_MONITORED = re.compile(
    r"[A-Z][A-Z .,'’()-]{1,60}, (?:\d{1,2} [A-Z]{3} \d{2,4}|NO DATE)(?: \([^()\n]{1,60}\))?"
    r" -- ?(?:\[[^\]\n]{1,60}\]\s*)*"
)
_BYLINE = re.compile(r"By(?: [A-Z][\w.’'-]*| and| de| van| von| al|,){2,12}\.?\s*\Z")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_RUN = re.compile(r"\S{200,}")
_NO_SPACE = re.compile(r"[^\S ]")
_LARGEST = 5_000  # characters that are parsed together


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a part of one: its place, its first character to parse, what to parse.

    `parsed` has the length of the text from `start` to the end of the span; it is empty where
    there is nothing to parse. `respelled`: the text has capitals alone, and `parsed` has not.
    """

    span: Span
    start: int
    parsed: str
    heading: bool
    respelled: bool = False


def passages(text: str, lemmas: Lemmas | None) -> Iterator[Passage]:
    """The passages of a text in order; together they hold all that is not white space.

    Without tables of lemmas, which say what is written small, all words are left as printed.
    """
    known = explained(text)
    for paragraph, heading in paragraphs(text):
        for span in _pieces(text, paragraph):
            start = _start(text, span, lemmas) if span.start == paragraph.start else span.start
            words = text[start : span.end]
            if heading and _BYLINE.match(words):
                start, words = span.end, ""
            if lemmas and is_in_capitals(words):
                yield Passage(span, start, spelled(_printed(words), lemmas, known), heading, True)
            else:
                yield Passage(span, start, _plain(words, heading, lemmas), heading)


def _start(text: str, span: Span, lemmas: Lemmas | None) -> int:
    found = _MONITORED.match(text, span.start, min(span.end, span.start + 250))
    if found is None:
        found = _DATELINE.match(text, span.start, min(span.end, span.start + 120))
        if found is None or _is_said(found[0], lemmas):
            return span.start
    return found.end() if text[found.end() : span.end].strip() else span.start


def _is_said(words: str, lemmas: Lemmas | None) -> bool:
    """ "SOURCES SAID THE BOMB -- A SMALL ONE --" in capitals: most words before the dash are of the
    language, no names of places."""
    letters = [word.lower() for word in _WORD.findall(words)]
    if lemmas is None or "(" in words or not is_in_capitals(words):
        return False
    return sum(map(lemmas.is_common, letters)) > 0.5 * len(letters)


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """A paragraph, or as many sentences of it at a time as fit."""
    if paragraph.end - paragraph.start <= _LARGEST:
        yield paragraph
        return
    start = end = paragraph.start
    for sentence in split(text, paragraph):
        if sentence.end - start > _LARGEST and end > start:
            yield Span(start, end)
            start = end
        while sentence.end - start > _LARGEST:
            space = text.rfind(" ", start + 1, start + _LARGEST)
            cut = space + 1 if space > start else start + _LARGEST
            yield Span(start, cut)
            start = cut
        end = sentence.end
    if text[start : paragraph.end].strip():
        yield Span(start, paragraph.end)


def _printed(words: str) -> str:
    """Words with spaces for line ends and nothing for what is no word at all."""
    return _RUN.sub(lambda run: " " * len(run[0]), _NO_SPACE.sub(" ", words))


def _plain(words: str, heading: bool, lemmas: Lemmas | None) -> str:
    """Words of a heading in Title Case in sentence case, all others as printed."""
    plain = _printed(words)
    if not heading or lemmas is None:
        return plain
    letters = _WORD.findall(plain)
    large = sum(word[0].isupper() for word in letters)
    if len(letters) > 3 and large > 0.6 * len(letters):
        return _WORD.sub(lambda word: _lowered(word, lemmas.is_common), plain)
    return plain


def _lowered(word: re.Match[str], is_common: Callable[[str], bool]) -> str:
    form, lower = word[0], word[0].lower()
    if len(lower) != len(form) or word.start() == 0 or form.isupper():
        return form
    if is_common(_POSSESSIVE.sub("", lower)) and not is_listed(form.capitalize()):
        return lower
    return form
