"""A spreadsheet of one's own: rows become events, and what cannot be read says why."""

from datetime import date
from pathlib import Path

import pytest
from pyarrow import parquet

from dashboard.export import Asked, plan, write
from dashboard.filter import Filter
from extract.errors import Damaged, NoText, UnsupportedFormat
from extract.store import Store
from extract.store.check import flaws
from extract.store.prepared import prepared
from extract.table import Mapping, Refused, Taken, classes, guessed, sheet, taken
from extract.table.kinds import kind_of
from extract.vocabulary import entries
from tests.small_database import build

FILE = (
    "Date,Event type,Perpetrator,Victim,Location,Source,What\r\n"
    "4 March 2022,Shelling,Russia,Ukraine,Ukraine,The Coast,The port was shelled\r\n"
    "2022-03,Talks,Harbour Guards; NATO,,Geneva,The Coast,Talks were held\r\n"
    "soon,Talks,NATO,,,,\r\n"
    ",Protest,Dockers,,,,\r\n"
    "2022-03-05,Dancing,Dockers,,,,\r\n"
    "4 March 2022,Shelling,Russia,Ukraine,Ukraine,The Coast,The port was shelled\r\n"
)


def outcomes(
    text: str, published: date | None = None, kind: str | None = None
) -> list[Taken | Refused]:
    found = sheet("own.csv", text.encode())
    mapping = Mapping(columns=guessed(found.headers), published=published, kind=kind)
    return list(taken(found, mapping))


def test_a_row_becomes_an_event_with_the_row_as_its_evidence() -> None:
    first = outcomes(FILE)[0]
    assert isinstance(first, Taken)
    (event,) = first.facts.events
    assert (event.kind, event.type, event.agents, event.targets, event.place) == (
        "attack",
        "ASSAULT",
        ("RUS",),
        ("UKR",),
        "UKR",
    )
    assert event.when is not None
    assert event.when.interval.edtf == "2022-03-04"
    assert event.when.interval.basis == "stated"
    assert event.when.words == "4 March 2022"
    assert event.rule == "table/row"
    assert event.summary == "The port was shelled"
    assert event.text.startswith("Date: 4 March 2022\nEvent type: Shelling\n")
    document = first.facts.document
    assert document.text.startswith("Row 2 of own.csv\n")
    assert (document.title, document.publisher) == ("own.csv, row 2", "The Coast")
    (time,) = first.facts.times
    assert document.text[time.span.start : time.span.end] == "4 March 2022"


def test_a_row_that_cannot_be_read_says_why() -> None:
    found = {one.row: one.reason for one in outcomes(FILE) if isinstance(one, Refused)}
    assert found == {
        4: "“soon” is no date that can be read",
        6: "“Dancing” is no kind that is known",
        7: "the same as row 2",
    }


def test_a_row_without_a_date_is_undated_and_not_guessed() -> None:
    undated = outcomes(FILE)[3]
    assert isinstance(undated, Taken)
    assert undated.facts.events[0].when is None


def test_actors_are_known_by_name_or_kept_as_written() -> None:
    talks = outcomes(FILE)[1]
    assert isinstance(talks, Taken)
    assert talks.facts.events[0].agents == ("harbour-guards", "NATO")


DAYS = [
    ("2022-03-04", "2022-03-04", "instant"),
    ("2022-03", "2022-03", "within"),
    ("2022-03-04~", "2022-03-04~", "about"),
    ("4.3.2022", None, "“4.3.2022” may be one of two days: say whether the day comes first"),
    ("14.3.2022", "2022-03-14", "instant"),
    ("31/02/2022", None, "“31/02/2022” is no day of the calendar"),
    ("early May 2021", "2021-05", "within"),
    ("from 1 to 3 March 2022", "2022-03-01/2022-03-03", "duration"),
    ("Friday", None, "“Friday” counts from a day of publication, and none is known"),
    ("1 May 2020 and then 3 June 2021", None, "“1 May 2020 and then 3 June 2021” names more than"),
]


@pytest.mark.parametrize(("cell", "edtf", "mode"), DAYS)
def test_a_date_is_read_as_written_or_refused(cell: str, edtf: str | None, mode: str) -> None:
    (found,) = outcomes(f"date,kind\n{cell},attack\n")
    if isinstance(found, Refused):
        assert edtf is None
        assert found.reason.startswith(mode)
    else:
        when = found.facts.events[0].when
        assert when is not None
        assert (when.interval.edtf, when.interval.mode) == (edtf, mode)


def test_a_weekday_counts_from_the_day_of_publication() -> None:
    (found,) = outcomes("date,kind\nFriday,attack\n", published=date(2022, 3, 7))
    assert isinstance(found, Taken)
    when = found.facts.events[0].when
    assert when is not None
    assert (when.interval.edtf, when.interval.basis) == ("2022-03-04", "relative")


def test_a_column_shows_by_one_cell_how_it_writes_its_days() -> None:
    first, _ = outcomes("date,kind\n03/04/2022,attack\n25/04/2022,attack\n")
    assert isinstance(first, Taken)
    when = first.facts.events[0].when
    assert when is not None
    assert when.interval.edtf == "2022-04-03"


