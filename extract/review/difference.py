"""What is different between two states of a timeline: new, changed field by field, withdrawn."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

What = Literal["new", "changed", "withdrawn"]
Of = Literal["report", "event", "figure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A record or report as it stands at one time.

    `says` names it in a line. `quote` and `words` are the sentence and the clause or figure in it,
    empty for a report. `values` are its fields in words, None where one is empty.
    """

    of: Of
    record_id: str
    document_id: str
    says: str
    quote: str = ""
    words: str = ""
    values: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def is_rejected(self) -> bool:
        """Whether a person took it out of the timeline."""
        return self.values.get("review") == "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A field with its values before and after, None where it was or is empty; who decided so and
    why, where a person did and that is known."""

    field: str
    before: str | None
    after: str | None
    who: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One record or report that is new, changed or withdrawn.

    What was rejected is withdrawn, and new again when that is taken back; the change of its field
    "review" says so. `former_id` is the id that it had before, where that was another one.
    """

    what: What
    of: Of
    record_id: str
    document_id: str
    says: str
    quote: str = ""
    former_id: str | None = None
    changes: tuple[Change, ...] = ()


def difference(before: State | None, after: State | None) -> Difference | None:
    """What became of one record; None where nothing did, or where there is none."""
    now = after or before
    if now is None:
        return None
    there = before is not None and not before.is_rejected
    stays = after is not None and not after.is_rejected
    changes = _changes(before, after) if before and after else ()
    if not (there or stays) or (there and stays and not changes):
        return None
    return Difference(
        what="changed" if there and stays else "new" if stays else "withdrawn",
        of=now.of,
        record_id=now.record_id,
        document_id=now.document_id,
        says=now.says,
        quote=now.quote,
        former_id=before.record_id if before and before.record_id != now.record_id else None,
        changes=changes,
    )


def differences(before: Iterable[State], after: Iterable[State]) -> Iterator[Difference]:
    """All differences between two states, each in order of the records' ids.

    A record is found again by its id, else by its words in the same sentence of the same report:
    ids move with the place in the text. Only those without a counterpart are held in memory.
    """
    gone: dict[tuple[str, ...], list[State]] = defaultdict(list)
    come: list[State] = []
    for one, other in _by_id(before, after):
        if one and other:
            yield from _told(one, other)
        elif one:
            gone[_place(one)].append(one)
        elif other:
            come.append(other)
    for other in come:
        there = gone[_place(other)]
        yield from _told(there.pop(0) if there else None, other)
    for left in gone.values():
        for one in left:
            yield from _told(one, None)


def _by_id(
    before: Iterable[State], after: Iterable[State]
) -> Iterator[tuple[State | None, State | None]]:
    olds, news = iter(before), iter(after)
    old, new = next(olds, None), next(news, None)
    while old or new:
        is_old = old is not None and (new is None or old.record_id <= new.record_id)
        is_new = new is not None and (old is None or new.record_id <= old.record_id)
        yield (old if is_old else None), (new if is_new else None)
        old = next(olds, None) if is_old else old
        new = next(news, None) if is_new else new


def _told(before: State | None, after: State | None) -> Iterator[Difference]:
    found = difference(before, after)
    if found:
        yield found


def _place(one: State) -> tuple[str, ...]:
    if not one.quote:
        return (one.of, one.record_id)
    return (one.of, one.document_id, one.quote, one.words)


def _changes(before: State, after: State) -> tuple[Change, ...]:
    names = dict.fromkeys([*before.values, *after.values])
    pairs = ((name, before.values.get(name), after.values.get(name)) for name in names)
    return tuple(
        Change(field=name, before=old, after=new) for name, old, new in pairs if old != new
    )
