"""What an entry asks of its clause beyond its words: who acts, on what, what is said."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def events(text: str) -> tuple[Event, ...]:
    published = date(2022, 3, 4)
    return facts(
        Document(id="report", text=text, file_name="report.txt", published=published)
    ).events


@pytest.mark.parametrize(
    ("text", "type_", "agents", "targets", "modality"),
    [
        ("Mali became the fortieth state to sign the treaty.", "SUPPORT", ("MLI",), (), "actual"),
        ("Mali will be the 41st state to sign the treaty.", "AGREE", ("MLI",), (), "planned"),
        (
            "Soldiers broke up a march of about 60 students in Vira on Monday.",
            "COERCE",
            ("soldiers",),
            ("students",),
            "actual",
        ),
        ("A court struck out the results in May.", "REJECT", ("court",), ("results",), "actual"),
        (
            "The union said that its members would strike if it passed.",
            "THREATEN",
            ("union",),
            (),
            "actual",
        ),
        (
            "Police drove a nurse to the border, but she refused to leave.",
            "REJECT",
            ("nurse",),
            (),
            "actual",
        ),
        (
            "Ana Lopez was taken to the border but refused to leave.",
            "REJECT",
            ("ana-lopez",),
            (),
            "actual",
        ),
        ("Neither Chad nor Mali has signed the treaty.", "SUPPORT", ("TCD", "MLI"), (), "negated"),
        (
            "The envoy is due to meet Ana Lopez in Sochi.",
            "AGREE",
            ("envoy",),
            ("ana-lopez",),
            "planned",
        ),
        ("Chad sent a ship at the request of Mali.", "REQUEST", ("MLI",), ("TCD",), "actual"),
        ("Chad is to give Mali patrol boats next year.", "AGREE", ("TCD",), ("MLI",), "planned"),
        (
            "The senator said that her supporters would march on Friday even if it was forbidden.",
            "PROTEST",
            ("supporters",),
            (),
            "planned",
        ),
        (
            "The nurses can stay in Palma, provided that the captain agrees.",
            "AGREE",
            ("captain",),
            (),
            "hypothetical",
        ),
        ("Tribesmen seized two nurses.", "ASSAULT", ("tribesmen",), ("nurses",), "actual"),
        (
            "Rwanda must release the two nuns, Amnesty International said on Friday.",
            "REQUEST",
            ("AI",),
            ("RWA",),
            "actual",
        ),
        (
            "The envoy said on Friday that Rwanda must release the two nuns.",
            "REQUEST",
            ("envoy",),
            ("RWA",),
            "actual",
        ),
        (
            "Serbia will not recognise Kosovo, its president said.",
            "REJECT",
            ("SRB",),
            ("XKX",),
            "actual",
        ),
        (
            "The European Union said it would suspend its aid to Niger unless the mayor was freed.",
            "THREATEN",
            ("EU",),
            ("NER",),
            "actual",
        ),
        ("Mali ordered the French ambassador to leave.", "SANCTION", ("MLI",), ("FRA",), "actual"),
        (
            "The bishop said on Friday that the army has to leave Bria.",
            "REQUEST",
            ("bishop",),
            ("army",),
            "actual",
        ),
        ("Two officers are on trial for theft.", "ACCUSE", (), ("officers",), "actual"),
        ("Nurses are on strike.", "PROTEST", ("nurses",), (), "actual"),
        ("Troops were deployed in the north.", "MOBILIZE", ("troops",), (), "actual"),
        ("Turkey said it would respond to any raid.", "THREATEN", ("TUR",), (), "actual"),
        ("Germany will not send tanks to Ukraine.", "REJECT", ("DEU",), ("UKR",), "actual"),
        ("The teachers' strike began on Friday.", "PROTEST", ("teachers",), (), "actual"),
        (
            "The International Criminal Court on Tuesday issued arrest warrants for commanders.",
            "ACCUSE",
            ("ICC",),
            ("commanders",),
            "actual",
        ),
        ("Farmers want the government to lower the tax.", "REQUEST", ("farmers",), None, "actual"),
        (
            "Nika Gvaramia was dragged away by masked men.",
            "ASSAULT",
            ("masked-men",),
            ("nika-gvaramia",),
            "actual",
        ),
        ("Mali says Chad is behind the raid on the port.", "ACCUSE", ("MLI",), ("TCD",), "actual"),
        ("Mali hinted that it may expel the envoys.", "THREATEN", ("MLI",), None, "actual"),
        ("Serbia does not recognise Kosovo.", "SUPPORT", ("SRB",), ("XKX",), "negated"),
        (
            "The bishop went on the radio to beg the rebels to free the rest.",
            "REQUEST",
            ("bishop",),
            ("rebels",),
            "actual",
        ),
        ("China held drills around the island.", "MOBILIZE", ("CHN",), (), "actual"),
        (
            "The newspaper was raided by police on Friday.",
            "COERCE",
            ("police",),
            ("newspaper",),
            "actual",
        ),
    ],
)
def test_what_a_clause_holds_decides_what_it_tells(
    text: str, type_: str, agents: tuple[str, ...], targets: tuple[str, ...] | None, modality: str
) -> None:
    (found,) = [one for one in events(text) if one.type == type_]
    assert found.agents == agents
    assert targets is None or found.targets == targets
    assert found.modality == modality


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The envoy said that Rwanda must have freed the two nuns.", "REQUEST"),
        ("The minister said that the sale should be completed in May.", "REQUEST"),
        ("The minister said that Mali would pay its debt if the raids stopped.", "THREATEN"),
        ("The truce will not hold after Friday.", "REJECT"),
        ("The dismissal of the claim by the court on Friday angered Mali.", "SANCTION"),
        ("If Chad does not back down, the union will strike, its leader said.", "REJECT"),
        ("Asked about the raid, the governor said on Friday that it was over.", "REQUEST"),
        ("Nine soldiers stationed at the base visited Vira on Friday.", "MOBILIZE"),
        ("The minister wants to ask Mali for a doctor on Friday.", "REQUEST"),
        ("Soldiers fired in the air on Friday.", "SANCTION"),
        ("The guards left Bria on Friday without seeking permission from Mali.", "REQUEST"),
        ("China and Russia held drills around the island.", "MOBILIZE"),
        ("Rebels raided the newspaper on Friday.", "COERCE"),
        ("Rebels marched off 22 pupils on Friday.", "PROTEST"),
        ("Turkey said it would respond to the letter on Friday.", "THREATEN"),
        ("Robbers took no money from the mayor on Friday.", "ASSAULT"),
    ],
)
def test_a_clause_that_lacks_it_tells_something_else(text: str, type_: str) -> None:
    assert type_ not in [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("text", "type_", "agents", "targets"),
    [
        (
            "Students held a sit-in outside the ministry on Friday.",
            "PROTEST",
            "students",
            ("ministry",),
        ),
        ("A bomb tore through a bus on Friday.", "ASSAULT", None, ("bus",)),
    ],
)
def test_words_cut_at_their_hyphen_and_an_odd_past_are_read(
    text: str, type_: str, agents: str | None, targets: tuple[str, ...]
) -> None:
    (found,) = events(text)
    assert (found.type, found.targets) == (type_, targets)
    assert found.agents == ((agents,) if agents else ())


def test_who_is_kept_from_a_deed_does_not_do_it() -> None:
    text = "The ministry barred foreigners from talking to villagers on Monday."
    assert [one.type for one in events(text)] == ["COERCE"]
    text = "The minister stopped on Monday and talked to villagers."
    assert "CONSULT" in [one.type for one in events(text)]


def test_farmers_who_march_into_a_capital_protest() -> None:
    text = "Thousands of farmers marched into Vira on Monday to demand the release of their leader."
    assert [one.type for one in events(text)] == ["PROTEST"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A strike called by teachers began in Vira on Monday.", "PROTEST"),
        ("A strike carried out by two jets hit a bank in Vira on Monday.", "ASSAULT"),
    ],
)
def test_who_called_a_strike_says_what_it_was(text: str, type_: str) -> None:
    assert {one.type for one in events(text)} == {type_}


def test_who_asks_not_to_be_named_asks_nothing() -> None:
    text = "A clerk, who asked not to be named, said that guards had beaten two nurses."
    assert "REQUEST" not in {one.type for one in events(text)}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("It was the second attempt to kill the president.", "ASSAULT"),
        ("Demonstrators attacked police at a rally in Vira.", "COERCE"),
        ("Oxfam said that Chad had not reported any new cases.", "ACCUSE"),
        ("Oxfam said that its vaccination campaign fell short of its target.", "ACCUSE"),
        ("The minister was met with a hail of insults.", "ASSAULT"),
        ("The ministry did not respond to an agency's request for comment.", "REJECT"),
    ],
)
def test_what_sounds_like_a_deed_is_none(text: str, type_: str) -> None:
    assert type_ not in {one.type for one in events(text)}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Parliament voted to ban the trade with Mali.", "actual"),
        ("Parliament will vote on Tuesday to ban the trade with Mali.", "planned"),
        ("Parliament did not vote to ban the trade with Mali.", "negated"),
    ],
)
def test_a_vote_bans_as_far_as_it_is_taken(text: str, modality: str) -> None:
    assert [one.modality for one in events(text) if one.type == "SANCTION"] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "A man who spoke to Reuters claimed responsibility for the bombing of a bus.",
        "The ELN has not claimed responsibility for the kidnapping of the mayor.",
    ],
)
def test_who_hears_of_a_deed_or_does_not_own_up_to_it_has_not_done_it(text: str) -> None:
    (found,) = [one for one in events(text) if one.type == "ASSAULT"]
    assert not {"reuters", "ELN", "REUTERS"} & set(found.agents)


def test_two_deeds_side_by_side_are_two() -> None:
    text = "The envoy held talks with the president and signed a treaty."
    assert [one.type for one in events(text)] == ["CONSULT", "SUPPORT"]
    shelled = "Chad's army shelled Goma on Monday. Rebels opened fire."
    assert [one.agents for one in events(shelled)] == [("TCD",), ("rebels",)]


@pytest.mark.parametrize("text", entries("clauses")["shut_of_itself"]["yes"])
def test_what_closes_of_itself_threatens_nobody(text: str) -> None:
    assert "THREATEN" not in [one.type for one in events(text)]


@pytest.mark.parametrize("text", entries("clauses")["shut_of_itself"]["no"])
def test_who_will_close_it_threatens(text: str) -> None:
    assert "THREATEN" in [one.type for one in events(text)]
