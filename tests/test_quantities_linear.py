"""The cost of reading figures grows with the text alone, whatever the text."""

import pytest

from extract.find.quantities import quantities
from extract.model import Sentence, Span
from tests.steps import steps

PIECES = [
    "9",
    "1,",
    "1 ",
    "a ",
    "one hundred and ",
    "5 to ",
    "from 5 to 6 ",
    "more than ",
    "$",
    "5-",
    "of the ",
    "million ",
    "barrels of ",
    "5 barrels of ",
    "12 people, 5 of them ",
    "killed and ",
    "the number of people ",
    "one of the ",
    "twice as many ",
    "Camp 1, ",
    "hundreds of ",
    "votes 5 to 3 ",
    "MiG-",
    "(",
]


def cost(text: str) -> int:
    sentence = Sentence(number=0, span=Span(0, len(text)), text=text)
    return steps(lambda: quantities([sentence], []))


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_costs_no_more_than_twice_the_steps(piece: str) -> None:
    once = cost("5 " + piece * 400)
    # what a text costs whatever its length is in the first reading, so never more than twice
    assert cost("5 " + piece * 800) <= 2.1 * once + 500
