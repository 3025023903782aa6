"""Clauses that the parser hung under another's, and nations that share a noun."""

from datetime import date

import pytest

from extract.model import Document, Event, Facts
from extract.pipeline import facts
from extract.repair.clauses_apart import clauses_apart
from extract.repair.joined_nations import joined_nations
from extract.repair.misread_words import misread_words
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
    misread_words(found)
    assert shown(tuple(found)) == held


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


def test_what_stands_right_behind_said_is_said() -> None:
    found = read("Chad's army denied hitting civilians and said Sudanese jets bombed a mosque.")
    (bombed,) = (one for one in found.events if one.agents == ("SDN",))
    assert (bombed.modality, bombed.speaker) == ("claimed", "TCD")


def test_the_resolution_calls_on_somebody() -> None:
    found = told("Resolution 2765, drafted by France, calls on Chad to withdraw.", "REQUEST")
    assert (found.agents, found.targets) == (("resolution-2765",), ("TCD",))


def test_shelling_that_resumes_is_shelling() -> None:
    found = told("Shelling resumed near the port on Sunday.", "ASSAULT")
    assert (found.agents, found.targets) == ((), ())


def test_who_was_due_to_meet_planned_to() -> None:
    found = told("The minister was due to meet Sudanese officials on Tuesday.", "AGREE")
    assert (found.agents, found.targets, found.modality) == (("minister",), ("SDN",), "planned")


def test_each_of_two_places_was_taken_on_its_own_day() -> None:
    text = "Fighters captured the port on 27 October and took Bukavu, the capital, on 4 November."
    days = [one.when.interval.edtf for one in read(text).events if one.when]
    assert days == ["2024-10-27", "2024-11-04"]


def test_the_one_who_is_told_does_not_speak() -> None:
    text = "More than 700 people have died, Prime Minister Ibra Kone told the Security Council."
    assert [one.speaker for one in read(text).quantities] == ["ibra-kone"]


def test_a_treaty_is_adopted_opened_and_takes_effect_on_three_days() -> None:
    text = (
        "The treaty, adopted in Oslo in 1997 and opened for signature in Ottawa that December, "
        "entered into force on 1 March 1999."
    )
    found = read(text).events
    assert [one.when.interval.edtf for one in found if one.when] == [
        "1997",
        "1997-12",
        "1999-03-01",
    ]
    assert found[0].summary == "The treaty adopted in Oslo in 1997"


def test_what_is_told_by_two_verbs_is_asked_for_twice() -> None:
    text = "Students, who had called for a march, rejected army rule and proposed Ibra Kone."
    asked = [one.targets for one in read(text).events if one.type == "REQUEST"]
    assert asked == [(), ("ibra-kone",)]


def test_those_with_whom_he_did_not_talk_are_left_out() -> None:
    found = told("He held talks with party leaders, but not with the Awami League.", "CONSULT")
    assert found.targets == ("party-leaders",)


def test_whose_deed_it_is_acts_in_the_summary() -> None:
    text = "They cited the threat from Chad, which has laid mines in 14 districts since May."
    assert told(text, "ASSAULT").summary.startswith("Chad has laid mines")


@pytest.mark.parametrize("text", entries("actor_nouns")["forces"]["yes"])
def test_who_fights_takes_a_place(text: str) -> None:
    assert told(text, "COERCE").targets == ("bukavu",)


@pytest.mark.parametrize("text", entries("actor_nouns")["forces"]["no"])
def test_who_does_not_fight_takes_none(text: str) -> None:
    assert not [one for one in read(text).events if one.kind == "seizure"]


def test_what_is_told_behind_a_speaker_is_none_of_the_speakers() -> None:
    text = (
        "More than 80 people have been killed since Thursday in fighting between guerrillas of the "
        "ELN and dissidents of the FARC, local officials said, and Chad suspended peace talks."
    )
    killed, suspended = read(text).events
    assert killed.agents == ("ELN", "dissidents-of-farc")
    assert (killed.speaker, suspended.speaker) == ("local-officials", None)


def test_a_day_of_custody_is_not_that_of_the_ruling() -> None:
    text = (
        "Judges rejected an appeal by Ibra Kone, who has been in custody since November 2020 and "
        "denies war crimes."
    )
    assert told(text, "REJECT").when is None


@pytest.mark.parametrize(
    "text", ["Ukraine's General Staff did not comment.", "The minister did not say why."]
)
def test_who_says_nothing_is_no_event(text: str) -> None:
    assert not read(text).events


def test_a_name_that_holds_a_verb_tells_of_no_deed() -> None:
    found = read("Save the Children condemned the bombing of a school.").events
    assert [one.agents for one in found if one.type == "ACCUSE"] == [("STC",)]
    assert {one.type for one in found} == {"ACCUSE", "ASSAULT"}


def test_who_deplores_an_invasion_speaks_against_those_who_invade() -> None:
    assert told("The draft deplored the Russian invasion of Chad.", "ACCUSE").targets == ("RUS",)


def test_those_behind_after_did_it() -> None:
    text = "The agency said it had suspended its work after the Houthis detained ten of its staff."
    assert told(text, "COERCE").agents == ("HOUTHI",)


def test_whom_others_accuse_is_accused_though_it_is_told_in_passing() -> None:
    text = "Rwanda, which the Congolese government accuses of arming the M23, took in refugees."
    found = told(text, "ACCUSE")
    assert (found.agents, found.targets) == (("COD",), ("RWA",))


UNIFORMED = entries("actor_nouns")["uniformed"]


@pytest.mark.parametrize("text", UNIFORMED["yes"])
def test_officers_are_not_hurt_by_the_police(text: str) -> None:
    assert len([one for one in read(text).events if one.type == "ASSAULT"]) == 2


@pytest.mark.parametrize("text", UNIFORMED["no"])
def test_students_may_be_hurt_by_the_police(text: str) -> None:
    assert len([one for one in read(text).events if one.type == "ASSAULT"]) == 1


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Families left Bria on Friday after rebels of the Hill Front burned 60 houses.", "rebels"),
        ("A curfew began after supporters of the mayor attacked a police station.", "supporters"),
        ("The talks ended after men in army uniform shot two guards.", "men"),
        ("Families fled before troops of the coalition shelled the town.", "troops"),
    ],
)
def test_who_stands_behind_after_does_what_follows(text: str, agents: str) -> None:
    assert told(text, "ASSAULT").agents == (agents,)


def test_what_stands_behind_a_comma_is_not_of_whoever_is_named_after_it() -> None:
    assert told("After talks with the mayor of Vira, rebels shelled a camp.", "ASSAULT").agents == (
        "rebels",
    )
