"""Every example in the vocabulary of figures is read so, every counterexample left alone."""

import pytest

from extract.find.quantities import quantities
from extract.model import Quantity
from extract.sentences import sentences
from extract.vocabulary import entries, rows

Values = tuple[float | None, float | None, float | None]

VALUES = [
    (file, name, phrase, tuple(None if value == "none" else value for value in values))
    for file in ("numbers", "hedges", "units", "rates")
    for name, entry in entries(file).items()
    for phrase, values in entry.get("yes", {}).items()
]
COUNTEREXAMPLES = [
    phrase
    for file in ("numbers", "hedges", "units", "names_with_numbers")
    for entry in entries(file).values()
    for phrase in entry.get("no", ())
]
MEASURES = [
    (name, phrase) for name, entry in entries("measures").items() for phrase in entry["yes"]
]
OTHER_MEASURES = [
    (name, phrase) for name, entry in entries("measures").items() for phrase in entry["no"]
]
KINDS = [(name, phrase) for name, e in entries("stock_and_flow").items() for phrase in e["yes"]]
OTHER_KINDS = [
    (name, phrase) for name, e in entries("stock_and_flow").items() for phrase in e["no"]
]


def found_in(text: str) -> list[Quantity]:
    return quantities(sentences(text), [])


@pytest.mark.parametrize(("file", "name", "phrase", "values"), VALUES)
def test_examples_are_read(file: str, name: str, phrase: str, values: Values) -> None:
    (found,) = found_in(f"We counted {phrase} there.")
    assert (found.low, found.best, found.high) == values
    if file == "units":
        assert found.unit == name
    if file == "hedges" and name != "about":
        assert found.bound == name


@pytest.mark.parametrize("phrase", COUNTEREXAMPLES)
def test_counterexamples_are_left_alone(phrase: str) -> None:
    assert found_in(phrase) == []


@pytest.mark.parametrize(("name", "phrase"), MEASURES)
def test_measures_are_told_by_their_words(name: str, phrase: str) -> None:
    (found,) = found_in(f"The report counts {phrase}.")
    assert found.measure == name


@pytest.mark.parametrize(("name", "phrase"), OTHER_MEASURES)
def test_other_words_are_of_another_measure(name: str, phrase: str) -> None:
    (found,) = found_in(f"The report counts {phrase}.")
    assert found.measure != name


@pytest.mark.parametrize(("name", "phrase"), KINDS)
def test_stock_and_flow_are_told_by_their_words(name: str, phrase: str) -> None:
    (found,) = found_in(phrase)
    assert found.stock_or_flow == name


@pytest.mark.parametrize(("name", "phrase"), OTHER_KINDS)
def test_other_words_tell_no_stock_or_flow(name: str, phrase: str) -> None:
    (found,) = found_in(phrase)
    assert found.stock_or_flow != name


@pytest.mark.parametrize(
    ("code", "written"),
    [
        (row["code"], f"{symbol} 40" if symbol[-1].isalpha() else f"{symbol}40")
        for row in rows("currencies")
        for symbol in [row["code"], *row["symbols"].split()]
    ],
)
def test_money_is_known_by_its_sign(code: str, written: str) -> None:
    (found,) = found_in(f"They paid {written} for it.")
    assert (found.unit, found.best) == (code, 40)


@pytest.mark.parametrize(
    ("code", "word"),
    [(row["code"], word) for row in rows("currencies") for word in row["words"].split("|") if word],
)
def test_money_is_known_by_its_name(code: str, word: str) -> None:
    (found,) = found_in(f"They paid 40 {word} for it.")
    assert (found.unit, found.best) == (code, 40)
