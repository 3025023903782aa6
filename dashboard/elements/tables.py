"""Tables as readers see them: which columns, under which names, with which help."""

from typing import Any

import streamlit as st
from pandas import DataFrame

from dashboard.charts.ink import day
from dashboard.words import STATUS_WORDS, when_words


def _text(label: str, help_text: str, width: int) -> Any:
    return st.column_config.TextColumn(label, help=help_text, width=width)


def _day(label: str, help_text: str) -> Any:
    return st.column_config.DateColumn(label, help=help_text, format="YYYY-MM-DD", width=95)


EVENT_COLUMNS = {
    "when": _text("Happened", "The day or days, no more precise than the report.", 190),
    "kind": _text("Kind", "The plain word for what happened.", 110),
    "summary": _text("What happened", "In the words of the report.", 380),
    "agents": _text("By whom", "Agents: who did it.", 130),
    "targets": _text("To whom", "Targets: to whom it was done.", 130),
    "status": _text("Status", "Reported, claimed by a party, confirmed, denied, disputed.", 105),
    "publisher": _text("Source", "The outlet of the report.", 130),
    "published": _day("Published", "The day of the report, not of the event."),
    "earliest": _day("Earliest", "First day that the words allow."),
    "latest": _day("Latest", "Last day that the words allow."),
    "place": _text("Place", "Where the report says so.", 110),
    "quote": _text("Sentence", "The sentence, word for word.", 420),
}
FIGURE_COLUMNS = {
    "figure": _text("Figure", "The number with its bound.", 150),
    "phrase": _text("Of what", "In the words of the report.", 200),
    "as of": _text("True for", "The day or days for which the figure is given.", 190),
    "speaker": _text("Said by", "Who gives the figure, if not the report itself.", 140),
    "publisher": _text("Source", "The outlet of the report.", 130),
    "published": _day("Published", "The day of the report."),
    "quote": _text("Sentence", "The sentence, word for word.", 420),
}
REPORT_COLUMNS = {
    "published": _day("Published", "As the report states it."),
    "publisher": _text("Source", "The outlet.", 150),
    "title": _text("Title", "As the report states it.", 380),
    "events": st.column_config.NumberColumn("Events", width=75),
    "figures": st.column_config.NumberColumn("Figures", width=75),
    "words": st.column_config.NumberColumn("Words", width=75),
}


_TEXTS = ("agents", "targets", "publisher", "place")


def readable(events: DataFrame) -> DataFrame:
    """The events with the day in words before all else."""
    when = [
        when_words(day(first), day(last), mode)
        for first, last, mode in zip(
            events["earliest"], events["latest"], events["mode"], strict=True
        )
    ]
    status = [STATUS_WORDS[word] for word in events["status"]]
    texts = {name: events[name].astype(object).where(events[name].notna(), "") for name in _TEXTS}
    return events.assign(**texts, when=when, status=status)
