"""The cost of reading figures grows with the text alone, whatever the text."""

import sys
from types import FrameType

import pytest

from extract.find.quantities import quantities
from extract.model import Sentence, Span

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


def steps(text: str) -> int:
    """How many functions, ours and the interpreter's, are called while a text is read."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sentence = Sentence(number=0, span=Span(0, len(text)), text=text)
    sys.setprofile(counted)
    try:
        quantities([sentence], [])
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_costs_no_more_than_twice_the_steps(piece: str) -> None:
    once = steps("5 " + piece * 400)
    # what a text costs whatever its length is in the first reading, so never more than twice
    assert steps("5 " + piece * 800) <= 2.1 * once + 500
