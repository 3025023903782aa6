"""The cost of reading times grows with the text alone, whatever the text."""

import re
from datetime import date

import pytest

from extract.find.times import RULES, time_mentions
from extract.find.times.grammar import Rule
from extract.find.times.patterns import translated
from extract.model import Document
from extract.resolve.times import anchored
from extract.sentences import sentences
from tests.steps import steps

PIECES = [
    "the ",
    "1 ",
    "the last ",
    "early ",
    "9",
    "1,",
    "1.",
    "12:",
    "May ",
    "two hundred ",
    "on the 1 to 2 and ",
    "( ",
    "a",
    "a.",
    "'",
    "the end of the ",
    "Monday, May 6, ",
    "a year ago ",
    "\n",
    "moved from a to ",
    "once it is held and before the vote on ",
    "called for a rally on Friday and ",
    "3 February, 9 March, ",
    "in 933, ",
]


def cost(text: str) -> int:
    parts = sentences(text)
    document = Document(id="a", text=text, file_name="a", published=date(2022, 3, 4))
    return steps(lambda: anchored(time_mentions(parts), document, parts))


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_costs_no_more_than_twice_the_cost(piece: str) -> None:
    cost(piece * 10)  # compiles the grammar
    assert cost(piece * 2000) <= 2.2 * cost(piece * 1000) + 200


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_no_pattern_of_the_grammar_repeats_so_that_none_can_backtrack_far(rule: Rule) -> None:
    expression = translated(rule.pattern, lambda sense: frozenset("x")).expression
    assert not re.search(r"[*+{]", expression), expression
    assert len(expression) < 6000
