"""Participles that the parser takes for the main verb of their sentence."""

from datetime import date

from extract.model import Document
from extract.pipeline import facts
from extract.repair.garden_path import garden_path
from tests.test_repair import shown, tokens

SLIP = (
    "Bodies/NNS/nsubj/1 found/VBD/root/1 by/IN/case/3 police/NNS/nsubj:pass/5 were/VBD/aux:pass/5 "
    "buried/VBN/ccomp/1 ././punct/1"
)
RIGHT = (
    "Bodies/NNS/nsubj:pass/5 found/VBN/acl/0 by/IN/case/3 police/NNS/obl:agent/1 "
    "were/VBD/aux:pass/5 buried/VBN/root/5 ././punct/5"
)
HOLDS = (
    "Guards/NNS/nsubj/1 said/VBD/root/1 so/RB/obj/1 by/IN/case/4 noon/NN/nsubj/5 left/VBD/ccomp/1"
)


def test_the_last_verb_is_that_of_the_sentence() -> None:
    found = list(tokens(SLIP))
    garden_path(found)
    assert shown(tuple(found)) == RIGHT


def test_a_verb_with_an_object_keeps_its_place() -> None:
    found = list(tokens(HOLDS))
    garden_path(found)
    assert shown(tuple(found)) == HOLDS


def test_who_is_buried_was_murdered_by_those_behind_by() -> None:
    text = "The bodies of the Jesuits murdered last Friday by soldiers were buried in Lima today."
    found = facts(Document(id="x", file_name="x", text=text, published=date(1990, 5, 18)))
    (event,) = found.events
    assert (event.kind, event.agents, event.targets) == ("attack", ("soldiers",), ("jesuits",))
    assert event.when is not None
    assert event.when.interval.edtf == "1990-05-11"


def test_others_are_no_second_object_where_a_passive_follows() -> None:
    text = "Police arrested four men and two others were extradited from Germany."
    found = facts(Document(id="x", file_name="x", text=text)).events
    arrest = next(one for one in found if one.kind == "arrest")
    assert (arrest.agents, arrest.targets) == (("police",), ("men",))
    assert all("DEU" not in one.targets for one in found)


def test_who_is_believed_to_be_of_a_group_says_nothing() -> None:
    text = "Gunmen believed to be from Boko Haram attacked a village."
    (event,) = facts(Document(id="x", file_name="x", text=text)).events
    assert (event.agents, event.targets) == (("gunmen",), ("village",))
    assert (event.modality, event.speaker) == ("actual", None)


def test_a_list_that_ends_the_sentence_stays_as_it_is() -> None:
    words = "They/PRP/nsubj/1 held/VBD/root/1 men/NNS/obj/1 women/NNS/conj/2"
    found = list(tokens(words))
    garden_path(found)
    assert shown(tuple(found)) == words
