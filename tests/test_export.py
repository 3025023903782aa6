"""Files of what is shown: every row, every kind of file, and no cell that a spreadsheet runs."""

import csv
import io
import json
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import frictionless
import pandas
import pytest
from openpyxl import load_workbook

from dashboard import queries
from dashboard.export import FORMS, PROFILES, TABLES, Asked, ExportError, plan, write
from dashboard.export.asked import SINGLE
from dashboard.export.columns import columns, meaning
from dashboard.export.writing import table
from dashboard.filter import Filter
from dashboard.queries import exports
from extract.store import Store
from extract.table.cells import whole
from tests.small_database import HOSTILE, build

ATTACKS = ["e07", "e01", "e12"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(build(tmp_path_factory.mktemp("export") / "small.duckdb"))


def written(store: Store, folder: Path, asked: Asked) -> list[Path]:
    with store.read() as connection:
        return write(plan(connection, asked), folder)


def one(store: Store, folder: Path, form: str, chosen: Filter | None = None) -> bytes:
    asked = Asked(chosen=chosen or Filter(), form=form, tables=("events",))
    (path,) = written(store, folder, asked)
    return path.read_bytes()


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _csv(content: bytes) -> list[str]:
    return [row[0] for row in rows(content)[1:]]


def _xlsx(content: bytes) -> list[str]:
    return [str(cell.value) for cell in load_workbook(io.BytesIO(content))["events"]["A"][1:]]


def _parquet(content: bytes) -> list[str]:
    return list(pandas.read_parquet(io.BytesIO(content))["event_id"])


def _json(content: bytes) -> list[str]:
    return [row["event_id"] for row in json.loads(content)]


READERS = {"csv": _csv, "xlsx": _xlsx, "parquet": _parquet, "json": _json}


@pytest.mark.parametrize("form", READERS)
def test_a_file_holds_just_the_rows_that_the_filter_keeps(
    store: Store, tmp_path: Path, form: str
) -> None:
    assert READERS[form](one(store, tmp_path, form, Filter(kinds=("attack",)))) == ATTACKS


@pytest.mark.parametrize("form", READERS)
def test_a_filter_that_keeps_nothing_still_makes_a_file(
    store: Store, tmp_path: Path, form: str
) -> None:
    assert READERS[form](one(store, tmp_path, form, Filter(kinds=("none",)))) == []


def test_rows_of_many_blocks_are_all_written(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "BLOCK", 2)
    for form, ids in READERS.items():
        assert len(ids(one(store, tmp_path / form, form))) == 13


def test_csv_has_iso_days_and_a_harmless_cell(store: Store, tmp_path: Path) -> None:
    found = rows(one(store, tmp_path, "csv", Filter(kinds=("accusation",))))
    row = dict(zip(found[0], found[1], strict=True))
    assert row["earliest"] == "2022-03-05"
    assert row["quote"] == f"'{HOSTILE}"
    assert whole(row["quote"]) == HOSTILE


def test_a_workbook_holds_no_formula_and_says_what_it_holds(store: Store, tmp_path: Path) -> None:
    asked = Asked(chosen=Filter(kinds=("accusation",)), form="xlsx")
    (path,) = written(store, tmp_path, asked)
    book = load_workbook(path)
    assert book.sheetnames == [*TABLES, "About this file"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert f"'{HOSTILE}" in [cell.value for cell in cells]
    told = {row[0].value: row[1].value for row in book["About this file"].iter_rows()}
    assert told["Filter"] == "Kind: accusation"
    assert told["Link"].startswith("/events?kind=accusation")
    assert told["Rows"].startswith("events 1; ")


def test_parquet_keeps_texts_raw_and_days_as_days(store: Store, tmp_path: Path) -> None:
    content = one(store, tmp_path, "parquet", Filter(kinds=("accusation",)))
    found = pandas.read_parquet(io.BytesIO(content))
    assert found["quote"].iloc[0] == HOSTILE
    assert found["earliest"].iloc[0] == date(2022, 3, 5)
    assert not isinstance(found["earliest"].iloc[0], datetime)


def test_json_keeps_texts_raw_and_says_null_for_what_is_missing(
    store: Store, tmp_path: Path
) -> None:
    (found,) = json.loads(one(store, tmp_path, "json", Filter(kinds=("accusation",))))
    assert found["quote"] == HOSTILE
    assert found["earliest"] == "2022-03-05"
    assert found["place"] is None


def test_a_package_is_valid_and_says_how_its_rows_were_chosen(store: Store, tmp_path: Path) -> None:
    (path,) = written(store, tmp_path, Asked(chosen=Filter(kinds=("attack",)), form="package"))
    with ZipFile(path) as archive:
        archive.extractall(tmp_path / "open")
        readme = archive.read("README.md").decode()
        described = json.loads(archive.read("datapackage.json"))
        assert set(archive.namelist()) == {
            *(f"{name}.csv" for name in TABLES),
            "README.md",
            "datapackage.json",
            "sources.bib",
            "sources.ris",
        }
    report = frictionless.validate(tmp_path / "open" / "datapackage.json", skip_errors=["type"])
    assert report.valid, report.flatten(["title", "message"])
    for words in ("Kind: attack", "/events?kind=attack", "events 3", "Dateline 0.1.0: events"):
        assert words in readme
    assert described["snapshot"] in readme
    assert [resource["name"] for resource in described["resources"]] == list(TABLES)


def test_a_damaged_package_is_found_out(store: Store, tmp_path: Path) -> None:
    (path,) = written(store, tmp_path, Asked(chosen=Filter(), form="package"))
    with ZipFile(path) as archive:
        archive.extractall(tmp_path / "open")
    events = tmp_path / "open" / "events.csv"
    events.write_text(events.read_text("utf-8").replace("2022-03-05", "5 March"), "utf-8")
    assert not frictionless.validate(tmp_path / "open" / "datapackage.json").valid


def test_every_figure_of_a_package_leads_to_its_sentence(store: Store, tmp_path: Path) -> None:
    (path,) = written(store, tmp_path, Asked(chosen=Filter(), form="package"))
    with ZipFile(path) as archive:
        found = {name: pandas.read_csv(archive.open(f"{name}.csv")) for name in TABLES}
    sentences = set(found["evidence"]["record_id"])
    assert set(found["events"]["event_id"]) | set(found["figures"]["figure_id"]) == sentences
    assert set(found["evidence"]["document_id"]) == set(found["documents"]["document_id"])


@pytest.mark.parametrize("form", ["csv", "json", "package", "ris", "bibtex", "xlsx"])
def test_the_same_rows_give_the_same_bytes(store: Store, tmp_path: Path, form: str) -> None:
    first = one(store, tmp_path / "one", form)
    assert one(store, tmp_path / "other", form) == first


@pytest.mark.parametrize("name", SINGLE)
def test_every_column_is_explained_and_none_that_is_not_there(store: Store, name: str) -> None:
    with store.read() as connection:
        exports.prepare(connection, Filter())
        found = table(connection, name).columns
    assert all(meaning(name, column) for column in found)
    assert set(columns(name)) <= set(found)


def test_who_takes_part_and_who_acts_on_whom_are_the_files_of_the_page_actors(store: Store) -> None:
    with store.read() as connection:
        listed = queries.actors(connection, queries.ActorPage(Filter(), "", 0, 100))
        crossed = queries.pairs(connection, queries.Square(Filter(), 100))
        exports.prepare(connection, Filter())
        parties = exports.stream(connection, "parties").read_pandas()
        pairs = exports.stream(connection, "pairs").read_pandas()
    shared = ["actor_id", "name", "kind", "events", "as_agent", "as_target", "as_speaker"]
    assert parties[shared].equals(listed[shared])
    assert list(pandas.to_datetime(parties["first_day"])) == list(listed["first_day"])
    assert pairs.equals(crossed[list(pairs.columns)])
    assert set(crossed["pairs"]) == {len(pairs)}


def test_references_name_the_reports_behind_the_rows(store: Store, tmp_path: Path) -> None:
    content = one(store, tmp_path, "ris", Filter(kinds=("weapon use",), text="cluster"))
    assert "TY  - NEWS" in content.decode()
    assert "TI  - What came before" in content.decode()
    bib = one(store, tmp_path, "bibtex", Filter(kinds=("weapon use",))).decode()
    assert "@misc{d2,\n  title = {What came before},\n  howpublished = {Harbour Post}" in bib


WRONG = [
    (Asked(chosen=Filter(), form="pdf"), "pdf: no such format"),
    (Asked(chosen=Filter(), form="csv", tables=("people",)), "people: no such table"),
    (Asked(chosen=Filter(), form="csv", profile="gdelt"), "gdelt: no such profile"),
    (Asked(chosen=Filter(), form="package", profile="acled"), "the profile acled comes as csv"),
    (Asked(chosen=Filter(), form="json", hxl=True), "HXL tags are for csv and xlsx"),
]


@pytest.mark.parametrize(("asked", "message"), WRONG)
def test_what_cannot_be_had_is_refused_with_what_can(
    store: Store, tmp_path: Path, asked: Asked, message: str
) -> None:
    with pytest.raises(ExportError, match=message):
        written(store, tmp_path, asked)


def test_hxl_tags_stand_under_the_header(store: Store, tmp_path: Path) -> None:
    asked = Asked(chosen=Filter(), form="csv", tables=("figures",), hxl=True)
    (path,) = written(store, tmp_path, asked)
    header, tags, *_ = rows(path.read_bytes())
    found = dict(zip(header, tags, strict=True))
    assert (found["low"], found["high"]) == ("#affected+min", "#affected+max")
    assert found["as_of_earliest"] == "#date+start"


def test_every_form_and_profile_says_what_it_is_for() -> None:
    assert all(form.help for form in FORMS.values())
    assert all(profile.note for profile in PROFILES.values())
