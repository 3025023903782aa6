"""To whom a speech act or a measure is addressed where its clause names nobody."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def one(text: str, type_: str) -> Event:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [event for event in facts(document).events if event.type == type_][-1]


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        # a noun sums up what was done
        ("Russia closed the port, a step that Chad condemned.", "ACCUSE", ("RUS",)),
        (
            "Chad accused Mali of lying, a charge which Bamako dismissed as a fairy tale.",
            "REJECT",
            ("TCD",),
        ),
        # said to the same
        (
            "Farmers asked the government of Peru for seed and threatened to block the road.",
            "THREATEN",
            ("PER",),
        ),
        (
            "Chad protested to Mali on Monday. Chad threatened to leave the union.",
            "THREATEN",
            ("MLI",),
        ),
        ("The envoy wrote to the junta in Mali and asked for a visit.", "REQUEST", ("junta",)),
        # answers
        (
            "The governor, Ibra Kone, offered the Hill Front a truce. It refused.",
            "REJECT",
            ("ibra-kone",),
        ),
        (
            "Deputies walked out on Friday after the Speaker refused to hold a vote.",
            "REJECT",
            ("deputies",),
        ),
        # of arms
        ("Rebels shelled the base. The peacekeepers returned fire.", "ASSAULT", ("rebels",)),
        ("Israeli jets struck Gaza. Hamas hit back with rockets.", "ASSAULT", ("ISR",)),
        # between two parties
        (
            "Talks between Chad and Mali opened on Monday. Snow fell. Mali asked for a ceasefire.",
            "REQUEST",
            ("TCD",),
        ),
        (
            "Negotiators of Sudan and the Hill Movement ended talks on Sunday. "
            "The movement asked for a no-fly zone.",
            "REQUEST",
            ("SDN",),
        ),
        # against whom others have acted already
        (
            "France imposed sanctions on Mali on Monday. Norway suspended aid.",
            "SANCTION",
            ("MLI",),
        ),
        (
            "The union froze the assets of 37 members of Mali's transitional council. "
            "Norway suspended aid to the army of Mali. Canada suspended aid.",
            "SANCTION",
            ("MLI",),
        ),
        (
            "Oxfam gave food to the displaced, and the Red Cross is supplying water.",
            "AID",
            ("displaced",),
        ),
    ],
)
def test_the_other_side_is_found_in_what_is_told_before(
    text: str, type_: str, targets: tuple[str, ...]
) -> None:
    assert one(text, type_).targets == targets


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Russia closed the port. Snow fell. Chad asked for a truce.", "REQUEST"),
        ("Norway suspended aid on Monday.", "SANCTION"),
        ("The president met demonstrators and called for new elections.", "REQUEST"),
        ("Talks between Chad and Mali opened. Norway asked for a ceasefire.", "REQUEST"),
        ("Chad condemned attacks on the Malian embassy and vowed to find the bombers.", "THREATEN"),
        (
            "Farmers protested in Lima. Snow fell. Rain fell. Farmers threatened to march.",
            "THREATEN",
        ),
    ],
)
def test_nobody_is_made_up(text: str, type_: str) -> None:
    assert one(text, type_).targets == ()


def test_both_sides_are_the_parties_of_the_talks() -> None:
    text = "Talks between Chad and Mali opened on Monday. Both sides agreed to free prisoners."
    found = one(text, "AGREE")
    assert {*found.agents, *found.targets} == {"TCD", "MLI"}


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        ("The police refused to hear the complaint of two families.", "REJECT", ("families",)),
        ("The army refused to hand him to the prosecutor.", "REJECT", ("prosecutor",)),
        ("The minister agreed to receive the lawyers of the union.", "AGREE", ("lawyers",)),
        ("The minister promised to find the killers.", "AGREE", ()),
        ("In a letter to the minister, Oxfam demanded an inquiry.", "REQUEST", ("minister",)),
        ("Oxfam demanded that the officers be suspended.", "REQUEST", ()),
        ("Chad proposed joint patrols.", "REQUEST", ()),
        ("Chad asked the observers to leave.", "REQUEST", ("observers",)),
        ("Workers marched on the palace on Friday.", "PROTEST", ("palace",)),
        ("Oxfam handed out food in three villages.", "AID", ("villages",)),
    ],
)
def test_whom_the_content_concerns(text: str, type_: str, targets: tuple[str, ...]) -> None:
    assert one(text, type_).targets == targets


@pytest.mark.parametrize(
    ("text", "type_", "agents"),
    [
        ("A spokesman for the Hill Movement threatened to leave.", "THREATEN", ("hill-movement",)),
        (
            "The boat was turned back at a navy checkpoint on Friday.",
            "COERCE",
            ("navy-checkpoint",),
        ),
        ("Unmarked helicopters attacked the camp on Friday.", "ASSAULT", ("unmarked-helicopters",)),
        (
            "The Commission on Human Rights censured Burundi.",
            "ACCUSE",
            ("commission-on-human-rights",),
        ),
    ],
)
def test_who_acts(text: str, type_: str, agents: tuple[str, ...]) -> None:
    assert one(text, type_).agents == agents


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        ("The office called on the authorities to admit them.", "REQUEST", ("authorities",)),
        (
            "The Hill Front broke off talks with Chad on Monday. Snow fell. The front demanded an "
            "apology.",
            "REQUEST",
            ("TCD",),
        ),
        (
            "Talks between Chad and Mali opened. The envoy, Kari Lunde, pleaded with both to stay.",
            "REQUEST",
            ("TCD", "MLI"),
        ),
        (
            "France offered workers a law on Sunday. Workers lifted a blockade. The chamber "
            "rejected the offer.",
            "REJECT",
            ("FRA",),
        ),
        (
            "A court jailed Ana Lopez on Friday. Rain fell. The prosecutor asked for life in jail.",
            "REQUEST",
            ("court",),
        ),
        (
            "Fishermen said they would block the port unless the navy returned the boats.",
            "THREATEN",
            ("navy",),
        ),
        ("Four were charged with riot on Friday.", "ACCUSE", ("four",)),
    ],
)
def test_who_is_meant_by_few_words(text: str, type_: str, targets: tuple[str, ...]) -> None:
    assert one(text, type_).targets == targets


def test_those_behind_a_deed_did_it() -> None:
    found = one("Police held the two brothers behind the bombing of a market.", "ASSAULT")
    assert found.agents == ("brothers",)


def test_a_delegate_speaks_for_who_sent_him() -> None:
    text = (
        "Chad met the Hill Front on Monday. The Hill Front's chief delegate, Datu Salim, laughed. "
        "He agreed to a pause."
    )
    assert one(text, "AGREE").targets == ("TCD",)


def test_what_one_ally_demands_after_a_meeting_is_not_demanded_of_the_other() -> None:
    text = (
        "Chad's ministers held a meeting in Nairobi on Friday with the Kenyan foreign minister, "
        "Ann Lee. Chad's president, Ali Noor, also called for a humanitarian corridor."
    )
    assert one(text, "REQUEST").targets == ()


@pytest.mark.parametrize(
    ("text", "type_", "agents", "targets"),
    [
        (
            "Rebels shelled a camp for refugees hours after their leader had promised Chad to "
            "spare civilians.",
            "AGREE",
            ("rebels",),
            ("TCD",),
        ),
        (
            "Protesters marched on Friday. Parliament rejected their demand.",
            "REJECT",
            ("parliament",),
            ("protesters",),
        ),
        (
            "The coordinator protested to the Malian government, which promised to close it.",
            "AGREE",
            ("MLI",),
            ("coordinator",),
        ),
        ("Turkey has pledged a field hospital.", "AGREE", ("TUR",), ()),
    ],
)
def test_who_acts_on_whom(
    text: str, type_: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = one(text, type_)
    assert (found.agents, found.targets) == (agents, targets)


@pytest.mark.parametrize(
    ("dateline", "targets"),
    [
        ("BAGHDAD, March 4 (Reuters) - ", ("IRQ",)),
        ("GENEVA, March 4 (Reuters) - ", ("IRN",)),
        ("", ("IRN",)),
    ],
)
def test_the_government_is_that_of_the_capital_that_a_report_comes_from(
    dateline: str, targets: tuple[str, ...]
) -> None:
    text = (
        f"{dateline}A militia close to Iran shelled a camp. The bishop urged the government to act."
    )
    assert one(text, "REQUEST").targets == targets
