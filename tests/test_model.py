import ast
from datetime import date
from pathlib import Path

import pytest

from extract.model import Document, Interval, Mention, Quantity, Sentence, Span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_holds_at_least_one_character(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="at least one character"):
        Span(start, end)


def test_an_interval_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="2022-03-04/2022-03-01"):
        Interval(
            earliest=date(2022, 3, 4),
            latest=date(2022, 3, 1),
            mode="within",
            basis="stated",
            edtf="2022-03-04/2022-03-01",
        )


def test_a_mention_gives_its_words_from_anywhere_in_the_document() -> None:
    sentence = Sentence(number=1, span=Span(10, 34), text="They met again on Friday")
    mention = Mention(sentence=sentence, span=Span(28, 34), rule="time/weekday")
    assert mention.text == "Friday"


def test_the_hash_belongs_to_the_text_and_not_to_the_name_of_the_file() -> None:
    first = Document(id="a", text="Talks began.", file_name="a.txt")
    second = Document(id="b", text="Talks began.", file_name="b.txt")
    other = Document(id="a", text="Talks ended.", file_name="a.txt")
    assert first.text_sha256 == second.text_sha256
    assert first.text_sha256 != other.text_sha256


def test_a_quantity_keeps_low_below_high() -> None:
    sentence = Sentence(number=0, span=Span(0, 9), text="5 to 3 km")
    with pytest.raises(ValueError, match="out of order"):
        Quantity(
            sentence=sentence,
            span=Span(0, 6),
            rule="quantity/range",
            low=5,
            best=None,
            high=3,
            bound="between",
        )


# what is no value: a tree that is being built, and what has been seen of a folder
BUILT = {"language/relations.py", "store/objects.py"}


def test_no_value_is_changed_once_it_is_made() -> None:
    root = Path(__file__).parents[1] / "extract"
    changed = {
        file.relative_to(root).as_posix()
        for file in root.rglob("*.py")
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Store | ast.Del)
        if not (isinstance(one.value, ast.Name) and one.value.id == "self")
    }
    assert changed == BUILT


def test_values_that_are_equal_are_one_in_a_set() -> None:
    assert len({Span(1, 2), Span(1, 2), Span(1, 3)}) == 2
