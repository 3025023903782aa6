"""What is told of several with one verb: "Belgium promised 1.5 million dollars, Norway 600,000",
"the opposition blamed the army, the government the rebels"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.find.events import clauses
from extract.find.events.again import without
from extract.tree import Tree

if TYPE_CHECKING:
    from extract.find.events import EventMention

_BESIDE = frozenset({"appos", "conj", "parataxis"})
_BREAKS = frozenset({",", ";", "and", "while", "but"})
_OPENING = frozenset({'"', "“", "``", "'", "‘"})
_NAMED = frozenset("AGREE AID SANCTION COOPERATE RETREAT".split())


def shared_verbs(tree: Tree, mentions: Sequence["EventMention"]) -> Iterator["EventMention"]:
    """What a sentence tells of others with a verb that is left out behind a comma."""
    for mention in mentions:
        if mention.kind.type == "REQUEST" and tree.lemma(mention.at) == "call":
            for other in _called_on(tree, mention.at):
                yield replace(mention, targets=((other,),))
        if "," not in tree.lemmas:
            continue
        if mention.voice == "active" and mention.at == mention.verb:
            for who, whom in _others(tree, mention):
                yield _shared(tree, mention, who, whom)


def _others(tree: Tree, mention: "EventMention") -> Iterator[tuple[int, tuple[int, ...]]]:
    """Who else does it, and to whom where that is said."""
    for held in tree.children(mention.at, "obj"):
        if mention.kind.type in _NAMED:
            beside = (*tree.below[held], *tree.children(mention.at, "parataxis"))
            yield from ((one, ()) for one in beside if _counts(tree, held, one))
        elif mention.kind.type == "ACCUSE":
            for one in tree.children(held, "appos"):
                others = [two for two in tree.children(one, "appos") if _touch(tree, one, two)]
                yield from ((one, (two,)) for two in others)


def _called_on(tree: Tree, verb: int) -> list[int]:
    """ "called on the army to leave and on donors to pay": on donors too."""
    words = [token.text.lower() for token in tree.tokens]
    first = words[verb + 1 : verb + 2] in (["on"], ["upon"])
    behind = [
        one
        for one in range(verb + 3, len(words) - 1)
        if first and words[one] in {"on", "upon"} and words[one - 1] == "and"
    ]
    heads = [one for at in behind if (one := tree.head(at)) is not None]
    return [
        one for one in heads if tree.relations[one] == "conj" and "to" in words[one + 1 : one + 2]
    ]


def _shared(tree: Tree, first: "EventMention", who: int, whom: tuple[int, ...]) -> "EventMention":
    held = tree.inside(tree.children(first.at, "obj")[-1])  # "promised Mali 20 lorries"
    targets = (whom,) if whom else without(first.targets, held)
    return replace(first, span=tree.reach(who), agents=(who,), targets=targets)


def _counts(tree: Tree, held: int, one: int) -> bool:
    """Whether a name behind a comma has a number right behind it, as the object has one: "three
    trucks, Norway six"; not "the mayor, Ivo Kone, 44"."""
    if tree.relations[one] not in _BESIDE or one + 1 >= len(tree.tokens):
        return False
    named = tree.tokens[one].word_class == "PROPN"
    counted = tree.tokens[held].tag == "CD" or tree.children(held, "nummod")
    number = tree.tokens[one + 1].tag == "CD" and counted and _is_of_same(tree, held, one + 1)
    first = min(tree.core(one))
    apart = first > 0 and tree.tokens[first - 1].text.lower() in _BREAKS
    return named and bool(number) and apart and _is_said_to_act(tree, held)


def _is_of_same(tree: Tree, held: int, number: int) -> bool:
    """ "20 trucks, Norway six", not "Nairobi 30 kilometres away"."""
    noun = tree.head(number) if tree.relations[number] == "nummod" else None
    other = noun is not None and noun > number and tree.tokens[noun].word_class == "NOUN"
    return not other or (noun is not None and tree.lemma(noun) == tree.lemma(held))


def _is_said_to_act(tree: Tree, held: int) -> bool:
    above = tree.head(held)
    who = clauses.subjects(tree, above) if above is not None else ()
    return any(tree.tokens[one].word_class == "PROPN" for one in who)


def _touch(tree: Tree, one: int, two: int) -> bool:
    """ "the government the rebels": no comma between them."""
    between = [token.text for token in tree.tokens[one + 1 : min(tree.core(two))]]
    return two > one and all(word in _OPENING for word in between)
