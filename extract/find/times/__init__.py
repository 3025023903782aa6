"""Words that name a time: "on [Friday]", "[early March]", "over [the last week]".

Finding is pure: what the words refer to is asked in `extract.resolve.times`.
"""

from collections.abc import Sequence
from functools import cache

from extract.find.times.dates import DATES
from extract.find.times.eras import ERAS
from extract.find.times.feasts import FEASTS
from extract.find.times.grammar import Grammar
from extract.find.times.lengths import LENGTHS, OPEN_LENGTHS
from extract.find.times.names import in_small_letters
from extract.find.times.neighbours import HOURS_OF_NEIGHBOURS
from extract.find.times.quarters import QUARTERS, QUARTERS_BY_MONTHS
from extract.find.times.readings import TimeMention
from extract.find.times.references import AHEAD, REFERENCE
from extract.find.times.relative import RELATIVE
from extract.find.times.today import DAYS
from extract.find.times.traps import TRAPS
from extract.find.times.words import senses
from extract.model import Sentence, Span

__all__ = ["RULES", "TimeMention", "time_mentions"]

# In the order in which they win.
RULES = (
    *TRAPS,
    *FEASTS,
    *ERAS,
    *DAYS,
    *HOURS_OF_NEIGHBOURS,
    *QUARTERS_BY_MONTHS,
    *DATES,
    *QUARTERS,
    *in_small_letters((*RELATIVE, *AHEAD)),
    *LENGTHS,
    *in_small_letters((*REFERENCE, *OPEN_LENGTHS)),
)


def time_mentions(sentences: Sequence[Sentence]) -> list[TimeMention]:
    """The time expressions of sentences, in order and without overlap."""
    return [mention for sentence in sentences for mention in _in(sentence)]


def _in(sentence: Sentence) -> list[TimeMention]:
    offset = sentence.span.start
    return [
        TimeMention(
            sentence=sentence,
            span=Span(offset + match.start, offset + match.end),
            rule=match.rule,
            type=match.made[0],
            reading=match.made[1],
        )
        for match in _grammar().matches(sentence.text)
        if match.made
    ]


@cache
def _grammar() -> Grammar:
    return Grammar(RULES, senses())
