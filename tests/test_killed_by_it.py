"""Who is killed in an attack is killed by the one who attacks, whatever clause stands between."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts


def read(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [(one.agents, one.targets) for one in facts(document).events if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "agents", "target"),
    [
        (
            "Rebels attacked a convoy that was escorting food, killing two drivers.",
            ("rebels",),
            "drivers",
        ),
        (
            "The guards opened fire when prisoners tried to escape, killing four of them.",
            ("guards",),
            "prisoners",
        ),
        (
            "Rebels ambushed a patrol sent to free the hostages, killing the captain.",
            ("rebels",),
            "captain",
        ),
        ("The army shelled a village held by rebels, injuring children.", ("army",), "children"),
    ],
)
def test_who_attacks_kills(text: str, agents: tuple[str, ...], target: str) -> None:
    ((doers, targets),) = read(text)
    assert doers == agents
    assert target in targets


def test_who_fires_back_may_kill_too() -> None:
    first, second = read("Rebels attacked a patrol, which fired back, killing two rebels.")
    assert first == (("rebels",), ("patrol",))
    assert second == (("patrol",), ("rebels",))
