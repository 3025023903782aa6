"""Who meets, talks or keeps a truce where the words for it name nobody: the two parties of the
talks that a report tells of.

"A third round will be held in May", "the negotiations broke down", "a ceasefire between A and B
took effect", "Gambia, whose president brokered the talks".
"""

from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.model import Event
from extract.resolve.events.parties import Bodies, Parties, between
from extract.tree import Tree
from extract.vocabulary import listed

_KINDS = frozenset({"meeting", "ceasefire", "broken talks"})
_BROKEN = "broken talks"
_TALKS = listed("clauses", "talks")
_ROUNDS = _TALKS | listed("clauses", "rounds")
_NEXT = listed("clauses", "next_rounds")
_SORTS = listed("clauses", "sorts_of_talks")
_WITH = ("between", "among", "with")
_WHO = ("of", "by", "from", *_WITH)


def at_talks(mention: EventMention, event: Event, parties: Parties) -> Event:
    """ "A third round will open in May", "the negotiations broke down": both parties; "Gambia,
    whose president brokered the talks": between both."""
    tree = mention.tree

    def theirs(noun: int) -> bool:
        return _are_talks(tree, noun) and not _is_elsewhere(mention, noun, event)

    if mention.kind.type_mode == "third-party" and event.agents and not event.targets:
        held = clauses.objects(tree, mention.at)
        both = parties.but(event.agents) if any(map(theirs, held)) else ()
        return replace(event, targets=both) if len(both) == 2 else event
    met = mention.kind.type == "CONSULT" or event.kind == _BROKEN
    if not met or event.agents or event.targets:
        return event
    known = any(theirs(one) and _is_known(tree, one) for one in _heads(mention))
    return between(event, parties.but(())) if known else event


def _are_talks(tree: Tree, noun: int) -> bool:
    return tree.lemma(noun) in _ROUNDS


def _is_known(tree: Tree, noun: int) -> bool:
    """ "the talks", "a third round"; not "talks of teachers"."""
    if tree.children(noun, "nmod:poss", "amod", "compound", "nmod:desc"):
        words = {tree.lemma(one) for one in tree.children(noun, "amod", "compound", "nmod:poss")}
        if words - _NEXT - _SORTS:
            return False
        return not clauses.obliques(tree, noun, _WHO) or bool(words & _NEXT)
    definite = any(tree.lemma(one) in {"the", "these"} for one in tree.children(noun, "det"))
    return definite and not clauses.obliques(tree, noun, _WHO)


def with_those_who_talk(
    mention: EventMention, event: Event, parties: Parties | None, bodies: Bodies
) -> Event:
    """An event of talks or a truce between those whom its noun names, else the two parties of the
    talks that the report tells of."""
    noun = _noun(mention) if is_of_talks(event) else None
    if noun is None:
        return event
    tree = mention.tree
    behind = clauses.obliques(tree, noun, _WITH)
    named = tuple(one for head in behind if (one := bodies.at(mention, head)))
    if behind and len(named) != len(tree.joined(behind[0])):
        return event
    if not behind and _is_elsewhere(mention, noun, event):
        return event
    if behind:
        pair = named if len(named) > 1 and bodies.are_bodies(named) else ()
    else:
        # "talks of teachers", "a round of voting"; "a round of talks" is of the parties
        of = [one for one in clauses.obliques(tree, noun, ("of",)) if tree.lemma(one) not in _TALKS]
        owned = of or any(bodies.at(mention, one) for one in clauses.owners(tree, noun))
        pair = parties.but(()) if parties and not owned else ()
    return between(event, pair) if pair else event


def is_of_talks(event: Event) -> bool:
    """Whether an event is one of talks or a truce, and names nobody."""
    return event.kind in _KINDS and not event.agents and not event.targets


def _noun(mention: EventMention) -> int | None:
    """The noun for the talks."""
    return next((one for one in _heads(mention) if mention.tree.lemma(one) in _TALKS), None)


def _heads(mention: EventMention) -> tuple[int, ...]:
    """The deed itself, or what broke down or took effect."""
    if mention.voice == "noun":
        return (mention.at,)
    return clauses.subjects(mention.tree, mention.at)


def _is_elsewhere(mention: EventMention, noun: int, event: Event) -> bool:
    """ "A ceasefire in Yemen", "an agreement over fishing": a matter of its own; a round of talks
    is held where the parties like."""
    tree = mention.tree
    if event.kind == "ceasefire" and event.place:
        return True
    named = any(
        tree.tokens[one].word_class == "PROPN" for one in clauses.obliques(tree, noun, ("in",))
    )
    return named or bool(clauses.obliques(tree, noun, ("over", "on", "about")))
