"""Which rows of another project's table may be of one event of ours: pairs told apart by hand."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest
from duckdb import DuckDBPyConnection

from dashboard.queries.matching import Their, pair, put

NAMES = "create temp table place_names as from (values ('UKR', 'ukr'), ('UKR', 'ukraine'), \
('MLI', 'mli'), ('MLI', 'mali'), ('Chuhuiv', 'chuhuiv')) t(place, name)"
ACTORS = "create temp table known_names as from (values ('RUS', 'russia'), ('UKR', 'ukraine'), \
('guards', 'harbour guards')) t(actor_id, name)"


@pytest.fixture
def connection() -> Iterator[DuckDBPyConnection]:
    with duckdb.connect() as connection:
        for statement in (
            NAMES,
            ACTORS,
            "create temp table our_days (number integer, class varchar, first date, last date)",
            "create temp table our_places (number integer, place varchar)",
            "create temp table our_actors (number integer, actor_id varchar)",
        ):
            connection.execute(statement)
        yield connection


def ours(
    connection: DuckDBPyConnection,
    number: int,
    days: tuple[str, str] = ("2022-03-04", "2022-03-04"),
    class_: str | None = "ASSAULT",
    places: tuple[str, ...] = ("UKR",),
    actors: tuple[str, ...] = ("RUS",),
) -> None:
    connection.execute("insert into our_days values (?, ?, ?, ?)", [number, class_, *days])
    for place in places:
        connection.execute("insert into our_places values (?, ?)", [number, place])
    for actor in actors:
        connection.execute("insert into our_actors values (?, ?)", [number, actor])


def their(
    line: int = 2,
    days: tuple[str, str] = ("2022-03-04", "2022-03-04"),
    classes: tuple[str, ...] = ("ASSAULT",),
    places: tuple[str, ...] = ("ukraine",),
    actors: tuple[str, ...] = ("RUS",),
    names: tuple[str, ...] = (),
) -> Their:
    first, last = map(date.fromisoformat, days)
    return (
        line, "X", "", first, last, "", list(classes), "", list(places), "", list(actors),
        list(names), "",
    )  # fmt: skip


def pairs(connection: DuckDBPyConnection, *rows: Their) -> list[tuple[int, int]]:
    put(connection, rows)
    pair(connection)
    return connection.execute("select line, number from pairs order by all").fetchall()


def test_the_same_day_place_actor_and_class_match(connection: DuckDBPyConnection) -> None:
    ours(connection, 1)
    assert pairs(connection, their()) == [(2, 1)]


APART = [
    their(days=("2022-03-05", "2022-03-05")),
    their(days=("2021-03-04", "2021-03-04")),
    their(places=("mali",)),
    their(actors=("USA",)),
    their(classes=("PROTEST",)),
]


@pytest.mark.parametrize("row", APART)
def test_what_differs_in_one_thing_does_not_match(
    connection: DuckDBPyConnection, row: Their
) -> None:
    ours(connection, 1)
    assert pairs(connection, row) == []


OVERLAPS = [
    # theirs, ours, whether they overlap
    (("2022-02-26", "2022-03-10"), ("2022-03-04", "2022-03-04"), True),
    (("2022-03-01", "2022-03-31"), ("2022-02-01", "2022-03-01"), True),
    (("2022-01-01", "2022-12-31"), ("2022-12-31", "2023-01-02"), True),
    (("2022-03-04", "2022-03-04"), ("1990-01-01", "2029-12-31"), True),
    (("2022-03-01", "2022-03-31"), ("2022-02-01", "2022-02-28"), False),
    (("2022-03-05", "2022-03-06"), ("2022-03-01", "2022-03-04"), False),
]


@pytest.mark.parametrize(("theirs", "our_days", "overlap"), OVERLAPS)
def test_days_that_are_not_precise_match_where_they_overlap(
    connection: DuckDBPyConnection,
    theirs: tuple[str, str],
    our_days: tuple[str, str],
    overlap: bool,
) -> None:
    ours(connection, 1, our_days)
    assert pairs(connection, their(days=theirs)) == ([(2, 1)] if overlap else [])


def test_the_place_may_be_the_same_where_only_one_names_the_state(
    connection: DuckDBPyConnection,
) -> None:
    ours(connection, 1, places=("Chuhuiv",))
    assert pairs(connection, their(places=("ukr", "ukraine", "chuhuiv"))) == [(2, 1)]


def test_an_actor_is_known_by_name_too(connection: DuckDBPyConnection) -> None:
    ours(connection, 1, actors=("guards",))
    assert pairs(connection, their(actors=(), names=("harbour guards",))) == [(2, 1)]


def test_what_is_missing_matches_nothing(connection: DuckDBPyConnection) -> None:
    ours(connection, 1)
    ours(connection, 2, places=())
    ours(connection, 3, actors=())
    assert pairs(connection, their(3, places=()), their(4, actors=())) == []
    assert pairs(connection, their()) == [(2, 1)]


def test_a_class_that_one_side_does_not_say_does_not_count(connection: DuckDBPyConnection) -> None:
    ours(connection, 1, class_=None)
    ours(connection, 2, class_="ACCUSE")
    assert pairs(connection, their(2), their(3, classes=())) == [(2, 1), (3, 1), (3, 2)]


def test_one_row_may_match_several_and_several_rows_one(connection: DuckDBPyConnection) -> None:
    ours(connection, 1, places=("UKR", "Chuhuiv"), actors=("RUS", "UKR"))
    ours(connection, 2)
    both = their(2, places=("ukraine", "chuhuiv"), actors=("RUS", "UKR"), names=("russia",))
    assert pairs(connection, both, their(3)) == [(2, 1), (2, 2), (3, 1), (3, 2)]


def test_no_rows_match_nothing(connection: DuckDBPyConnection) -> None:
    ours(connection, 1)
    assert pairs(connection) == []