def test_two_columns_of_days_are_the_ends_of_what_is_possible() -> None:
    (found,) = outcomes("date_start,date_end,kind\n2022-03-01,2022-03-05,attack\n")
    assert isinstance(found, Taken)
    when = found.facts.events[0].when
    assert when is not None
    assert (when.interval.edtf, when.interval.mode) == ("2022-03-01/2022-03-05", "within")


def test_an_end_before_its_beginning_is_refused() -> None:
    (found,) = outcomes("start date,end date,kind\n2022-03-05,2022-03-01,attack\n")
    assert isinstance(found, Refused)
    assert found.reason == "2022-03-05 – 2022-03-01: ends before it begins"


def test_a_kind_for_rows_without_one_is_taken_where_it_is_given() -> None:
    found = outcomes(FILE, kind="protest")[4]
    assert isinstance(found, Taken)
    assert found.facts.events[0].kind == "protest"


def added(store: Store, found: list[Taken | Refused]) -> list[object]:
    run = store.start_run("test")
    return list(
        store.add_all([prepared(one.facts) for one in found if isinstance(one, Taken)], run)
    )


def test_reading_a_table_again_or_with_a_row_before_it_adds_nothing_twice(tmp_path: Path) -> None:
    store = Store(tmp_path / "own.duckdb")
    assert added(store, outcomes(FILE)) == ["new", "new", "new"]
    assert added(store, outcomes(FILE)) == ["unchanged", "unchanged", "unchanged"]
    header, rest = FILE.split("\r\n", 1)
    longer = f"{header}\r\n2022-01-01,Arrests,Police,,,,\r\n{rest}"
    assert added(store, outcomes(longer)) == ["new", "replaced", "replaced", "replaced"]
    with store.read() as connection:
        assert connection.execute("select count(*) from events").fetchall() == [(4,)]
    assert flaws(store) == []


KEPT = (
    "earliest latest mode edtf basis time_words kind summary agents targets speaker place "
    "instrument status modality quote publisher published title url type type_mode"
).split()


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "json"])
def test_our_own_files_come_back_with_nothing_lost(tmp_path: Path, form: str) -> None:
    store = Store(build(tmp_path / "small.duckdb"))
    before = exported(store, tmp_path / "one", form)
    found = sheet(before.name, before.read_bytes())
    rows = list(taken(found, Mapping(columns=guessed(found.headers))))
    assert [one for one in rows if isinstance(one, Refused)] == []
    other = Store(tmp_path / "other.duckdb")
    assert set(added(other, rows)) == {"new"}
    assert flaws(other) == []
    lines = [events(exported(one, tmp_path / name, "parquet")) for one, name in (
        (store, "two"), (other, "three"))]  # fmt: skip
    assert lines[0] == lines[1]


def exported(store: Store, folder: Path, form: str) -> Path:
    with store.read() as connection:
        asked = Asked(chosen=Filter(), form=form, tables=("events",))
        (path,) = write(plan(connection, asked), folder)
    return path


def events(path: Path) -> list[dict[str, object]]:
    rows = parquet.read_table(path, columns=KEPT).to_pylist()
    return sorted(rows, key=lambda row: str(row["quote"]))


HEADERS = [
    (header, role, True) for role, one in entries("table_columns").items() for header in one["yes"]
] + [
    (header, role, False) for role, one in entries("table_columns").items() for header in one["no"]
]


@pytest.mark.parametrize(("header", "role", "read"), HEADERS)
def test_the_examples_of_headers_are_read_and_the_counterexamples_not(
    header: str, role: str, read: bool
) -> None:
    assert (role in guessed([header])) == read


KINDS = [(cell, kind) for kind, one in entries("table_kinds").items() for cell in one["yes"]]
NO_KINDS = [(cell, kind) for kind, one in entries("table_kinds").items() for cell in one["no"]]


@pytest.mark.parametrize(("cell", "kind"), KINDS)
def test_the_examples_of_kinds_are_read(cell: str, kind: str) -> None:
    assert kind_of(cell) == kind
    assert kind in classes()


@pytest.mark.parametrize(("cell", "kind"), NO_KINDS)
def test_the_counterexamples_of_kinds_are_not(cell: str, kind: str) -> None:
    assert kind_of(cell) != kind


def test_columns_may_be_set_apart_by_semicolons() -> None:
    found = sheet("own.csv", b"date;kind\n2022-03-04;attack\n")
    assert found.headers == ("date", "kind")
    assert found.rows[0].cells == ("2022-03-04", "attack")


def test_hxl_tags_are_no_data() -> None:
    found = sheet("own.csv", b"date,kind\n#date,#event\n2022-03-04,attack\n")
    assert [row.number for row in found.rows] == [3]


WRONG = [
    ("own.pdf", b"x", UnsupportedFormat, "own.pdf is no table that is read"),
    ("own.csv", b"date,kind\n", NoText, "own.csv has no rows under a header"),
    ("own.xlsx", b"PK", Damaged, "own.xlsx is no whole Excel workbook"),
    ("own.parquet", b"PAR1", Damaged, "own.parquet is no whole Parquet table"),
    ("own.json", b"[", Damaged, "own.json is no whole JSON"),
    ("own.json", b"{}", UnsupportedFormat, "own.json is no list of records"),
]


@pytest.mark.parametrize(("name", "content", "error", "message"), WRONG)
def test_a_file_that_cannot_be_used_is_named(
    name: str, content: bytes, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        sheet(name, content)
