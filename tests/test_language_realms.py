"""States and bodies that no list knows, told by what they have."""

import pytest

from extract.language import parsed
from extract.vocabulary import entries

NOUNS = entries("actor_nouns")


def kind(text: str, name: str) -> str | None:
    """The kind of a name in the last sentence that has it."""
    (told,) = parsed([text])
    kinds = [
        one.kind
        for sentence in told
        for one in sentence.names
        if text[one.span.start : one.span.end] == name
    ]
    return kinds[-1] if kinds else None


@pytest.mark.parametrize(
    ("text", "name", "kind_"),
    [
        ("The president of Vesta flew home. Vesta refused to see her.", "Vesta", "place"),
        ("The army of Dorvane met the rebels. Dorvane signed.", "Dorvane", "place"),
        ("Kasmira recalled its ambassador on Monday.", "Kasmira", "place"),
        ("Kasmira sold its shares on Monday.", "Kasmira", "organisation"),
    ],
)
def test_a_name_is_of_whoever_has_an_army_or_anything_of_its_own(
    text: str, name: str, kind_: str
) -> None:
    assert kind(text, name) == kind_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # named in full as a person elsewhere
        ("Khalifa Haftar came to Tripoli. The army of Haftar left.", "Haftar"),
        ("Kasmira recalled his ambassador on Monday.", "Kasmira"),
        ("Soldiers of Bemba fled. Bemba was arrested in Brussels.", "Bemba"),
        *(
            (text, "Kasmira")
            for one in ("of_states", "owned_by_states")
            for text in NOUNS[one]["no"]
        ),
    ],
)
def test_a_person_stays_one(text: str, name: str) -> None:
    assert kind(text, name) == "person"


@pytest.mark.parametrize(
    "text", [text for one in ("of_states", "owned_by_states") for text in NOUNS[one]["yes"]]
)
def test_the_words_of_the_lists_tell_a_state(text: str) -> None:
    assert kind(text + " Kasmira denied it.", "Kasmira") == "place"
