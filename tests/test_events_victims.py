"""Whom a deed strikes, and which tellings are of one deed."""

from datetime import date

import pytest

from extract.model import Document, Event, Facts
from extract.pipeline import facts
from extract.vocabulary import entries


def read(text: str) -> Facts:
    return facts(Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4)))


def attacks(text: str) -> list[Event]:
    return [one for one in read(text).events if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Rebels killed two Chadian soldiers on Friday.", ("chadian-soldiers",)),
        ("Rebels shelled the Chadian embassy on Friday.", ("chadian-embassy",)),
        ("Rebels attacked Chadian forces on Friday.", ("TCD",)),
        ("A bomb exploded in the Chadian capital on Friday.", ()),
        ("A bomb exploded on the sixth floor of a hotel on Friday.", ("hotel",)),
        ("A bomb went off in front of a bank on Friday.", ("bank",)),
        ("The court was the target of a bomb attack on Friday.", ("court",)),
        (
            "The secretary of the Chadian embassy in Lagos, Idriss Mahamat, was killed on Friday.",
            ("idriss-mahamat",),
        ),
        ("Rebels kidnapped two Chadians on Friday.", ("chadians",)),
        ("A plane blew up in the air on Friday.", ("plane",)),
        (
            "Two guards, Ivo Kone and Ana Lopez, were killed on Friday.",
            ("ivo-kone", "ana-lopez"),
        ),
        ("A bomb went off near the court on Friday and destroyed it.", ("court",)),
        (
            "A watchman, identified as Ivo Kone, was killed on Friday.",
            ("watchman", "ivo-kone"),
        ),
        (
            "The minister, his driver and a guard were attacked on Friday.",
            ("minister", "driver", "guard"),
        ),
        ("The target of the attack on Friday was a bank.", ("bank",)),
        ("She took a group of students as hostages on Friday.", ("students",)),
        ("Rebels held the mayor captive for two days.", ("mayor",)),
        ("The mayor survived an assassination attempt on Friday.", ("mayor",)),
        (
            "Five bombs exploded on Friday, causing damage to a bank and two churches.",
            ("bank", "churches"),
        ),
        (
            "Men burst into the house of the judge Ana Lopez on Friday and shot the judge.",
            ("house", "ana-lopez"),
        ),
        ("A guard was slightly wounded on Friday.", ("guard",)),
        ("Rebels took a number of residents hostage on Friday.", ("residents",)),
        (
            "The spokesman of the Movement of the Left (MIR), Jecar Neghme, was killed on Friday.",
            ("jecar-neghme",),
        ),
        (
            "A bus was sprayed with bullets and its driver, Ivo Kone, was killed on Friday.",
            ("bus", "ivo-kone"),
        ),
        ("President Idriss Mahamat’s brother was kidnapped on Friday.", ("brother",)),
    ],
)
def test_whom_a_deed_strikes(text: str, targets: tuple[str, ...]) -> None:
    (found,) = attacks(text)
    assert tuple(one.split("mahamat-")[-1] for one in found.targets) == targets


