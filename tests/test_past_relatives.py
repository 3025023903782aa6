"""What goes on behind a relative clause, and who does what a passive tells."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.repair.past_relatives import past_relatives
from extract.vocabulary import entries
from tests.test_repair import shown, tokens


def last(text: str, type_: str) -> Event:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [event for event in facts(document).events if event.type == type_][-1]


def repaired(held: str) -> str:
    found = list(tokens(held))
    past_relatives(found)
    return shown(tuple(found))


def test_a_past_tense_behind_a_perfect_goes_on_with_the_main_verb() -> None:
    held = (
        "Police/NNS/nsubj/1 beat/VBD/root/1 nurses/NNS/obj/1 who/WP/nsubj/5 had/VBD/aux/5 "
        "sat/VBN/acl:relcl/2 there/RB/advmod/5 ,/,/punct/9 and/CC/cc/9 arrested/VBD/conj/5"
    )
    assert repaired(held) == held.replace("arrested/VBD/conj/5", "arrested/VBD/conj/1")


def test_without_a_comma_it_goes_on_with_the_relative_clause() -> None:
    held = (
        "Police/NNS/nsubj/1 beat/VBD/root/1 nurses/NNS/obj/1 who/WP/nsubj/5 had/VBD/aux/5 "
        "sat/VBN/acl:relcl/2 there/RB/advmod/5 and/CC/cc/8 sung/VBD/conj/5"
    )
    assert repaired(held) == held


@pytest.mark.parametrize(("word", "relation"), [("and", "conj"), ("or", "appos")])
def test_what_and_stands_before_is_no_other_name(word: str, relation: str) -> None:
    held = (
        "envoys/NNS/nsubj/5 of/IN/case/2 Chad/NNP/nmod/0 {}/CC/cc/4 rebels/NNS/{}/0 met/VBD/root/5"
    )
    assert repaired(held.format(word, "appos")) == held.format(word, relation)


@pytest.mark.parametrize(("noun", "head"), [("newspaper", 0), ("doctor", 2)])
def test_no_newspaper_is_a_who(noun: str, head: int) -> None:
    held = (
        "photographer/NN/root/0 of/IN/case/2 {}/NN/nmod/0 who/WP/nsubj:pass/5 was/VBD/aux:pass/5 "
        "beaten/VBN/acl:relcl/{}"
    )
    assert repaired(held.format(noun, 2)) == held.format(noun, head)


def test_envoys_of_the_government_of_an_unknown_country_speak_for_it() -> None:
    text = (
        "Negotiators of the government of Kavania and the Lake People's Front met in a hotel on "
        "Wednesday."
    )
    found = last(text, "CONSULT")
    assert (found.agents, found.targets) == (("kavania",), ("lake-people-front",))


ORDERS = entries("clauses")["orders"]


@pytest.mark.parametrize(
    ("text", "type_", "agents"),
    [
        (
            "The newspaper was closed by order of the information minister.",
            "COERCE",
            ("information-minister",),
        ),
        (
            "Three farmers were beaten by soldiers on the orders of the mayor on Tuesday.",
            "ASSAULT",
            ("soldiers",),
        ),
        (
            "More than 3,000 Afghans were sent back across the Torkham border crossing by Pakistan "
            "on Monday.",
            "COERCE",
            ("PAK",),
        ),
        (
            "Inspectors were turned away from a storage site near Homs by Syrian guards on Monday.",
            "REJECT",
            ("SYR",),
        ),
        (
            "The team was let through an hour later on the orders of the northern chief of staff.",
            "RETREAT",
            ("northern-chief",),
        ),
        # whoever wrote the report threw nobody out
        (
            "Ten nurses were killed in Vira on Monday, according to a report by the Hill Council.",
            "ASSAULT",
            (),
        ),
        *((text, "RETREAT", ("judge",)) for text in ORDERS["yes"]),
        *((text, "RETREAT", ()) for text in ORDERS["no"]),
    ],
)
def test_who_does_what_a_passive_tells(text: str, type_: str, agents: tuple[str, ...]) -> None:
    assert last(text, type_).agents == agents


def test_who_is_punished_for_a_deed_did_it() -> None:
    text = "The United States imposed a ban on two generals for blocking relief convoys."
    found = last(text, "COERCE")
    assert (found.agents, found.targets) == (("generals",), ("relief-convoys",))


def test_sanctions_that_are_to_go_on_are_against_somebody() -> None:
    text = "The ministers of the European Union agreed on Thursday to extend sanctions on Belarus."
    assert last(text, "AGREE").targets == ("BLR",)


@pytest.mark.parametrize(
    ("text", "type_", "agents"),
    [
        (
            "Guards fired at herders who crossed the ditch, and captured six of them.",
            "COERCE",
            ("guards",),
        ),
        (
            "Police fired at fans of the club who burned tyres, and arrested 20 of them.",
            "COERCE",
            ("police",),
        ),
    ],
)
def test_nobody_arrests_some_of_themselves(text: str, type_: str, agents: tuple[str, ...]) -> None:
    assert last(text, type_).agents == agents


def test_who_seized_two_and_shot_a_third_did_both() -> None:
    text = "The court heard rebels who had seized two nurses and shot a third."
    assert last(text, "ASSAULT").agents == ("rebels",)
