"""How alike two accounts are, and why: points for what agrees, against what contradicts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from extract.same.account import Account
from extract.same.sources import is_copied

PROPOSED = 5.0
"""Points from which a person is asked whether two accounts are of one event."""

CERTAIN = 9.0
"""Points from which they are taken for one, where nothing contradicts and the day is the same."""

_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Classes in which it says nothing who is named first: one meets the other, and they meet."""

_OPEN = timedelta(days=62)
_NEAR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Likeness:
    """The points between two accounts, the reasons in words, whether it is certain, and whether
    the one sentence was copied from the other."""

    points: float
    reasons: tuple[str, ...]
    certain: bool
    copied: bool


@dataclass(frozen=True, slots=True)
class _Point:
    points: float
    reason: str


def likeness(one: Account, other: Account) -> Likeness | None:
    """What speaks for accounts of two reports being of one event; None where it is not worth a
    question."""
    if not _comparable(one, other):
        return None
    found = [*_what(one, other), *_when(one, other), *_who(one, other), *_where(one, other)]
    found += [*_wording(one, other), *_numbers(one, other)]
    points = sum(each.points for each in found)
    if points < PROPOSED:
        return None
    certain = (
        points >= CERTAIN
        and all(each.points > 0 for each in found)
        and _same_day(one, other)
        and one.kind == other.kind
        and _settled(one) == _settled(other)
        and _particular(one, other)
    )
    reasons = tuple(each.reason for each in found)
    copied = is_copied(one.wording, other.wording)
    return Likeness(points, reasons, certain, copied)


def _particular(one: Account, other: Account) -> bool:
    """Whether they share more than who acted and where: "bombed the theatre of Mariupol" and
    "bombed a swimming pool in Mariupol" are two."""
    names = one.names & other.names
    plain = {word for word in one.words & other.words if not _is_name(word, names)}
    return (
        bool(one.targets & other.targets)
        or len(names) > 1
        or bool(one.numbers & other.numbers)
        or len(plain) > 2
    )


def _is_name(word: str, names: frozenset[str]) -> bool:
    return any(name.startswith(word) for name in names)


def _settled(one: Account) -> bool:
    """What is planned or only possible is not what happened."""
    return one.modality not in {"planned", "hypothetical"}


def _comparable(one: Account, other: Account) -> bool:
    kinds = one.kind == other.kind or one.type == other.type
    parties = bool(one.parties & other.parties) or _named_alike(one, other)
    return kinds and parties and _apart(one, other) <= _NEAR


def _named_alike(one: Account, other: Account) -> bool:
    """Whether both tell of the same kind of event on one day and name something in common."""
    same = one.kind == other.kind and _same_day(one, other)
    return same and bool(one.names & other.names)


def _apart(one: Account, other: Account) -> timedelta:
    """How far the days of two accounts lie from one another; none where either is undated."""
    if _undated(one) or _undated(other):
        return timedelta(0)
    first = max(one.earliest or date.min, other.earliest or date.min)
    last = min(one.latest or date.max, other.latest or date.max)
    return max(first - last, timedelta(0))


def _undated(one: Account) -> bool:
    return one.earliest is None and one.latest is None


def _same_day(one: Account, other: Account) -> bool:
    return one.day is not None and one.day == other.day


def _what(one: Account, other: Account) -> Iterator[_Point]:
    if one.kind == other.kind:
        yield _Point(2, f"both {one.kind}")
    else:
        yield _Point(0.5, f"{one.kind} and {other.kind} are alike")
    if one.instrument and other.instrument:
        same = one.instrument.lower() == other.instrument.lower()
        yield _Point(1 if same else -0.5, f"{one.instrument} and {other.instrument}")


def _when(one: Account, other: Account) -> Iterator[_Point]:
    if _same_day(one, other):
        yield _Point(2, f"on {one.earliest}")
    elif _undated(one) or _undated(other):
        yield _Point(-1, "one of them without a date")
    elif _apart(one, other):
        yield _Point(-2, "a day apart")
    elif _length(one) <= _OPEN and _length(other) <= _OPEN:
        yield _Point(1, "days that overlap")
    else:
        yield _Point(-1, "days that overlap, but leave much open")


def _length(one: Account) -> timedelta:
    if one.earliest is None or one.latest is None:
        return timedelta.max
    return one.latest - one.earliest


def _who(one: Account, other: Account) -> Iterator[_Point]:
    described = one.described | other.described
    if {one.type, other.type} <= _MUTUAL:
        mine, theirs = one.agents | one.targets, other.agents | other.targets
        shared = mine & theirs
        if shared:
            yield _Point(2.0 * min(len(shared), 2), f"between {_listed(shared)}")
        yield from _otherwise("between", mine - shared, theirs - shared, described)
        return
    for role, mine, theirs in (
        ("by", one.agents, other.agents),
        ("to", one.targets, other.targets),
    ):
        if mine & theirs:
            yield _Point(2, f"{role} {_listed(mine & theirs)}")
        else:
            yield from _otherwise(role, mine, theirs, described)


def _otherwise(
    role: str, mine: frozenset[str], theirs: frozenset[str], described: frozenset[str]
) -> Iterator[_Point]:
    """What speaks against two accounts that name others; little, where one only describes them."""
    if mine and theirs:
        named = mine - described and theirs - described
        yield _Point(-2.5 if named else -0.5, f"{role} {_listed(mine)} or {_listed(theirs)}")


def _listed(parties: frozenset[str]) -> str:
    return ", ".join(sorted(parties))


def _where(one: Account, other: Account) -> Iterator[_Point]:
    if one.place and other.place:
        same = one.place == other.place
        yield _Point(
            1 if same else -2.5, f"in {one.place}" + ("" if same else f" or {other.place}")
        )
    mine, theirs = one.names - other.names, other.names - one.names
    shared = one.names & other.names
    if shared:
        yield _Point(min(1.5 * len(shared), 3.5), f"naming {', '.join(sorted(shared))}")
    if mine and theirs:
        words = f"{', '.join(sorted(mine))} here, {', '.join(sorted(theirs))} there"
        yield _Point(-1 if shared else -3, words)


def _wording(one: Account, other: Account) -> Iterator[_Point]:
    shared = one.words & other.words
    smaller = min(len(one.words), len(other.words))
    share = len(shared) / smaller if smaller else 0
    if len(shared) >= 2 and share >= 0.25:
        yield _Point(round(min(5 * share, 4), 1), f"words {', '.join(sorted(shared))}")


def _numbers(one: Account, other: Account) -> Iterator[_Point]:
    if one.numbers & other.numbers:
        yield _Point(2, f"both {', '.join(sorted(one.numbers & other.numbers))}")
    elif one.numbers and other.numbers:
        mine, theirs = ", ".join(sorted(one.numbers)), ", ".join(sorted(other.numbers))
        yield _Point(-0.5, f"{mine} here, {theirs} there")
