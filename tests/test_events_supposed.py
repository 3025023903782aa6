"""Conditions without "if": "Had rebels attacked", "Were there an attack"."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts


def told(text: str) -> list[tuple[str, str, str]]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [(one.kind, one.modality, one.summary) for one in facts(document).events]


@pytest.mark.parametrize(
    ("text", "kind", "summary"),
    [
        (
            "Were there an attack on the port, Chad would close it.",
            "attack",
            "Were there an attack on the port",
        ),
        (
            "Had the rebels attacked the port, Chad would have closed it.",
            "attack",
            "Had the rebels attacked the port",
        ),
        (
            '"Had rebels attacked the port, we would have left," he said.',
            "attack",
            "Had rebels attacked the port",
        ),
        ("Were miners arrested, the union would strike.", "arrest", "Were miners arrested"),
    ],
)
def test_what_is_only_supposed_is_no_fact(text: str, kind: str, summary: str) -> None:
    assert (kind, "hypothetical", summary) in told(text)


@pytest.mark.parametrize(
    "text",
    ["Rebels had attacked the port, and Chad closed it.", "Miners were arrested in Vira."],
)
def test_what_had_happened_is_a_fact(text: str) -> None:
    assert [modality for _, modality, _ in told(text)][:1] == ["actual"]
