"""What holds for the figures of any text at all."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find.quantities import quantities
from extract.model import Quantity, Span
from extract.sentences import sentences

WORDS = (
    "more than at least about up to between and to from of the a one two twenty hundred thousand "
    "million dozens half third in five per cent percent % $ € US 5 10 1,200 3.5 2014 - – , . ( ) / "
    "people soldiers killed injured were refugees votes against tonnes km m bn year old which them "
    "who said Resolution T May another minus + 000 ½ 1/4 twice as many ^"
).split()
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)


def check(found: list[Quantity], text: str) -> None:
    for one in found:
        assert one.sentence.span.start <= one.span.start < one.span.end <= one.sentence.span.end
        assert one.text == text[one.span.start : one.span.end]
        assert one.text == one.text.strip()
        known = [value for value in (one.low, one.best, one.high) if value is not None]
        assert known == sorted(known)
        assert known or one.depends
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_figures_lie_in_their_sentences_in_order_and_apart(text: str) -> None:
    found = quantities(sentences(text), [])
    check(found, text)
    assert found == quantities(sentences(text), [])


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=4))
@settings(max_examples=100, deadline=None)
def test_times_only_take_figures_away(text: str, starts: list[tuple[int, int]]) -> None:
    times = [Span(start, start + length) for start, length in starts]
    found = quantities(sentences(text), times)
    check(found, text)
    assert len(found) <= len(quantities(sentences(text), []))


@given(st.integers(0, 10**12))
def test_a_number_survives_being_written(value: int) -> None:
    text = f"We counted {value:,} refugees."
    (found,) = quantities(sentences(text), [])
    assert (found.best, found.noun) == (value, "refugees")
