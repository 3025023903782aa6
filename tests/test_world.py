"""The map: circles where states are, no more precise than the reports, shapes that are our own."""

from itertools import pairwise
from math import isclose

import pandas
import plotly.graph_objects as go
import pytest
from pandas import DataFrame

from dashboard.charts import located, places_map
from dashboard.world import making, world

PLACES = DataFrame(
    {
        "value": ["UKR", "SYR", "Harbour Town", "MLT"],
        "name": ["Ukraine", "Syria", "Harbour Town", "<b>Malta"],
        "events": [16, 4, 3, 1],
    }
)


def trace(figure: go.Figure, name: str) -> go.Scatter:
    return next(one for one in figure.data if one.name == name)


def test_only_places_with_a_known_position_are_on_the_map() -> None:
    assert list(located(PLACES)["value"]) == ["UKR", "SYR", "MLT"]


def test_a_circle_has_the_area_of_its_events_and_names_its_state() -> None:
    places = trace(places_map(located(PLACES), ["SYR"], "light"), "places")
    ukraine, syria, _ = places.marker.size
    assert isclose((ukraine / syria) ** 2, 4)
    assert list(places.customdata) == ["UKR", "SYR", "MLT"]
    assert places.hovertext[0] == "<b>Ukraine</b><br>16 events, somewhere in the state"
    assert places.hovertext[2].startswith("<b>&lt;b&gt;Malta</b><br>1 event,")


def test_the_state_that_is_filtered_is_ringed() -> None:
    places = trace(places_map(located(PLACES), ["SYR"], "light"), "places")
    assert list(places.marker.line.width) == [1, 3, 1]


def test_a_name_that_stands_in_the_way_of_another_is_left_out() -> None:
    near = DataFrame({"value": ["LBN", "SYR"], "name": ["Lebanon", "Syria"], "events": [5, 1]})
    far = DataFrame({"value": ["LBN", "AUS"], "name": ["Lebanon", "Australia"], "events": [5, 1]})
    more = pandas.concat([near, far.tail(1)])
    assert list(trace(places_map(located(more), [], "dark"), "places").text) == [
        "Lebanon",
        "",
        "Australia",
    ]


def test_no_shape_is_fetched() -> None:
    assert {type(one) for one in places_map(located(PLACES), [], "light").data} == {go.Scatter}


MIDDLES = [("UKR", 31, 49), ("FRA", 2, 47), ("RUS", 100, 62), ("FJI", 178, -18), ("XKX", 21, 43)]


@pytest.mark.parametrize(("code", "x", "y"), MIDDLES)
def test_the_middle_of_a_state_is_in_its_largest_part(code: str, x: int, y: int) -> None:
    found = world().middles[code]
    assert (round(found[0]), round(found[1])) == (x, y)


def test_no_outline_jumps_around_the_world() -> None:
    for outline in world().outlines.values():
        for ring in outline:
            assert all(abs(one - other) < 180 for (one, _), (other, _) in pairwise(ring))


def test_an_arc_that_two_states_share_is_walked_both_ways() -> None:
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[0, 0], [0, 2]], [[0, 2], [2, 0], [0, -2], [-2, 0]], [[0, 2], [-2, -2], [2, 0]]],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": "804", "properties": {"name": "A"},
                     "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "properties": {"name": "Kosovo"},
                     "arcs": [[[-1, 2]]]},
                ]
            }
        },
    }  # fmt: skip
    found = making.rings(topology)
    assert found["UKR"] == [[(0, 0), (0, 2), (2, 2), (2, 0), (0, 0)]]
    assert found["XKX"][0][:2] == [(0, 2), (0, 0)]
    assert making.middle(found["UKR"]) == (1.0, 1.0)
