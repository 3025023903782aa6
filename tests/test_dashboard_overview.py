"""The overview: what is new since the last visit, what was checked, events over reports."""

from datetime import date, datetime
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard import charts, queries, visits
from dashboard.elements.front import checked_words, reports_words, told_by
from dashboard.elements.news import news_line
from dashboard.filter import Filter
from dashboard.queries import Seen
from extract.store import Store
from tests.small_database import build
from tests.test_dashboard import started

DECIDED = datetime(2022, 3, 10, 12, 30)  # noqa: DTZ001 - UTC
MICROSECONDS = 1_646_915_400_000_000


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two readings: the second brought d5. A person accepted e01."""
    path = build(tmp_path_factory.mktemp("overview") / "small.duckdb")
    with Store(path).write() as connection:
        connection.execute("delete from runs")
        connection.execute(
            "insert into runs values (1, timestamp '2022-03-09 08:00', '1', 'extract'), "
            "(2, timestamp '2022-03-10 08:00', '1', 'extract')"
        )
        connection.execute("update documents set run_id = 2 where document_id = 'd5'")
        connection.execute(
            "insert into decisions (decision_id, decided, who, record_id, record_type, action) "
            "values ('x1', $decided, 'Ada', 'e01', 'event', 'accept')",
            {"decided": DECIDED},
        )
        connection.execute("insert into decided_on values ('e01', 'e01')")
        connection.execute(
            "insert into decided values ('e01', 'event', 'accepted', 'Ada', $decided, null, 'x1', "
            "'{}')",
            {"decided": DECIDED},
        )
    return path


def test_the_state_is_the_last_reading_and_the_last_decision(
    connection: DuckDBPyConnection,
) -> None:
    (row,) = queries.state(connection, Filter()).to_dict("records")
    assert (row["run"], row["decided"]) == (2, MICROSECONDS)
    assert row["last_read"].date() == date(2022, 3, 10)


NEWS = [
    (Seen(0, 0), (5, 13, 7, 1)),
    (Seen(1, 0), (1, 1, 1, 1)),
    (Seen(1, MICROSECONDS), (1, 1, 1, 0)),
    (Seen(2, MICROSECONDS), (0, 0, 0, 0)),
]


@pytest.mark.parametrize(("seen", "counts"), NEWS)
def test_what_was_read_and_decided_since_is_counted(
    connection: DuckDBPyConnection, seen: Seen, counts: tuple[int, ...]
) -> None:
    (row,) = queries.news(connection, seen).to_dict("records")
    assert tuple(row[name] for name in ("reports", "events", "figures", "decided")) == counts


def test_new_reports_and_decisions_are_named(connection: DuckDBPyConnection) -> None:
    assert list(queries.new_reports(connection, Seen(1, 0))["document_id"]) == ["d5"]
    (row,) = queries.new_decisions(connection, Seen(1, 0)).to_dict("records")
    assert (row["event_id"], row["action"], row["who"]) == ("e01", "accept", "Ada")


LINES = [
    (
        {"reports": 1, "events": 2, "figures": 1, "decided": 3},
        "New since then: 1 report with 2 events and 1 figure; 3 records decided on by a person",
    ),
    ({"reports": 0, "events": 0, "figures": 0, "decided": 0}, "Nothing new since then"),
]


@pytest.mark.parametrize(("row", "words"), LINES)
def test_what_is_new_is_said_in_one_line(row: dict[str, object], words: str) -> None:
    assert news_line(row, "since then") == words


CHECKED = [
    (13, 0, "All are machine-read, none is checked by a person."),
    (13, 2, "2 checked by a person, 11 machine-read."),
    (13, 13, "All are checked by a person."),
]


@pytest.mark.parametrize(("events", "checked", "words"), CHECKED)
def test_the_share_that_a_person_checked_is_said(events: int, checked: int, words: str) -> None:
    assert checked_words(events, checked) == words


def test_checked_events_are_counted_within_the_filter(connection: DuckDBPyConnection) -> None:
    assert queries.checked(connection, Filter())["events"].iloc[0] == 1
    assert queries.checked(connection, Filter(kinds=("arrest",)))["events"].iloc[0] == 0


def test_bars_tell_checked_events_from_machine_read_ones(connection: DuckDBPyConnection) -> None:
    spans = queries.checked_spans(connection, Filter())
    assert spans.groupby("kind")["events"].sum().to_dict() == {
        "checked by a person": 1,
        "machine-read": 11,
    }
    reports = DataFrame({"published": [date(2022, 3, 4)], "reports": [2]})
    first, last = date(2022, 3, 1), date(2022, 3, 9)
    picture = charts.events_over_reports(spans, reports, first, last, "light")
    heights = {trace.name: list(trace.y) for trace in picture.data}
    assert heights["checked by a person"] == [1.0]
    assert heights["reports read"] == [2]
    assert [trace.marker.opacity for trace in picture.data[:4]] == [1.0, 1.0, 0.6, 0.6]


COOKIES = [
    ("2-1646915400000000", Seen(2, MICROSECONDS)),
    ("2", None),
    ("x-y", None),
    ("", None),
]


@pytest.mark.parametrize(("cookie", "seen"), COOKIES)
def test_a_cookie_that_is_not_ours_is_a_first_visit(cookie: str, seen: Seen | None) -> None:
    assert visits.parsed(cookie) == seen


def test_a_first_visit_is_told_of_the_last_reading(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = started(path, monkeypatch)
    assert not app.exception
    texts = " ".join(block.proto.body for block in app.get("html"))
    assert "New with the last reading, 10 March 2022: 1 report with 1 event and 1 figure" in texts
    assert "1 checked by a person, 12 machine-read." in texts


TOLD = [
    (("Ostland", "Harbour Post"), "Ostland, in Harbour Post, 8 March 2022"),
    (("Ostland", None), "Ostland. Source not named, 8 March 2022"),
    ((None, "Harbour Post"), "Harbour Post, 8 March 2022"),
]


@pytest.mark.parametrize(("names", "words"), TOLD)
def test_a_figure_names_its_speaker_and_its_report(
    names: tuple[str | None, str | None], words: str
) -> None:
    speaker, publisher = names
    row: dict[str, object] = {"speaker": speaker, "publisher": publisher}
    assert told_by({**row, "published": date(2022, 3, 8)}) == words


def test_reports_whose_sources_are_not_named_have_no_number_of_them() -> None:
    assert reports_words(1, 0) == "1 report by sources not named"
    assert reports_words(1_200, 1) == "1,200 reports by 1 source"
