"""Who took, tried or let go people where a passive says it of nobody: "53 villagers were detained
in the operation; nine have been let go", "the court heard ... a fourth man was acquitted"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.resolve.events.parties import Bodies
from extract.resolve.events.passage import Passage
from extract.resolve.events.told import Told
from extract.vocabulary import listed

_TAKEN = frozenset({"arrest", "seizure", "abduction"})
_TRIED = frozenset({"conviction", "concession"})
_FORCE = frozenset({"ASSAULT", "COERCE"})
_FIRM = frozenset({"actual", "claimed"})
_COURTS = frozenset({"organisation", "group", "thing", "state"})
_VERDICTS = listed("clauses", "verdicts")
_LET_GO = listed("clauses", "let_go")
_NEAR = 2  # sentences
_REACH = 8


def with_captors(found: Sequence[Told], passages: Sequence[Passage]) -> list[Told]:
    """The events; an arrest, a verdict or a release of nobody's is that of the force, court or
    captor that the report tells of beside it."""
    result = list(found)
    bodies: Bodies | None = None
    for at, told in enumerate(result):
        event = told.event
        if event.agents or event.modality != "actual" or told.mention.voice != "passive":
            continue
        if event.kind == "release":
            agents = _captors(result[:at], told)
        elif event.kind in _TAKEN:
            agents = _force_before(result[:at], told)
        elif event.kind in _TRIED and told.mention.tree.lemma(told.mention.at) in _VERDICTS:
            bodies = bodies or Bodies(passages[0].cast)
            agents = _court_beside(event.sentence.number, bodies)
        else:
            continue
        agents = tuple(one for one in agents if one not in event.targets)
        if agents:
            result[at] = replace(told, event=replace(event, agents=agents))
    return result


def _captors(earlier: Sequence[Told], told: Told) -> tuple[str, ...]:
    """Who took those who are let go; of "those held", "most" and "nine of them" the one captor."""
    event = told.event
    # captives may be freed or rescued by anybody, prisoners are let go by those who hold them
    let_go = told.mention.tree.lemma(told.mention.at) in _LET_GO
    taken = [
        one.event
        for one in earlier
        if one.event.kind in (_TAKEN if let_go else {"arrest"})
        and one.event.modality in _FIRM
        and one.event.agents
        and event.sentence.number - one.event.sentence.number <= _REACH
    ]
    known = [one for one in taken if set(one.targets) & set(event.targets)]
    counted = not event.targets or all(_stands_for_them(one) for one in event.targets)
    captors = {one.agents for one in known or (taken if counted else ())}
    return captors.pop() if len(captors) == 1 else ()


def _stands_for_them(one: str) -> bool:
    """ "those-held", "most", "captives": no word of its own for who they are."""
    return one.startswith("those-") or one in listed("actor_nouns", "held")


def _force_before(earlier: Sequence[Told], told: Told) -> tuple[str, ...]:
    """ "Police fired at students ... 60 people were detained": by the police; "the trawler was then
    boarded": by who fired on it."""
    event, mention = told.event, told.mention
    tree = mention.tree
    next_to_it = any(tree.lemma(one) == "then" for one in tree.children(mention.verb, "advmod"))
    for one in reversed(earlier):
        distance = event.sentence.number - one.event.sentence.number
        if distance > _NEAR:
            break
        before = one.event
        if before.type not in _FORCE or before.modality not in _FIRM or not before.agents:
            continue
        same = bool(set(before.targets) & set(event.targets))
        taken = same or (_are_many(mention) and event.kind != "abduction")
        elsewhere = event.place and before.place and event.place != before.place
        arrested = _arrests(one.mention) and taken and not elsewhere
        if arrested or (next_to_it and distance <= 1) or (same and before.kind in _TAKEN):
            return before.agents
    return ()


def _arrests(mention: EventMention) -> bool:
    """Whether those who act arrest people: police or soldiers, no gunmen."""
    tree = mention.tree
    heads = (*mention.agents, *(one for head in mention.agents for one in tree.joined(head)))
    return any(tree.lemma(one) in listed("actor_nouns", "arresting") for one in heads)


def _are_many(mention: EventMention) -> bool:
    """ "60 people", "dozens of marchers": a crowd, and nobody by name."""
    tree = mention.tree
    heads = clauses.subjects(tree, mention.at)
    return any(tree.tokens[one].tag in {"NNS", "CD"} for one in heads)


def _court_beside(number: int, bodies: Bodies) -> tuple[str, ...]:
    """The one court that the sentences right before name, else the one right behind."""
    for near in ((number, number - 1, number - 2), (number + 1,)):
        courts = {
            one
            for place in near
            for one in bodies.named_in(place, None, _COURTS, ())
            if bodies.are((one,), "courts")
        }
        if courts:
            return (courts.pop(),) if len(courts) == 1 else ()
    return ()
