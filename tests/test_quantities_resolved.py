"""Figures resolved: for when, where, and who gives the number."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model import Document, Quantity
from extract.pipeline import facts


def figures_of(text: str) -> tuple[Quantity, ...]:
    document = Document(id="a", text=text, file_name="a", published=date(2022, 4, 1))
    return facts(document).quantities


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It counted 940 arrivals on 12 March and 870 the day before.",
         ["2022-03-12", "2022-03-11"]),
        ("Moldova counted 940 arrivals by 9 March, and Romania 1,870 by 8 March.",
         ["../2022-03-09", "../2022-03-08"]),
        ("Claims rose from 410 in May 2021 to 520 in June 2021.", ["2021-05", "2021-06"]),
        ("Officials put the toll at 126, up from 98 in March 2022.", [None, "2022-03"]),
        ("Claims rose from 410 to 520 in March 2022.", [None, "2022-03"]),
        ("In 2019 the army lost 30 tanks, in 2020 it lost 12.", ["2019", "2020"]),
        ("The army dropped 300 bombs from May 2001 to July 2001, the ministry said on Monday.",
         ["2001-05/2001-07"]),
    ],
)  # fmt: skip
def test_each_figure_has_the_date_that_goes_with_it(text: str, dates: list[str | None]) -> None:
    found = [one.as_of.interval.edtf if one.as_of else None for one in figures_of(text)]
    assert found == dates


def test_a_length_of_time_stands_for_no_day() -> None:
    people, hours = figures_of("Some 900 people left within 48 hours on Tuesday.")
    assert people.as_of is not None
    assert (hours.unit, hours.as_of) == ("hour", None)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("UNHCR recorded 116,000 arrivals in Hungary and 79,000 in Moldova.", ["HUN", "MDA"]),
        ("Some 300 people arrived in Poland, and in Romania 2,000.", ["POL", "ROU"]),
        (
            "Two million refugees have fled Ukraine, and 90,000 more are stranded in Ukraine.",
            ["UKR", "UKR"],
        ),
        ("Slovakia had taken in 195,000 people and Russia 106,000.", [None, "RUS"]),
        ("More than 30 states had referred the situation in Ukraine to the court.", [None]),
        ("About two million Ukrainians lived in Poland before the war.", ["POL"]),
    ],
)
def test_each_figure_has_the_place_that_goes_with_it(text: str, places: list[str | None]) -> None:
    assert [one.place for one in figures_of(text)] == places


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("American forces dropped 1,300 bombs there, Human Rights Watch said on Friday.", "HRW"),
        ("UNHCR said on Thursday that about 90,000 people were displaced.", "UNHCR"),
        ("Some 90,000 people were displaced, according to UNHCR.", "UNHCR"),
        ("They had bombed Laos and Cambodia for over 30 years, the agency said.", None),
        ("OCHA, the office for relief, estimated that 9,000 people were displaced.", "OCHA"),
        ("At least 40 people were killed.", None),
    ],
)
def test_a_figure_names_who_gives_it(text: str, speaker: str | None) -> None:
    (figure,) = figures_of(text)
    assert figure.speaker == speaker


def test_what_one_state_counted_is_not_said_by_another() -> None:
    first, second = figures_of("Moldova counted 940 arrivals by 9 March, and Romania 1,870.")
    assert (first.speaker, second.speaker, second.place) == ("MDA", None, "ROU")


PIECES = (
    "UNHCR said , . that on Monday in March 2022 by 9 March from to rose fell up 98 4,300 12% and "
    "people arrivals in Poland Romania according the troops killed were half of them twice as many "
    "hours 24 he more than Human Rights Watch reported ; ( )"
).split()


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_resolving_keeps_every_figure_and_names_only_known_actors(text: str) -> None:
    document = Document(id="a", text=text, file_name="a", published=date(2022, 4, 1))
    found = facts(document)
    known = {one.actor.id for one in found.mentions} | {
        one.actor.parent for one in found.mentions if one.actor.parent
    }
    assert found == facts(document)
    assert {one.speaker for one in found.quantities} <= known | {None}
    for one in found.quantities:
        if one.as_of:
            assert one.as_of.words in text


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("About 300 Ukrainian refugees and 20 aid workers from Norway left.",
         ["Ukrainian refugees", "aid workers from Norway"]),
        ("One in five children among the displaced is ill.", ["children among the displaced"]),
        ("Of the 4,812 people killed, 1,237 were women.", ["people", "women"]),
        ("Some 70 percent of those displaced are in tents.", ["those displaced"]),
        ("The number of asylum seekers rose from 4,100 to 5,250.",
         ["asylum seekers", "asylum seekers"]),
        ("The death toll rose from 17 to 23.", ["people", "people"]),
        ("Some 300 members of the militia laid down their arms.", ["members of the militia"]),
        ("Nearly half of the wounded soldiers were under 20.", ["wounded soldiers"]),
        ("They destroyed 60 tanks and $2m worth of fuel.", [None, None]),
        ("The water fell by 12 percent.", [None]),
    ],
)  # fmt: skip
def test_the_people_of_a_figure_are_named(text: str, people: list[str | None]) -> None:
    assert [one.population for one in figures_of(text)] == people


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Russia shelled 12 villages and arrested 300 people.",
         ["Russia shelled 12 villages", "arrested 300 people"]),
        ("The mayor said that 40 soldiers had been arrested after rockets killed nine civilians.",
         ["40 soldiers had been arrested", "killed nine civilians"]),
        ("The EU, which imposed sanctions on 26 officials, gave 500 million euros to Ukraine.",
         ["imposed sanctions on 26 officials", "The EU, which imposed"]),
        ("Protesters who lost 14 comrades in April blocked the road with 30 trucks.",
         [None, "Protesters who lost"]),
        ("The number of refugees rose to 4,100.", [None]),
        ("The raid killed 12 people and displaced 300.",
         ["The raid killed 12 people", "displaced 300"]),
        ("He left 12 at home.", [None]),
    ],
)  # fmt: skip
def test_a_figure_belongs_to_the_event_of_its_own_clause(
    text: str, clauses: list[str | None]
) -> None:
    found = facts(Document(id="a", text=text, file_name="a", published=date(2022, 4, 1)))
    for one, clause in zip(found.quantities, clauses, strict=True):
        told = None if one.event is None else found.events[one.event].text
        assert told == clause or (told is not None and clause is not None and clause in told), told
