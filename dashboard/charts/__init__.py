"""Every picture: a table in, a Plotly figure out, nothing else known."""

from dashboard.charts.density import density, step_of
from dashboard.charts.figures import FigureLook, figures_over_time
from dashboard.charts.ink import Theme, kind_colours
from dashboard.charts.roles import roles_over_time
from dashboard.charts.timeline import MARK_LIMIT, Look, timeline
from dashboard.charts.weeks import events_over_reports
from dashboard.charts.world import located, places_map

__all__ = [
    "MARK_LIMIT",
    "FigureLook",
    "Look",
    "Theme",
    "density",
    "events_over_reports",
    "figures_over_time",
    "kind_colours",
    "located",
    "places_map",
    "roles_over_time",
    "step_of",
    "timeline",
]
