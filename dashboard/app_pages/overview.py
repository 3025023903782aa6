"""Overview: what the reports tell, in five seconds."""

import streamlit as st

from dashboard import charts, queries
from dashboard.elements import event_lines, figure_cards, no_match, summary
from dashboard.elements.news import news
from dashboard.session import answer, theme
from dashboard.window import busiest

totals = answer(queries.totals).to_dict("records")[0]
summary(totals, int(answer(queries.checked)["events"].iloc[0]))
news()
if not totals["events"]:
    no_match()
    st.stop()
figure_cards(answer(queries.highlights))
spans = answer(queries.checked_spans)
window = busiest(spans)
if window:
    st.plotly_chart(
        charts.events_over_reports(
            spans, answer(queries.report_days), window.first, window.last, theme()
        ),
        key="overview-chart",
        config={"displayModeBar": False},
        alt="Bars: events by the day on which they happened, solid where a person checked them, "
        "pale where they are machine-read, hatched where they may fall into several bars. Strip "
        "below: reports by the day on which they were published. The list below and the page Data "
        "hold the same events.",
    )
    st.caption("Solid: checked by a person. Pale: machine-read. Hatched: may fall here.")
event_lines(answer(queries.latest))
