"""The same event told twice: what is merged by itself, what is proposed, what is neither."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.cli import dateline
from extract.errors import DecidedMeanwhile
from extract.model import Document
from extract.pipeline import facts
from extract.same.account import Account
from extract.same.groups import Verdicts, groups
from extract.same.likeness import Likeness, likeness
from extract.same.origin import agency, origin
from extract.same.sources import is_copied
from extract.store import Store
from extract.store.check import flaws
from extract.store.decisions import different, edit, last_word, reject, same, undo
from extract.store.to_review import proposals
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
            event_id=f"{name}-{number}",
            document_id=name,
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
            published=date.fromisoformat(published),
            described=frozenset(
                each.id for each in known.values() if each.kind in {"group", "thing"}
            ),
        )
        for number, event in enumerate(found.events)
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
        event_id="e1", document_id="one", kind="agreement", type="AGREE",
        earliest=date(2022, 3, 4), latest=date(2022, 3, 4), agents=frozenset({"IRN"}),
        targets=frozenset({"SAU"}), place=None, instrument=None, modality="actual",
        quote="Iran agreed with Saudi Arabia in Beijing.",
    )  # fmt: skip
    return replace(plain, **values)  # type: ignore[arg-type]


def reasons(one: Account, other: Account) -> tuple[str, ...]:
    found = likeness(one, replace(other, event_id="e2", document_id="other"))
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
    points = [likeness(attack, replace(each, event_id="e2", document_id="other"))
              for each in (named, described)]  # fmt: skip
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


PORT = "On 4 March 2022 Russia shelled the port of Odesa."
REPORTS = {
    "first": ("2022-03-04", "The Coast", PORT),
    "second": ("2022-03-05", "The Hill", "Russia shelled the port of Odesa on 4 March 2022."),
    "third": ("2022-03-06", "The Plain", "ODESA (Reuters) - The port of Odesa was hit when Russia "
              "shelled it on 4 March 2022."),
    "fourth": ("2022-03-06", "The Wood", "ODESA (Reuters) - On 4 March 2022 Russia shelled "
               "the port of Odesa, a witness wrote."),
}  # fmt: skip


def read(store: Store, *names: str) -> None:
    for name in names:
        published, publisher, text = REPORTS[name]
        day = date.fromisoformat(published)
        document = Document(id=name, text=text, file_name=name, published=day, publisher=publisher)
        store.add(facts(document), 1)


def events(store: Store) -> list[tuple[object, ...]]:
    with store.read() as connection:
        return connection.execute(
            "select distinct event_id, reports, sources from event_rows where kind = 'attack' "
            "order by all"
        ).fetchall()


def account(store: Store, document: str) -> str:
    with store.read() as connection:
        (row,) = connection.execute(
            "select account_id from event_rows where document_id = ? and kind = 'attack'",
            [document],
        ).fetchall()
    return str(row[0])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "timeline.duckdb")


def test_two_reports_of_one_event_are_one_event_under_the_first_ones_id(store: Store) -> None:
    read(store, "first", "second")
    ((event, reports, sources),) = events(store)
    assert (event, reports, sources) == (account(store, "first"), 2, 2)
    with store.read() as connection:
        leads = connection.execute(
            "select leads_to from event_redirects where event_id = ?", [account(store, "second")]
        ).fetchall()
    assert leads == [(event,)]
    assert flaws(store) == []


def test_reports_that_share_no_party_are_found_by_a_name_of_the_day(store: Store) -> None:
    texts = (
        "A missile killed two people in the Polish village of Przewodow on 15 November 2022.",
        "Two farm workers were killed on 15 November 2022 when a missile struck Przewodow.",
        "A missile killed a driver in the Polish village of Przewodow on 16 November 2022.",
    )
    for number, text in enumerate(texts):
        document = Document(id=str(number), text=text, file_name="a", published=date(2022, 11, 17))
        store.add(facts(document), 1)
    (found,) = proposals(store)
    assert "naming przewodow" in found.reasons
    assert {found.one_says[:5], found.other_says[:5]} == {"A mis", "Two f"}


def test_the_order_in_which_reports_come_in_does_not_matter(store: Store, tmp_path: Path) -> None:
    other = Store(tmp_path / "other.duckdb")
    read(store, *REPORTS)
    read(other, *reversed(REPORTS))
    tables = ("likenesses", "same_events", "origins")
    for each in tables:
        with store.read() as one, other.read() as two:
            question = f"select * from {each} order by all"
            assert one.execute(question).fetchall() == two.execute(question).fetchall()


def test_outlets_that_print_one_agency_are_one_source(store: Store) -> None:
    read(store, *REPORTS)
    with store.read() as connection:
        found = connection.execute(
            "select document_id, origin from claim_rows where stance = 'reports' order by all"
        ).fetchall()
    assert dict(found)["third"] == dict(found)["fourth"] == "Reuters"
    (row,) = [each for each in events(store) if each[0] == account(store, "first")]
    assert row[1:] in {(3, 2), (4, 3)}


COPIES = {
    "first": ("The Coast", "On 4 March 2022 Russia shelled the port of Odesa with rockets from "
              "the sea, the harbour master said."),
    "reprint": ("The Hill", "Russia on 4 March 2022 shelled the port of Odesa with rockets from "
                "the sea, the harbour master said."),
    "agency": ("The Plain", "ODESA (Reuters) - Russia shelled the port of Odesa on 4 March 2022."),
    "named": ("The Wood", "Russia shelled the port of Odesa on 4 March 2022, Reuters reported."),
    "own": ("The Lake", "Russia shelled the docks of Odesa on 4 March 2022, and cranes fell."),
}  # fmt: skip


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["first", "reprint"], 1),
        (["first", "own"], 2),
        (["agency", "named"], 1),
        (["named", "own"], 2),
        (["first", "reprint", "agency", "named", "own"], 3),
    ],
)
def test_who_reprints_or_quotes_an_agency_is_no_source_of_its_own(
    store: Store, names: list[str], count: int
) -> None:
    for name in names:
        publisher, text = COPIES[name]
        document = Document(
            id=name, text=text, file_name=name, publisher=publisher, published=date(2022, 3, 5)
        )
        store.add(facts(document), 1)
    first, *others = (account(store, name) for name in names)
    for other in others:
        same(store, first, other, who="Ada")
    assert [row[1:] for row in events(store)] == [(len(names), count)]


def test_a_copy_is_a_copy_whichever_words_stand_first() -> None:
    words = "the army said that it had taken three villages near the river".split()
    other = [*words[:8], "towns", *words[9:]]
    assert is_copied(words, other)
    assert not is_copied(words, [*words[:5], "lost", "a", "hill", "and", "its", "guns", "there"])
    assert not is_copied(["the", "port", "burned"], ["the", "port", "closed"])


def test_a_report_that_is_taken_out_leaves_the_others_together(store: Store) -> None:
    read(store, "first", "second")
    bare = Document(id="first", text="Nothing was said.", file_name="first")
    store.add(facts(bare), 1)
    assert events(store) == [(account(store, "second"), 1, 1)]


def test_a_person_splits_and_takes_it_back(store: Store) -> None:
    read(store, "first", "second")
    one, other = account(store, "first"), account(store, "second")
    different(store, one, other, who="Ada", why="two attacks")
    assert [row[0] for row in events(store)] == sorted([one, other])
    assert proposals(store) == []
    undo(store, one, who="Ada")
    assert [row[0] for row in events(store)] == [one]


def test_a_person_merges_what_is_not_alike_and_both_ids_lead_there(store: Store) -> None:
    read(store, "first")
    later = Document(
        id="later", text="Ukraine attacked a depot in Belgorod on 1 April 2022.", file_name="later",
        published=date(2022, 4, 2),
    )  # fmt: skip
    store.add(facts(later), 1)
    one, other = account(store, "first"), account(store, "later")
    same(store, other, one, who="Ada")
    assert events(store) == [(one, 2, 2)]
    # and a new reading of either leaves them together
    store.add(facts(replace(later, title="Anew")), 1)
    assert events(store) == [(one, 2, 2)]
    different(store, one, other, who="Ada")
    assert [row[0] for row in events(store)] == sorted([one, other])


def test_who_has_not_seen_the_others_word_on_a_pair_is_told_first(store: Store) -> None:
    read(store, "first", "second")
    one, other = account(store, "first"), account(store, "second")
    different(store, one, other, who="Ada")
    with pytest.raises(DecidedMeanwhile, match="Ada has said of these two that they are two"):
        same(store, other, one, who="Bo")
    with store.read() as connection:
        last = last_word(connection, other, one)
    assert last
    same(store, other, one, who="Bo", seen=last.id)
    assert len(events(store)) == 1
    undo(store, other, who="Bo")
    undo(store, one, who="Ada")
    same(store, one, other, who="Bo")
    assert len(events(store)) == 1


def test_a_rejected_account_is_no_account_of_the_event(store: Store) -> None:
    read(store, "first", "second")
    one, other = account(store, "first"), account(store, "second")
    reject(store, one, who="Ada", why="a drill", seen=None)
    assert events(store) == [(other, 1, 1)]
    undo(store, one, who="Ada")
    assert events(store) == [(one, 2, 2)]


def test_what_one_reports_and_another_denies_is_disputed(store: Store) -> None:
    read(store, "first", "second")
    event, second = account(store, "first"), account(store, "second")
    edit(store, second, {"status": "denied", "modality": "negated"}, who="Ada", seen=None)
    with store.read() as connection:
        status = connection.execute("select distinct status from event_rows").fetchall()
        ledger = connection.execute(
            "select event_id, stance, publisher from claim_rows order by published"
        ).fetchall()
    assert status == [("disputed",)]
    assert ledger == [(event, "reports", "The Coast"), (event, "denies", "The Hill")]


def test_the_terminal_lists_pairs_merges_and_splits(store: Store) -> None:
    read(store, "first", "second")
    one, other = account(store, "first"), account(store, "second")
    database = ("--db", str(store.path), "--who", "Ada")
    run = CliRunner().invoke
    assert run(dateline, ["review", "split", one, other, *database]).exit_code == 0
    assert len(events(store)) == 2
    assert run(dateline, ["review", "merge", one, other, *database]).exit_code == 0
    assert len(events(store)) == 1
    told = run(dateline, ["review", "same", "--db", str(store.path)]).stdout
    assert "0 pairs, 0 shown" in told
    wrong = run(dateline, ["review", "merge", one, one, *database])
    assert wrong.exit_code == 2
    assert "name two events" in wrong.stderr
