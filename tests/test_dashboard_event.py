"""The page of one event: its ledger, what differs, its history, its citation, its former ids."""

from datetime import date, datetime
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection
from pandas import DataFrame
from streamlit.testing.v1 import AppTest

from dashboard import queries
from dashboard.elements.cite import citation
from dashboard.elements.ledger import dates_given
from dashboard.export.references import references
from extract.store import Store
from tests.small_database import build
from tests.test_dashboard import started

DECISION = (
    "insert into decisions (decision_id, decided, who, record_id, record_type, action, field, "
    "before, after, why) values ('x1', $decided, 'Ada', 'e12', 'event', 'edit', 'place', null, "
    "'Marava', 'the report says so')"
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two accounts of one event: e12 was merged into e01, gives a later day, and was edited."""
    path = build(tmp_path_factory.mktemp("event") / "small.duckdb")
    with Store(path).write() as connection:
        connection.execute(
            "insert into same_events values ('e01', 'e01', 'd1'), ('e12', 'e01', 'd5')"
        )
        connection.execute(
            "update events set edtf = '2022-03-05', earliest = date '2022-03-05', "
            "latest = date '2022-03-05', time_words = 'the day after' where event_id = 'e12'"
        )
        connection.execute("update figures set event_id = 'e12' where figure_id = 'f1'")
        connection.execute(DECISION, {"decided": datetime(2022, 3, 10, 12, 30)})  # noqa: DTZ001 - UTC
    return path


@pytest.mark.parametrize("event_id", ["e01", "e12"])
def test_every_id_leads_to_all_that_is_said_of_the_event(
    connection: DuckDBPyConnection, event_id: str
) -> None:
    claims = queries.claims(connection, event_id)
    assert list(claims["account_id"]) == ["e01", "e12"]
    assert list(claims["stance"]) == ["confirms", "reports"]
    assert list(queries.event_figures(connection, event_id)["figure_id"]) == ["f1"]
    assert list(queries.event_decisions(connection, event_id)["after"]) == ["Marava"]
    assert list(queries.event_sources(connection, event_id)["document_id"]) == ["d1", "d5"]
    assert list(queries.former_ids(connection, event_id)["former_id"]) == ["e12"]


def test_an_event_of_its_own_has_one_account(connection: DuckDBPyConnection) -> None:
    assert list(queries.claims(connection, "e09")["stance"]) == ["denies"]
    assert queries.former_ids(connection, "e09").empty
    assert queries.claims(connection, "nothing").empty


def test_dates_that_differ_stand_beside_each_other(connection: DuckDBPyConnection) -> None:
    found = dates_given(queries.claims(connection, "e01"))
    assert list(found["when"]) == ["4 March 2022", "5 March 2022"]
    assert list(found["who"]) == ["Northern Wire", "مرفأ"]
    assert list(found["time_words"]) == ["on that day", "the day after"]
    assert dates_given(queries.claims(connection, "e09")).empty


REPORTS = DataFrame(
    [
        {
            "document_id": "d1",
            "title": "Shelling {in} Marava",
            "publisher": "Northern Wire",
            "author": None,
            "published": date(2022, 3, 5),
            "url": "https://example.org/d1",
            "language": "en",
        },
        {
            "document_id": "d3",
            "title": None,
            "publisher": None,
            "author": None,
            "published": None,
            "url": None,
            "language": "en",
        },
    ]
)


def test_a_citation_names_the_event_its_reports_and_its_address() -> None:
    row: dict[str, object] = {
        "summary": "Karsia shelled\nthe port",
        "event_id": "e01",
        "text_sha256": "ab" * 32,
    }
    said = citation(row, "4 March 2022", REPORTS)
    assert said.startswith(
        "“Karsia shelled the port” (4 March 2022). Told by: Northern Wire, “Shelling {in} Marava”, "
        "5 March 2022, https://example.org/d1; source not named, untitled, day not known. Read by "
        "machine with Dateline "
    )
    assert said.endswith("event e01, /event?event=e01, text SHA-256 abababababababab.")


def test_reports_are_references_that_programs_read() -> None:
    found = references(REPORTS)
    assert found["RIS"].startswith("TY  - NEWS\nID  - d1\nTI  - Shelling {in} Marava\n")
    assert "DA  - 2022/03/05/" in found["RIS"]
    assert found["RIS"].count("ER  -") == 2
    assert "title = {Shelling \\{in\\} Marava}," in found["BibTeX"]


def test_a_former_id_shows_the_event_and_says_that_it_was_merged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = started(path, monkeypatch)
    app.query_params["event"] = "e12"
    app.switch_page("app_pages/event.py").run()
    assert not app.exception
    assert app.info[0].value.startswith("e12 is a former id of this event")
    assert [each.value for each in app.subheader] == [
        "What the report says",
        "How it was read",
        "Who says so",
        "Dates that differ",
        "Figures of this event",
        "What people decided",
    ]
    tables = [list(table.value.iloc[0].astype(str)) for table in app.dataframe]
    assert tables[2][:2] == ["displaced", "≥ 200"]
    assert tables[3][:4] == ["2022-03-10 12:30", "Ada", "edit", "place"]


def test_an_event_nobody_checked_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app: AppTest = started(path, monkeypatch)
    app.query_params["event"] = "e09"
    app.switch_page("app_pages/event.py").run()
    assert any(each.value.startswith("Nobody has checked this event") for each in app.caption)
