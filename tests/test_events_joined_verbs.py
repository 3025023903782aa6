"""Whose deed a verb without a subject tells: that of who speaks, of who acts, or of who suffers."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str, type_: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == type_]


@pytest.mark.parametrize(
    ("text", "type_", "agents", "targets"),
    [
        # a second passive participle is of those whom the first is of
        ("HRW reported that men were beaten and accused of spying.", "ACCUSE", (), ("men",)),
        (
            "The UN said that villagers had been beaten and threatened.",
            "THREATEN",
            (),
            ("villagers",),
        ),
        ("Police said that six women had been arrested and charged.", "ACCUSE", (), ("women",)),
        (
            "The Kremlin said that envoys had been invited and welcomed by the president.",
            "SUPPORT",
            ("president",),
            ("envoys",),
        ),
        # who spoke goes on
        (
            "The opposition said that refugees were hit and threatened to leave the talks.",
            "THREATEN",
            ("opposition",),
            (),
        ),
        (
            "The ministry said that patients were eating leaves, and begged the army to help.",
            "REQUEST",
            ("ministry",),
            ("army",),
        ),
        # those told of may have done both
        (
            "Reuters said that Chad had expelled an envoy, and accused Mali of spying.",
            "ACCUSE",
            ("TCD",),
            ("MLI",),
        ),
        (
            "The mayor said that rebels had seized a priest and demanded a ransom.",
            "REQUEST",
            ("rebels",),
            (),
        ),
        # what the first verb is done to, the second is
        (
            "The court convicted two policemen of murdering 18 prisoners and jailed them.",
            "SANCTION",
            ("court",),
            ("policemen",),
        ),
        # in a relative clause
        (
            "Police arrested a man who killed two nuns, and robbed them.",
            "COERCE",
            ("man",),
            ("nuns",),
        ),
        (
            "Police fired at nurses who blocked a bridge, and arrested two of them.",
            "COERCE",
            ("police",),
            ("nurses",),
        ),
    ],
)
def test_a_verb_without_a_subject_has_the_right_one(
    text: str, type_: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = told(text, type_)[-1]
    assert (found.agents, found.targets) == (agents, targets)


@pytest.mark.parametrize(
    "text",
    [
        "Russia moved its guns to the hill. Ukraine destroyed them.",
        "The rebels have mortars. The army destroyed them on Friday.",
        "Syria fired two missiles. Israel destroyed them.",
    ],
)
def test_who_destroys_the_arms_of_others_does_not_disarm(text: str) -> None:
    assert told(text, "RETREAT") == []


@pytest.mark.parametrize(
    "text",
    [
        "Chad promised two planes, Bamako 300 kilometres to the north none.",
        "Norway promised 20 trucks, Nairobi 30 kilometres away being the goal.",
    ],
)
def test_a_distance_is_no_gift(text: str) -> None:
    assert len(told(text, "AGREE")) == 1


def test_what_one_is_accused_of_is_claimed_at_the_head_of_a_sentence_too() -> None:
    (event,) = told("Accused of financing extremists, Doha closed its embassy.", "AID")
    assert (event.agents, event.targets, event.modality) == (("QAT",), ("extremists",), "claimed")


def test_nobody_fires_back_at_who_did_not_shoot() -> None:
    text = "Police did not shoot the farmer. The peacekeepers returned fire."
    assert told(text, "ASSAULT")[-1].targets == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rest of the army attacked Vira.", "army"),
        ("The rest of the gang attacked Vira.", "gang"),
    ],
)
def test_the_rest_of_a_body_acts_for_it(text: str, who: str) -> None:
    assert told(text, "ASSAULT")[0].agents == (who,)
