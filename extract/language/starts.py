"""Where sentences begin: what the network says, and where it is unsure, what stands around.

"Port hit Shells fell on Friday." has no stop after its heading; a common word with a capital, a
verb on both sides and a run of few words before tell that "Shells" begins a sentence. The weights
of these clues are those of a logistic regression.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from extract.language.clues import OUTSIDE, Clues
from extract.language.features import features
from extract.language.lists import listed
from extract.sentences import BEFORE_NUMBERS, TITLES

Floats = NDArray[np.float32]
Lines = Literal["kept", "lost"]

FILE = "starts.npz"
UNSURE = (-9.0, 7.0)  # scores of the network between which the clues are asked
_OPEN = 1.0  # what speaks for a start wherever there may be one; chosen on dev
_SHARE = 0.2  # of the score of the network, which is surer than it should be; chosen on dev
_DOUBT = 2.0  # what speaks against a start that no mark closes, where lines are kept
_LONG = 1_000  # characters
_STOPS = frozenset(".!?…")
_CLOSING = _STOPS | frozenset(":;\"'”’)]*")
_QUOTES = frozenset('"”’')
_FINITE = frozenset("VBD VBZ VBP MD".split())
_SMALL = frozenset("IN DT CC TO RP POS".split())  # words that a title writes small
_NUMBER = re.compile(r"Nos?\.\d")
_AHEAD = 12  # words
_DATE = re.compile(r"(?:[A-Z][a-z]+\.? \d{1,2} ,|\S+ \d{1,2} [A-Z][a-z]+) \d{4}")


class Starts:
    """The weights of a model folder."""

    def __init__(self, folder: Path, clues: Clues) -> None:
        with np.load(folder / FILE) as file:
            said = file["clues"].tobytes().decode().split("\n")
            self._weights = dict(zip(said, file["weights"].astype(float).tolist(), strict=True))
        self._clues = clues

    def __call__(
        self,
        forms: Sequence[str],
        spaces: Sequence[bool],
        tags: Sequence[str],
        scores: Floats,
        lines: Lines,
    ) -> Floats:
        """The network's scores of starts [n], put right where it is unsure: above 0, a start.

        Where a text has kept its lines, its headings stand alone and a start that no mark closes is
        doubted; where it has lost them, the clues are asked there too.
        """
        found = scores.copy()
        found[_going_on(forms, np.flatnonzero(scores > UNSURE[0]).tolist())] = UNSURE[0]
        unsure = np.flatnonzero((found > UNSURE[0]) & (found < UNSURE[1])).tolist()
        places = [place for place in unsure if place and may_start(forms, place)]
        if lines == "kept":
            open_places = [place for place in places if forms[place - 1][-1] not in _CLOSING]
            found[open_places] -= _DOUBT
            places = [place for place in places if forms[place - 1][-1] in _CLOSING]
        if not places:
            return found
        passage = passage_of(forms, spaces, tags, self._clues)
        weight = self._weights.get
        for place in places:
            told = sum(weight(clue, 0.0) for clue in of_place(passage, place))
            found[place] = _OPEN + _SHARE * found[place] + told
        return found


@dataclass(frozen=True, slots=True)
class Before:
    """What has been read since the last stop, and whether a bracket or a quotation is open."""

    words: int = 0
    capitals: int = 0
    small: int = 0
    verbs: int = 0
    bracket: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a passage as clues see them."""

    forms: Sequence[str]
    spaces: Sequence[bool]
    tags: Sequence[str]
    kinds: Sequence[str]
    words: Sequence[str]
    before: Sequence[Before]
    groups: Callable[[str], Sequence[int]]


def lines_of(text: str) -> Lines:
    """Whether a text has kept its lines; a long one without any line end has lost them."""
    return "lost" if len(text) > _LONG and "\n" not in text.strip() else "kept"


def _going_on(forms: Sequence[str], places: Sequence[int]) -> list[int]:
    """Those of some places where no sentence can begin."""
    inside = {place for one in listed(forms) for place in range(one.first + 1, one.last)}
    return [place for place in places if place in inside or (place and _goes_on(forms, place))]


def _goes_on(forms: Sequence[str], place: int) -> bool:
    """Whether no sentence can begin at a place: at "Roe" in "Capt. Roe", in "unit No. 2" and
    "Art. 51", at "outside" in "chanted “Peace!” outside the gate", behind the number of a list."""
    if forms[place - 1][-1] in _QUOTES and forms[place][:1].islower():
        return True
    if forms[place - 1][-1] != ".":
        number = "".join(forms[place : place + 3])
        return forms[place - 1][-1].isalnum() and _NUMBER.match(number) is not None
    word = forms[place - 1].removesuffix(".").lower() or forms[max(0, place - 2)].lower()
    if word.isdigit():
        first = place - 1 - (forms[place - 1] == ".")
        behind = first > 1 and forms[first - 2].lower() in BEFORE_NUMBERS
        return len(word) < 3 and (first == 0 or (forms[first - 1] in _STOPS and not behind))
    return word in TITLES or (word in BEFORE_NUMBERS and forms[place][:1].isdigit())


def passage_of(
    forms: Sequence[str], spaces: Sequence[bool], tags: Sequence[str], clues: Clues
) -> Passage:
    """A passage from its words, whether white space follows them, and their tags."""
    kinds = [clues.kind(form) for form in forms]
    words = [features(form).word for form in forms]
    before = list(_before(forms, tags, kinds))
    return Passage(forms, spaces, tags, kinds, words, before, clues.groups)


