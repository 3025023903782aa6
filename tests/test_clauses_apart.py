"""Clauses that the parser hung under another's, and nations that share a noun."""

from datetime import date

import pytest

from extract.clauses_apart import clauses_apart
from extract.joined_nations import joined_nations
from extract.model import Document, Event, Facts
from extract.pipeline import facts
from extract.vocabulary import entries
from tests.test_repair import shown, tokens

SPEAKING = entries("clauses")["speaking"]


def read(text: str) -> Facts:
    return facts(Document(id="x", file_name="x", text=text, published=date(2024, 11, 14)))


def told(text: str, kind: str) -> Event:
    (found,) = (one for one in read(text).events if one.type == kind)
    return found


@pytest.mark.parametrize("text", SPEAKING["yes"])
def test_who_denies_and_accuses_is_one_speaker(text: str) -> None:
    found = told(text, "ACCUSE")
    assert (found.agents, found.modality, found.speaker) == (("army",), "actual", None)


@pytest.mark.parametrize("text", SPEAKING["no"])
def test_what_troops_are_said_to_have_done_next_is_said_too(text: str) -> None:
    assert {one.speaker for one in read(text).events} == {"army"}


def test_a_participle_that_goes_on_keeps_its_place() -> None:
    held = (
        "It/PRP/nsubj/1 said/VBD/root/1 it/PRP/nsubj/4 had/VBD/aux/4 left/VBN/ccomp/1 "
        "and/CC/cc/6 sailed/VBD/conj/4"
    )
    found = list(tokens(held))
    clauses_apart(found)
    assert shown(tuple(found)) == held


def test_what_stands_behind_a_semicolon_has_a_speaker_of_its_own() -> None:
    text = (
        "Some 24 people were killed in protests, the monitor Foro Penal says; the ministry said "
        "last week it had freed 225 of them."
    )
    found = read(text)
    (freed,) = (one for one in found.events if one.type == "RETREAT")
    assert (freed.agents, freed.speaker) == (("ministry",), "ministry")
    assert found.quantities[1].speaker == "ministry"


def test_fighting_between_two_is_of_both() -> None:
    found = told("Fighting between Chad and Sudan has spread to three more districts.", "ASSAULT")
    assert (found.agents, found.targets) == (("TCD", "SDN"), ())


def test_a_verb_in_ing_with_an_object_stays_a_verb() -> None:
    held = (
        "Shelling/VBG/csubj/5 towns/NNS/obj/0 by/IN/case/3 night/NN/obl/0 is/VBZ/cop/5 "
        "wrong/JJ/root/5"
    )
    found = list(tokens(held))
    clauses_apart(found)
    assert shown(tuple(found)) == held


def test_a_dated_attack_is_none_of_the_fighting_since_then() -> None:
    text = (
        "Fighting between Chad and Sudan has spread since the end of last month. At least 38 "
        "civilians were killed and 110 injured when shells hit the market on 12 November."
    )
    fighting, shelling = (one for one in read(text).events if one.type == "ASSAULT")
    assert (fighting.agents, fighting.targets) == (("TCD", "SDN"), ())
    assert set(shelling.targets) == {"civilians", "market"}
    assert shelling.when is not None
    assert shelling.when.interval.edtf == "2024-11-12"


def test_the_source_of_a_figure_is_the_whole_phrase() -> None:
    text = "At least 38 civilians were killed on Tuesday, according to the Sudan Doctors Network."
    (figure,) = read(text).quantities
    assert figure.speaker == "sudan-doctors-network"


def test_nations_that_share_a_noun_meet() -> None:
    found = told("French, British and German diplomats met in Geneva.", "CONSULT")
    assert {*found.agents, *found.targets} == {"FRA", "GBR", "DEU"}


def test_a_noun_beside_nations_that_stand_for_themselves_stays_beside_them() -> None:
    held = (
        "France/NNP/nsubj/4 ,/,/punct/2 Britain/NNP/conj/0 and/CC/cc/3 rebels/NNS/conj/0 "
        "met/VBD/root/5"
    )
    found = list(tokens(held))
    joined_nations(found)
    assert shown(tuple(found)) == held


def test_who_will_not_comment_refuses_nobody_anything() -> None:
    assert not read("The company declined to comment.").events
