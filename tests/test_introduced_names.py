"""Names behind the noun that introduces them, and persons told again by a part of their name."""

from dataclasses import replace

import pytest

from extract.model import Document, Token
from extract.pipeline import facts
from extract.repair.introduced_names import introduced_names
from tests.test_repair import shown, tokens


def named(words: str) -> list[Token]:
    return [replace(one, word_class="PROPN") if one.tag == "NNP" else one for one in tokens(words)]


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        (
            "murder/NN/root/0 of/IN/case/2 governor/NN/nmod/0 Roldan/NNP/nmod/0",
            "murder/NN/root/0 of/IN/case/2 governor/NN/nmod/0 Roldan/NNP/appos/2",
        ),
        (
            "murder/NN/root/0 of/IN/case/2 district/NN/compound/3 judge/NN/nmod:desc/4 "
            "Roldan/NNP/appos/0",
            "murder/NN/root/0 of/IN/case/4 district/NN/compound/3 judge/NN/nmod:desc/4 "
            "Roldan/NNP/nmod/0",
        ),
    ],
)
def test_a_name_belongs_to_its_noun(slip: str, right: str) -> None:
    found = named(slip)
    introduced_names(found)
    assert shown(tuple(found)) == right


@pytest.mark.parametrize(
    "words",
    [
        "murder/NN/root/0 of/IN/case/2 state/NN/nmod/0 Roldan/NNP/nmod/0",
        "murder/NN/root/0 of/IN/case/2 governor/NN/nmod/0 in/IN/case/4 Lima/NNP/nmod/0",
    ],
)
def test_other_names_are_left_where_they_are(words: str) -> None:
    found = named(words)
    introduced_names(found)
    assert shown(tuple(found)) == words


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "The murder of district governor Antonio Roldan Betancur was condemned. "
            "Governor Antonio Roldan was killed near his house.",
            ("antonio-roldan-betancur",),
        ),
        (
            "The killing of attorney general Roberto Garcia Alvarado was condemned. "
            "Garcia Alvarado, 56, was killed near his house.",
            ("roberto-garcia-alvarado",),
        ),
    ],
)
def test_a_murder_told_by_part_of_a_name_is_one_event(text: str, targets: tuple[str, ...]) -> None:
    found = facts(Document(id="x", file_name="x", text=text)).events
    (event,) = [one for one in found if one.type == "ASSAULT"]
    assert event.targets == targets
