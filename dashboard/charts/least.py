"""The most that any report so far gives as certain: a step of ours under what the speakers say."""

from datetime import date

import plotly.graph_objects as go

from dashboard.charts.ink import OTHER, Theme


def highest_so_far(least: list[tuple[date, float]]) -> list[tuple[date, float]]:
    """The days on which the highest least value rises, each with that value.

    `least` has the day and the least value of each figure; those of one day count together.
    """
    found: list[tuple[date, float]] = []
    for day, value in sorted(least, key=lambda one: (one[0], -one[1])):
        if not found or value > found[-1][1]:
            found.append((day, value))
    return found


def draw_highest(
    figure: go.Figure, least: list[tuple[date, float]], until: date, theme: Theme
) -> None:
    """A thin grey step to the end of the window, labelled as ours."""
    steps = highest_so_far(least)
    if not steps:
        return
    figure.add_scatter(
        x=[*(day for day, _ in steps), until],
        y=[*(value for _, value in steps), steps[-1][1]],
        mode="lines",
        line={"color": OTHER[theme], "width": 1.5, "shape": "hv"},
        name="highest least value so far (worked out here)",
        hoverinfo="skip",
    )
