"""What observers and panels of experts find wrong, and who did it."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str, type_: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == type_]


@pytest.mark.parametrize(
    ("text", "agent", "targets"),
    [
        ("Observers from the African Union said ballot boxes had been stuffed.", "AU", ()),
        ("Election monitors said that votes had been bought.", "election-monitors", ()),
        ("A panel said that two villages had been burned by the army.", "panel", ("army",)),
        (
            "A panel of experts reported that Chad sold 20 howitzers to a militia.",
            "panel",
            ("TCD",),
        ),
    ],
)
def test_who_finds_a_wrong_accuses_who_did_it(
    text: str, agent: str, targets: tuple[str, ...]
) -> None:
    assert [(one.agents, one.targets) for one in told(text, "ACCUSE")] == [((agent,), targets)]


@pytest.mark.parametrize(
    "text",
    [
        "The commission said that no vote had been altered.",
        "Observers said ballot boxes had been delivered in four districts.",
        "Observers said that tents had been bought in four districts.",
        "A panel of experts reported that Chad sold 20 tonnes of wheat to a firm.",
        "A panel said that two villages had been burned.",
    ],
)
def test_who_finds_no_wrong_accuses_nobody(text: str) -> None:
    assert told(text, "ACCUSE") == []
