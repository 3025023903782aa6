"""What the reader asks to see: one frozen value, the same on every page and for every file."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dashboard.words import day_words

Certainty = Literal["possibly", "certainly"]
Role = Literal["any role", "agent", "target", "speaker"]

CERTAINTIES: tuple[Certainty, ...] = ("possibly", "certainly")
ROLES: tuple[Role, ...] = ("any role", "agent", "target", "speaker")
LIST_FACETS = ("kinds", "actors", "publishers", "statuses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A choice of events, figures and reports; what is empty does not narrow.

    `first` and `last` bound the day on which something happened (for a figure: the day for which
    it is true), never the day of publication.
    """

    first: date | None = None
    last: date | None = None
    certainty: Certainty = "possibly"
    actors: tuple[str, ...] = ()
    role: Role = "any role"
    kinds: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    measure: str | None = None
    text: str = ""

    def parameters(self) -> dict[str, object]:
        """The values that every question to the database takes, by name."""
        return {
            "first": self.first,
            "last": self.last,
            "certainly": self.certainty == "certainly",
            "actors": list(self.actors),
            "role": self.role,
            "kinds": list(self.kinds),
            "publishers": list(self.publishers),
            "statuses": list(self.statuses),
            "text": self.text.strip(),
        }

    def without_period(self) -> "Filter":
        """The same choice over all time."""
        return replace(self, first=None, last=None)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a filter: the facet, the value as stored, and both in words."""

    facet: str
    value: str
    words: str


LABELS = {"kinds": "Kind", "actors": "Actor", "publishers": "Source", "statuses": "Status"}


def period_words(chosen: Filter) -> str:
    """The period in words: "happened, possibly, 1 March to 5 March 2022"."""
    match chosen.first, chosen.last:
        case None, None:
            return ""
        case first, None if first:
            days = f"from {day_words(first)}"
        case None, last if last:
            days = f"until {day_words(last)}"
        case first, last:
            days = f"{day_words(first)} to {day_words(last)}" if first and last else ""
    return f"{chosen.certainty} happened {days}"


def conditions(chosen: Filter, names: dict[str, str]) -> list[Condition]:
    """Each condition that narrows, in the order of the sidebar; `names` holds actors by id."""
    found = []
    if words := period_words(chosen):
        found.append(Condition("period", "", f"Period: {words}"))
    for facet in LIST_FACETS:
        role = f" as {chosen.role}" if facet == "actors" and chosen.role != "any role" else ""
        for value in getattr(chosen, facet):
            shown = names.get(value, value) if facet == "actors" else value
            found.append(Condition(facet, value, f"{LABELS[facet]}: {shown}{role}"))
    if chosen.text.strip():
        found.append(Condition("text", chosen.text, f"Words: {chosen.text.strip()}"))
    return found


def in_words(chosen: Filter, names: dict[str, str]) -> str:
    """The whole filter in one line, as files carry it."""
    return "; ".join(found.words for found in conditions(chosen, names)) or "Nothing filtered: all"
