"""Whether it is worth looking: a search for many words at once costs more than a look for each."""

from collections.abc import Iterable


def hints(words: Iterable[str]) -> tuple[str, ...]:
    """The shortest parts that all of the words hold: "minister" of "prime minister" too."""
    plain = {word.lower() for word in words}
    return tuple(sorted(w for w in plain if not any(o in w and o != w for o in plain)))


def hinted(text: str, parts: Iterable[str]) -> bool:
    """Whether a text holds any of the parts, in large letters or small."""
    lower = text.lower()
    for part in parts:  # noqa: SIM110 - asked of every sentence, and any() takes twice as long
        if part in lower:
            return True
    return False
