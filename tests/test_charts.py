"""Pictures: which traces a table gives, under which names, with which values; never pixels."""

from datetime import date
from typing import Any

import pytest
from pandas import DataFrame

from dashboard import charts
from dashboard.charts.density import shares
from dashboard.charts.ink import PALETTES, PAPER, STATUS_SYMBOLS, kind_colours, safe, wrapped
from dashboard.charts.steps import STEPS, edges, step_for
from dashboard.charts.timeline import shape

MARCH = [date(2022, 3, day) for day in range(1, 32)]

LOOK = charts.Look(
    first=date(2022, 2, 20),
    last=date(2022, 3, 31),
    theme="light",
    colours={"attack": "#0b6bc2"},
)


def event(**changed: object) -> dict[str, object]:
    usual: dict[str, object] = {
        "event_id": "e1",
        "earliest": date(2022, 3, 4),
        "latest": date(2022, 3, 4),
        "mode": "instant",
        "time_words": "on 4 March",
        "kind": "attack",
        "lane": "attack",
        "summary": "They shelled the port",
        "status": "reported",
        "modality": "actual",
        "publisher": "Northern Wire",
        "events": 1,
    }
    return {**usual, **changed}


def drawn(*events: dict[str, object], look: charts.Look = LOOK) -> dict[str, Any]:
    figure = charts.timeline(DataFrame(list(events)), "lane", ["attack"], look)
    return {trace.name: trace for trace in figure.data}


SHAPES = [
    (date(2022, 3, 4), date(2022, 3, 4), "instant", "dot"),
    (date(2022, 3, 1), date(2022, 3, 3), "duration", "bar"),
    (date(2022, 3, 1), date(2022, 3, 31), "within", "within"),
    (date(2022, 3, 1), date(2022, 3, 31), "instant", "within"),
    (date(2022, 3, 2), date(2022, 3, 2), "about", "about"),
    (date(2022, 3, 2), date(2022, 3, 6), "one_of", "either"),
    (date(2022, 2, 24), None, "duration", "open end"),
    (None, date(2022, 2, 24), "duration", "open start"),
    (None, date(1998, 5, 19), "before", "before"),
    (date(2022, 3, 4), None, "after", "after"),
    (None, None, None, "none"),
]


@pytest.mark.parametrize(("first", "last", "mode", "sign"), SHAPES)
def test_every_way_to_be_dated_has_its_sign(
    first: date | None, last: date | None, mode: str | None, sign: str
) -> None:
    assert shape(first, last, mode) == sign


def test_an_exact_day_is_one_dot() -> None:
    traces = drawn(event())
    assert list(traces["days"].x) == [date(2022, 3, 4)]
    assert "some day within" not in traces


def test_some_day_in_a_month_has_brackets_and_no_dot_in_the_middle() -> None:
    traces = drawn(event(earliest=date(2022, 3, 1), latest=date(2022, 3, 31), mode="within"))
    assert "days" not in traces
    assert list(traces["some day within"].x) == [date(2022, 3, 1), date(2022, 3, 31), None]
    assert list(traces["brackets"].x) == [date(2022, 3, 1), date(2022, 3, 31)]


def test_what_lasted_is_a_solid_bar_and_the_imprecise_is_not() -> None:
    traces = drawn(
        event(earliest=date(2022, 3, 1), latest=date(2022, 3, 3), mode="duration"),
        event(event_id="e2", earliest=date(2022, 3, 5), latest=date(2022, 3, 9), mode="within"),
    )
    assert traces["lasted"].line.width == 8
    assert traces["lasted"].line.dash is None
    assert traces["some day within"].line.dash == "3px,3px"


def test_an_open_end_is_a_bar_with_an_arrow_at_the_edge_of_the_window() -> None:
    traces = drawn(event(earliest=date(2022, 2, 24), latest=None, mode="duration"))
    assert list(traces["lasted"].x) == [date(2022, 2, 24), date(2022, 3, 31), None]
    assert list(traces["goes on"].marker.symbol) == ["triangle-right"]


def test_before_a_day_points_to_the_past_from_a_bracket() -> None:
    traces = drawn(event(earliest=None, latest=date(2022, 3, 20), mode="before"))
    assert list(traces["brackets"].x) == [date(2022, 3, 20)]
    assert list(traces["goes on"].marker.symbol) == ["triangle-left"]
    assert traces["goes on"].x[0] < date(2022, 3, 20)


def test_about_a_day_is_a_dot_with_dotted_whiskers_and_no_brackets() -> None:
    traces = drawn(event(mode="about"))
    assert list(traces["days"].x) == [date(2022, 3, 4)]
    assert list(traces["some day within"].x) == [date(2022, 3, 1), date(2022, 3, 7), None]
    assert list(traces["brackets"].x) == []


