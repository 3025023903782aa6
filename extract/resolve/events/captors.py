"""Who lets go of people: whoever a report told before to have taken them."""

from collections.abc import Sequence
from dataclasses import replace

from extract.resolve.events.told import Told
from extract.vocabulary import listed

_TAKEN = frozenset({"abduction", "arrest"})


def with_captors(found: Sequence[Told]) -> list[Told]:
    """The events; who is let go of by nobody is so by those who took him.

    "Rebels seized six nurses. Two of them were released": by the rebels. Who is freed, rescued or
    escapes need not be let go by anybody.
    """
    return [_let_go(found[:at], told) for at, told in enumerate(found)]


def _let_go(before: Sequence[Told], told: Told) -> Told:
    event, mention = told.event, told.mention
    released = event.kind == "release" and mention.voice == "passive" and not event.agents
    if not released or mention.tree.lemma(mention.at) not in listed("clauses", "let_go"):
        return told
    for one in reversed(before):
        taken = one.event.kind in _TAKEN and one.event.modality in {"actual", "claimed"}
        if taken and one.event.agents and set(one.event.targets) & set(event.targets):
            return replace(told, event=replace(event, agents=one.event.agents))
    return told
