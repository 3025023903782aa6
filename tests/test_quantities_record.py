"""Figures as `dateline annotate` prints them."""

from extract.model import Document
from extract.pipeline import facts
from extract.record import Record, record


def figures_of(text: str) -> list[Record]:
    figures: list[Record] = record(facts(Document(id="a", text=text, file_name="a")))["figures"]
    return figures


def test_a_figure_names_what_it_counts_as_a_whole_phrase_and_by_its_head() -> None:
    (mines,) = figures_of("Teams destroyed 1,250 anti-personnel mines.")
    assert (mines["noun"], mines["head"]) == ("anti-personnel mines", "mines")
