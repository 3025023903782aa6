"""Whom a deed is done to where the object says it by the way: counted, owned, on the way there."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

SENT_AGAINST = entries("clauses")["sent_against"]


def told(text: str, type_: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == type_]


@pytest.mark.parametrize(
    ("text", "type_", "target"),
    [
        # some of many
        ("Soldiers burned several of the villagers' houses.", "ASSAULT", "villagers-houses"),
        ("Rebels occupied some of the farms.", "COERCE", "farms"),
        # people who are part of a phrase
        ("The junta barred foreign reporters from the trial.", "REJECT", "foreign-reporters"),
        ("The commission disqualified two candidates.", "REJECT", "candidates"),
        # what is lifted is of somebody
        ("Malawi lifted the blockade of Tanzanian vessels last week.", "CONCEDE", "TZA"),
        (
            "The committee lifted its blockade of the oil port of Rass.",
            "CONCEDE",
            "oil-port-of-rass",
        ),
        # no wrong that it is called
        ("The union called the arrest an outrage.", "ACCUSE", "arrest"),
        # of a number in two parts
        (
            "Police fired tear gas at teachers on Sunday. Thirty-one of them were arrested.",
            "COERCE",
            "teachers",
        ),
        # behind what the goods are worth
        ("London approved the sale of rifles worth $3 million to Oman.", "AGREE", "OMN"),
        # against whom forces are sent
        ("Chad sent troops to fight Boko Haram.", "MOBILIZE", "BH"),
        *((text, "MOBILIZE", "RUS") for text in SENT_AGAINST["yes"]),
    ],
)
def test_it_is_done_to_whom_the_words_tell(text: str, type_: str, target: str) -> None:
    (event,) = told(text, type_)
    assert event.targets == (target,)


@pytest.mark.parametrize(
    "text",
    [
        *SENT_AGAINST["no"],
        "The army deployed nurses to fight Ebola in Guinea.",
        "Kenya sent troops to watch the friends of Mali play football.",
    ],
)
def test_forces_that_protect_are_sent_against_nobody(text: str) -> None:
    (event,) = told(text, "MOBILIZE")
    assert event.targets == ()


@pytest.mark.parametrize("text", entries("clauses")["addressing"]["yes"])
def test_what_is_asked_after_a_letter_is_asked_of_its_reader(text: str) -> None:
    (event,) = told(text, "REQUEST")
    assert event.targets == ("junta",)


@pytest.mark.parametrize("text", entries("clauses")["addressing"]["no"])
def test_what_is_asked_after_a_payment_is_asked_of_nobody(text: str) -> None:
    (event,) = told(text, "REQUEST")
    assert event.targets == ()


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Troops withdrew from the town of Yaro on Saturday.", ("town-of-yaro",)),
        ("The rebels withdrew from the district of Erebti in May.", ("district-of-erebti",)),
        ("Troops withdrew from the town on Saturday.", ()),
        ("Troops withdrew from the part of the road on Saturday.", ()),
    ],
)
def test_forces_leave_a_place_that_has_a_name(text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text, "RETREAT")
    assert event.targets == targets


def test_both_sides_of_a_truce_begin_it() -> None:
    (event,) = told("A truce between Chad and the rebels came into force on Sunday.", "RETREAT")
    assert {*event.agents, *event.targets} == {"TCD", "rebels"}


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("One faction refuses to disarm.", ("faction",)),
        ("Two states refuse to sign.", ("states",)),
    ],
)
def test_a_number_of_people_refuse_once(text: str, agents: tuple[str, ...]) -> None:
    (event,) = told(text, "REJECT")
    assert event.agents == agents


def test_people_in_general_refuse_nothing_in_particular() -> None:
    assert told("Lawyers refuse to sign such papers.", "REJECT") == []


def test_nobody_speaks_to_the_wrong_that_a_thing_is_called() -> None:
    (event,) = told("His rival, Lena Ostrow, called the count a theft.", "ACCUSE")
    assert event.targets == ()


@pytest.mark.parametrize("text", entries("clauses")["answers_in_kind"]["yes"])
def test_a_reprisal_is_another_deed_than_what_it_is_for(text: str) -> None:
    first, then = told(text, "ASSAULT")
    assert (first.agents, first.targets) == ((), ("policemen",))
    assert (then.agents, then.targets) == (("police",), ("huts",))


@pytest.mark.parametrize("text", entries("clauses")["answers_in_kind"]["no"])
def test_what_was_done_in_the_raid_itself_is_no_reprisal(text: str) -> None:
    assert all(one.agents != ("police",) for one in told(text, "ASSAULT"))


@pytest.mark.parametrize(
    "text",
    [
        "The last of 5,600 mines were destroyed at a quarry on Saturday.",
        "Oman destroyed its last 12 tonnes of mustard agent.",
    ],
)
def test_what_is_left_of_a_stock_is_destroyed_and_nobody_attacked(text: str) -> None:
    assert told(text, "ASSAULT") == []
    assert len(told(text, "RETREAT")) == 1


def test_who_is_called_on_to_act_is_asked_and_not_visited() -> None:
    text = "Amnesty called on the prime minister to free him at once."
    assert [one.targets for one in told(text, "REQUEST")] == [("prime-minister",)]
    assert told(text, "CONSULT") == []


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "Amnesty called on the prime minister to free him at once.",
            "Amnesty called on the prime minister to free him at once",
        ),
        (
            "NATO refused on Friday to set up a zone over Ukraine.",
            "NATO refused on Friday to set up a zone over Ukraine",
        ),
        ("Chad decided not to sign the pact.", "Chad not to sign the pact"),
    ],
)
def test_what_is_asked_or_refused_is_part_of_the_summary(text: str, summary: str) -> None:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    assert [one.summary for one in facts(document).events] == [summary]


def test_who_is_accused_of_spying_is_called_by_his_name_alone() -> None:
    (event,) = told("Eastern Rhal accused Kuvan of spying.", "ACCUSE")
    assert event.targets == ("kuvan",)


def test_delegates_of_two_states_that_no_list_knows_are_of_both() -> None:
    (event,) = told("Delegates of East Zamora and West Zamora met in Geneva today.", "CONSULT")
    assert {*event.agents, *event.targets} == {"east-zamora", "west-zamora"}


@pytest.mark.parametrize(
    ("text", "type_", "agents"),
    [
        # joined to the main verb and not to what the treaty does
        (
            "Mongolia ratified the treaty that bans cluster munitions and called on its neighbours "
            "to follow.",
            "REQUEST",
            ("MNG",),
        ),
        # a town is no organisation
        (
            "Rights Monitor Africa accused Eritrean troops of killing civilians in the town of "
            "Wukro. The organisation urged the African Union to send a team.",
            "REQUEST",
            ("organisation",),
        ),
    ],
)
def test_who_asks_is_who_the_words_tell(text: str, type_: str, agents: tuple[str, ...]) -> None:
    assert [one.agents for one in told(text, type_)] == [agents]


def test_miners_whose_strike_began_protest_and_attack_nobody() -> None:
    text = "Miners, whose strike had begun on 29 September, went home."
    assert told(text, "ASSAULT") == []
    assert len(told(text, "PROTEST")) == 1


def test_nobody_insists_to_the_hostages_that_they_be_freed() -> None:
    (event,) = told("Chad insisted that the hostages be freed.", "REQUEST")
    assert event.targets == ()
