"""The main verb behind what is put in between commas."""

import pytest

from extract.language import parsed
from extract.tree import tree


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "The bishop of Dili, who had fled to Baucau, called on the militias to lay down arms.",
            "called",
            "bishop",
        ),
        (
            "Observers of the Organization for Security and Cooperation in Europe, who had "
            "criticised the conduct of the vote the day after it, yesterday called on prosecutors "
            "to charge those who stuffed the boxes.",
            "called",
            "Observers",
        ),
        (
            "India, which closed the Jogbani crossing to lorries on Monday, expressed concern.",
            "expressed",
            "India",
        ),
        (
            "Mediators from the regional grouping plan to fly to the island next Monday to see "
            "all four political camps.",
            "plan",
            "Mediators",
        ),
        (
            "Their leader, Arben Hoxha, accused Prime Minister Goran Trajkov of bad faith and "
            "threatened to leave the coalition.",
            "accused",
            "leader",
        ),
        (
            "On 20 September militiamen at the Tukaraq checkpoint demanded a fee of 500 dollars a "
            "lorry and, when the drivers refused, impounded four vehicles.",
            "demanded",
            "militiamen",
        ),
        (
            "On 20 September militiamen at the Tukaraq checkpoint demanded a fee.",
            "demanded",
            "militiamen",
        ),
        (
            "Sweden, which chaired the talks, thanked the Red Cross for its drafts and offered to "
            "keep the register.",
            "thanked",
            "Sweden",
        ),
    ],
)
def test_a_verb_behind_commas_is_the_main_one(text: str, verb: str, subject: str) -> None:
    ((sentence,),) = parsed([text])
    found = tree(sentence)
    (root,) = [at for at in range(len(found.tokens)) if found.head(at) is None]
    assert found.tokens[root].text == verb
    assert [found.tokens[at].text for at in found.children(root, "nsubj")] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kone, the first woman to lead the council, and two of its members.",
        "The plan of the ministers to fly to the island.",
        "Such mines are charges, traps and wires that lie in the grass, designed to maim.",
    ],
)
def test_a_phrase_without_a_verb_gets_none(text: str) -> None:
    ((sentence,),) = parsed([text])
    found = tree(sentence)
    (root,) = [at for at in range(len(found.tokens)) if found.head(at) is None]
    assert found.tokens[root].word_class in {"NOUN", "PROPN"}
