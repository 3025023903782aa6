"""Every question to the database: a filter in, a table out. The only SQL of the dashboard."""

from dashboard.queries import index
from dashboard.queries.actors import (
    ActorPage,
    Square,
    Whom,
    actor,
    actor_roles,
    actors,
    members,
    pairs,
    partners,
)
from dashboard.queries.events import (
    Page,
    Place,
    Stretch,
    counts,
    event,
    event_actors,
    event_marks,
    event_page,
    events,
    latest,
    rank,
    spans,
)
from dashboard.queries.exports import snapshot
from dashboard.queries.facets import facets
from dashboard.queries.figures import figures, highlights, measures
from dashboard.queries.reports import (
    codebook,
    report_days,
    report_spans,
    report_text,
    reports,
    totals,
)
from dashboard.queries.review import review_counts, review_queue, review_record

__all__ = [
    "ActorPage",
    "Page",
    "Place",
    "Square",
    "Stretch",
    "Whom",
    "actor",
    "actor_roles",
    "actors",
    "codebook",
    "counts",
    "event",
    "event_actors",
    "event_marks",
    "event_page",
    "events",
    "facets",
    "figures",
    "highlights",
    "index",
    "latest",
    "measures",
    "members",
    "pairs",
    "partners",
    "rank",
    "report_days",
    "report_spans",
    "report_text",
    "reports",
    "review_counts",
    "review_queue",
    "review_record",
    "snapshot",
    "spans",
    "totals",
]
