"""One decision of a person on one record, as it stands in the log for ever."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal

Action = Literal["accept", "edit", "reject", "undo", "same", "different"]
RecordType = Literal["event", "figure"]

ACTIONS: tuple[Action, ...] = ("accept", "edit", "reject", "undo", "same", "different")
RECORD_TYPES: tuple[RecordType, ...] = ("event", "figure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What was decided on, in the report's own words, so that a new reading finds it again.

    `words` are the clause or the figure, `span_start` its place in the text, `kind` what was read
    in it: an event's kind, a figure's noun.
    """

    document_id: str
    quote: str
    words: str
    span_start: int
    kind: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who decided what on which record, when and why.

    `before` and `after` are the values of an edited field. For an acceptance `after` holds all
    values accepted, as JSON; for an undo the ids of the decisions taken back; for "same" and
    "different" the other event.
    """

    decided: datetime
    who: str
    record_id: str
    record_type: RecordType
    action: Action
    field: str | None = None
    before: str | None = None
    after: str | None = None
    why: str | None = None
    anchor: Anchor | None = None

    @property
    def id(self) -> str:
        """An id from the decision itself, so that a file of decisions can be taken in twice."""
        parts = (
            self.decided.isoformat(timespec="microseconds"),
            *(self.who, self.record_id, self.action, self.field, self.after),
        )
        return "d" + sha256(repr(parts).encode(errors="surrogatepass")).hexdigest()[:15]
