"""Questions, thoughts and bare sums tell of nothing done or found: "asked whether it rained"."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

LISTS = entries("clauses")
NAMES = ("thinking", "said_or_done", "answers_in_court", "duties", "telling_more")


def read(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return tuple(facts(document).events)


@pytest.mark.parametrize("text", [text for name in NAMES for text in LISTS[name]["yes"]])
def test_a_word_of_these_lists_tells_of_nothing(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("text", [text for name in NAMES for text in LISTS[name]["no"]])
def test_another_word_in_its_place_tells_of_something(text: str) -> None:
    assert read(text) != ()


@pytest.mark.parametrize(
    "text",
    [
        "The senator asked whether the fees were high.",
        "The senator asked why police had arrested three students.",
        '"Who killed the priest?" the bishop asked.',
        "As the judge asked in her dissent, what sense does it make?",
        "The bank suggested that the results were weak.",
        "The future of Mali looks encouraging.",
        "The tunnel requires a second exit in Mali.",
        "Ana Kone reports from Kosovo.",
        "The union would not identify the driver.",
        "The study was written by Marc Ray.",
        "The bank finds itself at odds with Mali.",
        "The ministry charged $46 million to its accounts.",
        "Exports of Mali declined 8% in May.",
        "The ministry declined to give a breakdown of the costs.",
        "The managers of the mine are talking openly about a merger.",
    ],
)
def test_what_is_only_asked_thought_or_counted_is_no_event(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The senator asked the army to leave.", "REQUEST"),
        ("The editor asked for a truce when the shelling began.", "REQUEST"),
        ("Mali suggested a truce.", "REQUEST"),
        ("Mali suggested that the rebels should disarm.", "REQUEST"),
        ("The council encouraged the two sides to talk.", "REQUEST"),
        ("The court required the company to pay.", "REQUEST"),
        ("The union pleaded for mercy.", "REQUEST"),
        ("UNHCR expects 30,000 refugees by May.", "REPORT"),
        ("The bank reported a loss.", "REPORT"),
        ("The rebels fled, the agency reported.", "REPORT"),
        ('The minister added: "We are ready."', "REPORT"),
        ("Ankara declined the offer.", "REJECT"),
        ("The two sides are talking about a truce.", "CONSULT"),
        ("Prosecutors charged the general with murder.", "ACCUSE"),
    ],
)
def test_what_is_asked_for_or_stated_is_one(text: str, kind: str) -> None:
    assert kind in [one.type for one in read(text)]


def test_who_only_asks_whether_it_was_so_does_not_say_so() -> None:
    assert read("The editor suggested that rebels had killed the priest.") == ()
    (killed,) = read("Police believe that rebels killed the mayor on Monday.")
    assert (killed.modality, killed.speaker) == ("claimed", "police")


@pytest.mark.parametrize(
    "text",
    [
        "In New York, Libya called for talks with Chad.",
        "Libya, in a letter to the council, also called for an emergency meeting in Geneva.",
    ],
)
def test_who_called_for_it_is_not_called(text: str) -> None:
    (asked,) = read(text)
    assert (asked.type, asked.agents) == ("REQUEST", ("LBY",))


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "The road over the pass is open again, the minister said.",
            "The road over the pass is open again, the minister said",
        ),
        (
            "The pass, the minister said on Friday, is open again.",
            "The pass, the minister said on Friday, is open again",
        ),
    ],
)
def test_what_was_said_is_told_where_it_stands(text: str, summary: str) -> None:
    (said,) = read(text)
    assert said.summary == summary
