"""Numbers of something: "More than one million refugees", "27 member states — 21 of which".

A figure's span holds its bound, its number and its unit or the noun it counts. Dates, ordinals,
names ("Resolution 1540", "T-72") and idioms ("one of the largest") are no figures.
"""

from collections.abc import Sequence

from extract.find.quantities.decimals import decimal_sign
from extract.find.quantities.reading import read
from extract.model import Quantity, Sentence, Span


def quantities(sentences: Sequence[Sentence], times: Sequence[Span]) -> list[Quantity]:
    """The figures of a document in order; no two overlap.

    A number inside one of the `times` is no figure unless it carries a unit. The decimal sign is
    the one that the document shows.
    """
    said: list[tuple[Sentence, list[Span]]] = []
    ordered, at = sorted(times), 0
    for sentence in sentences:
        while at < len(ordered) and ordered[at].end <= sentence.span.start:
            at += 1
        here = at
        inside: list[Span] = []
        while here < len(ordered) and ordered[here].start < sentence.span.end:
            inside.append(ordered[here])
            here += 1
        said.append((sentence, inside))
    return read(said, decimal_sign(sentences))
