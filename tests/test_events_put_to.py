"""To whom a clause is said that stands beside what it answers, and who says a joined verb."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts

Row = tuple[str, tuple[str, ...], tuple[str, ...]]


def read(text: str) -> list[Row]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return [_row(one) for one in facts(document).events]


def _row(event: Event) -> Row:
    return (event.type, event.agents, event.targets)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The farmers let traffic through after the minister came to Vira and apologised.",
            ("CONCEDE", ("minister",), ("farmers",)),
        ),
        (
            "Togo imposed travel bans on six officers after they had rejected a transition.",
            ("REJECT", ("officers",), ("TGO",)),
        ),
        (
            "The ministry ordered the miners back to their posts; the miners ignored it.",
            ("REJECT", ("miners",), ("ministry",)),
        ),
        (
            "The Hill Front attacked the Lake Front on Monday. Libya called for calm.",
            ("REQUEST", ("LBY",), ("hill-front", "lake-front")),
        ),
        ("Ghana offered helicopters, but Togo declined.", ("AGREE", ("GHA",), ("TGO",))),
        (
            "Ghana told the army of Togo to leave and threatened a ban if it did not.",
            ("THREATEN", ("GHA",), ("TGO",)),
        ),
        ("Chad refused to let the experts see the camp.", ("REJECT", ("TCD",), ("experts",))),
        (
            "India accused a patrol craft of ramming two boats.",
            ("ACCUSE", ("IND",), ("patrol-craft",)),
        ),
        (
            "The army rejected a plan that Norway had drawn up.",
            ("REJECT", ("army",), ("NOR",)),
        ),
        (
            "Algeria expelled 650 migrants on Friday. The charity called the practice illegal.",
            ("ACCUSE", ("charity",), ("DZA",)),
        ),
        (
            "Benin froze the assets of two officers on Monday. Togo welcomed the measures.",
            ("SUPPORT", ("TGO",), ("BEN",)),
        ),
        (
            "The charity accused the army of torture. The ministry dismissed the findings as lies.",
            ("REJECT", ("ministry",), ("charity",)),
        ),
    ],
)
def test_it_is_put_to_whoever_it_answers(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The Hill Front attacked the Lake Front on Monday. Libya called for votes.",
            ("REQUEST", ("LBY",), ()),
        ),
        ("Chad bought a plan that Norway had read.", ("COOPERATE", ("TCD",), ())),
        ("Chad ordered the departure of all staff.", ("REQUEST", ("TCD",), ())),
        ("Chad denounced what it called a biased text.", ("ACCUSE", ("TCD",), ())),
        (
            "The ministry ordered the miners back. The miners received a pay offer from the "
            "company but rejected it.",
            ("REJECT", ("miners",), ("company",)),
        ),
        (
            "Chad warned Mali of sanctions. Mali got a plan from Libya and rejected it on Friday.",
            ("REJECT", ("MLI",), ("LBY",)),
        ),
        (
            "Chad and Mali fought over the river in May. Kenya called for calm in Uganda.",
            ("REQUEST", ("KEN",), ()),
        ),
        (
            "Chad and Mali clashed. Kenya called for calm after the vote.",
            ("REQUEST", ("KEN",), ()),
        ),
        (
            "Chad and Mali clashed. Kenya asked parents for patience and called for calm at "
            "schools.",
            ("REQUEST", ("KEN",), ("parents",)),
        ),
        (
            "Chad did not attack Mali because Libya refused to help.",
            ("REJECT", ("LBY",), ()),
        ),
        (
            "Rebels did not fire on soldiers after Mali accepted the truce.",
            ("AGREE", ("MLI",), ()),
        ),
        ("Togo pledged 20 lorries, but Ghana declined.", ("REJECT", ("GHA",), ("TGO",))),
    ],
)
def test_what_answers_nothing_is_put_to_nobody_else(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The opposition said that two nuns were hit and threatened to leave the talks.",
            ("THREATEN", ("opposition",), ()),
        ),
        (
            "The charity said that patients were eating leaves, and begged the army to act.",
            ("REQUEST", ("charity",), ("army",)),
        ),
        (
            "The charity said that guards beat the nuns and asked the army to act.",
            ("REQUEST", ("guards",), ("army",)),
        ),
    ],
)
def test_who_says_the_one_says_the_other(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "A court in Bo sentenced two men on Monday. A lieutenant was acquitted.",
            ("CONCEDE", ("court",), ("lieutenant",)),
        ),
        (
            "A court in Bo sentenced two men on Monday. A tribunal jailed a nurse on "
            "Tuesday. A lieutenant was acquitted.",
            ("CONCEDE", (), ("lieutenant",)),
        ),
    ],
)
def test_the_one_court_of_a_report_judges(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "A rebel, Lam Tut, asked to be taken off the list, but the council turned him down.",
            ("REQUEST", ("lam-tut",), ("council",)),
        ),
        (
            "The nurse, Ana Lopez, received two death threats last week.",
            ("THREATEN", (), ("ana-lopez",)),
        ),
        (
            "Fishermen whom the ministry had promised compensation marched on Monday.",
            ("AGREE", ("ministry",), ("fishermen",)),
        ),
    ],
)
def test_who_was_asked_threatened_or_promised_is_told_elsewhere(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The World Food Programme appealed to donors for nine million dollars. "
            "Belgium pledged one million.",
            ("AGREE", ("BEL",), ("WFP",)),
        ),
        (
            "The World Food Programme called for a truce. Belgium pledged one million.",
            ("AGREE", ("BEL",), ()),
        ),
        (
            "The colonel fled to Honduras in June, and Guatemala has asked for his extradition.",
            ("REQUEST", ("GTM",), ("HND",)),
        ),
        (
            "The colonel fled to Honduras in June, and Guatemala has asked for a doctor.",
            ("REQUEST", ("GTM",), ()),
        ),
        (
            "Foreign ministers of nine states condemned the coup at a meeting in Accra on Monday.",
            ("CONSULT", ("foreign-ministers",), ()),
        ),
        ("Zambia handed him over eight months later.", ("COOPERATE", ("ZMB",), ())),
    ],
)
def test_pledges_and_pleas_are_put_to_those_they_are_for(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The defence minister came to the village on Tuesday.",
            ("CONSULT", ("defence-minister",), ("village",)),
        ),
        (
            "Chad accused the rebels of murder, a charge that the front called a lie.",
            ("REJECT", ("front",), ("TCD",)),
        ),
        ("Tunis asked for an explanation from Tripoli.", ("REQUEST", ("TUN",), ("LBY",))),
    ],
)
def test_whom_a_visit_a_lie_and_a_question_are_about(text: str, row: Row) -> None:
    assert row in read(text)


def test_who_would_withdraw_if_others_do_threatens_nobody() -> None:
    text = "Chad announced that it will withdraw its troops from Bria if Mali leaves Vira."
    assert "THREATEN" not in [one[0] for one in read(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # money was asked for, and something else promised
        (
            "The UN appealed to donors for 60 million dollars. On Friday Russia agreed to hold "
            "elections in May.",
            ("AGREE", ("RUS",), ()),
        ),
        (
            "The UN appealed to donors for nine million dollars. Kenya promised to withdraw its "
            "troops.",
            ("AGREE", ("KEN",), ()),
        ),
        (
            "The Red Cross asked for 9 million dollars on Monday. Iran agreed on Tuesday to let "
            "inspectors in.",
            ("AGREE", ("IRN",), ()),
        ),
        (
            "The UN appealed to donors for nine million dollars. Russia promised to send doctors.",
            ("AGREE", ("RUS",), ("UN",)),
        ),
        (
            "Mali promised to hold elections, and Italy offered to withdraw its troops.",
            ("AGREE", ("ITA",), ()),
        ),
        # nobody who fled is asked back
        (
            "Tourists who travelled to Kenya were robbed, and Uganda asked for the return of its "
            "ambassador.",
            ("REQUEST", ("UGA",), ()),
        ),
        (
            "The general fled to Spain in 2010, and Kenya asked for the return of its stolen "
            "idols.",
            ("REQUEST", ("KEN",), ()),
        ),
        (
            "The minister lives in Kenya, and Mali demanded the handover of power.",
            ("REQUEST", ("MLI",), ()),
        ),
        (
            "Refugees fled to Chad, and the UN called for the return of democracy.",
            ("REQUEST", ("UN",), ()),
        ),
        (
            "The colonel fled to Spain, and Kenya asked for the extradition of the colonel.",
            ("REQUEST", ("KEN",), ("ESP",)),
        ),
    ],
)
def test_only_what_was_asked_for_is_owed(text: str, row: Row) -> None:
    assert row in read(text)
