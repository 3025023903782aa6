"""Whether two ids may name one actor: "pardo-leal" and "jaime-pardo-leal", "six-priests" and
"jesuit-priests"."""

from collections.abc import Sequence
from functools import cache

from extract.model import Event
from extract.vocabulary import entries


def akin(one: str, other: str) -> bool:
    """Whether one name holds the other or both end in the same noun."""
    first, then = _words(one), _words(other)
    return first[-1] == then[-1] or set(first) <= set(then) or set(then) <= set(first)


def holds(one: str, other: str) -> bool:
    """Whether one name has all the words of the other."""
    first, then = set(_words(one)), set(_words(other))
    return first <= then or then <= first


def may_be_one(first: Sequence[str], then: Sequence[str]) -> bool:
    """Whether two tellings can mean the same actors: "several-armed-men" and "men", "guerrillas"
    and "hill-front", which says whose guerrillas they were."""
    pairs = [(one, other) for one in first for other in then]
    return any(holds(one, other) for one, other in pairs) or (
        bool(pairs) and any(all(map(_is_nameless, group)) for group in (first, then))
    )


def _is_nameless(one: str) -> bool:
    return _words(one)[-1] in _fighters()


@cache
def _fighters() -> frozenset[str]:
    found = entries("actor_nouns")
    return frozenset(
        word.removesuffix("s") for name in ("fighters", "culprits") for word in found[name]["words"]
    )


def _words(name: str) -> list[str]:
    return [word.removesuffix("s") for word in name.split("-")]


def alike(first: Event, then: Event) -> bool:
    """ "cluster bombs" and "anti-personnel cluster bombs"."""
    one, other = (first.instrument or "").lower(), (then.instrument or "").lower()
    # where one of them names none it holds in the other
    return one in other or other in one
