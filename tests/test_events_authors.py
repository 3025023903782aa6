"""Who did it, where another clause or sentence than that of the deed says so."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return facts(document).events


def attacks(text: str) -> list[Event]:
    return [one for one in told(text) if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "agents", "modality"),
    [
        (
            "Police believe that the guerrillas are behind the attack on the mayor.",
            ("guerrillas",),
            "claimed",
        ),
        ("The Red Front admitted the murder of the judge.", ("red-front",), "actual"),
        ("The Red Front claimed the bombing of a mosque.", ("red-front",), "claimed"),
        ("The killing of the mayor was blamed on the rebels.", ("rebels",), "claimed"),
        (
            "A judge was shot on Monday. The attackers fled in a white car.",
            ("attackers",),
            "actual",
        ),
        (
            "A bus was attacked near Vira. Two guards died. The Hill Front claimed responsibility.",
            ("hill-front",),
            "actual",
        ),
    ],
)
def test_the_author_of_a_deed_is_found_beside_it(
    text: str, agents: tuple[str, ...], modality: str
) -> None:
    (found,) = attacks(text)
    assert (found.agents, found.modality) == (agents, modality)


@pytest.mark.parametrize(
    "text",
    [
        "A bus was attacked near Vira on Monday. No group claimed responsibility.",
        "A bus was attacked near Vira on Monday. The gunners trained in a field.",
        "A bus was attacked near Vira on Monday. Snow fell. Roads closed. The attackers fled.",
    ],
)
def test_nobody_else_is_made_the_author(text: str) -> None:
    (found,) = attacks(text)
    assert found.agents == ()


def test_of_two_attacks_the_attackers_of_neither_are_guessed() -> None:
    text = "Rebels attacked a bus near Vira. A mill was burned in Orta. The attackers fled."
    assert [one.agents for one in attacks(text)] == [("rebels",), ()]


def test_a_deed_is_not_done_to_itself() -> None:
    (found,) = attacks("The Red Front claimed responsibility for the murder of two priests.")
    assert found.targets == ("priests",)


def test_what_hits_is_no_actor() -> None:
    (found,) = attacks("Two bullets hit the car of the mayor on Monday.")
    assert found.agents == ()


def test_the_aim_of_a_policy_is_no_plan() -> None:
    assert attacks("The policy of the front is not to attack relatives of soldiers.") == []


def test_an_attack_and_what_it_hits_are_one_event() -> None:
    (found,) = attacks("A rocket attack hit the town of Vira on Monday.")
    assert found.targets == ("town-of-vira",)


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        (
            "Palestinian armed groups fired more than 3,700 rockets at Israel.",
            "weapon use",
            ("palestinian-armed-groups",),
            ("ISR",),
        ),
        (
            "Israeli and Palestinian negotiators broke off their talks.",
            "broken talks",
            ("ISR",),
            ("PSE",),
        ),
        (
            "The United States blamed Iran for the attacks. Tehran rejected the charge.",
            "refusal",
            ("IRN",),
            ("USA",),
        ),
        (
            "Chad, whose officers seized the depot in May, sent no answer.",
            "seizure",
            ("TCD",),
            ("depot",),
        ),
        ("The charity urges the Security Council to act.", "appeal", ("charity",), ("UNSC",)),
        ("Chad's leaders ordered the deployment of a force.", "deployment", ("TCD",), ()),
        ("Egypt sent 26 lorries of food through Rafah on 17 May.", "aid", ("EGY",), ()),
        ("Farmers blocked the bridge at Tarma on Tuesday.", "protest", ("farmers",), ()),
    ],
)
def test_parties_are_found_where_they_stand(
    text: str, kind: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    (found,) = [one for one in facts(document).events if one.kind == kind]
    assert (found.agents, found.targets) == (agents, targets)


def test_a_body_that_is_called_on_is_no_place() -> None:
    text = "The charity called on the Security Council to act."
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    (found,) = facts(document).events
    assert (found.type, found.targets, found.place) == ("REQUEST", ("UNSC",), None)


def test_who_orders_a_deed_asks_nobody_besides() -> None:
    text = "Chad's leaders ordered the deployment of a force."
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    assert [one.type for one in facts(document).events] == ["MOBILIZE"]


def read(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


def test_what_somebody_is_kept_from_is_no_event() -> None:
    assert read("The veto kept the council from adopting the resolution.") == []


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("The troops came under attack by the rebels.", ("rebels",), ("troops",)),
        ("A convoy came under fire from the army near Goma.", ("army",), ("convoy",)),
        ("The patrol came under fire from the hills.", (), ("patrol",)),
    ],
)
def test_who_comes_under_attack_is_attacked(
    text: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (found,) = attacks(text)
    assert (found.agents, found.targets) == (agents, targets)


def test_who_is_told_something_does_not_ask_for_it() -> None:
    found = told("The ministers heard an appeal from Ukraine, asking for weapons.")
    assert [(one.kind, one.agents) for one in found] == [("appeal", ("UKR",))]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Ruiz was arrested after having participated in an attack on a bus.", ("ruiz",)),
        ("Soldiers took part in the massacre of villagers.", ("soldiers",)),
        ("Two colonels were involved in the murder of six priests.", ("colonels",)),
        ("The list names civilians involved in the murder of two traders.", ("civilians",)),
        (
            "He places the responsibility for the assassination of the Jesuits on two officers.",
            ("officers",),
        ),
        ("Two engineers were kidnapped by guerrillas of the ELN.", ("ELN",)),
        ("A bus was attacked by members of the fourth front of FARC.", ("FARC",)),
        ("The guerrilla movement Shining Path claimed the killing of a judge.", ("SHINING_PATH",)),
        ("The ELN has staged several dynamite attacks against oil depots.", ("ELN",)),
    ],
)
def test_who_took_part_did_it(text: str, agents: tuple[str, ...]) -> None:
    (found,) = attacks(text)
    assert found.agents == agents


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A lorry exploded outside a bank, killing two traders.", {"traders", "bank"}),
        ("A plane blew up over the sea on Monday.", {"plane"}),
        ("Gunmen of the town took a bus. The killing of a judge was condemned.", {"judge"}),
    ],
)
def test_what_explodes_has_done_nothing(text: str, targets: set[str]) -> None:
    (found,) = attacks(text)
    assert found.agents == ()
    assert set(found.targets) <= targets


def test_what_is_destroyed_when_a_bomb_explodes_is_destroyed_by_it() -> None:
    (found,) = attacks("A plane was destroyed on Monday when a bomb exploded at the airport.")
    assert "plane" in found.targets
    assert found.when is not None
    assert found.when.interval.edtf == "2022-02-28"


def test_a_cleft_clause_names_who_did_it() -> None:
    (found,) = told("It was the junta that ordered the arrest of the minister.")
    assert (found.agents, found.targets) == (("junta",), ("minister",))


def test_whom_nobody_hurt_was_not_attacked() -> None:
    (found,) = attacks("The rebels set fire to a store but injured no one.")
    assert found.targets == ("store",)


def test_a_minister_who_speaks_of_the_minister_means_another() -> None:
    text = (
        "The mayor, Ivo Kone, was shot on Monday. The mayor of Orta, Ana Lopez, said that rebels "
        "were behind the murder of the mayor."
    )
    assert all("ana-lopez" not in attack.targets for attack in attacks(text))
