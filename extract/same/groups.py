"""Accounts gathered into events: what a person said first, then what is certain, never against."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What people said of pairs of accounts: of one event, or of two."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


@dataclass(slots=True)
class Gathering:
    """Accounts in groups that grow together, each in one."""

    groups: dict[str, set[str]] = field(default_factory=dict)

    def of(self, one: str) -> set[str]:
        """The group of an account: itself alone, at first."""
        return self.groups.setdefault(one, {one})

    def join(self, pair: Collection[str], apart: frozenset[Pair] = frozenset()) -> None:
        """Make the groups of two accounts one, unless that brought together a pair set apart."""
        one, other = (self.of(each) for each in sorted(pair))
        if one is other:
            return
        if apart and any(frozenset({mine, theirs}) in apart for mine in one for theirs in other):
            return
        # the smaller into the larger, so that a story that everybody tells costs no square
        smaller, larger = sorted((one, other), key=len)
        larger |= smaller
        for each in smaller:
            self.groups[each] = larger

    def whole(self) -> list[set[str]]:
        """Each group of several once."""
        by_group = {id(members): members for members in self.groups.values()}
        return [members for members in by_group.values() if len(members) > 1]


def groups(
    certain: Iterable[tuple[str, str, float]],
    verdicts: Verdicts,
    order: Mapping[str, int],
) -> dict[str, str]:
    """Each account of an event that several tell, with the account that leads it.

    `certain` are pairs with their points. A group never holds two accounts that a person called
    different. `order` gives what decides who leads: the first published, the same whatever came
    into the database first.
    """
    gathering = Gathering()
    known = set(order)
    for pair in sorted((pair for pair in verdicts.same if pair <= known), key=sorted):
        gathering.join(pair, verdicts.different)
    ranked = sorted(certain, key=lambda each: (-each[2], each[0], each[1]))
    for one, other, _ in ranked:
        if {one, other} <= known:
            gathering.join(frozenset({one, other}), verdicts.different)
    found: dict[str, str] = {}
    for members in gathering.whole():
        found |= dict.fromkeys(members, min(members, key=order.__getitem__))
    return found
