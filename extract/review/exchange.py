"""Decisions as a file, one JSON object a line, so that a team can hand them on."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import get_args

from extract.errors import DecisionError
from extract.review.decision import Action, Anchor, Decision, RecordType
from extract.review.fields import field, value
from extract.review.standing import ids, settled

LONGEST_LINE = 1_000_000
"""Bytes in a line of a file of decisions; a longer one is none."""

_WORDS = ("who", "record_id")
_MAYBE = ("field", "before", "after", "why")
_ANCHOR = ("document_id", "quote", "words")


def line(one: Decision) -> str:
    """One decision as a line of the file."""
    anchor = one.anchor
    keys: dict[str, object] = {
        "decided": one.decided.isoformat(timespec="microseconds") + "Z",
        **{name: getattr(one, name) for name in (*_WORDS, "record_type", "action", *_MAYBE)},
        **{name: getattr(anchor, name, None) for name in (*_ANCHOR, "span_start", "kind")},
    }
    kept = {name: found for name, found in keys.items() if found is not None}
    return json.dumps(kept, ensure_ascii=False)


def decisions(name: str, lines: Iterable[bytes]) -> Iterator[Decision]:
    """The decisions of a file; raises DecisionError, which names the line, for one that is none."""
    for number, given in enumerate(lines, 1):
        if given.strip():
            try:
                yield _decision(_object(given))
            except DecisionError as error:
                raise DecisionError(f"{name}, line {number}: {error}") from error


def _object(given: bytes) -> Mapping[str, object]:
    if len(given) > LONGEST_LINE:
        raise DecisionError(f"longer than {LONGEST_LINE:,} bytes: no decision is")
    try:
        found = json.loads(given.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DecisionError("is not JSON: export the decisions again") from error
    if not isinstance(found, dict):
        raise DecisionError("is not a JSON object: export the decisions again")
    return found


def _decision(keys: Mapping[str, object]) -> Decision:
    words = {name: _words(keys, name) for name in _WORDS}
    record_type = _choice(keys, "record_type", get_args(RecordType))
    one = Decision(
        decided=_moment(keys.get("decided")),
        who=words["who"],
        record_id=words["record_id"],
        record_type=record_type,  # type: ignore[arg-type]  # one of its words
        action=_choice(keys, "action", get_args(Action)),  # type: ignore[arg-type]  # the same
        **{name: _words(keys, name) if keys.get(name) is not None else None for name in _MAYBE},
        anchor=_anchor(keys),
    )
    return _sensible(one)


def _sensible(one: Decision) -> Decision:
    """The decision, if what it settles can be; a file may have been written by hand."""
    if one.action == "edit":
        kind = field(one.record_type, one.field or "").holds
        if kind == "actors":
            ids(one.after)
        else:
            value(one.record_type, one.field or "", one.after or "")
        settled(one)
    if one.action == "reject" and not one.why:
        raise DecisionError("rejects without a reason")
    return one


def _anchor(keys: Mapping[str, object]) -> Anchor | None:
    if keys.get("quote") is None:
        return None
    start = keys.get("span_start")
    if not isinstance(start, int) or isinstance(start, bool) or not 0 <= start < 2**31:
        raise DecisionError("span_start is no place in a text")
    kind = _words(keys, "kind") if keys.get("kind") is not None else None
    return Anchor(
        **{name: _words(keys, name) for name in _ANCHOR},
        span_start=start,
        kind=kind,
    )


def _words(keys: Mapping[str, object], name: str) -> str:
    found = keys.get(name)
    if not isinstance(found, str) or not found.strip() or "\0" in found:
        raise DecisionError(f"{name} is missing or not words")
    if any("\ud800" <= letter <= "\udfff" for letter in found):
        raise DecisionError(f"{name} holds signs that are no letters")
    return found


def _choice(keys: Mapping[str, object], name: str, choices: tuple[str, ...]) -> str:
    found = keys.get(name)
    if not isinstance(found, str) or found not in choices:
        raise DecisionError(f"{name} is one of {', '.join(choices)}")
    return found


def _moment(found: object) -> datetime:
    try:
        moment = datetime.fromisoformat(found if isinstance(found, str) else "")
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError) as error:
        raise DecisionError("decided is a moment such as 2022-03-04T10:00:00.000000Z") from error
    return moment.replace(tzinfo=None)
