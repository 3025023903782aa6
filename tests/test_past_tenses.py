"""Past tenses that a parser took for participles."""

import pytest

from extract.language import parsed
from extract.tree import Tree, tree


def read(text: str) -> Tree:
    """The tree of a text of one sentence."""
    ((sentence,),) = parsed([text])
    return tree(sentence)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "The rebels who hold the area threatened on Saturday to close the road to Aleppo if "
            "the shelling went on.",
            "threatened",
            "rebels",
        ),
        (
            "The United Nations humanitarian coordinator called on both sides to spare civilians "
            "and to open the road to Khartoum.",
            "called",
            "coordinator",
        ),
    ],
)
def test_who_threatens_or_calls_is_the_subject(text: str, verb: str, subject: str) -> None:
    found = read(text)
    (root,) = [at for at in range(len(found.tokens)) if found.head(at) is None]
    assert found.tokens[root].text == verb
    assert [found.tokens[at].text for at in found.children(root, "nsubj")] == [subject]


def test_a_headline_stays_without_a_verb() -> None:
    found = read("Aid workers threatened in raid on camp")
    assert not [at for at in range(len(found.tokens)) if found.children(at, "nsubj")]


def test_who_is_threatened_by_others_suffers_it() -> None:
    found = read("The villagers who stayed were threatened with death.")
    (root,) = [at for at in range(len(found.tokens)) if found.head(at) is None]
    assert found.children(root, "nsubj:pass")
