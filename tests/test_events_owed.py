"""Whom a demand, pledge or measure is for, and what day and pronoun a clause takes from another."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

CLAUSES, NOUNS = entries("clauses"), entries("actor_nouns")


def told(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        # whoever holds what is asked back
        *((text, "REQUEST", ("IDN",)) for text in CLAUSES["given_back"]["yes"]),
        (
            "Indonesia seized nine fishermen. China demanded that the fishermen be freed.",
            "REQUEST",
            ("IDN",),
        ),
        ("China demanded the return of the fishermen.", "REQUEST", ()),
        # whoever asked for the money of which it pledges some
        (
            "The UN appealed to donors for 60 million dollars, of which Norway has pledged nine.",
            "AGREE",
            ("UN",),
        ),
        # whom it has just spoken against
        (
            "Iran seized a tanker. Greece called the seizure piracy and recalled its ambassador.",
            "SANCTION",
            ("IRN",),
        ),
        (
            "Coastguards of Vietnam fired at a ship of China. China lodged a protest.",
            "ACCUSE",
            ("VNM",),
        ),
        # whoever turns it down was asked or accused
        *((text, "REQUEST", ("MLI",)) for text in CLAUSES["turning_down"]["yes"]),
        ("Mali denied an accusation by Chad that it was arming rebels.", "ACCUSE", ("MLI",)),
        ("The monitors alleged that Uganda had armed the militia.", "ACCUSE", ("UGA",)),
        ("The Red Cross has moved 400 villagers away from the river.", "AID", ("villagers",)),
        ("The agency took 700 residents to safety on Friday.", "AID", ("residents",)),
        # whoever said what one calls a lie
        ("Chad accused Mali of theft. Mali called the charge pure invention.", "REJECT", ("TCD",)),
        # who fires at a march fires at those who march
        (
            "Police fired grenades at a march of pensioners in Minsk on Monday.",
            "ASSAULT",
            ("pensioners",),
        ),
        # what one is accused of is done by the one accused
        ("They accuse Doha of financing extremists.", "AID", ("extremists",)),
        ("They accuse Chad of aiding rebels.", "AID", ("rebels",)),
        ("The governor blamed rebels for burning huts.", "ASSAULT", ("huts",)),
        ("Georgia accuses Russia of supplying the front with mortars.", "AID", ("front",)),
        # those whom one flies somewhere to talk with
        ("The envoy flew to Goma on Sunday for talks with the rebels.", "CONSULT", ("rebels",)),
        ("Police tortured at least 14 detainees.", "ASSAULT", ("detainees",)),
        # the movement that holds the areas
        (
            "The Council banned the purchase of diamonds from areas held by the Hill Front.",
            "SANCTION",
            ("hill-front",),
        ),
        *((text, "ASSAULT", ("vasil-kuzmin",)) for text in NOUNS["women"]["yes"]),
        *((text, "ASSAULT", ("wife",)) for text in NOUNS["women"]["no"]),
        *((text, "ASSAULT", ("ana-kuzmin",)) for text in NOUNS["men"]["yes"]),
        *((text, "ASSAULT", ("husband",)) for text in NOUNS["men"]["no"]),
    ],
)
def test_whom_it_is_for(text: str, type_: str, targets: tuple[str, ...]) -> None:
    found = [one.targets for one in told(text) if one.type == type_]
    assert found[-1] == targets


@pytest.mark.parametrize(
    "text",
    [
        *CLAUSES["turning_down"]["no"],
        "Mali rejected the demand for talks.",
        "The minister blamed the bank for rising prices.",
    ],
)
def test_nothing_is_asked_that_nobody_is_told_to_ask(text: str) -> None:
    assert "REQUEST" not in {one.type for one in told(text)}


def test_its_president_is_that_of_whoever_he_speaks_for() -> None:
    text = (
        "Dockers struck against a ship with Belarusian flour. Chad accused Mali of theft. "
        "It would expel the envoy if the raids went on, its president said."
    )
    threat = told(text)[-1]
    assert (threat.type, threat.agents) == ("THREATEN", ("TCD",))


def test_a_march_is_that_of_those_who_march() -> None:
    found = told("Police fired grenades at a march of pensioners in Minsk on Monday.")
    assert ("PROTEST", ("pensioners",)) in {(one.type, one.agents) for one in found}
    assert told("He spoke of the march of time on Friday.") == []


def test_a_convoy_is_planned_for_its_day() -> None:
    (plan,) = told("The World Food Programme plans a second convoy for 15 March.")
    assert (plan.type, plan.modality) == ("AGREE", "planned")
    assert plan.when is not None
    assert plan.when.interval.edtf == "2022-03-15"


def test_a_plea_that_is_turned_down_is_the_one_told_before() -> None:
    found = told("Chad asked Togo for tents. Mali rejected Chad's plea for tents.")
    assert [one.type for one in found] == ["REQUEST", "REJECT"]


@pytest.mark.parametrize("text", CLAUSES["given_back"]["no"])
def test_what_is_not_given_back_is_asked_of_nobody_who_holds_it(text: str) -> None:
    asked = [one.targets for one in told(text) if one.type == "REQUEST"]
    assert asked
    assert ("IDN",) not in asked


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # what the same body also did, it did then
        (
            "The Council banned the sale of diamonds from Mali on Tuesday. "
            "It also broke off its talks with Chad.",
            "2022-03-01",
        ),
        # each of two days is that of its own deed, however long its phrase
        (
            "A court sentenced nine men to 15 years in prison on Sunday for the hijacking of a "
            "Danish yacht in February 2011.",
            "2011-02",
        ),
        # what is said where one has just gone is said then
        ("The envoy flew to Geneva on Monday, where she met donors.", "2022-02-28"),
        ("The envoy flew to Geneva on Monday, where she had met donors.", None),
        # what is of a day is no deed of that day, but for the night of it
        ("A court annulled the election of 9 February.", None),
        ("Police arrested the mayor on the night of 9 February.", "2022-02-09"),
        ("Police arrested the mayor in the early hours of 9 February.", "2022-02-09"),
        # the election was in November, and not its annulment
        ("His election in November was annulled by the High Court.", None),
    ],
)
def test_the_day_of_the_last_event(text: str, day: str | None) -> None:
    when = told(text)[-1].when
    assert (when.interval.edtf if when and when.interval.basis != "context" else None) == day
