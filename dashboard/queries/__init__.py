"""Every question to the database: a filter in, a table out. The only SQL of the dashboard."""

from dashboard.queries.events import (
    counts,
    dates_covered,
    event,
    event_actors,
    events,
    facets,
    latest,
)
from dashboard.queries.figures import figures, highlights, measures
from dashboard.queries.reports import codebook, report_spans, report_text, reports, totals
from dashboard.queries.review import review_counts, review_queue, review_record

__all__ = [
    "codebook",
    "counts",
    "dates_covered",
    "event",
    "event_actors",
    "events",
    "facets",
    "figures",
    "highlights",
    "latest",
    "measures",
    "report_spans",
    "report_text",
    "reports",
    "review_counts",
    "review_queue",
    "review_record",
    "totals",
]
