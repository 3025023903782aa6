"""Printed lines into paragraphs: what stood on one page, in one column, as one flowing text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

HYPHEN = "\u00ad"  # stands where a word is broken at the end of a line
_FULL = 50  # characters: a heading at the foot of a page is shorter
CELL = "\t"  # stands between the cells of a table
_STOP = re.compile(r"[.!?…:;][\"'”’)\]]*\Z")
_BROKEN = re.compile(rf"(?<![^\W_])(?P<left>[^\W_]+)(?:{HYPHEN}\n?|-\n)(?P<right>[^\W_]*)")
_NUMBER = re.compile(r"\b\d{1,4}\b")
_PAGE = re.compile(r"(?:page )?(?P<number>\d{1,4})(?: (?:of|/) \d{1,4})?\Z", re.IGNORECASE)
_ALONE = re.compile(rf"(?:.*{CELL})?(?P<number>\d{{1,4}})\Z|(?P<first>\d{{1,4}}){CELL}")
# what a browser prints around a page: "3/4/22, 6:00 PM" above, "https://… 1/2" below
_BROWSER = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}|(?:https?|file)://\S+\s+\d+/\d+\Z")
_BULLET = re.compile(r"[•▪◦‣●○■]")
_COMPOUND = frozenset(
    "all anti cease co counter cross ex far half high long low mid multi no non off on pro self "
    "semi short so vice well".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A printed line and where it stands, in points from the lower left of the page.

    Where it ends in a broken word the next one is part of it, so that it has two base lines.
    """

    text: str
    left: float
    right: float
    first_base: float
    base: float
    height: float


def text_of(pages: Sequence[Sequence[Line]]) -> str:
    """The text of the pages, a blank line between paragraphs, without their running heads."""
    paragraphs: list[str] = []
    for page in _without_running_heads(pages):
        here = list(_paragraphs(page))
        if paragraphs and here and _goes_on(paragraphs[-1], here[0]):
            paragraphs[-1] = f"{paragraphs[-1]}\n{here.pop(0)}"
        paragraphs += here
    known = Counter(re.findall(r"[^\W_]+(?:-[^\W_]+)*", "\n".join(paragraphs).lower()))
    return "\n\n".join(
        " ".join(_BROKEN.sub(lambda broken: _mended(broken, known), paragraph).split("\n"))
        for paragraph in paragraphs
    ).strip()


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> Iterator[Sequence[Line]]:
    """The pages without page numbers, and without what stands at the edge of most of them."""
    edges = Counter(
        key
        for number, page in enumerate(pages, 1)
        for key in {key for line in _edge(page) for key in _keys(line, number)}
    )
    running = {key for key, count in edges.items() if count >= 3 and count * 2 > len(pages)}
    for number, page in enumerate(pages, 1):
        edge = _edge(page)
        yield [
            line
            for line in page
            if line not in edge
            or (running.isdisjoint(_keys(line, number)) and not _is_of_page(line, number))
        ]


def _edge(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: line.base)
    return by_height[:2] + by_height[-2:]


def _keys(line: Line, number: int) -> set[str]:
    """The line, and the line without each number that may count pages: "Report, page 3 of 9"."""
    words = line.text.lower()
    keys = {words} | {
        f"{words[: found.start()]}#{int(found[0]) - number}{words[found.end() :]}"
        for found in _NUMBER.finditer(words)
    }
    alone = _ALONE.match(words)  # "Chapter 2 … 17", where the chapter changes
    return keys | {f"#{int(alone['number'] or alone['first']) - number}"} if alone else keys


def _is_of_page(line: Line, number: int) -> bool:
    page = _PAGE.match(line.text)
    return bool((page and int(page["number"]) == number) or _BROWSER.match(line.text))


def _paragraphs(page: Sequence[Line]) -> Iterator[str]:
    """The paragraphs of a page, the lines of each still apart."""
    steps = [above.base - below.first_base for above, below in pairwise(page)]
    usual = median([step for step in steps if step > 1] or [0])
    paragraph: list[str] = []
    for at, line in enumerate(page):
        if at and _begins(page[at - 1], line, usual, _edge_of_column(page, page[at - 1])):
            yield "\n".join(paragraph)
            paragraph = []
        paragraph.append(line.text)
    if paragraph:
        yield "\n".join(paragraph)


def _begins(above: Line, line: Line, usual: float, edge: float) -> bool:
    """Whether a paragraph begins: after a gap, in other letters, or where the last one stopped."""
    if CELL in above.text or CELL in line.text or _BULLET.match(line.text):
        return True
    step = above.base - line.first_base
    if (
        step > max(usual * 1.3 + 1, line.height * 1.3)
        or abs(above.height - line.height) > 0.15 * above.height
    ):
        return True
    if _STOP.search(above.text):
        indented = line.left > above.left + 0.5 * line.height
        return indented or step < 0 or above.right < edge - 2 * line.height
    # a heading, or the row of a table: it ends far from the edge, and what follows begins anew
    is_short = above.right - above.left < 0.7 * (edge - above.left)
    return step > 0 and is_short and not line.text[:1].islower() and HYPHEN not in above.text


def _edge_of_column(page: Sequence[Line], line: Line) -> float:
    return max(other.right for other in page if abs(other.left - line.left) <= 2 * line.height)


def _goes_on(paragraph: str, following: str) -> bool:
    """Whether a sentence crosses to the next page: it has not stopped, and fills its last line."""
    last = paragraph.rpartition("\n")[2]
    if _STOP.search(last) or CELL in last or CELL in following or _BULLET.match(following):
        return False
    return following[:1].islower() or len(last) >= _FULL


def _mended(broken: re.Match[str], known: Counter[str]) -> str:
    """A word broken at the end of a line: "refu-gees" is "refugees", "no-fly" keeps its hyphen."""
    left, right = broken["left"], broken["right"]
    with_hyphen, without = f"{left}-{right}", f"{left}{right}"
    if left[-1].isdigit() or not right[:1].islower() or known[with_hyphen.lower()]:
        return with_hyphen
    return with_hyphen if left.lower() in _COMPOUND and not known[without.lower()] else without
