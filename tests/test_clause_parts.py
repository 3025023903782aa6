"""Words that a parser hung on another clause than their own, and the deeds that these tell."""

from dataclasses import replace
from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.repair.called_by_names import called_by_names
from extract.repair.days_before_subjects import days_before_subjects
from extract.repair.done_by import done_by
from extract.repair.garden_path import garden_path
from extract.repair.joined_words import joined_words
from extract.repair.past_relatives import past_relatives
from tests.test_repair import shown, tokens

KILLING = "They/PRP/nsubj/1 mourned/VBD/root/1 the/DT/det/3 killing/NN/obj/1 "
FIRING = (
    "When/WRB/advmod/8 troops/NNS/nsubj/8 fired/VBD/advcl/2 at/IN/case/4 them/PRP/obl/2 "
    "thinking/VBG/advcl/2 they/PRP/nsubj/8 were/VBD/cop/8 rebels/NNS/ccomp/5"
)


def attacks(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("behind", "right"),
    [
        (
            ",/,/punct/5 launch/VBD/conj/1 by/IN/case/7 rebels/NNS/obl:agent/5",
            ",/,/punct/5 launch/VBN/acl/3 by/IN/case/7 rebels/NNS/obl:agent/5",
        ),
        (
            "and/CC/cc/5 launch/VBD/conj/1 by/IN/case/7 rebels/NNS/obl:agent/5",
            "and/CC/cc/5 launch/VBD/conj/1 by/IN/case/7 rebels/NNS/obl:agent/5",
        ),
        (
            ",/,/punct/5 launch/VBD/conj/1 a/DT/det/7 march/NN/obj/5",
            ",/,/punct/5 launch/VBD/conj/1 a/DT/det/7 march/NN/obj/5",
        ),
    ],
)
def test_a_verb_without_subject_that_says_by_whom_is_of_the_deed(behind: str, right: str) -> None:
    found = list(tokens(KILLING + behind))
    done_by(found)
    assert shown(tuple(found)) == KILLING + right


@pytest.mark.parametrize(
    ("held", "right"),
    [
        (
            "On/IN/case/1 2/CD/obl/4 March/NNP/compound/3 rebels/NNS/nsubj/4 fled/VBD/root/4",
            "On/IN/case/1 2/CD/obl/4 March/NNP/nmod:unmarked/1 rebels/NNS/nsubj/4 fled/VBD/root/4",
        ),
        (
            "On/IN/case/3 2/CD/nummod/3 March/NNP/compound/3 rebels/NNS/obl/4 fled/VBD/root/4",
            "On/IN/case/2 2/CD/nummod/2 March/NNP/obl/4 rebels/NNS/nsubj/4 fled/VBD/root/4",
        ),
        (
            "In/IN/case/3 2010/CD/nummod/3 March/NNP/compound/3 rains/NNS/obl/4 fell/VBD/root/4",
            "In/IN/case/3 2010/CD/nummod/3 March/NNP/compound/3 rains/NNS/obl/4 fell/VBD/root/4",
        ),
    ],
)
def test_a_day_is_no_sort_of_rebel(held: str, right: str) -> None:
    found = list(tokens(held))
    days_before_subjects(found)
    assert shown(tuple(found)) == right


def test_the_first_of_two_subjects_is_that_of_the_verb_between() -> None:
    found = list(tokens(FIRING))
    garden_path(found)
    assert shown(tuple(found)) == FIRING.replace("troops/NNS/nsubj/8", "troops/NNS/nsubj/2")


def test_a_verb_with_a_subject_takes_no_other() -> None:
    held = FIRING.replace("them/PRP/obl/2", "them/PRP/nsubj/2")
    found = list(tokens(held))
    garden_path(found)
    assert shown(tuple(found)) == held


def test_and_joins_the_clauses_where_a_noun_says_what_plane() -> None:
    held = (
        "Posts/NNS/nsubj/1 fell/VBD/root/1 to/IN/case/3 raids/NNS/obl/1 and/CC/cc/8 an/DT/det/7 "
        "airline/NN/conj/3 plane/NN/nsubj/8 burst/VBD/conj/1"
    )
    found = list(tokens(held))
    joined_words(found)
    assert shown(tuple(found)) == held.replace("airline/NN/conj/3", "airline/NN/compound/7")


@pytest.mark.parametrize(
    ("noun", "head"), [("release", 3), ("niece", 1), ("group", 1), ("releases", 1)]
)
def test_no_release_is_a_who(noun: str, head: int) -> None:
    tag = "NNS" if noun.endswith("s") else "NN"
    held = (
        f"the/DT/det/1 {noun}/{tag}/obj/1 of/IN/case/3 reporter/NN/nmod/1 who/WP/nsubj:pass/6 "
        "was/VBD/aux:pass/6 seized/VBN/acl:relcl/1"
    )
    found = list(tokens(held))
    past_relatives(found)
    assert found[6].head == head


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        (
            "The Hill Front announced after the invasion of Chad that it would attack embassies.",
            ("hill-front",),
            ("embassies",),
        ),
        (
            "Chad confirmed the release of the journalist Ivo Kone who was kidnapped by rebels.",
            ("rebels",),
            ("ivo-kone",),
        ),
        (
            "Two men stopped the car, pointed their rifles at the driver and opened fire.",
            ("men",),
            ("driver",),
        ),
        (
            "Bishops mourned the killing of six priests, carried out by rebels.",
            ("rebels",),
            ("priests",),
        ),
        ("On 2 March rebels in the north murdered two officials.", ("rebels",), ("officials",)),
        ("At the end of June Serbia shelled a village.", ("SRB",), ("village",)),
        ("In the first week of November Vesta had bombed two bridges.", ("vesta",), ("bridges",)),
        ("By the end of April Kenya had killed nine men.", ("KEN",), ("men",)),
        # led by whom they were
        ("Officers led by a colonel attacked the president.", ("officers",), ("president",)),
        (
            "It was an attack with explosives perpetrated by the Hill Front on 2 March 2022.",
            ("hill-front",),
            (),
        ),
    ],
)
def test_who_did_what_to_whom(text: str, agents: tuple[str, ...], targets: tuple[str, ...]) -> None:
    found = attacks(text)[-1]
    assert (found.agents, found.targets) == (agents, targets)


@pytest.mark.parametrize(
    ("mark", "relation", "head"), [('"/``/punct/2', "nsubj", 6), ("old/JJ/amod/2", "nmod", 5)]
)
def test_a_name_in_quotes_is_described_behind_it(mark: str, relation: str, head: int) -> None:
    held = (
        f"the/DT/det/2 {mark} Hand/NNP/nmod/5 ,/,/punct/2 a/DT/det/5 group/NN/nsubj/6 "
        "fled/VBD/root/6"
    )
    found = list(tokens(held))
    called_by_names(found)
    assert (found[2].relation, found[2].head) == (relation, head)


def test_alias_is_no_name() -> None:
    held = "Kone/NNP/nsubj/3 alias/NN/flat/0 trafficker/NN/obj/1 fled/VBD/root/3 today/NN/obl/3"
    found = [
        replace(one, word_class="PROPN") if not at else one for at, one in enumerate(tokens(held))
    ]
    called_by_names(found)
    assert [one.relation for one in found[:3]] == ["nsubj", "discourse", "appos"]
