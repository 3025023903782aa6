"""What follows from the decisions on one record: its state, and the values a person settled."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from extract.errors import DecisionError
from extract.review.decision import Decision
from extract.review.edtf import interval

State = Literal["unchecked", "accepted", "edited", "rejected"]
Chosen = Mapping[str, object]

_NO_DATE = dict.fromkeys(("edtf", "earliest", "latest", "mode"))


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a record, the decision that made it, and the values chosen by field."""

    state: State
    last: Decision
    revision: str
    chosen: Chosen = field(default_factory=dict)


def standing(decisions: Sequence[Decision]) -> Standing:
    """What the decisions on one record amount to, told in their order; there is at least one."""
    ordered = sorted(decisions, key=lambda one: (one.decided, one.action != "accept", one.id))
    undone = {each for one in ordered if one.action == "undo" for each in ids(one.after)}
    valid = [one for one in ordered if one.action != "undo" and one.id not in undone]
    state: State = "unchecked"
    chosen: dict[str, object] = {}
    for one in valid:
        if one.action == "accept":
            # what was edited and is then accepted stays a person's value
            state = "edited" if state == "edited" else "accepted"
            chosen = {**values(one.after), **({} if state == "accepted" else chosen)}
        elif one.action == "edit":
            state = "edited"
            chosen.update(settled(one))
        elif one.action == "reject":
            state = "rejected"
    return Standing(state, (valid or ordered)[-1], ordered[-1].id, chosen)


def verdicts(decisions: Sequence[Decision]) -> dict[str, list[str]]:
    """The other events that a person called the same as this one, and those called different."""
    undone = {each for one in decisions if one.action == "undo" for each in ids(one.after)}
    said = {
        one.after: one.action
        for one in sorted(decisions, key=lambda one: (one.decided, one.id))
        if one.after and one.action in {"same", "different"} and one.id not in undone
    }
    return {
        word: sorted(other for other, last in said.items() if last == word)
        for word in ("same", "different")
    }


def last_act(decisions: Sequence[Decision], who: str) -> list[Decision]:
    """The decisions that a person's next undo takes back: all of the last act, if it was theirs.

    Raises DecisionError when there is none, or when someone else has decided since.
    """
    undone = {each for one in decisions if one.action == "undo" for each in ids(one.after)}
    valid = [one for one in decisions if one.action != "undo" and one.id not in undone]
    if not valid:
        raise DecisionError("there is no decision to take back")
    last = max(valid, key=lambda one: (one.decided, one.id))
    if last.who != who:
        raise DecisionError(f"the last decision is by {last.who}: decide anew instead")
    return [one for one in valid if (one.decided, one.who) == (last.decided, last.who)]


def ids(words: str | None) -> list[str]:
    """The ids in a JSON list; none where it is not one."""
    found = _read(words)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def values(words: str | None) -> dict[str, object]:
    """The values in a JSON object; none where it is not one."""
    found = _read(words)
    return dict(found) if isinstance(found, dict) else {}


def settled(edit: Decision) -> dict[str, object]:
    """The columns that an edited field settles: a date settles its bounds too."""
    if edit.field in {"agent", "target"} or (edit.field, edit.record_type) == ("speaker", "event"):
        return {str(edit.field): ids(edit.after)}
    if edit.field != "edtf":
        return {str(edit.field): edit.after}
    if edit.after is None:
        return {**_NO_DATE, "basis": "none"}
    when = interval(edit.after, "stated")
    days = {"earliest": when.earliest, "latest": when.latest}
    return {
        "edtf": when.edtf,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "mode": when.mode,
        "basis": when.basis,
    }


def _read(words: str | None) -> object:
    try:
        return json.loads(words or "null")
    except (ValueError, RecursionError):
        return None
