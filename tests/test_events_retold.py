"""How a report comes back to a deed: told again it is the same, and what is new stays apart."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def attacks(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == "ASSAULT"]


def sentences(event: Event) -> list[int]:
    return [event.sentence.number, *(one.sentence.number for one in event.repeats)]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        # those spoken of as known, in other words
        (
            "Bishops condemned the murder of six Jesuits in Vira on Monday. The Jesuit priests "
            "were killed by men in uniform.",
            ["men"],
            ["jesuit-priests"],
        ),
        # by title
        (
            "The murder of Judge Ana Lopez shocked Vira on Monday. The judge was shot by two men.",
            ["men"],
            ["ana-lopez"],
        ),
        (
            "The commander’s wife, Stela Torrado, was killed on Monday. The victim was shot in "
            "her car.",
            [],
            ["stela-torrado"],
        ),
        # one fate
        ("Carlos Mora was abducted and killed by rebels on Monday.", ["rebels"], ["carlos-mora"]),
        # whose the guerrillas were
        (
            "Nine policemen were killed on Monday when guerrillas blew up a truck in Vira. The "
            "attack was carried out by the Hill Front.",
            ["guerrillas", "hill-front"],
            ["policemen", "truck"],
        ),
        # the side that attacked had losses of its own
        (
            "Terrorists shot the judge Ana Lopez in Vira on Monday. One of the terrorists was "
            "wounded.",
            ["terrorists"],
            ["ana-lopez"],
        ),
        # a headline that names nobody
        (
            "The minister left following a truck-bomb explosion in the capital on Monday. A truck "
            "exploded outside a court on Monday, killing nine people.",
            [],
            ["court", "people"],
        ),
        # who denies it tells of the same death
        (
            "The judge Ana Lopez was killed on Monday. The Hill Front denied that its guerrillas "
            "had killed Lopez.",
            [],
            ["ana-lopez"],
        ),
        # two parties tell otherwise
        (
            "The army denied that rebels attacked the farm of Ivo Kone. Rebels attacked the farm "
            "on Monday, the agency said.",
            ["rebels"],
            ["farm-of-ivo-kone"],
        ),
        (
            "A bomb went off near the Chadian embassy on Monday. It damaged two shops.",
            [],
            ["chadian-embassy", "shops"],
        ),
        # who he is first, then his name
        (
            "The president’s brother was kidnapped in Vira. Ivo Kone was kidnapped by gunmen on "
            "Monday.",
            ["gunmen"],
            ["president-brother", "ivo-kone"],
        ),
        (
            "Rebels murdered six priests in Vira on Monday. Soldiers of the Hill Front carried "
            "out the executions.",
            ["rebels", "hill-front"],
            ["priests"],
        ),
        (
            "Rebels attacked a bank in Vira on Monday. Monday’s attack was the third.",
            ["rebels"],
            ["bank"],
        ),
        # what the bomb did
        (
            "A bomb exploded at a bank on Friday. The bomb destroyed the doors. Two cars were "
            "damaged by the explosion.",
            [],
            ["bank", "doors", "cars"],
        ),
        # and who else was hurt
        (
            "The judge Ana Lopez was killed on Monday. Her driver was also killed.",
            [],
            ["ana-lopez", "driver"],
        ),
        # who did it is known, whatever others say
        (
            "The army blames the Hill Front for the murder of six priests in Vira. The priests "
            "were killed by soldiers on Monday.",
            ["soldiers"],
            ["priests"],
        ),
        # called otherwise
        (
            "Bishop Oscar Mora was killed by a sniper in Vira on Monday. The murder of the "
            "clergyman was condemned.",
            ["sniper"],
            ["oscar-mora"],
        ),
        # by the sentence that names his killer
        (
            "Senator Oscar Mora was killed in Vira on Monday. Police seek the man who killed the "
            "politician.",
            ["man"],
            ["oscar-mora"],
        ),
        # and whose it was is known
        (
            "The army blamed the Hill Front for the attack on a bus in Vira. The Red Band "
            "carried out the attack.",
            ["red-band"],
            ["bus"],
        ),
        # the weapon again, and who laid it
        (
            "A bomb went off near a power tower in Vira on Monday. The bomb was detonated by "
            "rebels.",
            ["rebels"],
            ["power-tower"],
        ),
        (
            "A plane was destroyed when a bomb exploded in Vira on Monday. Guests woke up "
            "when a bomb, planted by gunmen, exploded.",
            ["gunmen"],
            ["plane"],
        ),
        (
            "Cluster munitions struck a nursery in Vira on Monday. People were sheltering there "
            "when the munitions hit it on 28 February.",
            [],
            ["nursery"],
        ),
        (
            "The president blamed the gangs for the attack in which five guards were killed on "
            "Monday. The murder of the guards was condemned.",
            ["gangs"],
            ["guards"],
        ),
        (
            "Soldiers fired on a patrol in Vira on Monday. The attack resulted in six farmers "
            "killed.",
            ["soldiers"],
            ["patrol", "farmers"],
        ),
        (
            "Six farmers were killed in Vira on Monday. The incident took place when soldiers "
            "mistook a patrol for rebels and attacked it.",
            ["soldiers"],
            ["farmers", "patrol"],
        ),
        (
            "Six farmers were killed in Vira on Monday. The incident took place when soldiers "
            "fired on a patrol.",
            ["soldiers"],
            ["farmers", "patrol"],
        ),
    ],
)
def test_a_deed_told_again_is_one(text: str, agents: list[str], targets: list[str]) -> None:
    (found,) = attacks(text)
    assert (list(found.agents), list(found.targets)) == (agents, targets)
    assert sentences(found) == list(range(text.count(". ") + 1))


@pytest.mark.parametrize(
    "text",
    [
        # nobody is known by "men" alone
        "Two men were killed in Vira on Monday. Two women were killed by gunmen in Orta.",
        "Carlos Mora was abducted on Monday. Eva Ruiz was killed.",
        "A bomb went off in a bank in Vira on Monday. A bomb went off in a court on Tuesday.",
        "Rebels shot the judge Ana Lopez in Vira on Monday. Three soldiers were wounded in Orta.",
        "Rebels attacked a bank in Vira on Monday. Rebels attacked a court in Orta.",
        "The president’s brother was kidnapped in Vira. Ivo Kone was also kidnapped by gunmen.",
        "The judge Ana Lopez was killed on Monday. A farmer was also killed in Orta.",
        "A judge was killed in Vira on Monday. The Hill Front began a series of attacks on banks.",
        "The army and rebels clashed on Monday. Two men were killed in an attack on a bus in Orta.",
        "In all 28 men have been killed over the last two weeks. Friday’s attack struck a bank.",
        "A bomb went off near a bank in Vira on Monday. Rebels planted a bomb at a court in Orta.",
        "The judge Ana Lopez was killed in Vira. The general Ivo Kone was killed by gunmen.",
        "General Humberto Romero was shot on Monday. Archbishop Oscar Romero was shot by police.",
    ],
)
def test_what_is_new_is_another(text: str) -> None:
    assert len(attacks(text)) == 2


def test_the_attack_of_a_day_is_that_of_the_day() -> None:
    text = (
        "A bomb went off near the Chadian embassy on Friday. In 2020 the Hill Front murdered "
        "two monks in Vira. Friday’s explosion damaged a shop."
    )
    first, second = attacks(text)
    assert (sentences(first), sentences(second)) == ([0, 2], [1])


def test_the_attack_is_the_one_last_told_of() -> None:
    text = (
        "Rebels attacked a bank in Vira. Rebels attacked a court in Orta. The bank in Vira was "
        "hit at noon. The attack was condemned."
    )
    first, second = attacks(text)
    assert (sentences(first), sentences(second)) == ([0, 2, 3], [1])


def test_an_abduction_that_ends_in_death_is_a_killing() -> None:
    (found,) = attacks("Carlos Mora was abducted and killed by rebels on Monday.")
    assert found.kind == "attack"


def test_the_firmer_telling_says_how_firm_a_deed_is() -> None:
    text = (
        "The army is accused of the murder of six priests in Vira. The priests were killed by "
        "the army on Monday, the court found."
    )
    assert [one.modality for one in attacks(text)] == ["actual"]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        *((text, 1) for text in entries("actor_nouns")["unidentified"]["yes"]),
        *((text, 2) for text in entries("actor_nouns")["unidentified"]["no"]),
    ],
)
def test_men_of_whom_nothing_is_known_may_be_the_gunmen(text: str, deeds: int) -> None:
    assert len(attacks(text)) == deeds


def test_who_died_at_another_time_is_no_victim_of_this_attack() -> None:
    text = "The judge Ana Lopez was killed on Monday. The mayor recalled the death of Ivo Kone."
    assert [list(one.targets) for one in attacks(text)] == [["ana-lopez"]]


def test_those_who_were_kidnapped_and_murdered_suffered_one_deed() -> None:
    (found,) = attacks("The kidnapping and murder of five pupils in Vira were condemned.")
    assert (found.kind, found.targets) == ("attack", ("pupils",))
    assert len(attacks("The pupils were kidnapped, murdered or driven out in Vira on Monday.")) > 1


def test_where_a_bomb_exploded_is_not_all_that_it_hit() -> None:
    text = "The incident took place at a resort where a bomb exploded in a hotel on Monday."
    (attack,) = attacks(text)
    assert attack.targets == ("hotel",)


def test_whom_others_name_as_the_authors_are_claimed_to_be() -> None:
    text = (
        "Chad blamed the Hill Front for the murder of the judge Ana Lopez. A sniper killed Ana "
        "Lopez, a court heard."
    )
    (attack,) = attacks(text)
    assert attack.modality == "claimed"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *((text, date(2022, 2, 28)) for text in entries("clauses")["perpetrating"]["yes"]),
        *((text, None) for text in entries("clauses")["perpetrating"]["no"]),
        (
            "The attack, which was carried out on Monday by rebels, killed two guards.",
            date(2022, 2, 28),
        ),
    ],
)
def test_a_deed_was_done_when_it_was_perpetrated(text: str, day: date | None) -> None:
    (attack,) = attacks(text)
    assert (attack.when.interval.earliest if attack.when else None) == day
