"""What the reader asks to see: one frozen value, the same on every page and for every file."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal
from urllib.parse import parse_qsl, urlencode

from dashboard.words import MODALITY_WORDS, day_words, measure_words

Certainty = Literal["possibly", "certainly"]
Role = Literal["any role", "agent", "target", "speaker"]
Day = Literal["happened", "published"]

CERTAINTIES: tuple[Certainty, ...] = ("possibly", "certainly")
ROLES: tuple[Role, ...] = ("any role", "agent", "target", "speaker")
DAYS: tuple[Day, ...] = ("happened", "published")

KEYS = {
    "kinds": "kind",
    "actors": "actor",
    "partners": "with",
    "places": "place",
    "publishers": "source",
    "statuses": "status",
    "modalities": "reality",
    "classes": "class",
}
"""The lists of a filter, in the order of the sidebar, and the name of each in an address."""

LABELS = {
    "kinds": "Kind",
    "actors": "Actor",
    "partners": "Together with",
    "places": "Place",
    "publishers": "Source",
    "statuses": "Status",
    "modalities": "Reality",
    "classes": "Class",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A choice of events, figures and reports; what is empty does not narrow.

    `first` and `last` bound the day on which something happened (for a figure: the day for which
    it is true), or, where `by` says so, the day on which a report of it was published.
    `partners` take part beside `actors`: as targets where those are agents, and the reverse.
    """

    first: date | None = None
    last: date | None = None
    by: Day = "happened"
    certainty: Certainty = "possibly"
    actors: tuple[str, ...] = ()
    role: Role = "any role"
    partners: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    measure: str | None = None
    text: str = ""

    def without_period(self) -> "Filter":
        """The same choice over all time."""
        return replace(self, first=None, last=None)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a filter: the facet, the value as stored, and both in words."""

    facet: str
    value: str
    words: str


def period_words(chosen: Filter) -> str:
    """The period in words: "possibly happened 1 March to 5 March 2022"."""
    match chosen.first, chosen.last:
        case None, None:
            return ""
        case first, None if first:
            days = f"from {day_words(first)}"
        case None, last if last:
            days = f"until {day_words(last)}"
        case first, last:
            days = f"{day_words(first)} to {day_words(last)}" if first and last else ""
    return (
        f"published {days}" if chosen.by == "published" else f"{chosen.certainty} happened {days}"
    )


_FACING: dict[str, Role] = {"agent": "target", "target": "agent"}


def _role_words(facet: str, role: Role) -> str:
    """In which role an actor, or who stands beside one, takes part: " as agent"."""
    meant: dict[str, Role | None] = {"actors": role, "partners": _FACING.get(role)}
    wanted = meant.get(facet)
    return f" as {wanted}" if wanted and wanted != "any role" else ""


def _value_words(facet: str, value: str, names: dict[str, str]) -> str:
    if facet in {"actors", "partners"}:
        return names.get(value, value)
    return MODALITY_WORDS.get(value) or value if facet == "modalities" else value


def conditions(chosen: Filter, names: dict[str, str]) -> list[Condition]:
    """Each condition that narrows, in the order of the sidebar; `names` holds actors by id."""
    found = []
    if words := period_words(chosen):
        found.append(Condition("period", "", f"Period: {words}"))
    for facet in KEYS:
        role = _role_words(facet, chosen.role)
        for value in getattr(chosen, facet):
            shown = _value_words(facet, value, names)
            found.append(Condition(facet, value, f"{LABELS[facet]}: {shown}{role}"))
    if chosen.measure:
        shown = measure_words(chosen.measure)
        found.append(Condition("measure", chosen.measure, f"What is counted: {shown}"))
    if chosen.text.strip():
        found.append(Condition("text", chosen.text, f"Words: {chosen.text.strip()}"))
    return found


def without(chosen: Filter, condition: Condition) -> Filter:
    """The filter with one of its conditions dropped."""
    match condition.facet:
        case "period":
            return chosen.without_period()
        case "measure":
            return replace(chosen, measure=None)
        case "text":
            return replace(chosen, text="")
        case facet:
            kept = tuple(value for value in getattr(chosen, facet) if value != condition.value)
            return replace(chosen, **{facet: kept})  # type: ignore[arg-type]  # a list by its name


_NO_FILTER = "Everything that was read, with no filter"


def in_words(chosen: Filter, names: dict[str, str]) -> str:
    """The whole filter in one line, as files carry it."""
    return "; ".join(found.words for found in conditions(chosen, names)) or _NO_FILTER


def as_query(chosen: Filter) -> str:
    """The filter as the query of an address: "kind=attack&from=2022-03-01"."""
    pairs = [(key, value) for facet, key in KEYS.items() for value in getattr(chosen, facet)]
    if chosen.first:
        pairs.append(("from", chosen.first.isoformat()))
    if chosen.last:
        pairs.append(("to", chosen.last.isoformat()))
    usual = Filter()
    for key in ("by", "certainty", "role", "measure"):
        if getattr(chosen, key) != getattr(usual, key):
            pairs.append((key, getattr(chosen, key)))
    if chosen.text.strip():
        pairs.append(("text", chosen.text.strip()))
    # half a character cannot stand in an address
    return urlencode(pairs, errors="replace")


_CHOICES: dict[str, tuple[str, ...]] = {"by": DAYS, "certainty": CERTAINTIES, "role": ROLES}


def from_query(query: str) -> Filter:
    """The filter that an address or its query holds: "/events?kind=attack&from=2022-03-01".

    Raises ValueError for a condition that there is none of, or a value that it cannot have.
    """
    page, mark, rest = query.partition("?")
    conditions_of = rest if mark or "=" not in page else page
    pairs = parse_qsl(conditions_of, keep_blank_values=True)
    lists: dict[str, list[str]] = {facet: [] for facet in KEYS}
    single: dict[str, object] = {}
    facets = {key: facet for facet, key in KEYS.items()}
    for key, value in pairs:
        if key in facets:
            lists[facets[key]].append(value)
        elif key in {"from", "to"}:
            single["first" if key == "from" else "last"] = _day(key, value)
        elif key in _CHOICES and value not in _CHOICES[key]:
            raise ValueError(f"{key}: {' or '.join(_CHOICES[key])}, not {value!r}")
        elif key in {"by", "certainty", "role", "measure", "text"}:
            single[key] = value
        elif key not in _NO_CONDITIONS:
            known = ", ".join([*KEYS.values(), "from", "to", *_CHOICES, "measure", "text"])
            raise ValueError(f"{key}: no such condition; there are {known}")
    given = {facet: tuple(values) for facet, values in lists.items()}
    return replace(Filter(**given), **single)  # type: ignore[arg-type]  # each by its name


# what else an address of the dashboard holds: what is chosen to be looked at, not to be kept
_NO_CONDITIONS = {"event", "report", "id", "lanes", "window", "span", "scale", "order", "show"}


def _day(key: str, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(f"{key}: a day such as 2022-03-04, not {value!r}") from error
