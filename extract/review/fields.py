"""The fields that a person may edit, and what each may hold."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from extract.errors import DecisionError
from extract.model import Bound, Modality, Status
from extract.review.decision import RecordType
from extract.review.edtf import interval

Holds = Literal["words", "date", "number", "actors", "actor", "choice"]

_LONGEST = 1_000
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, its label, what it holds, and the choices where there are any."""

    name: str
    label: str
    holds: Holds
    choices: tuple[str, ...] = ()


EVENT_FIELDS = (
    Field("kind", "Kind", "words"),
    Field("agent", "By whom", "actors"),
    Field("target", "To whom", "actors"),
    Field("edtf", "When (EDTF)", "date"),
    Field("time_words", "In the words", "words"),
    Field("place", "Where", "words"),
    Field("instrument", "With what", "words"),
    Field("modality", "How firm", "choice", get_args(Modality)),
    Field("status", "Status", "choice", get_args(Status)),
    Field("speaker", "Who says so", "actors"),
    Field("summary", "In one line", "words"),
)
FIGURE_FIELDS = (
    Field("low", "At least", "number"),
    Field("best", "The number", "number"),
    Field("high", "At most", "number"),
    Field("bound", "How firm", "choice", get_args(Bound)),
    Field("unit", "Unit", "words"),
    Field("noun", "Of what", "words"),
    Field("phrase", "In full", "words"),
    Field("measure", "Measure", "words"),
    Field("edtf", "True for (EDTF)", "date"),
    Field("time_words", "In the words", "words"),
    Field("place", "Where", "words"),
    Field("speaker", "Said by", "actor"),
)
FIELDS: Mapping[RecordType, tuple[Field, ...]] = {"event": EVENT_FIELDS, "figure": FIGURE_FIELDS}
REQUIRED = frozenset({"kind", "summary", "modality", "status", "bound"})


def field(record_type: RecordType, name: str) -> Field:
    """The field of that name; raises DecisionError, which names those that there are."""
    for one in FIELDS[record_type]:
        if one.name == name:
            return one
    names = ", ".join(one.name for one in FIELDS[record_type])
    article = "an" if record_type == "event" else "a"
    raise DecisionError(
        f"{name[:40]!r} is no field of {article} {record_type}; the fields are {names}"
    )


def value(record_type: RecordType, name: str, words: str) -> str | None:
    """What a person wrote, as it is kept; None where the field is left empty.

    Actors are separated by ";" and kept as a JSON list. Raises DecisionError where the field
    cannot hold what is given.
    """
    one = field(record_type, name)
    plain = visible(words)
    if one.holds == "actors":
        return json.dumps([each.strip() for each in plain.split(";") if each.strip()])
    if not plain:
        if name in REQUIRED:
            raise DecisionError(f"{name} cannot be empty")
        return None
    if one.holds == "date":
        return interval(plain, "stated").edtf
    if one.holds == "number":
        return _number(name, plain)
    if one.choices and plain not in one.choices:
        raise DecisionError(f"{name} is one of {', '.join(one.choices)}, not {plain[:40]!r}")
    return plain


def check_order(values: Mapping[str, object]) -> None:
    """Raises DecisionError where the numbers of a figure contradict one another."""
    found = [values.get(name) for name in ("low", "best", "high")]
    known = [float(str(each)) for each in found if each is not None]
    if known != sorted(known):
        raise DecisionError(f"low, best and high are out of order: {known}")


def visible(words: str) -> str:
    """A person's words without signs that are not seen, such as those that turn text around.

    Raises DecisionError for words too long for any field.
    """
    if len(words) > _LONGEST:
        raise DecisionError(f"at most {_LONGEST:,} characters are kept, not {len(words):,}")
    return " ".join(_UNSEEN.sub(" ", words).split())


def _number(name: str, words: str) -> str:
    try:
        number = float(words.replace(",", "").replace(" ", ""))
    except ValueError as error:
        raise DecisionError(
            f"{name} is a number such as 1200 or 2.5, not {words[:40]!r}"
        ) from error
    if not abs(number) < 1e300:
        raise DecisionError(f"{name} is beyond any figure: {words[:40]}")
    return f"{number:.15g}"
