"""Those whom a number of "them", an office or a name behind a noun stand for."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.repair.hyphened_words import hyphened_words
from extract.repair.it_subjects import it_subjects
from extract.vocabulary import entries
from tests.test_repair import shown, tokens


def last(text: str, type_: str) -> Event:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [event for event in facts(document).events if event.type == type_][-1]


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        (
            "Rebels of the Hill Front seized 12 nurses on Monday. Three of them have been freed.",
            "RETREAT",
            ("nurses",),
        ),
        (
            "Chad says that its guards took 40 fishermen in May and released all of them in June.",
            "RETREAT",
            ("fishermen",),
        ),
        (
            "The Red Front attacked ten merchant ships and sank two of them on Monday.",
            "ASSAULT",
            ("merchant-ships",),
        ),
    ],
)
def test_some_of_them_are_those_told_of(text: str, type_: str, targets: tuple[str, ...]) -> None:
    assert last(text, type_).targets == targets


OFFICES = entries("actor_nouns")["offices"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        *((text, "TCD") for text in OFFICES["yes"]),
        *((text, "ombudsman") for text in OFFICES["no"]),
    ],
)
def test_she_is_who_holds_the_office(text: str, state: str) -> None:
    assert last(text, "AGREE").agents == (state,)


def test_a_newspaper_by_name_is_no_person() -> None:
    text = (
        "A photographer of the newspaper El Altiplano who was beaten by officers was taken away. "
        "He was freed on Monday."
    )
    assert last(text, "RETREAT").targets == ("photographer",)


def test_a_name_behind_a_noun_is_that_of_the_mission() -> None:
    found = last("On Thursday the UN mission, MONUSCO, sent a patrol to Lodha.", "MOBILIZE")
    assert (found.agents, found.targets) == (("MONUSCO",), ("lodha",))


DOWNING = entries("clauses")["downing"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        *((text, ("drones",)) for text in DOWNING["yes"]),
        *((text, ()) for text in DOWNING["no"]),
    ],
)
def test_weapons_that_are_shot_down_are_struck(text: str, targets: tuple[str, ...]) -> None:
    assert last(text, "ASSAULT").targets == targets


def test_so_far_is_no_date() -> None:
    assert last("Chad has so far refused to leave.", "REJECT").when is None


def test_who_asks_is_no_mere_it() -> None:
    held = "it/PRP/expl/2 would/MD/aux/2 ask/VB/root/2 for/IN/case/4 talks/NNS/obl/2"
    found = list(tokens(held))
    it_subjects(found)
    assert shown(tuple(found)) == held.replace("expl", "nsubj")


def test_it_stays_empty_where_a_clause_is_what_is_meant() -> None:
    held = "it/PRP/expl/2 was/VBD/aux:pass/2 said/VBN/root/2 he/PRP/nsubj/4 left/VBD/ccomp/2"
    found = list(tokens(held))
    it_subjects(found)
    assert shown(tuple(found)) == held


def test_a_secretary_general_is_one() -> None:
    held = "envoy/NN/root/0 of/IN/case/2 Secretary/NNP/nmod/0 -/HYPH/punct/2 General/NNP/appos/0"
    found = list(tokens(held))
    hyphened_words(found)
    assert shown(tuple(found)) == held.replace("General/NNP/appos/0", "General/NNP/flat/2")
