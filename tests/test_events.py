"""What happened, to whom, by whom: the examples of the vocabulary and the clauses of reports."""

from datetime import date

import pytest

from extract.model import Document, Event, Facts
from extract.pipeline import facts
from extract.vocabulary import entries

EXAMPLES = [
    (words, name, entry.get("kind", name))
    for name, entry in entries("events").items()
    for words in entry["yes"]
]

COUNTEREXAMPLES = [
    (words, entry.get("kind", name))
    for name, entry in entries("events").items()
    for words in entry["no"]
]


def read(text: str, published: date | None = date(2022, 3, 4)) -> Facts:
    return facts(Document(id="report", text=text, file_name="report.txt", published=published))


def event(text: str, kind: str) -> Event:
    (found,) = [one for one in read(text).events if one.kind == kind]
    return found


@pytest.mark.parametrize(("words", "name", "kind"), EXAMPLES)
def test_examples_are_read(words: str, name: str, kind: str) -> None:
    rules = [one.rule.split("/")[1] for one in read(f"{words[:-1]} on Friday.").events]
    assert name in rules, (kind, rules)


@pytest.mark.parametrize(("words", "kind"), COUNTEREXAMPLES)
def test_counterexamples_are_left_alone(words: str, kind: str) -> None:
    assert kind not in [one.kind for one in read(words).events]


def test_every_class_is_a_plover_class_or_one_of_our_two() -> None:
    plover = set(
        "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
        "PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
    )
    assert {entry["type"] for entry in entries("events").values()} <= plover | {"STATE", "REPORT"}


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        ("NATO accused Russia of lying.", "accusation", ("NATO",), ("RUS",)),
        ("Russia was accused by NATO of lying.", "accusation", ("NATO",), ("RUS",)),
        (
            "NATO officials, keen to help Ukraine, accused Russia.",
            "accusation",
            ("NATO",),
            ("RUS",),
        ),
        (
            "Britain, Canada and France condemned Syria.",
            "criticism",
            ("GBR", "CAN", "FRA"),
            ("SYR",),
        ),
        ("Russia’s bombing of Ukraine went on.", "attack", ("RUS",), ("UKR",)),
        ("Talks between Russia and Ukraine ended.", "meeting", ("RUS",), ("UKR",)),
        ("Russia and Ukraine agreed on a truce.", "agreement", ("RUS",), ("UKR",)),
        ("Romero’s assassination on Friday shocked Ukraine.", "attack", (), ("romero",)),
        ("Hamas claimed responsibility for the attack on Israel.", "attack", ("HAMAS",), ("ISR",)),
        (
            "A court convicted the general of the murder of a judge.",
            "attack",
            ("general",),
            ("judge",),
        ),
        ("The general is charged with the murder of a judge.", "attack", ("general",), ("judge",)),
        (
            "France holds Hamas responsible for the attack on Israel.",
            "attack",
            ("HAMAS",),
            ("ISR",),
        ),
        ("Russia bombed a bridge in Ukraine.", "attack", ("RUS",), ("bridge", "UKR")),
        ("Kalibr missiles struck the port.", "attack", (), ("port",)),
        (
            "One of them, Rolando Alvarez, was jailed by the police.",
            "arrest",
            ("police",),
            ("rolando-alvarez",),
        ),
        ("NATO met on Friday but rejected Ukraine’s plea.", "refusal", ("NATO",), ("UKR",)),
        ("The port was shelled by Russia.", "attack", ("RUS",), ("port",)),
        (
            "The NATO secretary general, Jens Stoltenberg, rejected the plea.",
            "refusal",
            ("jens-stoltenberg",),
            (),
        ),
    ],
)
def test_agents_and_targets_are_told_apart(
    text: str, kind: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = event(text, kind)
    assert (found.agents, found.targets) == (agents, targets)


@pytest.mark.parametrize(
    ("text", "kind", "modality", "speaker"),
    [
        ("Russia shelled the port.", "attack", "actual", None),
        ("Russia did not shell the port.", "attack", "negated", None),
        ("Russia denied using cluster bombs.", "weapon use", "negated", "RUS"),
        ("Antony Blinken, the U.S. official, will visit Moldova.", "meeting", "planned", None),
        ("Russia could attack Moldova.", "attack", "hypothetical", None),
        ("NATO accused Russia of using cluster bombs.", "weapon use", "claimed", "NATO"),
        ("Ukraine said Russia had bombed a school.", "attack", "claimed", "UKR"),
        ("The general is charged with the murder of a judge.", "attack", "claimed", None),
        ("Hamas claimed responsibility for the attack on Israel.", "attack", "actual", "HAMAS"),
        ("Russia fired no rockets at Ukraine.", "weapon use", "negated", None),
        (
            "NATO used cluster bombs in 1999, according to Human Rights Watch.",
            "weapon use",
            "actual",
            "HRW",
        ),
    ],
)
def test_claims_are_kept_apart_from_facts(
    text: str, kind: str, modality: str, speaker: str | None
) -> None:
    found = event(text, kind)
    assert (found.modality, found.speaker) == (modality, speaker)


def test_what_is_asked_for_or_intended_is_no_event_of_its_own() -> None:
    kinds = [one.kind for one in read("Ukraine asked NATO to attack Russia on Friday.").events]
    assert kinds == ["appeal"]


def test_another_weapon_is_another_use() -> None:
    text = "Russia used cluster bombs. In addition to cluster bombs, Russia used other rockets."
    found = [one for one in read(text).events if one.kind == "weapon use"]
    assert [one.instrument for one in found] == ["cluster bombs", "other rockets"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot two judges in Lima on Friday. The judges were hit in their car.",
        "A bomb exploded in a hotel on Friday. The explosion took place at noon.",
        "A bus was attacked in Lima on Friday. The road is bad. Ten people died in the attack.",
        "Rebels murdered Jaime Pardo Leal on Friday. The murder of Pardo Leal shocked Lima.",
    ],
)
def test_one_happening_is_one_event_with_all_its_evidence(text: str) -> None:
    (found,) = [one for one in read(text).events if one.type == "ASSAULT"]
    assert len(found.repeats) == 1


