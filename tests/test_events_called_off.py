"""What was called off did not take place; what is only to come or possible has not either."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str, type_: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == type_]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A meeting between Chad and Mali was cancelled on Monday.", "CONSULT"),
        ("The talks between Chad and Mali set for Monday were called off.", "CONSULT"),
        ("The march of the teachers through Bria was cancelled on Friday.", "PROTEST"),
    ],
)
def test_it_is_told_as_not_held_and_has_no_day(text: str, type_: str) -> None:
    assert [(one.modality, one.when) for one in told(text, type_)] == [("negated", None)]


def test_nobody_s_march_is_told_neither_way() -> None:
    assert told("The march planned for Friday was called off.", "PROTEST") == []


def test_what_may_have_gone_on_until_then_is_not_told() -> None:
    assert told("The shelling of Bria by rebels was called off on Monday.", "ASSAULT") == []


def test_what_was_held_was() -> None:
    (event,) = told("A meeting between Chad and Mali was held on Monday.", "CONSULT")
    assert event.modality == "actual"


@pytest.mark.parametrize(
    ("words", "modality"),
    [("planned", "planned"), ("possible", "hypothetical"), ("brutal", "actual")],
)
def test_a_deed_to_come_has_not_been_done(words: str, modality: str) -> None:
    (event,) = told(f"France condemned the {words} execution of two men.", "ASSAULT")
    assert event.modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Rebels vowed to avenge the killing of two guards by the army.", "actual"),
        ("Judges began a strike to protest the killing of Maria Lopez.", "actual"),
        ("The army plans to order the killing of two guards.", "planned"),
    ],
)
def test_what_is_avenged_or_protested_has_been_done(text: str, modality: str) -> None:
    assert [one.modality for one in told(text, "ASSAULT")] == [modality]