def may_start(forms: Sequence[str], place: int) -> bool:
    """Whether the clues are asked: after a mark, or before what is not written small."""
    return forms[place - 1][-1] in _CLOSING or not forms[place][:1].islower()


def of_place(passage: Passage, place: int) -> Iterator[str]:
    """The clues of one place, which is not the first."""
    yield from _around(passage, place)
    yield from _together(passage, place)
    yield from _behind(passage, place)
    yield from _heading(passage, place)
    yield from _ahead(passage, place)


def _around(passage: Passage, place: int) -> Iterator[str]:
    for offset in range(-3, 4):
        there = place + offset
        if not 0 <= there < len(passage.forms):
            yield f"{offset} outside"
            continue
        form = passage.forms[there]
        yield f"{offset} word={passage.words[there]}"
        yield f"{offset} kind={passage.kinds[there]}"
        yield f"{offset} tag={passage.tags[there]}"
        yield f"{offset} shape={features(form).shape}"
        if abs(offset) < 3:
            groups = passage.groups(form)[:2]
            yield from (f"{offset} group{size}={group}" for size, group in enumerate(groups))


def _together(passage: Passage, place: int) -> Iterator[str]:
    for name, row in (("kinds", passage.kinds), ("tags", passage.tags)):
        two, one, here, after = (_at(row, place + offset) for offset in (-2, -1, 0, 1))
        yield f"{name} {one}, {here}"
        yield f"{name} {one}, {here}, {after}"
        yield f"{name} {two}, {one}, {here}"
        yield f"{name} {two}, {one}, {here}, {after}"
    words, kinds = passage.words, passage.kinds
    yield f"word, kind {words[place - 1]}, {kinds[place]}"
    yield f"kind, word {kinds[place - 1]}, {words[place]}"
    yield f"words {words[place - 1]}, {words[place]}"
    yield f"space {passage.spaces[place - 1]}, {_mark(passage, place)}, {kinds[place]}"


def _behind(passage: Passage, place: int) -> Iterator[str]:
    before, kind = passage.before[place], passage.kinds[place]
    mark, size = _mark(passage, place), _size(before.words)
    yield f"since a stop {size}"
    yield f"since a stop {size}, {kind}"
    yield f"bracket {before.bracket}"
    yield f"quoted {before.quoted}"
    yield f"quoted {before.quoted}, {mark}, {kind}"
    yield f"title {not before.small}, {size}, {kind}"
    title = not before.small and before.capitals > 0
    yield f"title {title}, {before.verbs > 0}, {kind}, {passage.tags[place]}"
    yield f"verbs {min(before.verbs, 2)}, {kind}, {mark}"


def _heading(passage: Passage, place: int) -> Iterator[str]:
    """A heading often ends in the day, or its subject is the first word of what follows."""
    before, kind = passage.before[place], passage.kinds[place]
    first = place - before.words
    run = passage.words[max(first, place - _AHEAD) : place]
    title = f"{first == 0}, {not before.small}, {before.verbs > 0}"
    yield f"again {passage.words[place] in run}, {kind}, {title}"
    yield f"dated {_dated(passage.forms[max(first, place - 4) : place])}, {kind}, {title}"
    yield f"opening {title}, {_size(before.words)}, {kind}, {_mark(passage, place)}"


def _dated(forms: Sequence[str]) -> bool:
    """Whether words end as "May 4, 2021" does."""
    return len(forms) == 4 and _DATE.fullmatch(" ".join(forms)) is not None


def _ahead(passage: Passage, place: int) -> Iterator[str]:
    capitals = small = verbs = 0
    for there in range(place, min(place + _AHEAD, len(passage.forms))):
        if passage.forms[there][-1] in _STOPS:
            break
        capitals += passage.kinds[there][:1] == "X"
        small += passage.kinds[there] == "xx"
        verbs += passage.tags[there] in _FINITE
    before = passage.before[place]
    title = f"{capitals > small}, {verbs > 0}"
    yield f"ahead {title}, {passage.kinds[place]}"
    yield f"ahead {title}, {not before.small}, {before.verbs > 0}, {_mark(passage, place)}"


def _before(forms: Sequence[str], tags: Sequence[str], kinds: Sequence[str]) -> Iterator[Before]:
    words = capitals = small = verbs = 0
    bracket = quoted = False
    for form, tag, kind in zip(forms, tags, kinds, strict=True):
        yield Before(words, capitals, small, verbs, bracket, quoted)
        words += 1
        capitals += kind[:1] == "X"
        small += kind == "xx" and tag not in _SMALL
        verbs += tag in _FINITE
        if form[-1] in _STOPS:
            words = capitals = small = verbs = 0
        bracket = form in "([" or (bracket and form not in ")]")
        quoted = form in "“``" or (quoted != (form == '"') and form not in "”''")
        if words > 60:  # whoever forgets to close a bracket does not leave it open for good
            bracket = quoted = False


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if 0 <= place < len(row) else OUTSIDE


def _mark(passage: Passage, place: int) -> str:
    """The mark before a place; nothing for a word."""
    form = passage.forms[place - 1]
    return OUTSIDE if form[0].isalnum() else form[:2]


def _size(words: int) -> str:
    for limit in (3, 6, 12, 25):
        if words <= limit:
            return str(words) if limit == 3 else f"up to {limit}"
    return "more"
