"""Which record of a new reading a decision was taken on: by the words, when the id is gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from extract.review.decision import Anchor, RecordType

_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record as it is read now, and where."""

    record_id: str
    record_type: RecordType
    anchor: Anchor


def match(record_type: RecordType, anchor: Anchor, candidates: Iterable[Candidate]) -> str | None:
    """The id of the record that was read from the same words; None where none or several were.

    The sentence must be the same. In it the clause or figure is found by the same words and kind,
    else by the same kind alone, else by words that are much alike.
    """
    there = [
        one
        for one in candidates
        if one.record_type == record_type and one.anchor.quote == anchor.quote
    ]
    at_home = [one for one in there if one.anchor.document_id == anchor.document_id]
    there = at_home or there
    for fits in (
        [one for one in there if _words(one) == anchor.words and one.anchor.kind == anchor.kind],
        [one for one in there if _words(one) == anchor.words],
        [one for one in there if one.anchor.kind == anchor.kind and _alike(one, anchor)],
        [one for one in there if _alike(one, anchor)],
        [one for one in there if record_type == "event" and one.anchor.kind == anchor.kind],
    ):
        if len(fits) == 1:
            return fits[0].record_id
    return None


def _words(one: Candidate) -> str:
    return one.anchor.words


def _alike(one: Candidate, anchor: Anchor) -> bool:
    return SequenceMatcher(None, _words(one), anchor.words, autojunk=False).ratio() >= _ALIKE
