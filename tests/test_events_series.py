"""Who carried an attack out, and who did those that a report sums up before it tells them."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def attacks(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The mayor condemned the attack carried out by rebels in Vira.", ["rebels"]),
        (
            "The mayor condemned the attack on a bus, which was perpetrated by rebels on Friday.",
            ["rebels"],
        ),
        ("The kidnapping of six pupils was planned and carried out by the army.", ["army"]),
        ("The mayor condemned the attack on a bus reported by the rebels on Friday.", []),
        ("Six priests were machinegunned by soldiers on Friday.", ["soldiers"]),
    ],
)
def test_who_carried_it_out(text: str, agents: list[str]) -> None:
    (found,) = attacks(text)
    assert list(found.agents) == agents


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        # counted
        (
            "The Hill Front staged three bomb attacks on Friday. A bomb exploded at a bank in "
            "Vira. Another bomb exploded at a school.",
            [["hill-front"]] * 3,
        ),
        # several, told of one by one
        (
            "The Hill Front bombed the embassies of Peru and Chad on Friday. A car bomb exploded "
            "in front of the Peruvian embassy.",
            [["hill-front"]] * 2,
        ),
        # of an earlier day
        (
            "The Hill Front staged three bomb attacks on Friday. A bomb exploded at a bank in "
            "Vira in May 2019.",
            [["hill-front"], []],
        ),
        # no bomb
        (
            "The Hill Front staged three bomb attacks on Friday. Two farmers were shot in Vira.",
            [["hill-front"], []],
        ),
        # whose attacks, nobody says
        ("Three bomb attacks shook Vira on Friday. A bomb exploded at a bank.", [[], []]),
        # two sides of a fight are no authors
        (
            "The army and the Hill Front fought two clashes on Friday. Two farmers were killed in "
            "an attack on a bus in Vira.",
            [["army", "hill-front"], []],
        ),
        (
            "The Hill Front began a series of bomb attacks on banks. A bomb exploded at a bank in "
            "Vira on Friday.",
            [["hill-front"]] * 2,
        ),
        *(([text, [["rebels"]]]) for text in entries("clauses")["happening"]["yes"]),
        *(([text, []]) for text in entries("clauses")["happening"]["no"]),
    ],
)
def test_the_authors_of_a_series_are_those_of_each(text: str, agents: list[list[str]]) -> None:
    assert [list(one.agents) for one in attacks(text)] == agents


@pytest.mark.parametrize(
    ("text", "agents", "modality"),
    [
        *((text, ["soldiers"], "actual") for text in entries("actor_nouns")["authors"]["yes"]),
        *((text, [], "actual") for text in entries("actor_nouns")["authors"]["no"]),
        ("The court links two officers to the judge’s murder.", ["officers"], "claimed"),
        ("The Hill Front has been linked to the bombing of a bus.", ["hill-front"], "claimed"),
        (
            "Police arrested Ivo Kone, the mastermind of the attack on the bus.",
            ["ivo-kone"],
            "claimed",
        ),
        (
            "The president accused two officers of being the masterminds of the judge’s murder.",
            ["officers"],
            "claimed",
        ),
        (
            "The report places the responsibility for the murder of the judge on junior officers.",
            ["junior-officers"],
            "claimed",
        ),
        (
            "A judge was shot in Vira on Monday. Two officers committed the crime, a nun said.",
            ["officers"],
            "claimed",
        ),
        (
            "A judge was shot in Vira on Monday. The crime was committed by two officers, a nun "
            "said.",
            ["officers"],
            "claimed",
        ),
        (
            "A judge was shot in Vira on Monday. Who commits the crime of murder is jailed, the "
            "bishop said.",
            [],
            "actual",
        ),
    ],
)
def test_who_is_named_as_its_author(text: str, agents: list[str], modality: str) -> None:
    (found,) = attacks(text)
    assert (list(found.agents), found.modality) == (agents, modality)
