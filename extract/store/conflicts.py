"""Where a file of decisions says otherwise than the people here did."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from extract.review.decision import Decision
from extract.review.standing import Standing, standing
from extract.store import Store
from extract.store.log import decisions_on


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record, where it stands here, and where it stands in the file."""

    record_id: str
    here: Standing
    there: Standing

    def __str__(self) -> str:
        here, there = (f"{one.state} by {one.last.who}" for one in (self.here, self.there))
        later = "here" if self.here.last.decided > self.there.last.decided else "in the file"
        return f"{self.record_id}  here {here}, in the file {there}; the later counts: {later}"


def conflicts(store: Store, given: Iterable[Decision]) -> list[Conflict]:
    """The records on which people here decided what the file does not know, and otherwise.

    Ask before the file is taken in; nothing is changed by it. Raises StoreError when the database
    cannot be read.
    """
    theirs: dict[str, list[Decision]] = defaultdict(list)
    with store.read() as connection:
        current = dict(
            connection.execute("select record_id, current_id from decided_on").fetchall()
        )
        for one in given:
            if one.record_id in current:
                theirs[current[one.record_id]].append(one)
        found = []
        for record_id, said in sorted(theirs.items()):
            known = {one.id for one in said}
            ours = [one for one in decisions_on(connection, record_id) if one.id not in known]
            if ours:
                found.append(Conflict(record_id, standing(ours), standing(said)))
    return [one for one in found if _differ(one.here, one.there)]


def _differ(here: Standing, there: Standing) -> bool:
    if "unchecked" in {here.state, there.state}:
        return False
    return (here.state, here.chosen) != (there.state, there.chosen)
