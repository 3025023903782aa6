"""Figures of parsed sentences: a verb that could be a noun is not what is counted."""

import pytest

from extract.model import Document
from extract.pipeline import facts


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Some 50 governments met in May; in June 122 sign the treaty.", ["governments"] * 2),
        ("Each pod held 72 bomblets, of which nine typically failed.", ["bomblets"] * 2),
        ("One in ten survivors owns a wheelchair.", ["survivors"]),
        ("The plan lists cities (8), towns (12).", ["cities", "towns"]),
        ("They put up 122 signs.", ["signs"]),
        ("They fired 40 rounds.", ["rounds"]),
        ("The 12 wounded were flown out.", ["wounded"]),
        ("The mandate under resolution 1591 runs until May.", []),
        ("The new rocket carries 30.", [None]),
        ("The hotline received 350 in March.", [None]),
    ],
)
def test_a_verb_is_not_counted(text: str, counted: list[str | None]) -> None:
    document = Document(id="a", text=text, file_name="a")
    assert [one.phrase for one in facts(document).quantities] == counted
