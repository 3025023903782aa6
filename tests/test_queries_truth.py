"""The quick answers, compared with the plain question to the views that everyone reads."""

import json
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection
from pandas.testing import assert_frame_equal

from bench import events as prepared_events
from dashboard import queries
from dashboard.charts.density import shares
from dashboard.charts.steps import STEPS, edges
from dashboard.filter import Filter
from extract.store import Shards, Store
from extract.store.load import load
from tests.small_database import build

PLAIN = """
select
  e.event_id, e.earliest, e.latest, e.mode, e.edtf, e.basis, e.time_words,
  e.kind, e.summary, e.agents, e.targets, e.speaker, e.place, e.instrument,
  e.status, e.modality, e.quote, e.publisher, e.published, e.title, e.url, e.document_id,
  e.type, e.type_mode, e.rule
from event_rows e
qualify row_number() over (
  partition by e.event_id order by e.published nulls last, e.document_id, e.account_id) = 1
order by coalesce(earliest, latest) nulls last, latest - earliest nulls last, event_id
"""
DECIDED: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("e02", "rejected", {}),
    (
        "e04",
        "edited",
        {
            "kind": "talks",
            "earliest": "2022-03-02",
            "latest": "2022-03-06",
            "agent": ["OST", "minister"],
        },
    ),
    ("e01", "accepted", {"status": "reported"}),
)
SAME = (("e01", "e01"), ("e12", "e01"), ("e07", "e07"), ("e09", "e07"))
FILTERS = (
    (Filter(), "true"),
    (Filter(kinds=("attack", "talks")), "kind in ('attack', 'talks')"),
    (Filter(statuses=("disputed",)), "status = 'disputed'"),
    (Filter(publishers=("Harbour Post",)), "publisher = 'Harbour Post'"),
    (Filter(text="the BRIDGE"), "contains(lower(quote || summary || title), 'the bridge')"),
    (Filter(last=date(2022, 3, 2)), "coalesce(earliest, latest) <= date '2022-03-02'"),
    (Filter(by="published", last=date(2022, 3, 5)), "published <= date '2022-03-05'"),
    (
        Filter(actors=("KRS",), role="target"),
        "event_id in (select event_id from event_actor_rows where role = 'target' "
        "and 'KRS' in (actor_id, parent))",
    ),
)
FACETS = {
    "kinds": "kind",
    "statuses": "status",
    "modalities": "modality",
    "publishers": "publisher",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A timeline in which a person has decided, and reports tell of the same events."""
    path = build(tmp_path_factory.mktemp("truth") / "small.duckdb")
    with Store(path).write() as connection:
        for event, state, chosen in DECIDED:
            connection.execute(
                "insert into decided "
                "values ($event, 'event', $state, 'A.', $when, null, 'r', $all)",
                {
                    "event": event,
                    "state": state,
                    "when": datetime(2024, 1, 1),  # noqa: DTZ001  # the table's times are in UTC
                    "all": json.dumps(chosen),
                },
            )
        for event, lead in SAME:
            connection.execute("insert into same_events values ($1, $2, $1)", [event, lead])
    return path


def test_every_row_of_the_list_is_a_row_of_the_view(connection: DuckDBPyConnection) -> None:
    rows = queries.events(connection, Filter())
    assert len(rows) == 10
    assert_frame_equal(rows, connection.execute(PLAIN).df())


@pytest.mark.parametrize("event", ["e01", "e05", "e09", "e12"])
def test_an_event_with_all_its_accounts_is_what_the_view_says(
    connection: DuckDBPyConnection, event: str
) -> None:
    rows = queries.event(connection, event)
    plain = connection.execute(
        "select * from event_rows where event_id = $event "
        "order by published nulls last, document_id, account_id",
        {"event": dict(SAME).get(event, event)},
    ).df()
    assert_frame_equal(rows[list(plain)], plain)
    assert len(rows) == (2 if event in dict(SAME) else 1)


@pytest.mark.parametrize(("chosen", "condition"), FILTERS)
def test_a_filter_keeps_what_the_plain_condition_keeps(
    connection: DuckDBPyConnection, chosen: Filter, condition: str
) -> None:
    plain = connection.execute(
        f"select distinct event_id from event_rows where {condition} order by all"
    ).fetchall()
    kept = queries.events(connection, chosen)
    assert sorted(kept["event_id"]) == [event for (event,) in plain]
    assert queries.counts(connection, chosen)["shown"].iloc[0] == len(plain)


@pytest.mark.parametrize(("chosen", "condition"), [pair for pair in FILTERS if not pair[0].kinds])
@pytest.mark.parametrize("facet", FACETS)
def test_a_facet_counts_what_the_plain_condition_counts(
    connection: DuckDBPyConnection, chosen: Filter, condition: str, facet: str
) -> None:
    if getattr(chosen, facet):
        condition = "true"
    column = FACETS[facet]
    plain = connection.execute(
        f"select {column}, count(distinct event_id) from event_rows "
        f"where {column} is not null and event_id in "
        f"(select event_id from event_rows where {condition}) group by all"
    ).fetchall()
    found = queries.facets(connection, chosen)
    part = found[found["facet"] == facet]
    assert dict(zip(part["value"], part["events"], strict=True)) == dict(plain)


@pytest.mark.parametrize("word", ["day", "week", "month", "year"])
def test_bars_hold_what_the_single_events_hold(connection: DuckDBPyConnection, word: str) -> None:
    first, last = date(2022, 2, 1), date(2022, 4, 30)
    step = next(step for step in STEPS if step.word == word)
    places = edges(first, last, step)
    single = connection.execute(
        "select distinct event_id, earliest, latest, mode, kind, 1 as events from event_rows"
    ).df()
    counted = queries.bars(connection, queries.Bars(Filter(), places[0], last, word))
    assert_frame_equal(shares(counted, places), shares(single, places))
    assert len(counted) <= len(single)


# the words where they stand, without the index of words
WORDS = """
select distinct number from told where account_id in (
  select record_id from evidence
  where record_type = 'event' and contains(lower(quote), lower($text)))
union
select number from accounts where event_id in (
  select event_id from account_rows
  where contains(lower(summary), lower($text)) or contains(lower(place), lower($text)))
union
select number from accounts where event_id in (
  select event_id from event_actor_rows where contains(lower(name), lower($text)))
union
select number from told where document_id in (
  select document_id from documents where contains(lower(title), lower($text)))
order by number
"""


def test_words_are_found_wherever_they_stand_and_nowhere_else(
    connection: DuckDBPyConnection,
) -> None:
    queries.events(connection, Filter())
    told = connection.execute(
        "select quote from event_rows union select summary from event_rows union select title "
        "from event_rows union select name from actor_names order by all"
    ).fetchall()
    words = [word for (text,) in told for word in (text or "").split()]
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    for text in sorted({*words, *pairs, "%", "_", "'", "\x1f", "a\x1fb", "É", "ß"}):
        queries.search.find(connection, text)
        found = connection.execute("select distinct number from found order by number").fetchall()
        assert found == connection.execute(WORDS, {"text": text}).fetchall(), text


@pytest.mark.parametrize("chosen", [chosen for chosen, _ in FILTERS])
def test_what_is_held_for_several_questions_answers_each_as_it_is_asked_alone(
    path: Path, chosen: Filter
) -> None:
    asked = (queries.totals, queries.checked, queries.checked_spans, queries.spans, queries.latest)
    with Store(path).read() as connection:
        alone = [ask(connection, chosen) for ask in asked]
    with Store(path).read() as connection:
        queries.hold(connection, chosen)
        for ask, expected in zip(asked, alone, strict=True):
            assert_frame_equal(ask(connection, chosen), expected)
        # another filter on the same connection is another answer
        assert len(queries.events(connection, Filter())) == 10


def test_a_folder_of_shards_answers_like_the_database_it_fills(tmp_path: Path) -> None:
    prepared_events.write(tmp_path / "shards", 300)
    store = Store(tmp_path / "loaded.duckdb")
    for _ in load(store, tmp_path / "shards"):
        pass
    asked = Filter(kinds=("attack",), text="grain")
    with store.read() as connection:
        loaded = queries.events(connection, asked)
    with Shards(tmp_path / "shards").read() as connection:
        assert_frame_equal(queries.events(connection, asked), loaded)
    assert len(loaded) > 3
