"""Whose arms come in a ship or a consignment, for whom, and to whom they were sold."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str, type_: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == type_]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("A first consignment of Indian rocket launchers reached Armenia.", "IND", "ARM"),
        ("A plane with Iranian drones for the army of Mali landed at Gao.", "IRN", "MLI"),
        ("A cargo of Belarusian mortars reached the army of Mali in June.", "BLR", "MLI"),
        (
            "A ship brought 60 armoured vehicles from Turkey to Port Salim on 12 January.",
            "TUR",
            "port-salim",
        ),
        ("Two planes flew 12 tonnes of rifles from Serbia to Burundi.", "SRB", "BDI"),
        # who sends them itself is named
        ("Russia sent ten tanks from Belarus to Mali.", "RUS", "MLI"),
        ("A Russian ship with wheat docked in Vira on Friday.", "RUS", "vira"),
    ],
)
def test_arms_are_sent_by_whose_they_are(text: str, agent: str, target: str) -> None:
    (event,) = told(text, "AID")
    assert (event.agents, event.targets) == ((agent,), (target,))


@pytest.mark.parametrize(
    "text",
    [
        "The ships with the troops landed in Vira on Friday.",
        "Two rockets landed in Vira on Friday.",
        "Ukrainian drones reached Moscow on Friday.",
    ],
)
def test_what_is_fired_or_fights_is_no_help(text: str) -> None:
    assert told(text, "AID") == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "A ship with Slovak howitzers for the army of Mali docked at Jarno on Thursday. "
            "Slovakia sold them in April.",
            ("MLI",),
        ),
        (
            "A consignment of Indian rifles reached Armenia on Wednesday. New Delhi sold the "
            "rifles under a contract of 2021.",
            ("ARM",),
        ),
        ("Uganda handed 40 rifles to Chad on Monday. It sold the tanks to Mali in May.", ("MLI",)),
        # other goods than those told of, and of somebody else
        ("Uganda handed 40 rifles to Chad on Monday. It sold two ships in May.", ()),
        ("Uganda handed 40 rifles to Chad on Monday. Kenya sold the tanks in May.", ()),
        ("Slovakia sold the howitzers in April.", ()),
    ],
)
def test_arms_are_sold_to_those_whom_they_reach(text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text, "COOPERATE")
    assert event.targets == targets
