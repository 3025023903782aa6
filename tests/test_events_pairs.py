"""Whom "the two countries", "both sides" or "the two foreign ministers" stand for."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

CLAUSES = entries("clauses")
FIRST = "Turkey sent a delegation to Moscow to complain. "


def last(text: str) -> Event:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return facts(document).events[-1]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        (f"{FIRST}The two foreign ministers met on Wednesday.", ("TUR",), ("RUS",)),
        (f"{FIRST}The two countries' navies held a joint exercise.", ("TUR",), ("RUS",)),
        (f"{FIRST}Both armies used cluster munitions.", ("TUR", "RUS"), ()),
        # who says it to both is neither of them
        (
            f"{FIRST}Japan, which gave Turkey boats, called on both sides to act.",
            ("JPN",),
            ("TUR", "RUS"),
        ),
        # some people of a third state are no state, and neither is one named in passing
        (
            "Turkey sent migrants to its border with Russia. Among them were 30 Sudanese, whose "
            "claims were pending. The two interior ministers will meet on Wednesday.",
            ("TUR",),
            ("RUS",),
        ),
        (
            "Turkey and Russia freed prisoners. Turkey accused Russia of a breach. Chad sent "
            "boats to Turkey. The two governments met on Wednesday.",
            ("TUR",),
            ("RUS",),
        ),
        # of three states nobody knows which two, and two of a kind are no pair told of
        (
            "Turkey, Chad and Mali met. The two countries held a joint exercise.",
            ("countries",),
            (),
        ),
        (f"{FIRST}Two ministers met on Wednesday.", ("ministers",), ()),
        *((text, ("TCD",), ("MLI",)) for text in CLAUSES["states_together"]["yes"]),
        *((text, ("countries",), ()) for text in CLAUSES["states_together"]["no"]),
        *((text, ("TGO",), ("TCD", "MLI")) for text in CLAUSES["sides_together"]["yes"]),
    ],
)
def test_the_two_that_are_meant(
    text: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    event = last(text)
    assert (event.agents, event.targets) == (agents, targets)


@pytest.mark.parametrize("text", CLAUSES["sides_together"]["no"])
def test_one_side_is_no_pair(text: str) -> None:
    assert last(text).targets != ("TCD", "MLI")


HOSTS = "Kenya and Mali hosted the finals. "


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        # whose the two are says who they are
        (f"{HOSTS}The two envoys of the UN met on Friday.", ("UN",), ()),
        (f"{HOSTS}The two generals of Chad agreed to step down.", ("TCD",), ()),
        (f"{HOSTS}The two parliaments of Libya agreed to merge.", ("LBY",), ()),
        (f"{HOSTS}The two Libyan parliaments met on Friday.", ("LBY",), ()),
        (f"{HOSTS}The two governments in Libya met on Friday.", ("LBY",), ()),
        (f"{HOSTS}Both ministries of the city signed a treaty.", ("ministries",), ()),
        (f"{HOSTS}The two governments met on Friday.", ("KEN",), ("MLI",)),
        # two others who were named just before
        (
            "Turkey met Russia. Turkey accused Russia of a breach. On Tuesday Chad attacked "
            "France. The two countries signed a ceasefire.",
            ("TCD", "FRA"),
            (),
        ),
        # some people of two states are no states, and a town where they met is none
        (
            "Sixty Kenyans and Ugandans met in Rome. The two countries signed a treaty.",
            ("countries",),
            (),
        ),
    ],
)
def test_who_else_is_called_two(
    text: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    event = last(text)
    assert (event.agents, event.targets) == (agents, targets)


def test_the_two_are_not_looked_for_all_through_a_report() -> None:
    others = "The weather was fine. " * 15
    assert last(f"{FIRST}{others}The two countries signed a treaty.").agents == ("countries",)
