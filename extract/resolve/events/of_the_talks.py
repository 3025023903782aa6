"""Who talks, or keeps a truce, where the words for it name nobody: "a third round will be held in
May", "the negotiations broke down", "a ceasefire between A and B took effect"."""

from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.model import Event
from extract.resolve.events.parties import Bodies, Parties
from extract.vocabulary import listed

_KINDS = frozenset({"meeting", "ceasefire", "broken talks"})
_TALKS = listed("clauses", "talks")
_WITH = ("between", "among", "with")


def with_those_who_talk(
    mention: EventMention, event: Event, parties: Parties | None, bodies: Bodies
) -> Event:
    """An event of talks or a truce between those whom its noun names, else the two parties of the
    talks that the report tells of."""
    noun = _noun(mention) if is_of_talks(event) else None
    if noun is None:
        return event
    tree = mention.tree
    between = clauses.obliques(tree, noun, _WITH)
    named = tuple(one for head in between if (one := bodies.at(mention, head)))
    if between and len(named) != len(tree.joined(between[0])):
        return event
    if not between and is_elsewhere(mention, noun, event):
        return event
    if between:
        pair = named if len(named) > 1 and bodies.are_bodies(named) else ()
    else:
        # "talks of teachers", "a round of voting"; "a round of talks" is of the parties
        of = [one for one in clauses.obliques(tree, noun, ("of",)) if tree.lemma(one) not in _TALKS]
        owned = of or any(bodies.at(mention, one) for one in clauses.owners(tree, noun))
        pair = (parties.one, parties.other) if parties and not owned else ()
    return replace(event, agents=pair[:1], targets=pair[1:]) if pair else event


def is_of_talks(event: Event) -> bool:
    """Whether an event is one of talks or a truce, and names nobody."""
    return event.kind in _KINDS and not event.agents and not event.targets


def _noun(mention: EventMention) -> int | None:
    """The noun for the talks: the deed itself, or what broke down or took effect."""
    tree = mention.tree
    heads = (mention.at,) if mention.voice == "noun" else clauses.subjects(tree, mention.at)
    return next((one for one in heads if tree.lemma(one) in _TALKS), None)


def is_elsewhere(mention: EventMention, noun: int, event: Event) -> bool:
    """ "A ceasefire in Yemen", "an agreement over fishing": a matter of its own; a round of talks
    is held where the parties like."""
    tree = mention.tree
    if event.kind == "ceasefire" and event.place:
        return True
    named = any(
        tree.tokens[one].word_class == "PROPN" for one in clauses.obliques(tree, noun, ("in",))
    )
    return named or bool(clauses.obliques(tree, noun, ("over", "on", "about")))
