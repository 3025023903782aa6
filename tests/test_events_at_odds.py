"""Whom a demand, refusal or threat is to, and when what is done for a purpose was done."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

CLAUSES = entries("clauses")


def last(text: str, type_: str) -> Event:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [event for event in facts(document).events if event.type == type_][-1]


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        # the one body that it is at odds with
        (
            "Mali seized a ship of Chad on Monday. Snow fell in the hills. It was cold. Chad "
            "demanded that the ship be returned.",
            "REQUEST",
            ("MLI",),
        ),
        # two of them
        (
            "Mali bombed Chad on Monday. Sudan accused Chad of lying. It was cold. Chad demanded "
            "that the ship be returned.",
            "REQUEST",
            (),
        ),
        (
            "Chad has asked for his extradition, but Mali has not handed him over.",
            "REQUEST",
            ("MLI",),
        ),
        ("Chad has asked for his extradition, and Mali has handed him over.", "REQUEST", ()),
        # nobody is threatened by whom a matter is taken to
        (
            "Chad has threatened to take the matter to the African Union.",
            "THREATEN",
            (),
        ),
        (
            "The strike organisers say they will cut off the capital's fuel unless the prisoners "
            "are freed.",
            "THREATEN",
            ("capital",),
        ),
        # two who fought
        (
            "Fighters of the Red Front and of the Hill Front clashed on Monday. Each group accuses "
            "the other of having burned a church.",
            "ACCUSE",
            ("hill-front",),
        ),
        # goes on with whom it speaks to
        (
            "The minister offered to visit the valley and asked the village council for a list.",
            "AGREE",
            ("village-council",),
        ),
        (
            "The president criticised the deputies and threatened to call early elections.",
            "THREATEN",
            ("deputies",),
        ),
        (
            "The Red Cross asked the ministry for an inquiry. It snowed in Vira on Monday. The "
            "ministry promised a report.",
            "AGREE",
            ("ICRC",),
        ),
        ("Malta refused the captain permission to dock.", "REJECT", ("captain",)),
        ("Organisers called off a second march planned for Friday.", "REJECT", ("second-march",)),
        *((text, "AID", ("lorries",)) for text in CLAUSES["escorting"]["yes"]),
        *((text, "AID", ()) for text in CLAUSES["escorting"]["no"]),
    ],
)
def test_whom_it_is_to(text: str, type_: str, targets: tuple[str, ...]) -> None:
    assert last(text, type_).targets == targets


@pytest.mark.parametrize(
    ("text", "type_", "agents"),
    [
        (
            "The disarmament of former fighters of the Hill Front went on in October.",
            "RETREAT",
            ("hill-front",),
        ),
        ("More than 1,490 combatants were demobilised in June.", "RETREAT", ("combatants",)),
        (
            "Chad and Mali signed a ceasefire on Tuesday after two days of talks in Bissau.",
            "CONSULT",
            ("TCD",),
        ),
    ],
)
def test_who_does_what_is_done_to_nobody_else(
    text: str, type_: str, agents: tuple[str, ...]
) -> None:
    assert last(text, type_).agents == agents


def test_who_fires_at_those_who_throw_stones_fires_at_them() -> None:
    text = "There, riot police fired tear gas, and demonstrators threw stones."
    assert last(text, "ASSAULT").targets == ("demonstrators",)


def test_whom_one_speaks_with_by_telephone_is_met() -> None:
    text = "The ministers spoke by telephone with the opposition leader, Volha Sidarenka."
    assert last(text, "CONSULT").targets == ("volha-sidarenka",)


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        ("The army laid mines around villages and a church.", "ASSAULT", ("villages",)),
        ("The army set up artillery beside the school last week.", "MOBILIZE", ("school",)),
        ("The army set up artillery beside the river last week.", "MOBILIZE", ()),
        ("Malta let a boat of migrants into port on Tuesday.", "RETREAT", ("boat",)),
        (
            "El Salvador offered to host a meeting of the three foreign ministers.",
            "AGREE",
            ("foreign-ministers",),
        ),
        (
            "Thailand said it would let in the wounded from Kayah State if the fighting came near.",
            "RETREAT",
            ("wounded",),
        ),
    ],
)
def test_who_lives_beside_it_or_is_let_in(text: str, type_: str, targets: tuple[str, ...]) -> None:
    assert last(text, type_).targets == targets


def test_what_is_approved_is_named_itself() -> None:
    text = "The Security Council approved the operation on Monday."
    assert last(text, "SUPPORT").targets == ("operation",)


def test_the_conduct_of_both_sides_is_theirs() -> None:
    text = "Chad and Mali held talks. The envoy of Oman praised the conduct of both sides."
    assert last(text, "SUPPORT").targets == ("TCD", "MLI")


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        *((text, ("port",)) for text in CLAUSES["opposing"]["yes"]),
        *((text, ()) for text in CLAUSES["opposing"]["no"]),
    ],
)
def test_a_threat_to_sue_is_to_whom_is_sued(text: str, targets: tuple[str, ...]) -> None:
    assert last(text, "THREATEN").targets == targets


@pytest.mark.parametrize(
    ("text", "type_", "day"),
    [
        (
            "The bishop of Lira went on the radio on Monday to beg the rebels to free the rest.",
            "REQUEST",
            "2022-02-28",
        ),
        (
            "Heavy fighting between the army and the M23 around Sake displaced 144,000 people "
            "between 7 and 16 February.",
            "ASSAULT",
            "2022-02-07/2022-02-16",
        ),
    ],
)
def test_what_is_done_for_a_purpose_has_its_day(text: str, type_: str, day: str) -> None:
    when = last(text, type_).when
    assert when is not None
    assert (when.interval.edtf, when.interval.basis) == (day, "relative")


def test_a_decision_is_of_whoever_is_told_to_have_taken_it() -> None:
    text = (
        "Pakistan sent 300 Afghans back across the border on Monday. Two families were expelled "
        "from their homes. The Taliban called the decision cruel."
    )
    assert last(text, "ACCUSE").targets == ("PAK",)


def test_an_appeal_is_to_nobody_in_particular() -> None:
    text = (
        "Chad accused Mali on 3 March 2022 of shelling homes. Its envoy spoke to the press in "
        "Geneva.\n\nChad also {} a humanitarian corridor."
    )
    assert last(text.format("called for"), "REQUEST").targets == ()
    assert last(text.format("demanded"), "REQUEST").targets == ("MLI",)
