"""An event as a line, and its sentence in the passage that it stands in."""

from html import escape

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.care import folded
from dashboard.charts.ink import day
from dashboard.elements.frame import block
from dashboard.reading import cut, in_context, plain_label
from dashboard.session import answer_about
from dashboard.words import MODALITY_WORDS, STATUS_WORDS, day_words, number_or_none, when_words

Record = dict[str, object]


def source_words(row: Record) -> str:
    """The outlet and the day of publication of a report."""
    outlet = row["publisher"] if isinstance(row["publisher"], str) else "Source not named"
    published = day(row["published"])
    return f"{outlet}, {day_words(published)}" if published else f"{outlet}, day not known"


def when_of(row: Record) -> str:
    """When an event happened, in words."""
    return when_words(day(row["earliest"]), day(row["latest"]), str(row["mode"]), row["time_words"])


def tags(row: Record) -> str:
    """Status and modality as small tags, where they say more than "reported"."""
    status = str(row["status"])
    words = ["" if status == "reported" else STATUS_WORDS[status]]
    words.append(MODALITY_WORDS[str(row["modality"])] if status != "claimed" else "")
    return " ".join(f'<span class="tag">{escape(word)}</span>' for word in words if word)


def passage(row: Record, around: int) -> str:
    """The sentence of an event's account with so many characters around it, as a paragraph of
    HTML; folded away where it describes violence in detail."""
    clause = (int(str(row["span_start"])), int(str(row["span_end"])))
    start, end = number_or_none(row["sentence_start"]), number_or_none(row["sentence_end"])
    sentence = clause if start is None or end is None else (int(start), int(end))
    text = str(row["text"])
    seen = text[max(0, sentence[0] - around) : sentence[1] + around]
    return folded(in_context(text, sentence, clause, around), seen)


def open_link(event_id: str, label: str, icon: str | None = None) -> None:
    """A link to the page of one event."""
    st.page_link("app_pages/event.py", label=label, icon=icon, query_params={"event": event_id})


def nothing_chosen() -> None:
    """What stands where a sentence will, before a mark or a row is chosen."""
    st.caption("Click a mark or a row to read its sentence here.")


def told(row: Record, heading: str) -> None:
    """A heading, as HTML, over a record's sentence in its passage and where that comes from."""
    block(
        f"<p>{heading}</p>"
        f"{passage(row, 110)}"
        f'<p class="quiet">{escape(source_words(row))} · {escape(str(row["title"] or ""))}</p>'
    )


def sentence_card(event_id: str | None) -> None:
    """An event's sentence, highlighted in its passage, with where it comes from."""
    found = answer_about(queries.event, event_id or "")
    if found.empty:
        nothing_chosen()
        return
    row = found.to_dict("records")[0]
    with st.container(border=True, key="sentence"):
        told(row, f"<b>{escape(when_of(row))}</b> · {escape(row['kind'])} {tags(row)}")
        open_link(row["event_id"], "Open this event", ":material/open_in_full:")


def event_lines(events: DataFrame) -> None:
    """A few events, a line each: when, what, who says so."""
    st.subheader("Latest events")
    with st.container(gap="xxsmall", key="latest"):
        for row in events.to_dict("records"):
            when, what, where = st.columns([1.6, 3.6, 2.2], gap="small")
            with when:
                block(f'<span class="quiet">{escape(when_of(row))}</span>')
            with what:
                open_link(row["event_id"], plain_label(cut(row["summary"], 68)))
            with where:
                outlet = row["publisher"] if isinstance(row["publisher"], str) else "not named"
                block(f'<span class="quiet">{escape(cut(outlet, 24))}</span> {tags(row)}')
