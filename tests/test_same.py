"""The same event told twice: what is merged by itself, what is proposed, what is neither."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.same.account import Account
from extract.same.groups import Verdicts, groups
from extract.same.likeness import Likeness, likeness
from extract.same.origin import agency, origin
from extract.same.sources import is_copied
from extract.vocabulary import entries

Side = tuple[str, str]

PAIRS: dict[str, list[tuple[Side, Side]]] = tomllib.loads(
    (Path(__file__).parent / "same_events.toml").read_text(encoding="utf-8")
)


def accounts(name: str, side: Side) -> list[Account]:
    published, text = side
    found = facts(
        Document(id=name, text=text, file_name=name, published=date.fromisoformat(published))
    )
    known = {mention.actor.id: mention.actor for mention in found.mentions}

    def with_bodies(ids: Sequence[str]) -> frozenset[str]:
        parents = (known[each].parent for each in ids if each in known)
        return frozenset([*ids, *filter(None, parents)])

    return [
        Account(
            kind=event.kind,
            type=event.type,
            earliest=event.when.interval.earliest if event.when else None,
            latest=event.when.interval.latest if event.when else None,
            agents=with_bodies(event.agents),
            targets=with_bodies(event.targets),
            place=event.place,
            instrument=event.instrument,
            modality=event.modality,
            quote=event.sentence.text,
            described=frozenset(
                each.id for each in known.values() if each.kind in {"group", "thing"}
            ),
        )
        for event in found.events
    ]


def judged(one: Side, other: Side) -> tuple[bool, bool, list[Likeness], tuple[int, int]]:
    """Whether two reports are proposed as telling of one event, and whether they are merged."""
    left, right = accounts("one", one), accounts("other", other)
    found = [alike for mine in left for theirs in right if (alike := likeness(mine, theirs))]
    return bool(found), any(each.certain for each in found), found, (len(left), len(right))


def test_what_is_merged_by_itself_is_one_event_and_most_are_found() -> None:
    """Merged: nothing that is two. Proposed: at least seven in ten of what is one."""
    same = [judged(*pair) for pair in PAIRS["same"]]
    near = [judged(*pair) for pair in PAIRS["near"]]
    assert (len(same), len(near)) == (60, 60)
    merged = sum(each[1] for each in same)
    wrongly = sum(each[1] for each in near)
    assert merged >= 20
    assert merged / (merged + wrongly) >= 0.95
    assert sum(each[0] for each in same) / len(same) >= 0.70


def test_a_proposal_says_why() -> None:
    _, _, (found,), _ = judged(*PAIRS["same"][2])
    assert found.certain
    assert found.reasons[:3] == ("both treaty", "on 2015-07-14", "by IRN")


def told(**values: object) -> Account:
    """An agreement of a day in the week, told by a report of its own."""
    plain = Account(
        kind="agreement", type="AGREE", earliest=date(2022, 3, 4), latest=date(2022, 3, 4),
        agents=frozenset({"IRN"}), targets=frozenset({"SAU"}), place=None, instrument=None,
        modality="actual",
        quote="Iran agreed with Saudi Arabia in Beijing.",
    )  # fmt: skip
    return replace(plain, **values)  # type: ignore[arg-type]


def reasons(one: Account, other: Account) -> tuple[str, ...]:
    found = likeness(one, other)
    return found.reasons if found else ()


def test_of_two_who_agree_it_says_nothing_who_is_named_first() -> None:
    turned = told(agents=frozenset({"SAU"}), targets=frozenset({"IRN"}))
    assert "between IRN, SAU" in reasons(told(), turned)
    third = told(targets=frozenset({"QAT"}))
    assert {"between IRN", "between SAU or QAT"} < set(reasons(told(), third))


def test_a_described_party_speaks_less_against_than_a_named_one() -> None:
    attack = told(kind="attack", type="ASSAULT")
    named, people = (replace(attack, targets=frozenset({each})) for each in ("QAT", "people"))
    described = replace(people, described=frozenset({"people"}))
    points = [likeness(attack, each) for each in (named, described)]
    assert [each.points for each in points if each] == [11.0, 13.0]
    assert not any(each.certain for each in points if each)


def pair(one: str, other: str) -> frozenset[str]:
    return frozenset({one, other})


ORDER = {name: place for place, name in enumerate("abcd")}
CERTAIN = [("a", "b", 9.0), ("b", "c", 10.0)]


def test_accounts_are_gathered_and_the_first_published_leads() -> None:
    assert groups(CERTAIN, Verdicts(), ORDER) == {"a": "a", "b": "a", "c": "a"}


def test_what_a_person_called_two_is_never_one_event_by_a_detour() -> None:
    verdicts = Verdicts(different=frozenset({pair("a", "c")}))
    assert groups(CERTAIN, verdicts, ORDER) == {"b": "b", "c": "b"}


def test_what_a_person_called_one_is_one_before_anything_else() -> None:
    verdicts = Verdicts(
        same=frozenset({pair("a", "d")}), different=frozenset({pair("d", "b"), pair("d", "c")})
    )
    assert groups(CERTAIN, verdicts, ORDER) == {"a": "a", "d": "a", "b": "b", "c": "b"}


BYLINES = [
    (line, entry["label"]) for entry in entries("agencies").values() for line in entry["yes"]
]
NO_BYLINES = [line for entry in entries("agencies").values() for line in entry["no"]]


@pytest.mark.parametrize(("line", "label"), BYLINES)
def test_a_report_signed_by_an_agency_is_the_agencys(line: str, label: str) -> None:
    document = Document(id="d", text=line, file_name="d", publisher="The Coast")
    assert origin(document) == label


@pytest.mark.parametrize("line", NO_BYLINES)
def test_naming_an_agency_is_no_signature(line: str) -> None:
    document = Document(id="d", text=line, file_name="d", publisher="The Coast")
    assert (agency(document), origin(document)) == (None, "The Coast")


def test_a_copy_is_a_copy_whichever_words_stand_first() -> None:
    words = "the army said that it had taken three villages near the river".split()
    other = [*words[:8], "towns", *words[9:]]
    assert is_copied(words, other)
    assert not is_copied(words, [*words[:5], "lost", "a", "hill", "and", "its", "guns", "there"])
    assert not is_copied(["the", "port", "burned"], ["the", "port", "closed"])
    assert not is_copied(words, [*words[6:], *words[:6]])
    assert not is_copied(words, [*words, *"and burned all their guns".split()])
