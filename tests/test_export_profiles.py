"""Other programs' columns: the names that they know, and no more than the reports say."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pyarrow
import pytest

from dashboard.export import PROFILES, Asked, plan, write
from dashboard.export.profiles import Account, Profile, as_table
from dashboard.export.table import Table, records
from dashboard.filter import Filter
from extract.store import Store
from tests.small_database import build

ACLED = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 "
    "assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region "
    "country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale "
    "notes fatalities tags timestamp"
).split()
UCDP = (
    "id type_of_violence conflict_name dyad_name side_a side_b number_of_sources source_article "
    "source_date source_headline source_original where_prec adm_1 adm_2 latitude longitude country "
    "event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown "
    "best high low"
).split()
TIMELINEJS = [
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time"),
    *("Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption"),
    *("Media Thumbnail", "Type", "Group", "Background"),
]


def party(name: str, kind: str = "state", parent: str | None = None) -> dict[str, object]:
    return {"id": name, "name": name, "kind": kind, "country": None, "parent": parent}


def toll(
    low: float | None, best: float | None, high: float | None, bound: str, words: str = "x"
) -> dict[str, object]:
    return {"low": low, "best": best, "high": high, "bound": bound, "words": words}


def account(**changed: object) -> Account:
    row: dict[str, object] = {
        "event_id": "e1",
        "earliest": date(2022, 3, 4),
        "latest": date(2022, 3, 4),
        "mode": "instant",
        "edtf": "2022-03-04",
        "basis": "stated",
        "kind": "protest",
        "type": "PROTEST",
        "summary": "Dockers <b>marched</b>",
        "place": "UKR",
        "place_name": "Ukraine",
        "place_country": "UKR",
        "instrument": None,
        "status": "reported",
        "modality": "actual",
        "speaker": None,
        "agents": [party("Dockers", "group"), party("Ada", "person", "Union")],
        "targets": [party("Karsia")],
        "tellings": [
            {"publisher": "Wire", "published": date(2022, 3, 5), "title": "T", "url": "u",
             "quote": "Dockers marched & sang."},
            {"publisher": "Post", "published": None, "title": None, "url": None, "quote": "q"},
        ],
        "killed": None,
    }  # fmt: skip
    return Account(row | changed)


def cells(profile: str, one: Account) -> dict[str, object]:
    return {column.name: column.value(one) for column in PROFILES[profile].columns}


@pytest.mark.parametrize(
    ("profile", "columns"), [("acled", ACLED), ("ucdp", UCDP), ("timelinejs", TIMELINEJS)]
)
def test_a_profile_has_the_columns_that_its_program_knows(profile: str, columns: list[str]) -> None:
    assert [column.name for column in PROFILES[profile].columns] == columns


def test_an_event_in_the_columns_of_acled() -> None:
    found = {name: value for name, value in cells("acled", account()).items() if value is not None}
    assert found == {
        "event_id_cnty": "e1",
        "event_date": "2022-03-04",
        "year": 2022,
        "time_precision": 1,
        "disorder_type": "Demonstrations",
        "event_type": "Protests",
        "actor1": "Dockers",
        "assoc_actor_1": "Ada",
        "actor2": "Karsia",
        "inter2": "State forces",
        "iso": 804,
        "country": "Ukraine",
        "location": "Ukraine",
        "source": "Wire; Post",
        "notes": "Dockers marched & sang.",
        "tags": "kind=protest; class=PROTEST; status=reported; date=2022-03-04; basis=stated",
    }


def test_acled_is_warned_of_where_it_says_less_than_we_know() -> None:
    assert "do not imply direction" in PROFILES["acled"].note


ACLED_DAYS = [
    (date(2022, 3, 4), date(2022, 3, 4), "2022-03-04", 1),
    (date(2022, 3, 1), date(2022, 3, 7), "2022-03-01", 2),
    (date(2022, 3, 1), date(2022, 3, 31), "2022-03-01", 3),
    (date(2022, 3, 1), date(2022, 4, 1), None, None),
    (date(2022, 3, 1), None, None, None),
    (None, None, None, None),
]


@pytest.mark.parametrize(("first", "last", "day", "precision"), ACLED_DAYS)
def test_acled_has_a_day_only_where_the_words_allow_a_month_at_most(
    first: date | None, last: date | None, day: str | None, precision: int | None
) -> None:
    found = cells("acled", account(earliest=first, latest=last))
    assert (found["event_date"], found["time_precision"]) == (day, precision)


TOLLS = [
    # figures, fatalities as ACLED takes them, low, best, high as UCDP does
    (None, None, None, None, None),
    ([toll(12, 12, 12, "exact")], 12, 12, 12, 12),
    ([toll(12, 12, 12, "exact"), toll(30, None, None, "at_least")], 12, 12, 12, 12),
    ([toll(12, 12, 12, "exact"), toll(19, 19, 19, "exact")], 12, 12, None, 19),
    ([toll(20, None, 30, "between")], 20, 20, None, 30),
    ([toll(24, None, None, "vague", "Dozens")], 12, None, None, None),
]


@pytest.mark.parametrize(("killed", "fatalities", "low", "best", "high"), TOLLS)
def test_deaths_are_those_that_the_reports_give(
    killed: object, fatalities: int | None, low: int | None, best: int | None, high: int | None
) -> None:
    one = account(killed=killed)
    found = cells("ucdp", one)
    assert cells("acled", one)["fatalities"] == fatalities
    assert (found["low"], found["best"], found["high"]) == (low, best, high)


def test_an_event_in_the_columns_of_ucdp() -> None:
    found = {name: value for name, value in cells("ucdp", account()).items() if value is not None}
    assert found == {
        "id": "e1",
        "dyad_name": "Dockers; Ada - Karsia",
        "side_a": "Dockers; Ada",
        "side_b": "Karsia",
        "number_of_sources": 2,
        "source_article": "u",
        "source_date": "2022-03-05",
        "source_headline": "T",
        "where_prec": 6,
        "country": "Ukraine",
        "date_prec": 1,
        "date_start": "2022-03-04",
        "date_end": "2022-03-04",
    }


TIMELINEJS_DAYS = [
    ("instant", date(2022, 3, 4), date(2022, 3, 4), [2022, 3, 4], [], "4 March 2022"),
    ("within", date(2022, 3, 1), date(2022, 3, 31), [2022, 3], [], "some day in March 2022"),
    ("within", date(2022, 1, 1), date(2022, 12, 31), [2022], [], "some day in 2022"),
    ("duration", date(2022, 3, 1), date(2022, 3, 3), [2022, 3, 1], [2022, 3, 3], "1–3 March 2022"),
    ("before", None, date(1998, 5, 19), [1998, 5, 19], [], "by 19 May 1998"),
]


@pytest.mark.parametrize(("mode", "first", "last", "start", "end", "words"), TIMELINEJS_DAYS)
def test_timelinejs_is_told_no_more_than_the_words_say(
    mode: str, first: date | None, last: date, start: list[int], end: list[int], words: str
) -> None:
    found = cells("timelinejs", account(mode=mode, earliest=first, latest=last))
    assert [found[n] for n in ("Year", "Month", "Day") if found[n]] == start
    assert [found[n] for n in ("End Year", "End Month", "End Day") if found[n]] == end
    assert found["Display Date"] == words


def test_timelinejs_is_given_no_markup_of_a_report() -> None:
    found = cells("timelinejs", account())
    assert found["Headline"] == "Dockers &lt;b&gt;marched&lt;/b&gt;"
    assert found["Text"] == "<p>“Dockers marched &amp; sang.”</p><p>Wire; Post</p>"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(build(tmp_path_factory.mktemp("profiles") / "small.duckdb"))


def written(store: Store, folder: Path, profile: str, form: str) -> str:
    with store.read() as connection:
        asked = Asked(chosen=Filter(), form=form, profile=profile)
        (path,) = write(plan(connection, asked), folder)
    return path.read_text("utf-8-sig")


def test_what_did_not_happen_is_not_in_a_profile(store: Store, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(written(store, tmp_path, "acled", "csv"))))
    ids = {row["event_id_cnty"] for row in rows}
    assert "e01" in ids
    assert not {"e09", "e13"} & ids  # denied, planned
    assert len(rows) == 11


def test_the_json_of_timelinejs_has_a_slide_for_each_dated_event(
    store: Store, tmp_path: Path
) -> None:
    slides = json.loads(written(store, tmp_path, "timelinejs", "json"))["events"]
    assert len(slides) == 10
    (slide,) = [one for one in slides if one["unique_id"] == "e02"]
    assert slide["start_date"] == {"year": 2022, "month": 3, "day": 1}
    assert slide["end_date"] == {"year": 2022, "month": 3, "day": 3}
    assert slide["display_date"] == "1–3 March 2022"


def test_a_profile_keeps_its_types_where_a_whole_column_is_empty() -> None:
    accounts = [account()]
    schema = pyarrow.schema([("event_id", pyarrow.string())])
    source = Table("happenings", schema, 0, lambda: iter(()))
    found: Profile = PROFILES["acled"]
    made = as_table(found, source)
    assert str(made.schema.field("latitude").type) == "double"
    assert list(made.blocks()) == []
    assert accounts[0].days == 1
    assert list(records(pyarrow.record_batch({"a": [1]}))) == [(1,)]
