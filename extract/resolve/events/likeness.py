"""Whether two ids may name one actor: "pardo-leal" and "jaime-pardo-leal", "six-priests" and
"jesuit-priests"."""

from collections.abc import Sequence
from functools import cache

from extract.model import Event
from extract.vocabulary import entries, listed

_ALIKE = {
    **dict.fromkeys(("house", "residence"), "home"),
    **dict.fromkeys(("vehicle", "automobile"), "car"),
    **dict.fromkeys(("airplane", "aeroplane", "aircraft", "airliner"), "plane"),
}
_ELSE = frozenset("of other another more further two three".split())


def akin(one: str, other: str) -> bool:
    """Whether one name holds the other or both end in the same noun."""
    first, then = _words(one), _words(other)
    return first[-1] == then[-1] or set(first) <= set(then) or set(then) <= set(first)


def holds(one: str, other: str) -> bool:
    """Whether one name has all the words of the other."""
    first, then = set(_words(one)), set(_words(other))
    return first <= then or then <= first


def are_troops(one: str, other: str) -> bool:
    """Whether both are of soldiers and nothing says that they are of two: "army-patrol" and
    "troops", "u-s-soldiers" and "u-s-troops"."""
    first, then = one.lower().split("-"), other.lower().split("-")
    words = listed("actor_nouns", "troops")
    both = all(name[-1] in words or _one(name[-1]) in words for name in (first, then))
    return both and (len(then) == 1 or first[:-1] == then[:-1])


def is_called_again(one: str, other: str) -> bool:
    """Whether one id is the other in more words: "jesuits" and "jesuit-priests"; not "people" and
    "other-people", or "kharkiv" and "districts-of-kharkiv"."""
    apart = set(_words(one)) ^ set(_words(other))
    return holds(one, other) and not apart & _ELSE


def is_one_of(one: str, several: str) -> bool:
    """Whether one id is of what another names several of: "chadian-embassy" of "embassies", or of
    "embassies-of-peru"."""
    last, own = (name.split("-of-")[0].split("-")[-1] for name in (several, one))
    return last.endswith("s") and last != own and _one(own) == _one(last)


def may_be_one(first: Sequence[str], then: Sequence[str], *, unidentified: bool = True) -> bool:
    """Whether two tellings can mean the same actors: "several-armed-men" and "men", "guerrillas"
    and "hill-front", which says whose guerrillas they were; with `unidentified`, "two-men" too."""
    pairs = [(one, other) for one in first for other in then]
    return any(holds(one, other) for one, other in pairs) or (
        bool(pairs) and any(are_nameless(group, unidentified) for group in (first, then))
    )


def are_nameless(actors: Sequence[str], unidentified: bool = True) -> bool:
    """Whether all are only called fighters or culprits, or, with `unidentified`, men."""
    known = _fighters() | _unidentified() if unidentified else _fighters()
    return all(_words(one)[-1] in known for one in actors)


@cache
def _fighters() -> frozenset[str]:
    found = entries("actor_nouns")
    return frozenset(
        _one(word) for name in ("fighters", "culprits") for word in found[name]["words"]
    )


@cache
def _unidentified() -> frozenset[str]:
    return frozenset(_one(word) for word in listed("actor_nouns", "unidentified"))


def _words(name: str) -> list[str]:
    """In small letters, as "ELN" is one of the words of "urban-cell-eln", and one word for what has
    several: "house" and "residence"."""
    words = [_one(word) for word in name.lower().split("-")]
    return [_ALIKE.get(word, word) for word in words]


def _one(word: str) -> str:
    """ "embassies" as "embassy", "guards" as "guard"."""
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word.removesuffix("s")


def alike(first: Event, then: Event) -> bool:
    """ "cluster bombs" and "anti-personnel cluster bombs"."""
    one, other = (first.instrument or "").lower(), (then.instrument or "").lower()
    # where one of them names none it holds in the other
    return one in other or other in one


def is_by_a_bomb(event: Event) -> bool:
    """Whether an attack was made with what explodes."""
    weapon = (event.instrument or "").lower()
    return event.type_mode == "explosives" or any(
        word in weapon for word in listed("objects", "explosive")
    )
