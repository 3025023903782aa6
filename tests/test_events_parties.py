"""Who acts on whom, and when, where the clause leaves it to others to say."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def told(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return facts(document).events


def one(text: str, kind: str) -> Event:
    (found,) = [event for event in told(text) if event.kind == kind]
    return found


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        (
            "France froze the accounts of two generals. Snow fell. China criticised the decision.",
            "criticism",
            ("CHN",),
            ("FRA",),
        ),
        (
            "A court jailed the general Ana Lopez for life. Rebels burned a mill. Oxfam praised "
            "the verdict.",
            "support",
            ("OXFAM",),
            ("court",),
        ),
        (
            "Chad asked Sudan for a truce on Monday. Sudan accepted the proposal.",
            "agreement",
            ("SDN",),
            ("TCD",),
        ),
        (
            "France froze the assets of Chad. Chad dismissed the sanctions.",
            "refusal",
            ("TCD",),
            ("FRA",),
        ),
        (
            "Clashes between the Hill Front and government troops went on in Vira on Friday.",
            "attack",
            ("hill-front", "government-troops"),
            (),
        ),
        (
            "At least 14 people were injured and 40 arrested on Friday.",
            "arrest",
            (),
            ("people",),
        ),
        ("Two others were extradited from Kenya in January.", "cooperation", ("KEN",), ("others",)),
        (
            "Prosecutors issued an arrest warrant for the general Ana Lopez.",
            "investigation",
            ("prosecutors",),
            ("ana-lopez",),
        ),
        (
            "Separatist artillery shelled Vira on Friday, killing two men and damaging a school.",
            "attack",
            ("separatist-artillery",),
            ("vira", "men", "school"),
        ),
        (
            "China, an ally of the North, called on both sides to show restraint and refused to "
            "act.",
            "appeal",
            ("CHN",),
            ("sides",),
        ),
        (
            "One commander accepted the truce; another surrendered on Friday.",
            "agreement",
            ("commander",),
            (),
        ),
        (
            "The envoy told the Council that the parties had agreed to exchange prisoners.",
            "agreement",
            ("parties",),
            (),
        ),
        (
            "Iraqi counter-terrorism troops stormed a prison on Friday.",
            "attack",
            ("IRQ",),
            ("prison",),
        ),
        (
            "Soldiers who arrested Chad’s president, Amadou Mara, closed the border on Friday.",
            "restriction",
            ("soldiers",),
            ("border",),
        ),
        (
            "Britain and Germany each pledged two million euros for Chad on Friday.",
            "agreement",
            ("GBR", "DEU"),
            ("TCD",),
        ),
        ("France sent a team of doctors to Chad.", "aid", ("FRA",), ("TCD",)),
        ("Rebels advanced on Vira on Friday.", "deployment", ("rebels",), ("vira",)),
        ("Parents marched in Vira on Friday.", "protest", ("parents",), ()),
        ("Amnesty International criticised Shell.", "criticism", ("AI",), ("shell",)),
        (
            "Germany pledged two million euros for clearance in Laos.",
            "agreement",
            ("DEU",),
            ("LAO",),
        ),
    ],
)
def test_who_acts_on_whom(
    text: str, kind: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = one(text, kind)
    assert (found.agents, found.targets) == (agents, targets)


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("Oxfam asked for ten million euros. Russia opposed a joint statement.", "appeal", ()),
        ("Switzerland praised Croatia. Chad welcomed a new school.", "support", ("HRV",)),
    ],
)
def test_nobody_is_answered_who_was_not_asked(
    text: str, kind: str, targets: tuple[str, ...]
) -> None:
    assert [event.targets for event in told(text) if event.kind == kind][:1] == [targets]


@pytest.mark.parametrize(
    ("text", "kind", "edtf"),
    [
        (
            "The Council on Thursday condemned the ambush on 9 January in Vira.",
            "criticism",
            "2022-03-03",
        ),
        ("The Council condemned the ambush on a bus on Thursday.", "criticism", "2022-03-03"),
    ],
)
def test_the_day_of_the_deed_is_not_that_of_the_judgement(text: str, kind: str, edtf: str) -> None:
    found = one(text, kind)
    assert found.when is not None
    assert found.when.interval.edtf == edtf


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The union called a strike for Monday.", "strike", "planned"),
        ("On 14 January a mine killed a farmer.", "attack", "actual"),
        ("On 14 May a mine killed a farmer.", "attack", "actual"),
        ("Survivors said that soldiers had burned houses in Vira.", "attack", "claimed"),
    ],
)
def test_how_firm_it_is(text: str, kind: str, modality: str) -> None:
    assert one(text, kind).modality == modality


def test_mines_that_were_laid_are_not_those_that_killed() -> None:
    text = "Rebels laid mines along the river. On 14 January a mine killed a farmer near Vira."
    found = [event for event in told(text) if event.type == "ASSAULT"]
    assert [(event.agents, event.targets) for event in found] == [
        (("rebels",), ()),
        ((), ("farmer",)),
    ]


@pytest.mark.parametrize("text", entries("clauses")["telling"]["yes"])
def test_what_is_told_is_not_about_who_hears_it(text: str) -> None:
    found = one(text, "agreement")
    assert (found.agents, found.targets) == (("parties",), ())


def test_what_somebody_is_criticised_for_is_his_own() -> None:
    text = "Oxfam criticised Chad on Friday for its invasion of Sudan."
    assert one(text, "attack").agents == ("TCD",)


def test_a_name_that_holds_a_verb_tells_of_no_deed() -> None:
    text = "Save the Children warned that the fighting in Chad would cut off supplies."
    assert [event.kind for event in told(text) if event.type == "AID"] == []


def test_airstrikes_and_shelling_are_two_deeds() -> None:
    text = "Airstrikes hit the port on Monday, and shelling in Vira killed four civilians."
    found = [event.targets for event in told(text) if event.type == "ASSAULT"]
    assert found == [("port",), ("civilians",)]


def test_what_stands_behind_two_deeds_is_of_both() -> None:
    text = "Unions condemned the torture and murder on 15 January of Eduardo Lopez."
    found = [event for event in told(text) if event.type == "ASSAULT"]
    assert [event.targets for event in found] == [("eduardo-lopez",), ("eduardo-lopez",)]
    assert [event.when and event.when.interval.edtf for event in found] == ["2022-01-15"] * 2


def test_what_only_describes_is_no_antecedent() -> None:
    text = "Jahongir Nazar was arrested in May. Guards beat him with rubber hoses and mocked him."
    assert one(text, "abuse").targets == ("jahongir-nazar",)
    assert "rubber" not in {each for event in told(text) for each in event.targets}


def test_what_somebody_is_asked_for_comes_later() -> None:
    assert one("Georgia has invited the two ministers for 12 December.", "appeal").when is None


def test_a_quarter_that_is_sealed_off_is_no_time() -> None:
    text = "Troops sealed off the quarter and detained nine men."
    assert [event.when for event in told(text)] == [None, None]


def test_it_is_a_thing_and_not_whose_it_is() -> None:
    text = "A Vietnamese boat went down on Monday after a Chinese trawler rammed it."
    assert one(text, "attack").targets == ("vietnamese-boat",)


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        (
            "The court moved the vote to May, which Chad dismissed as a trick.",
            "refusal",
            ("court",),
        ),
        ("France said that Iran had sent the guns. Iran dismissed this.", "refusal", ("FRA",)),
        (
            "Oxfam put the refugees up in tents and handed out blankets.",
            "aid",
            ("refugees",),
        ),
        ("Some 300 people are in centres, to which Oxfam is bringing rice.", "aid", ("people",)),
        ("Oxfam sold the tents and handed out blankets.", "aid", ()),
    ],
)
def test_what_is_told_before_says_whom_it_is_to(
    text: str, kind: str, targets: tuple[str, ...]
) -> None:
    assert one(text, kind).targets == targets


def test_who_has_been_let_go_was_held() -> None:
    text = "Fifty villagers were detained; nine of them have since been let go."
    assert one(text, "release").agents == ()


def test_a_handover_is_nobody() -> None:
    text = "A mediator negotiated the handover with a field commander."
    assert one(text, "meeting").targets == ("field-commander",)


def test_a_claim_has_its_own_day() -> None:
    text = "The bombing, claimed on Monday by the Hill Front, killed two men."
    assert one(text, "attack").when is None


def test_who_shot_the_victims_is_none_of_them() -> None:
    text = "Rebels shot two judges on Monday. The man who shot the victims was named as Ivo Kone."
    assert "ivo-kone" not in {each for event in told(text) for each in event.targets}
    named = "Rebels shot two judges on Monday. The victims were named as Ivo Kone and Ana Lopez."
    assert one(named, "attack").targets == ("judges", "ivo-kone", "ana-lopez")
