"""Rules over the senses of words, not over letters: `weekday=WEEKDAY part=PART`.

A pattern is written in words: CAPITALS name a sense of a word (MONTH, NUMBER), small letters and
marks stand for themselves, `name=` keeps what matched, `( | ) ?` mean what they mean in a regular
expression, and what follows `>>` must follow but is no part of it. Every word of a text becomes
one letter that stands for all its senses, and the patterns run over these letters: none repeats,
so that the work grows with the text alone.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extract.find.times.patterns import PIECE, Heads, translated
from extract.find.times.readings import Reading
from extract.model import TimexType

Made = tuple[TimexType, Reading]

# white space is passed over before any of these is tried there
_TOKEN = re.compile(
    r"""(?!\s)(?:
    (?P<WORD>(?!B\.\s?C|A\.D\.|[AaPp]\.\s?[Mm]\b|[Oo]['’]c)[^\W\d_]+(?:\d[^\W_]*)?)
    | (?P<ISO>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\d-]))
    | (?P<TWELVE>\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b))
    | (?P<SLASHED>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\.?\d))
    | (?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?(?:hrs)?\b)
    | (?P<DECADE>['’‘]?\d0['’]?s\b|\d{2,3}0['’]?s\b)
    | (?P<ORDINAL>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<LARGE>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?)
    | (?P<DECIMAL>\d+\.\d+)
    | (?P<DIGITS>\d+(?![^\W_]))
    | (?P<CODE>\d[^\W_]*)
    | (?P<OWN>['’]s\b)
    | (?P<SHORTYEAR>['’‘]\d\d(?!\w))
    | (?P<MERIDIEM>[AaPp]\.\s?[Mm]\b\.?)
    | (?P<BEFORE_CHRIST>B\.\s?C\.(?:\s?E\.)?|B\.C\b)
    | (?P<ANNO_DOMINI>A\.D\.)
    | (?P<OCLOCK>[Oo]['’]clock\b)
    | (?P<MARK>\S))""",
    re.VERBOSE,
)
_FIRST_LETTER = 0xA1


@dataclass(slots=True, unsafe_hash=True)
class Found:
    """What a rule matched: the words of each named part, all of them, and the text around."""

    parts: Mapping[str, tuple[str, ...]]
    words: tuple[str, ...]
    before: str
    after: str

    def __getitem__(self, name: str) -> str:
        """The words of a part, in small letters, joined by spaces; empty if it is not there."""
        part = self.parts.get(name)
        return " ".join(part).lower() if part else ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with a name, and what to make of a match; None lets the next rule try.

    A rule that makes nothing takes its words out of play: "three quarters of the men".
    """

    name: str
    pattern: str
    make: Callable[[Found], Made | None] | None


@dataclass(slots=True, unsafe_hash=True)
class Match:
    """Words that a rule has read, as offsets into the text given."""

    start: int
    end: int
    rule: str
    made: Made | None


_Beginning = list[tuple[Rule, re.Pattern[str]]]
"""The rules that can match at a place, each with its pattern over letters."""


class Grammar:
    """Rules compiled for a set of words with their senses; the earliest rule wins."""

    def __init__(self, rules: Iterable[Rule], senses: Mapping[str, frozenset[str]]) -> None:
        self._rules = tuple(rules)
        words = _with_literals(self._rules, senses)
        kinds = set(words.values()) | {frozenset({name}) for name in _TOKEN.groupindex}
        kinds |= {number_senses(str(number)) for number in range(1, 2400)}
        kinds |= {number_senses(f"{number:0{width}d}") for number in range(60) for width in (2, 4)}
        self._letters = {
            kind: chr(_FIRST_LETTER + at) for at, kind in enumerate(sorted(kinds, key=sorted))
        }
        self._words = {word: self._letters[kind] for word, kind in words.items()}
        self._names = {name: self._letters[frozenset({name})] for name in _TOKEN.groupindex}
        having = cache(self._having)
        self._with: dict[str, list[tuple[Rule, str, frozenset[str] | None]]] = {}
        for rule in self._rules:
            part = translated(rule.pattern, having)
            for letter, seconds in _seconds(part.heads).items():
                self._with.setdefault(letter, []).append((rule, part.expression, seconds))
        self._start = re.compile(f"[{''.join(map(re.escape, sorted(self._with)))}]")
        self._begun: dict[str, _Beginning] = {}

    def matches(self, text: str) -> Iterator[Match]:
        """What the rules read in a text, in order and without overlap."""
        tokens = list(_TOKEN.finditer(text))
        known, any_word = self._words, self._names["WORD"]
        letters = "".join(
            [
                known.get(token[0], any_word) if token.lastgroup == "WORD" else self._letter(token)
                for token in tokens
            ]
        )
        at = 0
        while near := self._start.search(letters, at):
            at = near.start()
            rules = self._beginning(letters[at : at + 2])
            read = self._read(text, tokens, letters, at, rules) if rules else None
            at = read[0] if read else at + 1
            if read and read[1].made:
                yield read[1]

    @staticmethod
    def _read(
        text: str, tokens: list[re.Match[str]], letters: str, at: int, rules: _Beginning
    ) -> tuple[int, Match] | None:
        for rule, pattern in rules:
            match = pattern.match(letters, at)
            if not match or match.end() == at:
                continue
            start, end = tokens[match.start()].start(), tokens[match.end() - 1].end()
            made = rule.make and rule.make(
                Found(
                    parts={
                        name.rstrip("123456789"): tuple(
                            token[0] for token in tokens[slice(*match.span(name))]
                        )
                        for name, letter in match.groupdict().items()
                        if letter
                    },
                    words=tuple(token[0] for token in tokens[match.start() : match.end()]),
                    before=text[max(0, start - 40) : start],
                    after=text[end : end + 40],
                )
            )
            if made or rule.make is None:
                return match.end(), Match(start, end, rule.name, made)
        return None

    def _beginning(self, letters: str) -> _Beginning:
        """The rules that can match where these two letters stand, or the last one alone."""
        found = self._begun.get(letters)
        if found is None:
            found = self._begun[letters] = [
                (rule, _compiled(expression))
                for rule, expression, seconds in self._with[letters[0]]
                if seconds is None or letters[1:] in seconds
            ]
        return found

    def _letter(self, token: re.Match[str]) -> str:
        name = token.lastgroup or "MARK"
        if name == "DIGITS":
            return self._letters.get(number_senses(token[0]), self._names["CODE"])
        if name == "MARK":
            return self._words.get(token[0], self._names[name])
        return self._names[name]

    def _having(self, sense: str) -> frozenset[str]:
        letters = frozenset(letter for kind, letter in self._letters.items() if sense in kind)
        if not letters:
            raise ValueError(f"no word has the sense {sense}")
        return letters


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first tried: a short report tries few of them."""
    return re.compile(expression)


def _seconds(heads: Heads) -> dict[str, frozenset[str] | None]:
    """For each letter that can begin a match those that can follow it; None where any may."""
    following: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    alone: set[str] = set()
    for head in heads:
        if len(head) == 1:
            alone |= head[0]
        elif head:
            following[head[0]] |= head[1]
    found: defaultdict[str, set[str]] = defaultdict(set)
    for first, second in following.items():
        for letter in first:
            found[letter] |= second
    return {letter: frozenset(second) for letter, second in found.items()} | dict.fromkeys(alone)


def number_senses(digits: str) -> frozenset[str]:
    """What a plain number can be: "12" a DAY, an HOUR, a NUMBER, the YEAR of two digits."""
    value = int(digits) if len(digits) < 6 else 0
    senses = {"NUMBER"} if len(digits) < 6 and (digits[0] != "0" or digits == "0") else {"CODE"}
    if len(digits) <= 2:
        senses |= {name for name, last in (("DAY", 31), ("HOUR", 24)) if 1 <= value <= last}
    if len(digits) == 2:
        senses.add("YEAR_OF_TWO")
    if len(digits) == 3 and digits[0] != "0":
        senses.add("YEAR_OF_THREE")
    if len(digits) == 4 and 1000 <= value <= 2199:
        senses.add("YEAR")
    if len(digits) == 4 and value < 2400 and value % 100 < 60:
        senses.add("FOUR_DIGIT_CLOCK")
    if 1 <= len(digits) <= 4 and digits[0] != "0":
        senses.add("OLD_YEAR")
    return frozenset(senses)


def _with_literals(
    rules: tuple[Rule, ...], senses: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    words = dict(senses)
    for rule in rules:
        for piece in PIECE.finditer(rule.pattern):
            literal = piece["sense"]
            if literal and literal == literal.lower():
                for form in {literal, literal.capitalize(), literal.upper()}:
                    words[form] = words.get(form, frozenset()) | {literal}
    return words
