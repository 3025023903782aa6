"""The parts that several pages share: blocks of text, an event's sentence, a table, its files."""

from dashboard.elements.events import event_lines, sentence_card, source_words
from dashboard.elements.files import files
from dashboard.elements.frame import block, broken, no_match, nothing_to_show, style
from dashboard.elements.front import figure_cards, summary
from dashboard.elements.legend import legend
from dashboard.elements.listing import event_list, stepper
from dashboard.elements.tables import EVENT_COLUMNS, FIGURE_COLUMNS, REPORT_COLUMNS

__all__ = [
    "EVENT_COLUMNS",
    "FIGURE_COLUMNS",
    "REPORT_COLUMNS",
    "block",
    "broken",
    "event_lines",
    "event_list",
    "figure_cards",
    "files",
    "legend",
    "no_match",
    "nothing_to_show",
    "sentence_card",
    "source_words",
    "stepper",
    "style",
    "summary",
]
