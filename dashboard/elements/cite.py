"""How one event is cited: a sentence, and its reports for a list of references."""

from importlib.metadata import version

import streamlit as st
from pandas import DataFrame

from dashboard.charts.ink import day
from dashboard.export.references import plain, references
from dashboard.words import day_words

Record = dict[str, object]


def _source(report: Record) -> str:
    published = day(report["published"])
    parts = [
        report["publisher"] or "source not named",
        f"“{report['title']}”" if report["title"] else "untitled",
        day_words(published) if published else "day not known",
        report["url"],
    ]
    return ", ".join(" ".join(str(part).split()) for part in parts if part)


def citation(row: Record, when: str, reports: DataFrame) -> str:
    """One sentence: what, when, by which reports, and under which address here."""
    told = "; ".join(_source(report) for report in plain(reports).to_dict("records"))
    return (
        f"“{' '.join(str(row['summary']).split())}” ({when}). Told by: {told}. Read by machine "
        f"with Dateline {version('dateline')}, event {row['event_id']}, /event?event="
        f"{row['event_id']}, text SHA-256 {str(row['text_sha256'])[:16]}."
    )


def cite(row: Record, when: str, reports: DataFrame) -> None:
    """Draw the citation, each form of it ready to be copied."""
    with st.expander("Cite this", icon=":material/format_quote:"):
        st.code(citation(row, when, reports), language=None, wrap_lines=True)
        for name, text in references(reports).items():
            st.caption(f"Its reports as {name}")
            st.code(text, language=None, wrap_lines=True)
