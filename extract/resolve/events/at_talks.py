"""Who meets where a round of talks is told of by itself, and between whom a mediator stands: the
two parties of the talks that a report tells of."""

from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.model import Event
from extract.resolve.events.of_the_talks import is_elsewhere
from extract.resolve.events.parties import Parties
from extract.tree import Tree
from extract.vocabulary import listed

_NEXT = frozenset(
    "further next second third fourth fifth sixth new fresh another final last previous first "
    "earlier latest".split()
)
_WHO = ("of", "between", "with", "among", "by", "from")
_BROKEN = "broken talks"


def at_talks(mention: EventMention, event: Event, parties: Parties) -> Event:
    """ "A third round will open in May", "the negotiations broke down": both parties; "Gambia,
    whose president brokered the talks": between both."""
    tree = mention.tree

    def theirs(noun: int) -> bool:
        return _are_talks(tree, noun) and not is_elsewhere(mention, noun, event)

    if mention.kind.type_mode == "third-party" and event.agents and not event.targets:
        held = clauses.objects(tree, mention.at)
        between = parties.but(event.agents) if any(map(theirs, held)) else ()
        return replace(event, targets=between) if len(between) == 2 else event
    met = mention.kind.type == "CONSULT" or event.kind == _BROKEN
    if not met or event.agents or event.targets:
        return event
    heads = (mention.at,) if mention.voice == "noun" else clauses.subjects(tree, mention.at)
    if any(theirs(one) and _is_known(tree, one) for one in heads):
        return replace(event, agents=(parties.one,), targets=(parties.other,))
    return event


def _are_talks(tree: Tree, noun: int) -> bool:
    return tree.lemma(noun) in listed("clauses", "talks") | {"session", "agreement"}


def _is_known(tree: Tree, noun: int) -> bool:
    """ "the talks", "a third round"; not "talks of teachers"."""
    if tree.children(noun, "nmod:poss", "amod", "compound", "nmod:desc"):
        words = {tree.lemma(one) for one in tree.children(noun, "amod", "compound", "nmod:poss")}
        if words - _NEXT - {"peace", "direct"}:
            return False
        return not clauses.obliques(tree, noun, _WHO) or bool(words & _NEXT)
    definite = any(tree.lemma(one) in {"the", "these"} for one in tree.children(noun, "det"))
    return definite and not clauses.obliques(tree, noun, _WHO)