def test_one_of_two_days_is_two_dots() -> None:
    traces = drawn(event(earliest=date(2022, 3, 2), latest=date(2022, 3, 6), mode="one_of"))
    assert list(traces["days"].x) == [date(2022, 3, 2), date(2022, 3, 6)]


def test_an_undated_event_is_never_plotted() -> None:
    traces = drawn(event(), event(event_id="e2", earliest=None, latest=None, mode=None))
    assert list(traces["days"].customdata) == ["e1"]


@pytest.mark.parametrize(("status", "symbol"), list(STATUS_SYMBOLS.items()))
def test_status_is_a_shape(status: str, symbol: str) -> None:
    assert list(drawn(event(status=status))["days"].marker.symbol) == [symbol]


def test_every_mark_leads_to_its_event_wherever_it_is_clicked() -> None:
    traces = drawn(event(earliest=date(2022, 3, 1), latest=date(2022, 3, 3), mode="duration"))
    assert list(traces["targets"].customdata) == ["e1", "e1", "e1"]


def test_the_chosen_event_is_ringed() -> None:
    look = charts.Look(
        first=LOOK.first, last=LOOK.last, theme="light", colours=LOOK.colours, chosen="e1"
    )
    assert list(drawn(event(), look=look)["chosen"].x) == [date(2022, 3, 4)]
    assert list(drawn(event())["chosen"].x) == []


def test_events_of_one_day_do_not_lie_on_one_another() -> None:
    traces = drawn(event(), event(event_id="e2"), event(event_id="e3"))
    assert len(set(traces["days"].y)) == 3


def test_words_of_a_report_cannot_act_in_a_hover_box() -> None:
    traces = drawn(event(summary="<b>x</b> <a href='http://evil.example'>y</a>"))
    assert "&lt;a href=" in traces["days"].hovertext[0]
    assert "<a " not in traces["days"].hovertext[0]


def test_a_long_word_or_an_empty_cell_does_no_harm() -> None:
    assert safe(None) == ""
    assert safe(float("nan")) == ""
    assert safe("word " * 20, 12) == "word word…"
    assert wrapped("one two three", width=8) == "one two<br>three"


def test_the_most_frequent_kinds_have_colours_and_the_rest_share_grey() -> None:
    colours = kind_colours(["a", "b", "c", "d", "e", "f", "g"], "dark")
    assert colours["a"] == "#62aef5"
    assert colours["f"] == colours["g"] == "#8d8d8d"


def _light(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("theme", "colour"),
    [("light", colour) for colour in PALETTES["light"]]
    + [("dark", colour) for colour in PALETTES["dark"]],
)
def test_every_colour_stands_out_from_its_page(theme: charts.Theme, colour: str) -> None:
    low, high = sorted([_light(colour), _light(PAPER[theme])])
    assert (high + 0.05) / (low + 0.05) >= 3


def test_an_event_is_counted_whole_where_one_bar_holds_all_its_days() -> None:
    counted = shares(DataFrame([event()]), [*MARCH, date(2022, 4, 1)])
    assert counted.to_dict("records") == [
        {"start": date(2022, 3, 4), "kind": "attack", "whole": 1.0, "spread": 0.0}
    ]


def test_an_imprecise_event_is_spread_over_its_days_and_still_counts_one() -> None:
    imprecise = event(earliest=date(2022, 3, 1), latest=date(2022, 3, 4), mode="within")
    counted = shares(DataFrame([imprecise]), [*MARCH, date(2022, 4, 1)])
    assert list(counted["spread"]) == [0.25, 0.25, 0.25, 0.25]
    assert counted["whole"].sum() == 0


STEPS_FOR = [
    (date(2022, 3, 1), date(2022, 3, 31), "day"),
    (date(2022, 1, 1), date(2022, 12, 31), "week"),
    (date(2019, 1, 1), date(2022, 12, 31), "month"),
    (date(1980, 1, 1), date(2022, 12, 31), "year"),
    (date(1000, 1, 1), date(2022, 12, 31), "decade"),
]


@pytest.mark.parametrize(("first", "last", "word"), STEPS_FOR)
def test_bars_are_as_fine_as_their_number_allows(first: date, last: date, word: str) -> None:
    assert step_for(first, last, 60).word == word


def test_months_begin_on_their_first_day() -> None:
    month = next(step for step in STEPS if step.word == "month")
    assert edges(date(2022, 1, 30), date(2022, 3, 2), month) == [
        date(2022, 1, 1),
        date(2022, 2, 1),
        date(2022, 3, 1),
        date(2022, 4, 1),
    ]


def test_many_events_are_bars_by_kind() -> None:
    rows = [event(), event(event_id="e2", kind="vote"), event(event_id="e3", kind="aid")]
    picture = charts.density(DataFrame(rows), LOOK, ["attack", "vote", "aid"])
    assert [(trace.name, sum(trace.y)) for trace in picture.data] == [
        ("attack", 1.0),
        ("attack", 0.0),
        ("other kinds", 2.0),
        ("other kinds", 0.0),
    ]
