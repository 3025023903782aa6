"""How many sources an event has: outlets that print one agency, or copy one another, are one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from extract.same.account import wording
from extract.same.groups import Gathering

_COPIED = 0.85
_SHORTEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who tells an account: the origin of its report, the agency that its sentence names as the
    one who says so, if any, and the sentence."""

    origin: str
    agency: str | None
    quote: str

    @property
    def source(self) -> str:
        """Whom the account goes back to, as far as it says so itself."""
        return self.agency or self.origin


def sources(told: Mapping[str, Told], copies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The source of each account of one event, accounts given from the first published on.

    Those go back to one source that name the same one, or whose sentences are the same or were
    copied, as `copies` says pair by pair; it is called as the first of them calls it.
    """
    gathering = Gathering()
    first: dict[object, str] = {}
    for account, one in told.items():
        for sign in (one.source, wording(one.quote)):
            gathering.join((first.setdefault(sign, account), account))
    for pair in copies:
        if told.keys() >= set(pair):
            gathering.join(pair)
    leads: dict[int, str] = {}
    for account in told:
        leads.setdefault(id(gathering.of(account)), account)
    return {account: told[leads[id(gathering.of(account))]].source for account in told}


def is_copied(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of one sentence are those of another, but for a few."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST or 2 * shorter < _COPIED * (len(one) + len(other)):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    # the words in any order bound the words in theirs, and are counted much faster
    return matcher.quick_ratio() >= _COPIED and matcher.ratio() >= _COPIED
