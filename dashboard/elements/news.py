"""What is new since this reader was last here: in one line, with the reports and decisions."""

from datetime import date
from html import escape

import streamlit as st

from dashboard import queries
from dashboard.charts.ink import day
from dashboard.elements.events import open_link, source_words
from dashboard.elements.front import counted
from dashboard.filter import Filter
from dashboard.reading import cut, plain_label
from dashboard.session import answer, answer_about
from dashboard.visits import last_seen, remember
from dashboard.words import day_words

ACTION_WORDS = {
    "accept": "accepted",
    "edit": "edited",
    "reject": "rejected",
    "undo": "taken back",
    "same": "merged",
    "different": "kept apart",
}


def news_line(row: dict[str, object], since: str) -> str:
    """The line: "New since your last visit: 3 reports with 12 events and 5 figures"."""
    parts = []
    if row["reports"]:
        held = f"{counted(row['events'], 'event')} and {counted(row['figures'], 'figure')}"
        parts.append(f"{counted(row['reports'], 'report')} with {held}")
    if row["decided"]:
        parts.append(f"{counted(row['decided'], 'record')} decided on by a person")
    return f"New {since}: {'; '.join(parts)}" if parts else f"Nothing new {since}"


def _details(since: queries.Seen) -> None:
    for report in answer_about(queries.new_reports, since).to_dict("records"):
        st.page_link(
            "app_pages/reports.py",
            label=plain_label(cut(f"{report['title'] or 'Untitled'} ({source_words(report)})", 90)),
            icon=":material/article:",
            query_params={"report": str(report["document_id"])},
        )
    for decision in answer_about(queries.new_decisions, since).to_dict("records"):
        words = f"{decision['summary']} ({ACTION_WORDS[decision['action']]}, {decision['who']})"
        open_link(decision["event_id"], plain_label(cut(words, 90)), ":material/fact_check:")


def present_state() -> tuple[queries.Seen, date | None]:
    """The state of the database, and the day on which it was last read into."""
    now = answer(queries.state, Filter()).to_dict("records")[0]
    return queries.Seen(int(now["run"]), int(now["decided"])), day(now["last_read"])


def before_last_reading(present: queries.Seen) -> queries.Seen:
    """The state from which a first visit counts what is new."""
    return queries.Seen(present.run - 1, present.decided)


def news() -> None:
    """Draw the line; on a first visit it tells of the last reading."""
    present, last_read = present_state()
    seen = last_seen()
    words = "since your last visit"
    if seen is None or seen.run > present.run:
        seen = before_last_reading(present)
        words = f"with the last reading, {day_words(last_read)}" if last_read else "so far"
    row = answer_about(queries.news, seen).to_dict("records")[0]
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="news"):
        line = f'<span class="quiet">{escape(news_line(row, words))}</span>'
        st.html(f'<div class="dateline">{line}</div>', width="content")
        if row["reports"] or row["decided"]:
            with st.popover("Show", type="tertiary"):
                _details(seen)
    remember(present)