def test_two_buses_are_two_attacks() -> None:
    text = "Rebels burned a bus in Arequipa on Friday. They burned a bus in Cusco."
    assert len([one for one in read(text).events if one.type == "ASSAULT"]) == 2


def test_a_headline_tells_no_event_twice() -> None:
    text = "Russia shells the port\n\nRussia shelled the port on Friday."
    assert [one.sentence.number for one in read(text).events] == [1]


def test_a_weekday_that_no_day_is_known_for_is_no_place() -> None:
    (shelling,) = read("Russian forces shelled the port of Marava on Friday.", None).events
    assert shelling.place != "Friday"
    assert shelling.when is None


def test_a_summary_names_who_is_meant_by_a_pronoun() -> None:
    text = "NATO accused Russia on Friday. It rejected the plea of Ukraine."
    assert event(text, "refusal").summary == "[NATO] rejected the plea of Ukraine"


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The Convention on Cluster Munitions took effect in August 2010.", "treaty", None),
        ("The attack on Aleppo began on Friday.", "attack", "Aleppo"),
    ],
)
def test_what_a_treaty_is_about_is_no_place(text: str, kind: str, place: str | None) -> None:
    assert event(text, kind).place == place


def test_casualties_of_one_deed_are_no_deeds_of_their_own() -> None:
    text = "The army carried out airstrikes on a mine, killing 12 miners and injuring 9."
    (found,) = read(text).events
    assert found.type == "ASSAULT"


@pytest.mark.parametrize(
    "text",
    [
        "At least 13 peacekeepers have been killed since 23 February, the army said. Looters broke "
        "into the warehouses of the agency on 27 February.",
        "Three soldiers died when a mortar bomb hit the airport on Monday. Looters broke into the "
        "warehouses of the agency.",
    ],
)
def test_another_deed_told_after_casualties_is_another(text: str) -> None:
    assert [len(one.agents) for one in read(text).events if one.type == "ASSAULT"] == [0, 1]


def test_an_age_is_no_part_of_who_was_hit_and_a_number_may_be_part_of_a_name() -> None:
    (found,) = read("A landmine killed a ten-year-old boy in Momauk on 6 February.").events
    assert found.targets == ("boy",)
    (talks,) = read("The Three Brotherhood Alliance and the army held talks in January.").events
    assert "three-brotherhood-alliance" in talks.agents


def test_the_clause_holds_its_trigger_and_lies_in_its_sentence() -> None:
    for one in read("Ukraine said Russia had bombed a school, and France condemned it.").events:
        assert one.sentence.span.start <= one.span.start <= one.trigger.start
        assert one.trigger.end <= one.span.end <= one.sentence.span.end


def test_two_counts_of_people_who_left_are_two_events() -> None:
    report = read(
        "A total of 2,698,300 people had left Ukraine by Saturday. On 6 March, 208,940 people had "
        "left, the highest daily figure up to then.",
        date(2022, 3, 13),
    )
    found = [(one.kind, one.when and one.when.interval.edtf) for one in report.events]
    assert found == [("displacement", "../2022-03-12"), ("displacement", "2022-03-06")]
