"""Reports' words on a page, harmless and readable: escaped, highlighted, in context."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&@/=^])")

# whoever draws a label makes links of addresses in it, however they are escaped
_ADDRESS = re.compile(r"(?<=http)(?=s?://)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
_JOINER = "\N{WORD JOINER}"


@dataclass(frozen=True, slots=True)
class Highlight:
    """Words to mark in a text: where, as what, what a reader is told when pointing at them, and
    the address that a click leads to."""

    start: int
    end: int
    what: str
    note: str = ""
    link: str = ""


def cut(text: object, length: int) -> str:
    """Words for a line of their own; the end of a long text is left out between words."""
    words = " ".join(str(text).split())
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"


def plain_label(text: object) -> str:
    """A report's words as a label, with every sign escaped that a label would act on, and a sign
    that nobody sees in every address."""
    return _MARKDOWN.sub(r"\\\1", _ADDRESS.sub(_JOINER, " ".join(str(text).split())))


def paragraphs(html: str) -> str:
    """Line ends as a reader expects them."""
    return re.sub(r"\n\s*\n+", "<br><br>", html).replace("\n", " ")


def _length(mark: Highlight) -> int:
    return mark.end - mark.start


def highlighted(text: str, marks: Iterable[Highlight], first: int = 0) -> str:
    """A text as HTML with words marked; `first` is the offset of its first character.

    Marks may lie in one another: the text is cut at every border, and each piece carries all that
    covers it.
    """
    end = first + len(text)
    inside = [mark for mark in marks if mark.start < end and mark.end > first]
    borders = {first, end}
    for mark in inside:
        borders |= {max(first, mark.start), min(end, mark.end)}
    cuts = sorted(borders)
    pieces = []
    for start, stop in pairwise(cuts):
        words = escape(text[start - first : stop - first])
        over = [mark for mark in inside if mark.start <= start and stop <= mark.end]
        if over:
            kinds = " ".join(dict.fromkeys(mark.what for mark in over))
            notes = "; ".join(dict.fromkeys(mark.note for mark in over if mark.note))
            words = f'<mark class="{escape(kinds)}" title="{escape(notes)}">{words}</mark>'
            # of marks that lie in one another the innermost leads on
            links = [mark.link for mark in sorted(over, key=_length) if mark.link]
            if links:
                words = f'<a href="{escape(links[0])}" target="_self">{words}</a>'
        pieces.append(words)
    return paragraphs("".join(pieces))


def in_context(text: str, sentence: tuple[int, int], clause: tuple[int, int], around: int) -> str:
    """A sentence highlighted between what stands before and after it, as HTML."""
    start, end = sentence
    before = max(0, start - around)
    if before > 0:
        space = text.find(" ", before, start)
        before = space + 1 if space >= 0 else before
    stop = min(len(text), end + around)
    if stop < len(text):
        space = text.rfind(" ", end, stop)
        stop = space if space > end else stop
    marks = [Highlight(start, end, "sentence"), Highlight(*clause, "clause")]
    shown = highlighted(text[before:stop], marks, before)
    return f"{'… ' if before else ''}{shown}{' …' if stop < len(text) else ''}"
