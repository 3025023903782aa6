"""Another project's table beside the small timeline: read, compared, handed out, kept nowhere."""

import csv
import io
from hashlib import sha256
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from dashboard.comparing import compared, lines, read_theirs, written
from dashboard.filter import Filter
from dashboard.queries import comparison, events
from extract.errors import ReadError
from extract.others import Others

THEIRS = (
    "event_id_cnty,event_date,time_precision,event_type,actor1,actor2,country,location,notes\n"
    "KAR1,04 March 2022,1,Explosions/Remote violence,Military Forces of Karsia,,Ostland,Marava,"
    "=HYPERLINK the port was hit\n"
    "KAR2,10 March 2022,3,Battles,Military Forces of Karsia,Karsia,Ostland,Marava,Shells\n"
    "KAR3,04 March 2022,1,Protests,Karsia,,Ostland,Marava,A march\n"
    "KAR4,04 March 2021,1,Battles,Karsia,,Ostland,Marava,A year before\n"
    "KAR5,soon,1,Battles,Karsia,,Ostland,Marava,No day\n"
)


@pytest.fixture(scope="module")
def theirs() -> Others:
    return read_theirs("theirs.csv", THEIRS.encode())


def ids(connection: DuckDBPyConnection, name: str) -> list[object]:
    column = "their_id" if name == "theirs" else "event_id"
    return list(comparison.side(connection, name, 100).df()[column])


def test_rows_are_matched_with_the_events_of_the_filter(
    connection: DuckDBPyConnection, theirs: Others
) -> None:
    comparison.compare(connection, Filter(), lines(theirs))
    found = comparison.side(connection, "matched", 100).df()
    # the first names forces that no list of names knows; the second names Karsia too, in a month
    assert list(zip(found["their_id"], found["event_id"], strict=True)) == [
        ("KAR2", "e02"),
        ("KAR2", "e04"),
        ("KAR2", "e01"),
        ("KAR2", "e09"),
        ("KAR2", "e11"),
    ]
    assert list(found["their_row"]) == [3] * 5
    assert ids(connection, "theirs") == ["KAR1", "KAR3", "KAR4"]


def test_what_one_side_alone_has_is_the_rest(
    connection: DuckDBPyConnection, theirs: Others
) -> None:
    comparison.compare(connection, Filter(), lines(theirs))
    counts = comparison.counts(connection)
    assert counts == {
        "ours": 13,
        "theirs": 4,
        "pairs": 5,
        "ours_matched": 5,
        "theirs_matched": 1,
        "undated": 1,
        "without_actors": 1,
    }
    every = set(events(connection, Filter())["event_id"])
    assert set(ids(connection, "ours")) == every - {"e01", "e02", "e04", "e09", "e11"}


def test_the_filter_counts(connection: DuckDBPyConnection, theirs: Others) -> None:
    chosen = Filter(kinds=("fighting", "treaty"))
    comparison.compare(connection, chosen, lines(theirs))
    assert ids(connection, "matched") == ["e02"]
    assert ids(connection, "ours") == ["e06"]


def test_only_the_first_rows_are_shown_and_all_are_counted(path: Path, theirs: Others) -> None:
    found = compared(path, Filter(), theirs, 2)
    assert {name: len(rows) for name, rows in found.tables.items()} == {
        "matched": 2,
        "ours": 2,
        "theirs": 2,
    }
    assert (found.counts["pairs"], found.counts["ours"]) == (5, 13)


def test_a_long_table_comes_in_portions(connection: DuckDBPyConnection, theirs: Others) -> None:
    comparison.compare(connection, Filter(), lines(theirs))
    for name, column in (("matched", "event_id"), ("ours", "event_id"), ("theirs", "their_row")):
        whole = list(comparison.side(connection, name, 100).df()[column])
        portions = [
            list(comparison.side(connection, name, 2, start).df()[column])
            for start in range(0, len(whole), 2)
        ]
        assert [each for portion in portions for each in portion] == whole


def test_a_file_holds_the_whole_table_and_no_formula(
    path: Path, theirs: Others, tmp_path: Path
) -> None:
    file = written(path, Filter(), theirs, "theirs", tmp_path / "theirs.csv")
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
    assert [row["their_row"] for row in rows] == ["2", "4", "5"]
    assert rows[0]["their_note"] == "'=HYPERLINK the port was hit"
    ours = written(path, Filter(), theirs, "ours", tmp_path / "ours.csv")
    assert len(list(csv.DictReader(io.StringIO(ours.read_text("utf-8-sig"))))) == 8


def test_nothing_is_written_to_the_database(path: Path, theirs: Others, tmp_path: Path) -> None:
    before = sha256(path.read_bytes()).hexdigest()
    written(path, Filter(), theirs, "matched", tmp_path / "matched.csv")
    assert sha256(path.read_bytes()).hexdigest() == before


def test_a_file_of_neither_project_is_refused() -> None:
    with pytest.raises(ReadError, match=r"own\.csv is no table that ours can be compared with"):
        read_theirs("own.csv", b"Date,What\n2022-03-04,Talks\n")
