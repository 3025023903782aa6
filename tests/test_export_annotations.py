"""Sentences as Web Annotations: the structure that the standard asks for, and the right words."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.export import Asked, plan, write
from dashboard.filter import Filter
from extract.store import Store
from tests.small_database import HOSTILE, build

Found = dict[str, Any]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = build(tmp_path_factory.mktemp("annotations") / "small.duckdb")
    with duckdb.connect(path) as connection:
        connection.execute("update documents set url = null where document_id = 'd3'")
    return Store(path)


def written(store: Store, folder: Path, form: str, chosen: Filter) -> str:
    with store.read() as connection:
        asked = Asked(chosen=chosen, form=form, profile="annotations")
        (path,) = write(plan(connection, asked), folder)
    return path.read_text("utf-8-sig")


@pytest.fixture
def collection(store: Store, tmp_path: Path) -> Found:
    found: Found = json.loads(written(store, tmp_path, "json", Filter()))
    return found


def bodies(one: Found, purpose: str) -> list[Found]:
    return [body for body in one["body"] if body["purpose"] == purpose]


def of_event(collection: Found, summary: str) -> Found:
    found: list[Found] = [
        one
        for one in collection["first"]["items"]
        if bodies(one, "describing")[0]["value"] == summary
    ]
    assert len(found) == 1
    return found[0]


def test_the_collection_is_as_the_standard_has_it(collection: Found) -> None:
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert page["type"] == "AnnotationPage"
    assert page["partOf"] == collection["id"]
    assert page["startIndex"] == 0
    assert collection["total"] == len(page["items"]) == 13
    ids = {one["id"] for one in page["items"]}
    assert len(ids) == 13
    assert all(each.startswith("urn:uuid:") for each in ids | {collection["id"], page["id"]})


def test_each_annotation_has_a_body_and_a_sentence_with_two_selectors(collection: Found) -> None:
    for one in collection["first"]["items"]:
        assert one["type"] == "Annotation"
        assert one["motivation"] == "describing"
        assert {body["type"] for body in one["body"]} == {"TextualBody"}
        target = one["target"]
        assert target["type"] == "SpecificResource"
        assert isinstance(target["source"], str)
        kinds = [selector["type"] for selector in target["selector"]]
        assert kinds == ["TextQuoteSelector", "TextPositionSelector"]


def test_the_words_of_a_selector_are_those_at_its_place(store: Store, collection: Found) -> None:
    with store.read() as connection:
        texts = dict(connection.execute("select text_sha256, text from documents").fetchall())
    for one in collection["first"]["items"]:
        text = texts[one["target"]["sha256"]]
        quote, place = one["target"]["selector"]
        start, end = place["start"], place["end"]
        assert quote["exact"] == text[start:end]
        assert quote.get("prefix", "") == text[max(0, start - 32) : start]
        assert quote.get("suffix", "") == text[end : end + 32]


def test_the_body_says_what_the_event_is(collection: Found) -> None:
    one = of_event(collection, "Karsia shelled the port of Marava")
    (described,) = bodies(one, "describing")
    assert (described["kind"], described["status"]) == ("attack", "confirmed")
    assert described["date"] == "2022-03-04/2022-03-04"
    assert [tag["value"] for tag in bodies(one, "tagging")] == ["attack"]


def test_what_is_planned_or_denied_says_so(collection: Found) -> None:
    planned = of_event(collection, "Soldiers took part")
    assert [tag["value"] for tag in bodies(planned, "tagging")] == ["mobilisation", "planned"]
    (denied,) = bodies(of_event(collection, "Ostland used cluster munitions"), "describing")
    assert denied["status"] == "denied"


def test_a_report_without_a_link_is_named_by_its_text(collection: Found) -> None:
    linked = of_event(collection, "The treaty was signed")["target"]
    assert linked["source"] == "https://example.org/d2"
    target = of_event(collection, HOSTILE)["target"]
    assert target["source"] == f"urn:sha256:{target['sha256']}"


def test_no_event_makes_an_empty_collection(store: Store, tmp_path: Path) -> None:
    found = json.loads(written(store, tmp_path, "json", Filter(kinds=("none such",))))
    assert (found["total"], found["first"]["items"]) == (0, [])


def test_a_sentence_is_a_row_in_the_other_forms(store: Store, tmp_path: Path) -> None:
    text = written(store, tmp_path, "csv", Filter(kinds=("treaty",)))
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["exact"] == "The treaty was signed before 20 May 1998."
    assert (row["start"], row["end"]) == ("0", "41")
    assert (row["event_id"], row["kind"], row["modality"]) == ("e06", "treaty", "actual")
