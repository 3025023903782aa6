"""Pictures of figures: each bound has its sign, and only what belongs together is joined."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pandas import DataFrame

from dashboard import charts


def figure_row(**changed: object) -> dict[str, object]:
    usual: dict[str, object] = {
        "figure_id": "f1",
        "low": None,
        "best": 412000.0,
        "high": None,
        "bound": "exact",
        "words": "412,000",
        "as_of_earliest": date(2022, 3, 2),
        "as_of_latest": date(2022, 3, 2),
        "as_of_mode": "instant",
        "as_of_words": None,
        "speaker": "Relief Agency",
        "publisher": "Harbour Post",
        "quote": "The agency said.",
        "published": date(2022, 3, 5),
        "place": None,
        "stock_or_flow": "stock",
    }
    return {**usual, **changed}


FIGURE_LOOK = charts.FigureLook(
    first=date(2022, 3, 1),
    last=date(2022, 3, 31),
    by="happened",
    scale="linear",
    theme="light",
)


def figures(*rows: dict[str, object], **changed: Any) -> Any:
    return charts.figures_over_time(DataFrame(list(rows)), replace(FIGURE_LOOK, **changed))


def named(picture: Any, name: str) -> Any:
    return next(trace for trace in picture.data if trace.name == name)


def test_an_exact_figure_is_a_dot_and_an_approximate_one_an_open_dot() -> None:
    picture = figures(figure_row(), figure_row(figure_id="f2", bound="about", best=600000.0))
    markers = named(picture, "Relief Agency")
    assert list(markers.marker.symbol) == ["circle", "circle-open"]
    assert list(markers.y) == [412000.0, 600000.0]


def test_at_least_is_a_tick_with_an_arrow_upward_of_fixed_length() -> None:
    picture = figures(figure_row(bound="at_least", low=1000.0, best=None))
    assert list(named(picture, "Relief Agency").marker.symbol) == ["line-ew"]
    (arrow,) = picture.layout.annotations
    assert (arrow.y, arrow.ay) == (1000.0, -30)


def test_at_most_points_downward() -> None:
    picture = figures(figure_row(bound="at_most", best=None, high=1500.0))
    assert picture.layout.annotations[0].ay == 30


def test_an_arrow_on_a_logarithmic_axis_stands_at_its_value() -> None:
    picture = figures(figure_row(bound="at_least", low=1000.0, best=None), scale="log")
    assert picture.layout.annotations[0].y == pytest.approx(3)


def test_between_is_a_bar_with_two_ticks_and_no_centre() -> None:
    picture = figures(figure_row(bound="between", low=850.0, best=None, high=1100.0))
    assert list(named(picture, "Relief Agency").y) == [850.0, 1100.0]
    assert list(named(picture, "Relief Agency: between").y) == [850.0, 1100.0, None]
    assert len(picture.layout.annotations) == 0


def test_only_figures_of_one_speaker_about_one_place_are_joined() -> None:
    later = {
        "figure_id": "f2",
        "as_of_earliest": date(2022, 3, 9),
        "as_of_latest": date(2022, 3, 9),
    }
    joined = figures(figure_row(), figure_row(**later))
    assert named(joined, "Relief Agency: last reported").line.shape == "hv"
    for changed in ({"speaker": "Ostland"}, {"place": "OST"}):
        apart = figures(figure_row(), figure_row(**later, **changed))
        assert not [trace for trace in apart.data if "last reported" in str(trace.name)]


def test_a_figure_without_a_day_is_not_plotted() -> None:
    picture = figures(figure_row(as_of_earliest=None, as_of_latest=None))
    assert [trace.name for trace in picture.data] == ["chosen"]


def test_a_number_is_followed_by_the_days_of_its_reports() -> None:
    first = figure_row(published=date(2022, 3, 3))
    later = figure_row(figure_id="f2", published=date(2022, 3, 9), best=500000.0)
    picture = figures(later, first, by="published")
    step = named(picture, "Relief Agency: last reported")
    assert list(step.x) == [date(2022, 3, 3), date(2022, 3, 9)]
    assert list(step.y) == [412000.0, 500000.0]
    assert picture.layout.xaxis.title.text == "the day of the report"


def test_a_chosen_figure_is_ringed() -> None:
    assert list(named(figures(figure_row(), chosen="f1"), "chosen").y) == [412000.0]


HIGHEST = "highest least value so far (worked out here)"


def test_the_highest_least_value_rises_and_never_falls() -> None:
    rows = [
        figure_row(bound="at_least", low=1000.0, best=None, published=date(2022, 3, 3)),
        figure_row(bound="exact", low=800.0, best=800.0, published=date(2022, 3, 4)),
        figure_row(bound="more_than", low=3000.0, best=None, published=date(2022, 3, 8)),
        figure_row(bound="about", best=9000.0, published=date(2022, 3, 9)),
        figure_row(bound="at_most", best=None, high=9000.0, published=date(2022, 3, 9)),
    ]
    step = named(figures(*rows, by="published"), HIGHEST)
    assert list(step.x) == [date(2022, 3, 3), date(2022, 3, 8), date(2022, 3, 31)]
    assert list(step.y) == [1000.0, 3000.0, 3000.0]


@pytest.mark.parametrize("other", [{"place": "OST"}, {"stock_or_flow": None}])
def test_no_highest_least_value_is_drawn_across_places_or_for_what_is_no_total(
    other: dict[str, object],
) -> None:
    picture = figures(figure_row(low=1.0), figure_row(low=2.0, **other))
    assert HIGHEST not in [trace.name for trace in picture.data]
