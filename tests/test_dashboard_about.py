"""The page About: how often the reading is right, as far as people checked it."""

from pathlib import Path

import pytest
from pandas import DataFrame

from dashboard import queries
from dashboard.accuracy import interval, share_words
from dashboard.elements.accuracy import readable
from dashboard.filter import Filter
from extract.store import Store
from tests.small_database import build
from tests.test_dashboard import started

# right, checked, and the ends as in R. G. Newcombe's table of the method, Statistics in Medicine
# 17 (1998), to four digits
ENDS = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
    (29, 29, 0.8830, 1.0),
]


@pytest.mark.parametrize(("right", "checked", "low", "high"), ENDS)
def test_the_interval_is_the_one_of_the_books(
    right: int, checked: int, low: float, high: float
) -> None:
    assert interval(right, checked) == pytest.approx((low, high), abs=0.00005)


def test_nothing_checked_has_no_share() -> None:
    with pytest.raises(ValueError, match="nothing was checked"):
        interval(0, 0)


def test_the_share_is_said_with_its_interval() -> None:
    assert share_words(47, 50) == "94 % (84 % to 98 %)"


def test_verdicts_are_counted_by_kind_with_all_of_them_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build(tmp_path / "checked.duckdb")
    states = [("e01", "accepted"), ("e07", "edited"), ("e03", "rejected")]
    with Store(path).write() as connection:
        for record, state in states:
            connection.execute(
                "insert into decided values ($record, 'event', $state, 'Ada', "
                "timestamp '2022-03-10 12:00', null, $record, '{}')",
                {"record": record, "state": state},
            )
    with Store(path).read() as connection:
        found = readable(queries.verdicts(connection, Filter()))
    rows = zip(found["kind"], found["checked"], found["accepted"], strict=True)
    assert list(rows) == [("all", 3, 1), ("attack", 2, 1), ("arrest", 1, 0)]
    assert next(iter(found["share"])) == "33 % (6 % to 79 %)"
    app = started(path, monkeypatch).switch_page("app_pages/about.py").run()
    assert not app.exception
    assert isinstance(app.dataframe[0].value, DataFrame)
    assert list(app.dataframe[0].value["kind"]) == ["all", "attack", "arrest"]


def test_an_unchecked_database_says_that_its_error_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = started(build(tmp_path / "small.duckdb"), monkeypatch)
    app.switch_page("app_pages/about.py").run()
    assert any("its error is not known here" in each.value for each in app.markdown)
