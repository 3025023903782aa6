"""Tables of ACLED and UCDP GED: known by their columns, read row by row, or refused and why."""

from datetime import date

import pytest

from extract.engine import local
from extract.engine.others import compared
from extract.errors import UnsupportedFormat
from extract.others import GRAINS, Others, others, recognised, widened
from extract.read import Raw
from extract.table import Refused, sheet
from extract.vocabulary import entries

ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,actor1,assoc_actor_1,actor2,country,"
    "admin1,location,notes\n"
)
UCDP = "id,type_of_violence,side_a,side_b,country,date_prec,date_start,date_end,source_headline\n"


def read(text: str) -> Others:
    return others(sheet("theirs.csv", text.encode()))


def test_a_row_of_acled_is_read() -> None:
    found = read(
        ACLED
        + "UKR1,04 March 2022,1,Explosions/Remote violence,Military Forces of Russia (2000-),,"
        + "Civilians (Ukraine),Ukraine,Kharkiv,Chuhuiv,Shells fell on the town.\n"
    )
    assert found.project == "ACLED"
    assert found.refused == ()
    (row,) = found.rows
    assert (row.number, row.identity, row.day) == (2, "UKR1", "04 March 2022")
    assert (row.first, row.last) == (date(2022, 3, 4), date(2022, 3, 4))
    assert (row.what, row.classes) == ("Explosions/Remote violence", ("ASSAULT",))
    assert row.places == ("ukr", "ukraine", "chuhuiv", "kharkiv")
    assert row.actors == "Military Forces of Russia (2000-); Civilians (Ukraine)"
    assert row.actor_ids == ("RUS", "UKR")
    assert "military forces of russia" in row.actor_names
    assert row.note == "Shells fell on the town."


def test_a_row_of_ucdp_is_read() -> None:
    found = read(
        UCDP
        + "7,1,Government of Yemen (North Yemen),Forces of Hadi,Yemen (North Yemen),4,"
        + "2015-03-26 00:00:00.000,2015-04-02 00:00:00.000,Clashes in the south\n"
    )
    (row,) = found.rows
    assert found.project == "UCDP GED"
    assert row.day == "2015-03-26 – 2015-04-02"
    assert (row.first, row.last) == (date(2015, 3, 1), date(2015, 4, 30))
    assert (row.what, row.classes) == ("state-based conflict", ("ASSAULT",))
    assert row.places[0] == "yem"
    assert row.actor_ids == ("YEM",)
    assert "forces of hadi" in row.actor_names


def test_what_is_missing_is_left_out_of_the_comparison() -> None:
    (row,) = read("event_date,event_type,actor1,country\n2022-03-04,Sit-in,,\n").rows
    assert (row.what, row.classes) == ("Sit-in", ())
    assert (row.places, row.actor_ids, row.actor_names) == ((), (), ())


REFUSED = [
    (",1", "no day is given"),
    ("soon,1", "“soon” is no day that can be read"),
    ("31 February 2022,1", "“31 February 2022” is no day that can be read"),
    ("3/4/2022,1", "“3/4/2022” may be one of two days: say whether the day comes first"),
    ("2022-03-04,9", "“9” is no precision of ACLED: 1, 2, 3"),
]


@pytest.mark.parametrize(("cells", "reason"), REFUSED)
def test_a_row_that_cannot_be_read_says_why(cells: str, reason: str) -> None:
    found = read(
        f"event_date,time_precision,event_type,actor1,country\n{cells},Battles,NATO,Mali\n"
    )
    assert found.rows == ()
    assert found.refused == (Refused(2, reason),)


def test_days_in_the_wrong_order_are_refused() -> None:
    found = read(UCDP + "7,1,A,B,Mali,1,2015-03-26,2015-03-02,x\n")
    assert found.refused == (
        Refused(2, "the last day, 2015-03-02, is before the first, 2015-03-26"),
    )


def test_one_row_shows_how_the_others_write_their_days() -> None:
    found = read(
        "event_date,event_type,actor1,country\n3/4/2022,Battles,A,Mali\n13/4/2022,Battles,A,Mali\n"
    )
    assert [row.first for row in found.rows] == [date(2022, 4, 3), date(2022, 4, 13)]


WIDE = [
    ("day", "2024-02-10", "2024-02-10", "2024-02-10", "2024-02-10"),
    ("week", "2024-02-10", "2024-02-10", "2024-02-04", "2024-02-16"),
    ("week", "2024-02-05", "2024-02-11", "2024-02-05", "2024-02-11"),
    ("week", "0001-01-02", "0001-01-02", "0001-01-01", "0001-01-08"),
    ("month", "2024-02-10", "2024-02-10", "2024-02-01", "2024-02-29"),
    ("month", "2024-01-31", "2024-02-10", "2024-01-01", "2024-02-29"),
    ("year", "2024-02-10", "2024-02-10", "2024-01-01", "2024-12-31"),
]


@pytest.mark.parametrize(("grain", "first", "last", "earliest", "latest"), WIDE)
def test_a_precision_widens_the_days(
    grain: str, first: str, last: str, earliest: str, latest: str
) -> None:
    (known,) = [each for each in GRAINS if each == grain]
    found = widened(date.fromisoformat(first), date.fromisoformat(last), known)
    assert found == (date.fromisoformat(earliest), date.fromisoformat(latest))


YES = [(name, line) for name, one in entries("other_projects").items() for line in one["yes"]]
NO = [(name, line) for name, one in entries("other_projects").items() for line in one["no"]]


@pytest.mark.parametrize(("name", "line"), YES)
def test_the_headers_of_a_project_are_recognised(name: str, line: str) -> None:
    assert recognised("theirs.csv", line.split(",")).name == name


@pytest.mark.parametrize(("name", "line"), NO)
def test_headers_that_come_close_are_not_those_of_the_project(name: str, line: str) -> None:
    try:
        found = recognised("theirs.csv", line.split(",")).name
    except UnsupportedFormat:
        found = "none"
    assert found != name


def test_a_table_of_neither_is_told_what_it_lacks() -> None:
    with pytest.raises(UnsupportedFormat) as told:
        read("event_date,country\n2022-03-04,Mali\n")
    assert str(told.value) == (
        "theirs.csv is no table that ours can be compared with: as one of ACLED it lacks "
        "event_type, actor1; as one of UCDP GED it lacks date_start, date_end, side_a"
    )


def test_classes_that_may_be_the_same_are_classes_that_there_are() -> None:
    known = {entry["type"] for entry in entries("events").values()}
    for entry in entries("other_projects").values():
        assert set(entry["grains"].values()) <= set(GRAINS)
        for one in entry["classes"].values():
            assert set(one["may_be"]) <= known


def test_a_process_of_its_own_reads_the_file() -> None:
    text = UCDP + "7,1,Government of Mali,JNIM,Mali,1,2015-03-26,2015-03-26,x\n"
    raw = Raw(place="theirs.csv", file_name="theirs.csv", content=text.encode())
    ((_, (found,)),) = local.in_pool(iter([[raw]]), compared, 1)
    assert isinstance(found, Others)
    assert found.rows[0].actor_ids == ("MLI", "JNIM")
