"""Slips around fighting that begins, days that act and captives who are let go."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Villagers have fled since fighting between the army and the Hill Front broke out on "
            "29 January, the agency said on Friday.",
            "ASSAULT",
            "2022-01-29",
        ),
        (
            "Villagers have left since clashes between the army and the Hill Front began on "
            "3 February.",
            "ASSAULT",
            "2022-02-03",
        ),
        ("Schools have been shut since shelling began on 3 February.", "ASSAULT", "2022-02-03"),
        (
            "Soldiers who had surrounded the village since Friday were called back on Monday.",
            "RETREAT",
            "2022-02-28",
        ),
    ],
)
def test_the_deed_has_its_day(text: str, kind: str, day: str) -> None:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    found = [one for one in facts(document).events if one.type == kind]
    assert [one.when and one.when.interval.edtf for one in found] == [day]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("A group of captives, taken in May, was let go on Monday.", (), ("captives",)),
        ("The rebels let the captives go on Monday.", ("rebels",), ("captives",)),
    ],
)
def test_who_lets_go(text: str, agents: tuple[str, ...], targets: tuple[str, ...]) -> None:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    (event,) = [one for one in facts(document).events if one.type == "RETREAT"]
    assert (event.agents, event.targets) == (agents, targets)
