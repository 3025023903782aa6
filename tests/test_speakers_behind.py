"""Who says something, by office and name between commas, behind what is said."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def read(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        (
            "Aid would be cut unless Mali released all prisoners, the Canadian foreign minister, "
            "Peter Roy, warned.",
            ("peter-roy",),
            ("MLI",),
        ),
        (
            "Should the shooting go on, the Union would pull out its observers, the head of the "
            "mission, Dieter Falk, warned.",
            ("dieter-falk",),
            (),
        ),
        (
            "If the raids go on, Togo will close the border, its president, Ivo Kone, warned.",
            ("ivo-kone",),
            ("border",),
        ),
    ],
)
def test_the_holder_of_an_office_warns(
    text: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    threats = [(one.agents, one.targets) for one in read(text) if one.type == "THREATEN"]
    assert threats == [(agents, targets)]


def test_who_is_one_of_those_killed_says_nothing() -> None:
    text = "Police killed the editor, the mayor and a nurse, Ana Lopez, said."
    assert [one.agents for one in read(text) if one.type == "ASSAULT"] == [("police",)]
