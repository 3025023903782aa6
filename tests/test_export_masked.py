"""Names of private persons in what is handed on: gone everywhere, and nothing else with them."""

import json
from pathlib import Path

import pytest

from dashboard.export import Asked, ExportError, plan, write
from dashboard.export.masked import Mask
from dashboard.filter import Filter
from extract.store import Store
from tests.small_database import build

PRIVATE = {
    "amal-idris": ("Amal Idris", "Idris"),
    "jordan-may": ("Jordan May",),
    "omar-idris": ("Omar bin Idris",),
}
MASK = Mask(PRIVATE, ["Jordan", "Ostland"])


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Amal Idris fled.", "[person 1] fled."),
        ("AMAL IDRIS'S HOUSE", "[person 1]'S HOUSE"),
        ("“Amal’s sister”", "“[person 1]’s sister”"),
        ("Omar bin Idris and Amal", "[person 3] and [person 1]"),
        ("Idris said", "[a person] said"),
        ("Jordan May came from Jordan", "[person 2] came from Jordan"),
        ("It may rain in May", "It may rain in [person 2]"),
        ("Ostland’s army", "Ostland’s army"),
        ("Idrisov, Amalfi", "Idrisov, Amalfi"),
        ("amal-idris", "person-1"),
        ("", ""),
    ],
)
def test_a_name_and_its_parts_are_masked_and_no_other_word(text: str, masked: str) -> None:
    assert MASK.text(text) == masked


def test_values_of_every_shape_are_masked() -> None:
    assert MASK.value([{"id": "jordan-may", "n": 3, "said": None}, ["Amal"]]) == [
        {"id": "person-2", "n": 3, "said": None},
        ["[person 1]"],
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A timeline in whose sentences a private person stands."""
    path = build(tmp_path / "small.duckdb")
    with Store(path).write() as connection:
        connection.execute(
            "insert into actors values ('salma-noor', 'Salma Noor', 'person', null, null)"
        )
        connection.execute("insert into event_actors values ('e01', 'salma-noor', 'target', 7)")
        connection.execute(
            "update evidence set quote = 'They shelled the house of Salma Noor, Noor said.' "
            "where record_id = 'e01'"
        )
        connection.execute("update documents set title = 'A day with Salma Noor'")
    return path


@pytest.mark.parametrize(
    ("form", "profile"), [("csv", None), ("json", None), ("json", "acled"), ("json", "annotations")]
)
def test_no_file_holds_the_name(path: Path, tmp_path: Path, form: str, profile: str | None) -> None:
    told = {}
    for masked in (False, True):
        asked = Asked(chosen=Filter(), form=form, profile=profile, masked=masked)
        with Store(path).read() as connection:
            files = write(plan(connection, asked), tmp_path / str(masked))
        told[masked] = "".join(file.read_text() for file in files)
        assert all(("-masked" in file.name) == masked for file in files)
    assert "Noor" in told[False]
    assert "noor" not in told[True].casefold()
    assert "[person 1]" in told[True]
    assert told[True].count("Ostland") == told[False].count("Ostland")


def test_a_package_says_that_it_is_masked(path: Path, tmp_path: Path) -> None:
    asked = Asked(chosen=Filter(), form="handout", masked=True)
    with Store(path).read() as connection:
        (file,) = write(plan(connection, asked), tmp_path)
    assert "Noor" not in file.read_text()


@pytest.mark.parametrize("chosen", [Filter(actors=("salma-noor",)), Filter(text="Salma")])
def test_a_filter_that_names_a_private_person_is_refused(path: Path, chosen: Filter) -> None:
    with Store(path).read() as connection, pytest.raises(ExportError, match="drop that condition"):
        plan(connection, Asked(chosen=chosen, form="csv", masked=True))


def test_masked_records_are_whole(path: Path, tmp_path: Path) -> None:
    asked = Asked(chosen=Filter(), form="json", tables=("events",), masked=True)
    with Store(path).read() as connection:
        (file,) = write(plan(connection, asked), tmp_path)
    assert len(json.loads(file.read_text())) == 13
