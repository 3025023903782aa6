"""Tables as readers see them: which columns, under which names, with which help."""

from typing import Any

import streamlit as st
from pandas import DataFrame

from dashboard.charts.ink import day
from dashboard.words import STATUS_WORDS, when_words

Columns = dict[str, Any]
"""How a table shows each of its columns, in their order."""


def _text(label: str, help_text: str, width: int) -> Any:
    return st.column_config.TextColumn(label, help=help_text, width=width)


def _day(label: str, help_text: str) -> Any:
    return st.column_config.DateColumn(label, help=help_text, format="YYYY-MM-DD", width=95)


def _count(label: str, help_text: str) -> Any:
    return st.column_config.NumberColumn(label, help=help_text, width=72)


EVENT_COLUMNS = {
    "when": _text("Happened", "The day or days, no more precise than the report.", 150),
    "kind": _text("Kind", "The plain word for what happened.", 95),
    "summary": _text("What happened", "In the words of the report.", 270),
    "agents": _text("By whom", "Agents: who did it.", 100),
    "targets": _text("To whom", "Targets: to whom it was done.", 100),
    "status": _text("Status", "Reported, claimed by a party, confirmed, denied, disputed.", 85),
    "publisher": _text("Source", "The outlet of the report.", 130),
    "published": _day("Published", "The day of the report, not of the event."),
    "earliest": _day("Earliest", "First day that the words allow."),
    "latest": _day("Latest", "Last day that the words allow."),
    "place": _text("Place", "Where the report says so.", 110),
    "quote": _text("Sentence", "The sentence, word for word.", 420),
}
THEIR_COLUMNS = {
    "their_row": st.column_config.NumberColumn("Row", help="Its number in their file.", width=60),
    "theirs": _text("Their days", "The day or days that the row allows.", 150),
    "their_class": _text("Their class", "What they call it.", 130),
    "their_actors": _text("Their actors", "Who takes part, as they write it.", 200),
    "their_country": _text("Country", "As they write it.", 100),
    "their_note": _text("Their note", "What they say of it.", 330),
    "their_id": _text("Their id", "Its name with them.", 110),
}
MATCHED_COLUMNS = {
    **THEIR_COLUMNS,
    "link": st.column_config.LinkColumn(
        "Our event", help="Opens the event of ours.", display_text="Open", width=80
    ),
    **EVENT_COLUMNS,
}
MATCHED_ORDER = (
    *("their_row", "theirs", "when", "their_class", "kind", "link", "their_actors", "agents"),
    *("targets", "their_note", "summary", "their_country", "place", "publisher", "their_id"),
)
"""Both sides of a pair beside each other."""
FIGURE_COLUMNS = {
    "figure": _text("Figure", "The number with its bound.", 115),
    "of what": _text("Of what", "In the words of the report: the people, or what is counted.", 150),
    "in a change": _text("In a change", "Its start, its end or its size.", 80),
    "as of": _text("True for", "The day or days for which the figure is given.", 150),
    "speaker": _text("Said by", "Who gives the figure, if not the report itself.", 125),
    "publisher": _text("Source", "The outlet of the report.", 120),
    "published": _day("Published", "The day of the report."),
    "quote": _text("Sentence", "The sentence, word for word.", 420),
}
REPORT_COLUMNS = {
    "published": _day("Published", "As the report states it."),
    "publisher": _text("Source", "The outlet.", 150),
    "title": _text("Title", "As the report states it.", 325),
    "events": st.column_config.NumberColumn("Events", width=75),
    "figures": st.column_config.NumberColumn("Figures", width=75),
    "words": st.column_config.NumberColumn("Words", width=75),
}
ACTOR_COLUMNS = {
    "name": _text("Actor", "As named here; the reports may call it otherwise.", 160),
    "kind": _text("Kind", "State, organisation, armed group, person, group, thing.", 100),
    "body": _text("Belongs to", "The body that a person speaks for.", 100),
    "events": _count("Events", "Events in which it takes part."),
    "as_agent": _count("Agent", "It acts."),
    "as_target": _count("Target", "It is acted on."),
    "as_speaker": _count("Speaker", "It says so."),
    "first_day": _day("First", "The first day that one of these events allows."),
    "last_day": _day("Last", "The last day that one of these events allows."),
}
PARTNER_COLUMNS = {
    "name": _text("Actor", "Who takes part in the same events.", 170),
    "events": _count("Events", "Events in which both take part."),
    "acts_on": _count("Target", "This actor acts, the other is acted on."),
    "acted_on_by": _count("Agent", "The other acts, this actor is acted on."),
    "beside": _count("Side by side", "Both act, or both are acted on."),
}
MEMBER_COLUMNS = {
    "name": _text("Name", "Persons who speak for it, and its parts.", 120),
    "events": _count("Events", "Events in which they take part."),
    "as_speaker": _count("Speaks", "Events that they tell of."),
}
CLAIM_COLUMNS = {
    "who": _text("Who", "The speaker named, else the outlet in its own words.", 150),
    "stance": _text("How", "Reports, claims, confirms, denies or expects it.", 95),
    "published": _day("Published", "The day of the report."),
    "when": _text("Happened", "The day or days that this account gives.", 150),
    "publisher": _text("Source", "The outlet of the report.", 130),
    "quote": _text("Sentence", "The sentence, word for word.", 420),
}
DATE_COLUMNS = {
    "when": _text("Happened", "The day or days, no more precise than the words.", 190),
    "who": _text("According to", "Who gives this date.", 260),
    "time_words": _text("In the words", "The words that it was read from.", 180),
    "sentences": _count("Sentences", "How many give it."),
}
EVENT_FIGURE_COLUMNS = {
    "measure": _text("What is counted", "The measure.", 130),
    "figure": _text("Figure", "The number with its bound.", 120),
    "as of": _text("True for", "The day or days for which it is given.", 150),
    "who": _text("Said by", "The speaker named, else the outlet.", 150),
    "published": _day("Published", "The day of the report."),
    "quote": _text("Sentence", "The sentence, word for word.", 420),
}
DECISION_COLUMNS = {
    "decided": _text("When (UTC)", "When it was decided.", 125),
    "who": _text("Who", "Who decided.", 110),
    "action": _text("What", "Accept, edit, reject, undo, same, different.", 85),
    "field": _text("Field", "What was edited.", 100),
    "before": _text("Before", "The value before.", 150),
    "after": _text("After", "The value after.", 150),
    "why": _text("Why", "The reason given.", 180),
}
OUTLET_COLUMNS = {
    "outlet": _text("Source", "The outlet, as the reports state it.", 200),
    "reports": _count("Reports", "Reports that were read."),
    "over_time": st.column_config.BarChartColumn(
        "Over time", help="Reports from the first day of all to the last.", width=210, y_min=0
    ),
    "silent": st.column_config.NumberColumn(
        "Nothing found", help="Reports without an event or a figure.", width=105
    ),
    "first_day": _day("First", "The day of its first report here."),
    "last_day": _day("Last", "The day of its last report here."),
}
FOUND_COLUMNS = {
    "what": _text("What", "An event or a figure.", 70),
    "words": _text("Kind or words", "The kind of an event, the words of a figure.", 220),
    "detail": _text("Says", "What happened, or how firm the figure is.", 520),
}
ACCURACY_COLUMNS = {
    "what": _text("What", "Events or figures.", 80),
    "kind": _text("Kind", "The kind of event, the measure of a figure.", 150),
    "checked": _count("Checked", "Rows that a person decided on."),
    "accepted": _count("Right", "Accepted as they were read."),
    "edited": _count("Edited", "Set right in one field or more."),
    "rejected": _count("Rejected", "Taken out of the timeline."),
    "share": _text("Share right", "With its confidence interval of 95 %.", 170),
}
CODEBOOK_COLUMNS = {
    "table_name": _text("Table", "The table of the database.", 120),
    "column_name": _text("Column", "The column's name.", 140),
    "data_type": _text("Type", "Its type in DuckDB.", 90),
    "comment": _text("Meaning", "As the schema says.", 560),
}


_TEXTS = ("agents", "targets", "publisher", "place")


def readable(events: DataFrame) -> DataFrame:
    """The events with the day in words before all else."""
    when = [
        when_words(day(first), day(last), mode, said)
        for first, last, mode, said in zip(
            events["earliest"], events["latest"], events["mode"], events["time_words"], strict=True
        )
    ]
    status = [STATUS_WORDS[word] for word in events["status"]]
    texts = {name: events[name].astype(object).where(events[name].notna(), "") for name in _TEXTS}
    return events.assign(**texts, when=when, status=status)
