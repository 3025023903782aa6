"""Values made by the column are those that the class itself makes."""

import pytest

from extract.language.made import made
from extract.model import Span, Token


def test_columns_make_the_values_that_the_class_makes() -> None:
    first, second = Span(0, 5), Span(6, 11)
    told = made(
        Token,
        [first, second],
        ["Ships", "sail"],
        ["ship", "sail"],
        ["NOUN", "VERB"],
        ["NNS", "VBP"],
        ["nsubj", "root"],
        [1, 1],
    )
    assert made(Span, [0, 6], [5, 11]) == [first, second]
    assert told == [
        Token(
            span=first, text="Ships", lemma="ship", word_class="NOUN", tag="NNS", relation="nsubj",
            head=1,
        ),
        Token(
            span=second, text="sail", lemma="sail", word_class="VERB", tag="VBP", relation="root",
            head=1,
        ),
    ]  # fmt: skip
    assert len({*told, told[0]}) == 2


def test_no_rows_make_no_values() -> None:
    assert made(Span, [], []) == []


def test_every_field_has_a_column() -> None:
    with pytest.raises(ValueError, match="shorter"):
        made(Span, [1, 2])
