"""Lines broken to fit a page made whole again, so that no sentence ends at the edge of one."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

_SHORTEST, _LONGEST = 50, 100
_STOP = re.compile(r"[.!?…:;][\"'”’)\]]*\Z")
_INDENTED = re.compile(r" {2}|\t|[>|]")
_ITEM = re.compile(r"[-*•–+][ \t]|\(?\d{1,3}[.)][ \t]")
_HYPHEN = re.compile(r"[^\W\d_]-\Z")


def rejoined(text: str) -> str:
    """The text with hard-wrapped paragraphs as one line each; other line breaks stay.

    A paragraph is hard-wrapped when most of its lines are as long as a printed line, stop before
    their sentence does, and had no room for the next word. Lists and indented lines begin a line
    of their own.
    """
    return _each_paragraph(text, lambda lines: _joined(lines) if _is_wrapped(lines) else lines)


def flowing(text: str) -> str:
    """The text with every paragraph as one line, as Markdown means it; lists keep their lines."""
    return _each_paragraph(text, _joined)


def _each_paragraph(text: str, change: Callable[[list[str]], Iterable[str]]) -> str:
    runs = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    return "\n".join(
        line for has_words, lines in runs for line in (change(list(lines)) if has_words else lines)
    )


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a paragraph as one, or as several where a list or a table begins."""
    whole = [lines[0].rstrip()]
    for above, line in pairwise(lines):
        if _is_new(whole[0], above.rstrip(), line):
            yield "".join(whole)
            whole = [line.rstrip()]
        else:
            whole += [_space(above.rstrip(), line.strip()), line.strip()]
    yield "".join(whole)


def _is_new(first: str, above: str, line: str) -> bool:
    # "…killed at least" and "21. The next day…" are one sentence: no list begins in its midst
    return bool(_INDENTED.match(line)) or (
        bool(_ITEM.match(line)) and bool(_STOP.search(above) or _ITEM.match(first))
    )


def _space(above: str, line: str) -> str:
    # "no-" and "fly zone" are one word: lines are broken where a hyphen stands anyway
    return "" if _HYPHEN.search(above) and line[:1].islower() else " "


def _is_wrapped(paragraph: Sequence[str]) -> bool:
    lines = [line.rstrip() for line in paragraph]
    width = max(len(line) for line in lines)
    cut = sum(
        1
        for line, following in pairwise(lines)
        if _SHORTEST <= len(line) <= _LONGEST
        and not _STOP.search(line)
        and len(line) + 1 + len(following.split()[0]) > width
    )
    return cut * 2 > len(lines) - 1
