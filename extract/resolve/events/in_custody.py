"""Who took, tried or let go people where a passive says it of nobody: "53 villagers were detained
in the operation; nine have been let go", "the court heard ... a fourth man was acquitted"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.resolve.actors.nouns import is_definite
from extract.resolve.events.judged_by import court_beside
from extract.resolve.events.likeness import holds
from extract.resolve.events.passage import Passage
from extract.resolve.events.told import Told
from extract.vocabulary import listed

_TAKEN = frozenset({"arrest", "seizure", "abduction"})
_TRIED = frozenset({"conviction", "concession"})
_FORCE = frozenset({"ASSAULT", "COERCE"})
_FIRM = frozenset({"actual", "claimed"})
_GENERIC = listed("actor_nouns", "held_by_law")
_SEIZED = listed("actor_nouns", "held_by_force")
_VERDICTS = listed("clauses", "verdicts")
_LET_GO = listed("clauses", "let_go")
_ELSEWHERE = listed("clauses", "elsewhere")
_BESIDE = frozenset("in at near outside for over on after during under".split())
_NEAR = 2  # sentences
_REACH = 8


def with_captors(found: Sequence[Told], passages: Sequence[Passage]) -> list[Told]:
    """The events; an arrest, a verdict or a release of nobody's is that of the force, court or
    captor that the report tells of beside it."""
    result = list(found)
    beside = {one.sentence.number: one for one in passages}
    for at, told in enumerate(result):
        event = told.event
        if event.agents or event.modality != "actual" or told.mention.voice != "passive":
            continue
        if event.kind == "release":
            agents = _captors(result[:at], told)
        elif event.kind in _TAKEN:
            agents = _force_before(result[:at], told, beside[event.sentence.number])
        elif event.kind in _TRIED and told.mention.tree.lemma(told.mention.at) in _VERDICTS:
            agents = court_beside(told, passages[0].cast)
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
        one
        for one in earlier
        if one.event.kind in (_TAKEN if let_go else {"arrest"})
        and one.event.modality in _FIRM
        and one.event.agents
        and event.sentence.number - one.event.sentence.number <= _REACH
    ]
    known = [one for one in taken if set(one.event.targets) & set(event.targets)]
    captors = {one.event.agents for one in known or taken if known or _are_some_of(told, one)}
    return captors.pop() if len(captors) == 1 else ()


def _are_some_of(told: Told, taken: Told) -> bool:
    """ "those held", "most", "the captives": no word of its own for who they are."""
    heads = clauses.subjects(told.mention.tree, told.mention.at)
    called = [one for one in told.event.targets if one in _SEIZED | _GENERIC]
    if called:
        kinds = _TAKEN - {"arrest"} if _SEIZED.intersection(called) else {"arrest"}
        definite = all(is_definite(told.mention.tree, one) for one in heads)
        return definite and taken.event.kind in kinds and _were_many(taken.mention)
    return all(
        one.startswith("those-") or one in listed("actor_nouns", "held")
        for one in told.event.targets
    )


def _were_many(mention: EventMention) -> bool:
    """Whether more than one was taken: no "thief"."""
    tree = mention.tree
    heads = [head for slot in mention.targets for head in slot]
    return len(heads) > 1 or any(tree.tokens[one].tag not in {"NN", "NNP"} for one in heads)


def _force_before(earlier: Sequence[Told], told: Told, passage: Passage) -> tuple[str, ...]:
    """ "Police fired at students ... 60 people were detained": by the police; "the trawler was then
    boarded": by who fired on it."""
    event, mention = told.event, told.mention
    tree = mention.tree
    if _are_in_uniform(mention):
        return ()
    crowd = event.kind != "abduction" and _are_many(mention) and not _is_apart(passage, mention)
    then = any(tree.lemma(one) == "then" for one in tree.children(mention.verb, "advmod"))
    known = then and all(is_definite(tree, one) for one in clauses.subjects(tree, mention.at))
    for one in reversed(earlier):
        distance = event.sentence.number - one.event.sentence.number
        if distance > _NEAR:
            break
        before = one.event
        if before.type not in _FORCE or before.modality not in _FIRM or not before.agents:
            continue
        same = bool(set(before.targets) & set(event.targets))
        elsewhere = event.place and before.place and event.place != before.place
        arrested = _arrests(one.mention) and (same or crowd) and not elsewhere
        goes_on = known and _is_held_by(before.targets, event.targets)
        if arrested or goes_on or (same and before.kind in _TAKEN):
            return before.agents
    return ()


def _is_held_by(before: Sequence[str], now: Sequence[str]) -> bool:
    """ "The trawler" after "the trawler Blessing"."""
    return any(holds(one, other) for one in before for other in now)


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


def _are_in_uniform(mention: EventMention) -> bool:
    """ "Twelve police officers were arrested": hardly by the police who fought beside them."""
    tree = mention.tree
    heads = clauses.subjects(tree, mention.at)
    words = (at for head in heads for at in (head, *tree.children(head, "compound", "amod")))
    return any(tree.lemma(one) in listed("actor_nouns", "arresting") for one in words)


def _is_apart(passage: Passage, mention: EventMention) -> bool:
    """ "In Peru, nine miners were arrested", "in a separate case", "elsewhere", "for theft": those
    have a place or a matter of their own; not "in the operation", "on Monday",
    "taken into custody"."""
    tree = mention.tree
    if any(tree.lemma(one) in _ELSEWHERE for one in tree.children(mention.verb, "advmod")):
        return True
    times = [one.span for one in passage.times]
    for head in tree.children(mention.verb, "obl"):
        start = tree.tokens[head].span.start
        timed = any(one.start <= start < one.end for one in times)
        named = tree.tokens[head].word_class == "PROPN"
        beside = tree.cases(head) in _BESIDE
        if beside and not timed and (named or not is_definite(tree, head)):
            return True
    return False
