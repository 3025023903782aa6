"""Whole sentences of reports: every figure in them, and nothing else."""

import pytest

from tests.figure_sentences import Expected, figures_in, fits, sentences_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *sentences_of("conflict.txt"),
        *sentences_of("relief.txt"),
        *sentences_of("news.txt"),
        *sentences_of("frontline.txt"),
        *sentences_of("desk.txt"),
        *sentences_of("mixed.txt"),
        *sentences_of("bare.txt"),
        *sentences_of("press.txt"),
        *sentences_of("dispatch.txt"),
    ],
)
def test_every_figure_of_a_sentence_is_read(text: str, expected: tuple[Expected, ...]) -> None:
    found = figures_in(text)
    assert len(found) == len(expected), [one.text for one in found]
    for one, figure in zip(expected, found, strict=True):
        assert fits(one, figure), (one, figure)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *sentences_of("no_figures.txt"),
        *sentences_of("frontline_names.txt"),
        *sentences_of("desk_names.txt"),
        *sentences_of("wire_names.txt"),
        *sentences_of("hands_names.txt"),
        *sentences_of("field_names.txt"),
        *sentences_of("brief_names.txt"),
        *sentences_of("mixed_names.txt"),
        *sentences_of("press_names.txt"),
        *sentences_of("dispatch_names.txt"),
    ],
)
def test_numbers_that_count_nothing_are_left_alone(
    text: str, expected: tuple[Expected, ...]
) -> None:
    assert expected == ()
    assert figures_in(text) == []
