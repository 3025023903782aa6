"""Whether two ids may name one actor: "pardo-leal" and "jaime-pardo-leal", "six-priests" and
"jesuit-priests"."""


def akin(one: str, other: str) -> bool:
    """Whether one name holds the other or both end in the same noun."""
    first, then = _words(one), _words(other)
    return first[-1] == then[-1] or set(first) <= set(then) or set(then) <= set(first)


def _words(name: str) -> list[str]:
    return [word.removesuffix("s") for word in name.split("-")]
