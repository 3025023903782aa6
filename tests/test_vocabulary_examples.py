"""Lists whose examples are read otherwise than their counterexamples: what one word decides."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.vocabulary import entries

LISTS = {
    f"{file}/{name}": entry
    for file in ("clauses", "actor_nouns")
    for name, entry in entries(file).items()
}
# lists that decide who acts, rather than what is done, to whom and when
OF_AGENTS = frozenset(
    f"{file}/{name}"
    for file, names in (
        ("clauses", "manning sending punishing"),
        ("actor_nouns", "no_groups named_for of_states owned_by_states armed callers offices"),
        ("actor_nouns", "people_in_names homelands missions against_states"),
    )
    for name in names.split()
)
PAIRS = [
    (name, yes, no) for name, entry in LISTS.items() for yes in entry["yes"] for no in entry["no"]
]


def read(text: str) -> list[Mapping[str, Any]]:
    """What happened to whom, by how many and who says so; not by whom, as the words name them."""
    return [
        {
            "type": one.type,
            "kind": one.kind,
            "agents": len(one.agents),
            "targets": one.targets,
            "modality": one.modality,
            "when": one.when and one.when.interval.edtf,
            "spoken": one.speaker is not None,
        }
        for one in facts(document(text)).events
    ]


def document(text: str) -> Document:
    return Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))


def agents(text: str) -> list[tuple[str, ...]]:
    return [one.agents for one in facts(document(text)).events]


@pytest.mark.parametrize(("name", "yes", "no"), PAIRS)
def test_a_word_of_the_list_decides_what_is_read(name: str, yes: str, no: str) -> None:
    if name in OF_AGENTS:
        assert agents(yes) != agents(no)
    else:
        assert read(yes) != read(no)


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_an_example_and_a_counterexample(name: str) -> None:
    assert LISTS[name].get("yes")
    assert LISTS[name].get("no")
