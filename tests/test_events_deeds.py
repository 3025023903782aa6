"""Deeds of good will, and meetings to come, in the many words that reports have for them."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def told(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type not in {"STATE", "REPORT"}]


@pytest.mark.parametrize(
    ("text", "type_", "agents", "targets"),
    [
        ("Chad blew up its last 1,200 mines near Abeche.", "RETREAT", ("TCD",), ()),
        (
            "The rebels turned over 102 rifles to the peace monitors.",
            "RETREAT",
            ("rebels",),
            ("peace-monitors",),
        ),
        ("The rebels called off their offensive on Friday.", "RETREAT", ("rebels",), ()),
        ("The handover of the base to Iraq took place on Friday.", "RETREAT", (), ("IRQ",)),
        ("Both sides stopped shooting on Thursday.", "RETREAT", ("sides",), ()),
        (
            "The lifting of the embargo on Haiti was announced by Chad.",
            "CONCEDE",
            ("TCD",),
            ("HTI",),
        ),
        ("The union called off its strike.", "CONCEDE", ("union",), ()),
        ("Kenya allowed the farmers to hold a rally.", "CONCEDE", ("KEN",), ("farmers",)),
        ("Poland passed intelligence on the smugglers.", "COOPERATE", ("POL",), ()),
        ("Sudan handed over the suspect to Kenya.", "COOPERATE", ("SDN",), ("KEN",)),
        (
            "Flights between Iraq and Kuwait resumed on Sunday.",
            "COOPERATE",
            ("IRQ",),
            ("KWT",),
        ),
        ("Canada paid for the training of Malian officers.", "AID", ("CAN",), ("MLI",)),
        ("Ghana lent Mali two trainers.", "AID", ("GHA",), ("MLI",)),
        ("France vowed to help Lebanon.", "AGREE", ("FRA",), ("LBN",)),
        ("Kenya gave its backing to Mali.", "SUPPORT", ("KEN",), ("MLI",)),
        ("Austria sided with Greece.", "SUPPORT", ("AUT",), ("GRC",)),
        ("The two sides met face to face in Muscat.", "CONSULT", ("sides",), ()),
    ],
)
def test_deeds_of_good_will_are_read(
    text: str, type_: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (found,) = told(text)
    assert (found.type, found.agents, found.targets) == (type_, agents, targets)


@pytest.mark.parametrize(
    "text", [*entries("clauses")["occurring"]["yes"], *entries("clauses")["arranged"]["yes"]]
)
def test_a_meeting_is_known_by_the_verb_that_says_it_takes_place(text: str) -> None:
    (found,) = told(text)
    assert found.when is not None
    assert found.when.interval.earliest is not None
    ahead = found.when.interval.earliest > date(2022, 3, 4)
    assert (found.type, found.modality) == (
        ("AGREE", "planned") if ahead else ("CONSULT", "actual")
    )


@pytest.mark.parametrize(
    "text", [*entries("clauses")["occurring"]["no"], *entries("clauses")["arranged"]["no"]]
)
def test_a_meeting_that_other_verbs_tell_of_is_none_by_a_date_alone(text: str) -> None:
    assert told(text) == []


def test_according_to_is_no_accord() -> None:
    found = told("Two missiles struck the port of Odesa, according to the Ukrainian army.")
    assert [one.type for one in found] == ["ASSAULT"]


def test_a_conference_that_states_attended_is_one_event() -> None:
    (found,) = told("The conference was attended by Chad and Mali on Friday.")
    assert (found.type, found.agents) == ("CONSULT", ("TCD", "MLI"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The rapporteur visited the prison on Monday.", 1),
        ("Tourists visited the museum on Monday.", 0),
        ("The foreign ministers discussed the border on Monday.", 1),
        ("The minister discussed the weather on Monday.", 0),
    ],
)
def test_officials_meet_those_whose_place_they_visit(text: str, count: int) -> None:
    assert [one.type for one in told(text)] == ["CONSULT"] * count


def test_forces_that_are_withdrawn_withdraw() -> None:
    (found,) = told("Two battalions were withdrawn from Kidal on Friday.")
    assert (found.type, found.agents) == ("RETREAT", ("battalions",))


def test_a_verb_joined_to_another_is_no_part_of_its_phrase() -> None:
    found = told("Chad suspended the road fund last week, and rebels struck the port.")
    assert "CONCEDE" not in [one.type for one in found]


def test_who_can_lets_others_act() -> None:
    assert [one.type for one in told("The navy let 300 Afghans return on Friday.")] == ["CONCEDE"]
    assert told("Such discipline allowed soldiers to march for days.") == []
    assert told("All citizens were allowed to vote.") == []


@pytest.mark.parametrize(
    ("text", "type_", "agents"),
    [
        ("An offer of mediation came from Oman on Friday.", "AGREE", ("OMN",)),
        ("The unbanning of the party by Chad came in 1990.", "CONCEDE", ("TCD",)),
        ("The recognition of Mali by Germany surprised diplomats.", "SUPPORT", ("DEU",)),
        ("A gift of 200 buses from Turkey arrived in Mogadishu on Friday.", "AID", ("TUR",)),
    ],
)
def test_nouns_tell_of_deeds_where_it_is_said_whose_they_are(
    text: str, type_: str, agents: tuple[str, ...]
) -> None:
    assert [(one.type, one.agents) for one in told(text)] == [(type_, agents)]


def test_whoever_is_taken_in_an_hour_is_not_taken_in() -> None:
    assert "AID" not in [one.type for one in told("Prisoners were taken in the first hours.")]


def test_who_receives_help_is_given_it_by_whom_it_is_from() -> None:
    (found,) = told("Lebanon received 20 ambulances from Brazil on Friday.")
    assert (found.type, found.agents, found.targets) == ("AID", ("BRA",), ("LBN",))
    assert told("Lebanon received 20 ambulances on Friday.") == []