def test_the_people_of_a_body_are_found_under_it() -> None:
    found = read("Rebels killed two Chadian soldiers on Friday.")
    (soldiers,) = [one.actor for one in found.mentions if one.actor.id == "chadian-soldiers"]
    assert (soldiers.kind, soldiers.parent) == ("group", "TCD")


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        # a person dies once
        (
            "The murder of the judge Ana Lopez on Monday shocked the town of Vira. Two masked "
            "men killed Lopez near the court.",
            ("masked-men",),
        ),
        (
            "Rebels killed two guards in Vira on Monday. The guerrillas shot the guards at dawn.",
            ("rebels",),
        ),
        (
            "Ten buses were burned. The rebel attacks in which ten buses were burned went on.",
            ("rebels",),
        ),
        (
            "The attack in which five guards were killed on Monday was blamed on the Hill Front.",
            ("hill-front",),
        ),
        (
            "Two monks were shot by rebels on Monday. Snow fell. The monks lived in Vira. It was "
            "dark. They were killed with one gun.",
            ("rebels",),
        ),
        (
            "A bank in Vira was destroyed on Monday when a bomb, planted by rebels, exploded.",
            ("rebels",),
        ),
        ("Rebels detonated a bomb near a bank in Vira on Monday.", ("rebels",)),
        ("A bomb detonated by rebels destroyed a bank in Vira on Monday.", ("rebels",)),
        # one of whom a report has the day wrong
        (
            "Ana Lopez was shot dead by rebels on 3 March 2021. A judge said that Ana Lopez had "
            "been killed on 5 March 2021.",
            ("rebels",),
        ),
        (
            "Two nurses were kidnapped by rebels of the ELN. The nurses were seized by an urban "
            "cell of the ELN.",
            ("ELN",),
        ),
        *((text, ("rebels",)) for text in entries("actor_nouns")["troops"]["yes"]),
        (
            "The pipeline was bombed on Monday. The attack, attributed to the Hill Front, spilled "
            "oil.",
            ("hill-front",),
        ),
        (
            "Three guards died in an ambush by the Hill Front on Monday. The guerrillas fired on "
            "the police car.",
            ("hill-front",),
        ),
        (
            "A general was shot dead by terrorists on Monday. Two men and a woman opened fire with "
            "pistols.",
            ("terrorists",),
        ),
        ("The attack on 6 December which destroyed the building had been planned since May.", ()),
        (
            "Rebels killed Ana Lopez, a union leader, on Monday. A witness saw the man who killed "
            "the leader.",
            ("rebels",),
        ),
        (
            "Chad blamed gangs for the attack in which five guards were killed. The governor said "
            "that this was an attack by rebels.",
            ("gangs",),
        ),
        ("Honduran army troops attacked a village on Monday.", ("HND",)),
        (
            "Rebels attacked a bank in Vira on Monday. It was the third attack on the bank.",
            ("rebels",),
        ),
        ("Rebels ambushed a convoy in Vira on Monday. One lorry was destroyed.", ("rebels",)),
        (
            "Gunmen shot at the house of Ana Lopez on Monday. The attack on the residence of Ana "
            "Lopez lasted an hour.",
            ("gunmen",),
        ),
        ("Rebels shelled Vira. Civilians were wounded and houses were destroyed.", ("rebels",)),
        (
            "Gunmen planted a bomb under a bus in Vira on Monday. The bomb exploded at noon.",
            ("gunmen",),
        ),
    ],
)
def test_one_deed_is_told_several_times(text: str, agents: tuple[str, ...]) -> None:
    (found,) = attacks(text)
    assert found.agents == agents


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in a hotel in Vira on Monday. Another bomb exploded in a bank.",
        "The judge Ana Lopez was killed on Monday. The judge Eva Ruiz was killed in Orta.",
        *entries("actor_nouns")["troops"]["no"],
        "The attack on the minister and the killing of two monks shocked Chad on 2 March 2022.",
        "Rebels burned a car in Vira on Monday. Four died when guards opened fire on the crowd.",
        "On 2 March rebels in the north murdered two officials. Seven banks were also attacked.",
        "Rebels burned three lorries to protest. They want those who are responsible for "
        "the murder of Ana Lopez found.",
        "Rebels attacked a union headquarters on 1 March. On 2 March rebels attacked the "
        "headquarters of the brigade.",
        "Ana Lopez was wounded on 3 March 2021. Ana Lopez was wounded on 5 March 2021.",
    ],
)
def test_two_deeds_stay_two(text: str) -> None:
    assert len(attacks(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Guards would leave the palace if there were an attack on it.",
        "There will not be any more bombings or murders of judges.",
        "The rebels’ attacks have reduced the output of oil by a fifth.",
        "The plane broke into six pieces on Friday.",
        "The strike of private bus owners went on.",
    ],
)
def test_what_did_not_happen_once_is_no_deed(text: str) -> None:
    assert [one for one in attacks(text) if one.modality == "actual"] == []


def test_an_emergency_is_not_only_due_to_attacks() -> None:
    text = "The emergency stays, not only because of the rebel attack on Vira on Monday."
    assert [one.modality for one in attacks(text)] == ["actual"]


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        *((text, True) for text in entries("clauses")["aims"]["yes"]),
        *((text, False) for text in entries("clauses")["aims"]["no"]),
    ],
)
def test_a_target_is_what_was_aimed_at(text: str, aimed: bool) -> None:
    (found,) = attacks(text)
    assert ("offices" in found.targets) is aimed


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        *((text, "TCD") for text in entries("actor_nouns")["staff"]["no"]),
        *((text, "hotel") for text in entries("actor_nouns")["sides"]["yes"]),
        *((text, "market-stall") for text in entries("actor_nouns")["sides"]["no"]),
    ],
)
def test_the_whole_is_struck_by_its_side(text: str, whole: str) -> None:
    (found,) = attacks(text)
    assert found.targets == (whole,)


@pytest.mark.parametrize("text", entries("actor_nouns")["staff"]["yes"])
def test_people_and_things_of_a_state_are_struck_themselves(text: str) -> None:
    (found,) = attacks(text)
    assert found.targets[0].startswith("chadian-")


def test_a_murder_is_no_earlier_attack_that_failed() -> None:
    text = (
        "Rebels murdered a judge in Vira on Monday. They also attacked a mill in May. The murder "
        "took place at noon."
    )
    first, second = attacks(text)
    assert [one.sentence.number for one in first.repeats] == [2]
    assert second.repeats == ()


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        *((text, 2) for text in entries("clauses")["fights"]["yes"]),
        *((text, 1) for text in entries("clauses")["fights"]["no"]),
    ],
)
def test_a_fight_is_none_of_the_attack_told_before(text: str, deeds: int) -> None:
    assert len(attacks(text)) == deeds


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        *((text, [("carlos-mora",)]) for text in entries("clauses")["befalling"]["yes"]),
        *((text, []) for text in entries("clauses")["befalling"]["no"]),
    ],
)
def test_what_befell_somebody_is_said_beside_his_name(
    text: str, deeds: list[tuple[str, ...]]
) -> None:
    assert [one.targets for one in attacks(text)] == deeds


def test_a_person_is_named_once_by_the_longest_name() -> None:
    text = "Mora was murdered by rebels in Vira on Monday. The murder of Carlos Mora shocked Orta."
    (found,) = attacks(text)
    assert found.targets == ("carlos-mora",)


def test_a_murder_is_no_part_of_an_offensive() -> None:
    text = "The Hill Front launched an offensive on Monday. The murder of six priests shocked Vira."
    first, second = attacks(text)
    assert (first.agents, second.agents) == (("hill-front",), ())
