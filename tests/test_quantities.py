"""Figures in sentences: words, value, bound and what is counted."""

import pytest

from extract.find.quantities import quantities
from extract.model import Quantity, Span
from extract.sentences import sentences
from extract.vocabulary import entries


def found_in(text: str, *times: str) -> list[Quantity]:
    spans = [Span(text.index(time), text.index(time) + len(time)) for time in times]
    return quantities(sentences(text), spans)


CASES = """
Since May more than two million refugees have left. | more than two million refugees
About 600,000 people stayed.                        | About 600,000 people
They cleared 3,400 anti-personnel mines.            | 3,400 anti-personnel mines
The pact has 30 member states today.                | 30 member states
Between 1,200 and 1,500 soldiers came.              | Between 1,200 and 1,500 soldiers
Dozens of students sang.                            | Dozens of students
Up to 40 trucks waited.                             | Up to 40 trucks
He saw 268 male and female students.                | 268 male and female students
They found 14 suspected cases in May.               | 14 suspected cases
"""
READINGS: list[tuple[float | None, float | None, float | None, str, str]] = [
    (2_000_000, None, None, "more_than", "refugees"),
    (None, 600_000, None, "about", "people"),
    (3400, 3400, 3400, "exact", "anti-personnel mines"),
    (30, 30, 30, "exact", "member states"),
    (1200, None, 1500, "between", "soldiers"),
    (24, None, None, "vague", "students"),
    (None, None, 40, "at_most", "trucks"),
    (268, 268, 268, "exact", "male and female students"),
    (14, 14, 14, "exact", "suspected cases"),
]


@pytest.mark.parametrize(
    ("case", "reading"), list(zip(CASES.strip().splitlines(), READINGS, strict=True))
)
def test_a_figure_is_read_with_its_bound_and_its_noun(
    case: str, reading: tuple[float | None, float | None, float | None, str, str]
) -> None:
    text, words = (part.strip() for part in case.split("|"))
    (found,) = found_in(text)
    assert found.text == words
    assert (found.low, found.best, found.high, found.bound, found.phrase) == reading
    assert found.noun == words.split()[-1]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The number of tents rose from 4,000 to 4,300.", [4000, 4300]),
        ("It was adopted by 141 votes to 5, with 35 abstentions.", [141, 5, 35]),
        ("They killed 12 people and injured 30 others.", [12, 30]),
        ("It cost $1.2bn, or 4 percent of the budget.", [1_200_000_000, 4]),
    ],
)
def test_several_figures_are_kept_apart(text: str, values: list[float]) -> None:
    assert [found.best for found in found_in(text)] == values


def test_the_sides_of_a_vote_are_told_apart() -> None:
    found = found_in("The text was adopted by 141 votes to 5, with 35 abstentions.")
    assert [one.measure for one in found] == ["votes_for", "votes_against", "abstentions"]


def test_a_figure_that_leans_on_another_keeps_the_words_that_say_so() -> None:
    union, alliance = found_in("The union has 27 member states — 21 of which are in the alliance.")
    assert (union.best, union.depends) == (27, None)
    assert (alliance.best, alliance.noun, alliance.depends) == (21, "states", "21 of which")


def test_a_multiple_of_another_figure_has_no_value_of_its_own() -> None:
    (found,) = found_in("They sent twice as many trucks.")
    assert (found.low, found.best, found.high) == (None, None, None)
    assert found.depends == "twice as many"


@pytest.mark.parametrize(
    "text",
    [
        "They met in 2014.",
        "On March 7 and 8 May they met again at 12:01 a.m.",
        "The S-300 and the T-72 and the Su-25 were seen.",
        "The Group of 7 and the G7 met about Nord Stream 2.",
        "Security Council Resolution 1540 binds them.",
        "It was the 21st attempt and the third that failed.",
        "Route 66 was closed.",
        "No one told one another anything.",
        "It is one of the largest armies on earth.",
        "COVID-19 spread in the 1990s and on F-16 jets.",
        "They fired 155mm shells.",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert found_in(text) == []


def test_a_number_inside_a_time_is_a_figure_only_as_a_length_of_time() -> None:
    assert found_in("They came at 5 this week.", "at 5 this week") == []
    (length,) = found_in("They came in the last 10 days.", "the last 10 days")
    assert (length.best, length.unit) == (10, "day")


def test_killed_and_injured_are_told_apart() -> None:
    found = found_in("The blast killed at least 12 people and left 30 wounded.")
    assert [one.measure for one in found] == ["killed", "injured"]


def test_money_for_aid_is_of_its_own_class() -> None:
    (found,) = found_in("They promised $50 million in humanitarian aid.")
    assert (found.unit, found.best, found.measure) == ("USD", 50_000_000, "aid_money")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Some 12.500 people came. The area is 3,5 hectares.", [12_500, 3.5]),
        ("They raised 1.250.000,50 euros and 2,5 million euros.", [1_250_000.5, 2_500_000]),
        ("Some 12,500 people came. The area is 3.5 hectares.", [12_500, 3.5]),
        ("The area is 3.5 hectares, not 12,5 hectares.", [3.5, 12.5]),
    ],
)
def test_the_decimal_sign_is_the_one_that_the_document_shows(
    text: str, values: list[float]
) -> None:
    assert [found.best for found in found_in(text)] == values


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (text, changes)
        for entry in entries("changes").values()
        for text, changes in entry["yes"].items()
    ]
    + [(text, ["none"]) for entry in entries("changes").values() for text in entry["no"]],
)
def test_the_start_the_end_and_the_size_of_a_change_are_told(text: str, changes: list[str]) -> None:
    assert [found.change or "none" for found in found_in(text)] == changes
