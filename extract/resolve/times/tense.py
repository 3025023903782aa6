"""Which way a sentence looks from where it is told: "will meet on Friday", "met on Friday"."""

import re
from collections.abc import Sequence
from typing import Literal

from extract.model import Mention
from extract.resolve.times.signs import (
    A_DATE_FOR,
    AFTER,
    AHEAD,
    AHEAD_BEHIND,
    BACK,
    BUT_NOT,
    CLAUSES,
    CONTEST_IS,
    CONTEST_WAS,
    DONE,
    INTO,
    IS,
    NOUN,
    OPENING_UNTIL,
    OPENS,
    OPENS_A_CLAUSE,
    OWNED,
    RELATIVE,
    SAID,
    SETS,
    SURELY_AHEAD,
    SURELY_BACK,
    TO_COME,
    WAS,
    WILL,
    Turn,
)
from extract.vocabulary import entries

Direction = Literal["back", "ahead", "unknown"]

_WINDOW = 90
_WORD = re.compile(r"\w+")
_NEAR = 3  # words: "until the", "hearing on"
_HELPERS = frozenset({"aux", "aux:pass"})
_TOWARDS = frozenset({"for", "until", "till", "to", "by"})
_PAST_HELPERS = frozenset({"was", "were", "had", "has", "have", "been"})


def before(mention: Mention) -> str:
    """The words of the sentence before a mention, as far as they tell its tense."""
    start = mention.span.start - mention.sentence.span.start
    return mention.sentence.text[max(0, start - _WINDOW) : start]


def behind(mention: Mention) -> str:
    """The words of the sentence after a mention, as far as they tell its tense."""
    end = mention.span.end - mention.sentence.span.start
    return mention.sentence.text[end : end + _WINDOW]


def direction(mention: Mention) -> Direction:
    """Where the words around a mention look: back, ahead, or not to be told."""
    left, after = before(mention), behind(mention)
    if IS.match(after) and not (DONE.search(left) or RELATIVE.search(left)):
        return "ahead"  # "Saturday is the deadline", but "the team that landed Saturday will go"
    if OWNED.match(after):
        return _of_what_is_owned(left, after)
    if CONTEST_IS.match(after) or (SETS.search(left) and A_DATE_FOR.match(after)):
        return "ahead"
    if SAID.match(after) or CONTEST_WAS.match(after):
        return "back"  # "on Friday accused"
    return _nearest(left, after)


def _of_what_is_owned(left: str, after: str) -> Direction:
    """Where "Friday's vote" lies: behind, unless it will be, is led up to or is waited for."""
    if WILL.match(after) or INTO.search(left):
        return "ahead"
    contest = bool(TO_COME.match(after))
    way = _nearest(CLAUSES.split(left)[-1], "")
    if way == "unknown":  # "tickets for Saturday's game", "a tight race before Sunday's vote"
        return "ahead" if contest and left.endswith(("for ", "before ")) else "back"
    return way if contest or left.endswith("for ") else "back"


def has_happened(mention: Mention) -> bool:
    """Whether a verb right beside a mention is told as past, or what went on up to it: "a report in
    January said", "the final they played in May", "in May he left", "it lasted until January"."""
    left, right = before(mention), behind(mention)
    if (
        SAID.match(right)
        or CONTEST_WAS.match(right)
        or _ends_in(left, _last_words(left), SURELY_BACK)
    ):
        return True
    if DONE.search(left):
        return direction(mention) == "back"
    clause = CLAUSES.split(left)[-1].lstrip()
    return bool(OPENS.fullmatch(clause)) and _after_it(CLAUSES.split(right)[0]) == "back"


def is_told_as_past(mention: Mention) -> bool:
    """Whether the verb on which a mention hangs is past: "released the crew in January", not "was
    scheduled for January"; never in a sentence that has not been parsed."""
    tokens = mention.sentence.tokens
    inside = [
        at
        for at, one in enumerate(tokens)
        if mention.span.start <= one.span.start < mention.span.end
    ]
    outward = [tokens[at] for at in inside if tokens[at].head not in inside]
    if len(outward) != 1 or not outward[0].relation.startswith("obl"):
        return False
    verb = outward[0].head
    case = {one.text.lower() for one in tokens if one.head in inside and one.relation == "case"}
    if tokens[verb].lemma in entries("clauses")["planned"]["words"] or case & _TOWARDS:
        return False
    helpers = {one.text.lower() for one in tokens if one.head == verb and one.relation in _HELPERS}
    if tokens[verb].tag == "VBD":
        return not helpers
    return tokens[verb].tag == "VBN" and bool(helpers) and helpers <= _PAST_HELPERS


def _nearest(left: str, right: str) -> Direction:
    """The nearest sign on either side decides, those before the mention first."""
    last = _last_words(left)
    if _ends_in(left, last, SURELY_AHEAD):
        return "ahead"
    if _ends_in(left, last, SURELY_BACK) or _falls_through(left, right):
        return "back"
    if OPENS_A_CLAUSE.search(left):
        return _after_it(CLAUSES.split(right)[0]) or _before_it(left) or "unknown"
    left = AFTER.sub("", left)
    left = NOUN.sub(" ", OPENING_UNTIL.sub("", left))
    clause = CLAUSES.split(left)[-1]
    told = _before_it(clause)
    if told is None and clause != left:
        told = _after_it(CLAUSES.split(right)[0]) or _before_it(left)
    return told or _after_it(right) or "unknown"


def _last_words(left: str) -> set[str]:
    return set(_WORD.findall(left.lower())[-_NEAR:])


def _ends_in(left: str, last: set[str], turns: Sequence[Turn]) -> bool:
    """Whether the words before a mention, given with the last of them, end in a turn of phrase."""
    for turn in turns:
        if not (turn.last and last.isdisjoint(turn.last)) and turn.words.search(left):
            return True
    return False


def tells_no_tense(words: str) -> bool:
    """Whether words between two times leave the second to the tense of the first."""
    if not words or CLAUSES.search(words):
        return False
    return not (AHEAD.search(words) or BACK.search(words))


def _falls_through(left: str, right: str) -> bool:
    """Whether what had been planned is told not to have been: "were to meet on Monday but did
    not"."""
    return bool(WAS.search(left) and BUT_NOT.match(right))


def _before_it(left: str) -> Direction | None:
    ahead = [len(left) - sign.end() for sign in AHEAD.finditer(left)]
    back = [len(left) - sign.end() for sign in BACK.finditer(left)]
    return _nearer(ahead, back)


def _after_it(right: str) -> Direction | None:
    right = NOUN.sub(" ", right)
    ahead = [sign.start() for sign in AHEAD_BEHIND.finditer(right)]
    back = [sign.start() for sign in BACK.finditer(right)]
    return _nearer(ahead, back)


def _nearer(ahead: list[int], back: list[int]) -> Direction | None:
    if not ahead and not back:
        return None
    return "ahead" if min(ahead, default=999) <= min(back, default=999) else "back"
