"""What a clause says, as questions to the tree: who does it, to whom, by whom, with what.

"Russia, on Friday, shelled the port" - subjects of "shelled": Russia; objects: the port.
"""

from extract.find.events.clauses.objects import is_passive, objects, recipients
from extract.find.events.clauses.phrases import (
    agents,
    is_even,
    is_infinitive,
    is_own,
    obliques,
    owners,
    whose,
)
from extract.find.events.clauses.subjects import doers, done_to, subjects

__all__ = [
    "agents",
    "doers",
    "done_to",
    "is_even",
    "is_infinitive",
    "is_own",
    "is_passive",
    "objects",
    "obliques",
    "owners",
    "recipients",
    "subjects",
    "whose",
]
