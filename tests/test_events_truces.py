"""Between whom somebody mediates, who agrees on "it", and with whom nobody talks."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts

TRUCE = "A ceasefire between Chad and the Red Valley Front took effect on Saturday. "
BOTH = {"TCD", "red-valley-front"}


def told(text: str, type_: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == type_]


@pytest.mark.parametrize(
    "text",
    [
        TRUCE + "It was agreed last week in Doha, where Qatar mediated.",
        TRUCE + "It was brokered by Qatar in February.",
        "Chad and the Red Valley Front have agreed to stop fighting. The truce, mediated by Qatar, "
        "is the third this year.",
        "Chad and the Red Valley Front exchanged 40 prisoners on Friday. Qatar had mediated.",
    ],
)
def test_who_mediates_does_so_between_the_two_told_of(text: str) -> None:
    (event,) = told(text, "CONSULT")
    assert event.agents == ("QAT",)
    assert set(event.targets) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        TRUCE + "Qatar mediated a strike of dockers in February.",
        TRUCE + "Qatar brokered an agreement over fishing in February.",
        TRUCE + "Nobody was hurt. The road is open. Qatar has mediated since February.",
        "Chad bought two ships on Friday. Qatar had mediated.",
    ],
)
def test_who_mediates_in_another_matter_does_so_between_nobody_told_of(text: str) -> None:
    assert [one.targets for one in told(text, "CONSULT")] == [()]


def test_what_was_agreed_was_agreed_by_both() -> None:
    (event,) = told(TRUCE + "It was agreed last week in Doha.", "AGREE")
    assert {*event.agents, *event.targets} == BOTH


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "The Sand Brigade threatened to kill its captives. President Samir Odeh of Chad said "
            "he would not negotiate.",
            ("sand-brigade",),
        ),
        (
            "The special court jailed Ivo Kone in March. He refused to speak throughout the trial.",
            ("special-court",),
        ),
        (
            "Drivers in Vira ended a strike on Friday after the bus company withdrew its order. "
            "The company had refused to talk while the buses stood still.",
            ("drivers",),
        ),
    ],
)
def test_who_will_not_talk_does_not_talk_to_the_other_side(
    text: str, targets: tuple[str, ...]
) -> None:
    (event,) = told(text, "REJECT")
    assert event.targets == targets


def test_of_two_to_whom_he_may_not_talk_nobody_knows_which() -> None:
    (event,) = told(
        "Mali expelled two reporters and Niger jailed a third. President Samir Odeh of Chad "
        "refused to talk.",
        "REJECT",
    )
    assert event.targets == ()


@pytest.mark.parametrize(
    "text",
    [
        "The special court jailed Ivo Kone in March. His lawyers will appeal.",
        "The special court jailed Ivo Kone in March. His lawyer said he would appeal.",
    ],
)
def test_an_appeal_to_come_is_to_the_court_that_judged(text: str) -> None:
    (event,) = told(text, "REQUEST")
    assert event.targets == ("special-court",)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Chad and Mali exchanged 48 prisoners. Mali had cancelled one in December.", ("TCD",)),
        ("Chad and Mali exchanged 48 prisoners. Mali had called off a first one in May.", ("TCD",)),
        ("Chad and Mali exchanged 48 prisoners. Kenya had cancelled one in December.", ()),
        ("Chad and Mali exchanged 48 prisoners. Mali had cancelled a visit in December.", ()),
    ],
)
def test_one_that_was_called_off_was_with_the_other(text: str, targets: tuple[str, ...]) -> None:
    assert [one.targets for one in told(text, "REJECT")] == [targets]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("A shipment of Indian rifles reached Mali. Chad called the delivery a breach.", "IND"),
        ("Prague sold 40 howitzers to Mali. Chad called the sale a provocation.", "CZE"),
    ],
)
def test_a_delivery_is_judged_as_that_of_who_sent_it(text: str, agent: str) -> None:
    (event,) = told(text, "ACCUSE")
    assert event.targets == (agent,)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "The Hill Front demanded a ransom on Monday. The Kivu Brigade attacked Vira. "
            "The government refused to negotiate.",
            ("kivu-brigade",),
        ),
        (
            "The Kivu Brigade attacked Vira. The Hill Front demanded a ransom on Monday. "
            "The government refused to negotiate.",
            ("hill-front",),
        ),
        (
            "Teachers asked the ministry for talks on Monday. Police beat teachers. "
            "The ministry refused to talk.",
            (),
        ),
    ],
)
def test_nobody_talks_with_whoever_attacked_last(text: str, targets: tuple[str, ...]) -> None:
    assert [one.targets for one in told(text, "REJECT")] == [targets]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Chad pledged tanks to Mali on Monday. Chad pledged shells to Mali.", 2),
        ("Chad pledged 5 million euros to Mali. Chad pledged 20 million euros to Mali.", 2),
        ("Chad promised to free prisoners on Monday. Chad promised to open the border.", 2),
        ("Chad pledged weapons to Mali on Monday. Chad pledged 14 tanks to Mali.", 1),
        ("Chad pledged 5 million euros to Mali. Chad pledged the money to Mali.", 1),
        ("Chad pledged 5 million euros to Mali. Chad pledged about 5 million euros.", 1),
        ("Chad promised to free prisoners on Monday. Chad promised to free the prisoners.", 1),
    ],
)
def test_pledges_of_different_things_are_several(text: str, number: int) -> None:
    assert len(told(text, "AGREE")) == number
