"""Who protests and does not restrict, whose fire it is, and what is done to whom in a clause."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def events(text: str) -> tuple[Event, ...]:
    published = date(2022, 3, 4)
    return facts(
        Document(id="report", text=text, file_name="report.txt", published=published)
    ).events


@pytest.mark.parametrize("entry", ["in_protest", "in_anger", "formerly"])
def test_who_shuts_a_way_in_protest_or_out_of_service_restricts_nobody(entry: str) -> None:
    words = entries("clauses")[entry]
    for text in words["yes"]:
        assert [one.type for one in events(text)][:1] == ["PROTEST"], text
    for text in words["no"]:
        assert [one.type for one in events(text)] == ["COERCE"], text


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Artillery fire killed nine people in Vira.", ()),
        ("Air strikes killed twelve people in Vira.", ()),
        ("Shell fire wounded two nurses in Vira.", ()),
        ("Mortar fire from the Sudanese army struck a market.", ("SDN",)),
        ("Israeli artillery fire killed four men.", ("ISR",)),
    ],
)
def test_fire_is_shot_by_somebody_and_is_nobody(text: str, agents: tuple[str, ...]) -> None:
    (found,) = [one for one in events(text) if one.type == "ASSAULT"]
    assert found.agents == agents
    assert found.targets


def test_a_fire_that_burns_attacks_nobody() -> None:
    assert "ASSAULT" not in [one.type for one in events("Fire killed four men in a hotel.")]


@pytest.mark.parametrize(
    ("text", "type_", "agents", "targets"),
    [
        (
            "Opponents of President Lukashenko marched in Minsk.",
            "PROTEST",
            ("opponents-of-president-lukashenko",),
            ("lukashenko",),
        ),
        ("Opponents of the bill marched in Minsk.", "PROTEST", ("opponents",), ()),
        ("Nurses burned a picture of the minister.", "PROTEST", ("nurses",), ("minister",)),
        ("The opposition will boycott parliament.", "PROTEST", ("opposition",), ("parliament",)),
        (
            "A barge with sorghum for 3,000 refugees left Juba on Monday.",
            "AID",
            ("barge",),
            ("refugees",),
        ),
        (
            "Norway is paying for a school where nurses will be trained.",
            "AID",
            ("NOR",),
            ("nurses",),
        ),
        ("Denmark is paying for a clinic that treats the wounded.", "AID", ("DNK",), ("wounded",)),
        ("Kenya has opened a school to 300 children.", "AID", ("KEN",), ("children",)),
        ("Gendarmes surrounded the village.", "MOBILIZE", ("gendarmes",), ("village",)),
        ("Rebels overran a base at Vira.", "ASSAULT", ("rebels",), ("base",)),
        (
            "The observers were turned back at a checkpoint manned by rebels.",
            "COERCE",
            ("rebels",),
            ("observers",),
        ),
    ],
)
def test_who_acts_and_who_is_served_or_struck(
    text: str, type_: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (found,) = events(text)
    assert (found.type, found.agents, found.targets) == (type_, agents, targets)


def test_who_are_at_a_checkpoint_that_rebels_only_saw_is_not_told() -> None:
    for words, agents in (("yes", ("rebels",)), ("no", ("checkpoint",))):
        for text in entries("clauses")["manning"][words]:
            assert [one.agents for one in events(text)][:1] == [agents], text


def test_what_is_broken_up_took_place_on_that_day() -> None:
    first, *_ = entries("clauses")["breaking_up"]["yes"]
    coerced, marched = events(first)
    assert (coerced.type, marched.type) == ("COERCE", "PROTEST")
    assert coerced.targets == marched.agents == ("nurses",)
    assert coerced.when
    assert marched.when
    assert marched.when.interval == coerced.when.interval


@pytest.mark.parametrize("text", entries("clauses")["breaking_up"]["no"])
def test_what_is_banned_did_not_take_place(text: str) -> None:
    assert "PROTEST" not in [one.type for one in events(text)]


@pytest.mark.parametrize("text", entries("clauses")["coming"]["yes"])
def test_who_comes_to_protest_protests(text: str) -> None:
    assert [(one.type, one.modality) for one in events(text)] == [("PROTEST", "actual")]


@pytest.mark.parametrize("text", entries("clauses")["coming"]["no"])
def test_who_only_plans_to_does_not_yet(text: str) -> None:
    assert "actual" not in [one.modality for one in events(text)]


@pytest.mark.parametrize(
    ("text", "type_", "agents", "targets"),
    [
        ("A lifeboat brought 70 survivors ashore.", "AID", ("lifeboat",), ("survivors",)),
        ("The frigate put ten suspects ashore.", "RETREAT", ("frigate",), ("suspects",)),
        (
            "Fighting between herders and farmers was reported near Bor on Sunday.",
            "ASSAULT",
            ("herders", "farmers"),
            (),
        ),
        ("Shelling of the suburbs was reported on Monday.", "ASSAULT", (), ("suburbs",)),
    ],
)
def test_words_that_were_misread_are_what_they_are(
    text: str, type_: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (found,) = events(text)
    assert (found.type, found.agents, found.targets) == (type_, agents, targets)


@pytest.mark.parametrize("text", entries("clauses")["turned_always"]["yes"])
def test_a_verb_with_another_particle_is_another_deed(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize("text", entries("clauses")["turned_always"]["no"])
def test_who_is_held_is_arrested(text: str) -> None:
    assert [one.kind for one in events(text)] == ["arrest"]


def test_a_demonstration_of_force_is_no_protest_and_one_of_nurses_is() -> None:
    for words, protests in (("yes", False), ("no", True)):
        for text in entries("clauses")["shown"][words]:
            assert ("PROTEST" in [one.type for one in events(text)]) is protests, text
