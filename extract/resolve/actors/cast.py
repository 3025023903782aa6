"""Who takes part in a document: for each phrase and pronoun the actor that it stands for."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from extract.find.actors.gazetteer import names
from extract.model import Actor, ActorKind, ActorMention, Sentence, Span, in_order
from extract.resolve.actors.covered import overlaps
from extract.resolve.actors.memory import Memory
from extract.resolve.actors.own_voice import Voice
from extract.resolve.actors.phrases import Phrases
from extract.tree import Tree, once
from extract.vocabulary import listed

_NOBODY: Mapping[int, Actor] = {}


@dataclass(slots=True, unsafe_hash=True)
class Cast:
    """The actors of a document by the number of the sentence and the head of the phrase.

    `people` holds those phrases again that stand for a body by its people, as the people they are.
    Few of the phrases take part in what is told: the words of one are looked up where it is asked
    for.
    """

    trees: dict[int, Tree]
    phrases: dict[int, Mapping[int, Actor]]
    people: dict[int, Mapping[int, Actor]]

    def who(self, sentence: Sentence, head: int) -> ActorMention | None:
        """The actor that a phrase stands for; None where it stands for none."""
        actor = self.phrases.get(sentence.number, _NOBODY).get(head)
        return None if actor is None else _mention(self.trees[sentence.number], head, actor)

    def whom(self, sentence: Sentence, head: int) -> ActorMention | None:
        """Who is hurt, seized or freed: of "two Chadian soldiers" these two and not Chad."""
        actor = self.people.get(sentence.number, _NOBODY).get(head)
        if actor is None:
            return self.who(sentence, head)
        return _mention(self.trees[sentence.number], head, actor)

    def all_in(self, sentence: int, kinds: Set[ActorKind]) -> list[ActorMention]:
        """The phrases of a sentence that stand for an actor of some kinds."""
        found = self.phrases.get(sentence, _NOBODY)
        return [
            _mention(self.trees[sentence], head, actor)
            for head, actor in found.items()
            if actor.kind in kinds
        ]

    def actors(self) -> Iterator[Actor]:
        """The actors of all phrases, in the order of the text, then the people of bodies."""
        for found in (self.phrases, self.people):
            for actors in found.values():
                yield from actors.values()

    def named(self, known: Sequence[ActorMention], ids: frozenset[str]) -> list[ActorMention]:
        """The known mentions, and the phrases and pronouns that stand for actors of some ids."""
        everybody = [
            _mention(self.trees[number], head, actor)
            for held in (self.phrases, self.people)
            for number, actors in held.items()
            for head, actor in actors.items()
            if actor.id in ids
        ]
        covered = sorted(one.span for one in known)
        found = {one.span: one for one in everybody if not overlaps(one.span, covered)}
        more = list(found.values())
        named = {mention.actor.id for mention in (*known, *more)}
        # an actor whose only phrase holds another name is listed all the same
        more += [
            mention
            for mention in {one.actor.id: one for one in everybody}.values()
            if mention.actor.id in ids - named
        ]
        return in_order([*known, *more])


def cast(known: Sequence[ActorMention], trees: Sequence[Tree]) -> Cast:
    """Every phrase of the parsed sentences that can act or be acted on, in their order."""
    names: dict[int, list[ActorMention]] = {}
    for one in known:
        names.setdefault(one.sentence.number, []).append(one)
    memory = Memory(_home(trees[0]) or _scene(trees, names) if trees else None)
    voice = Voice()
    found = Cast({}, {}, {})
    for tree in trees:
        number = tree.sentence.number
        if tree.tokens and not tree.sentence.heading:
            here = Phrases(tree, names.get(number, ()), memory, voice)
            found.trees[number] = tree
            found.phrases[number] = here.all()
            found.people[number] = here.people()
            voice.heard(tree, here.actors)
    return found


def _mention(tree: Tree, head: int, actor: Actor) -> ActorMention:
    return ActorMention(sentence=tree.sentence, span=_span(tree, head), rule="phrase", actor=actor)


@once
def _span(tree: Tree, head: int) -> Span:
    return tree.span(tree.core(head))


def _home(first: Tree) -> Actor | None:
    """The state that a report is written from, by its dateline; None where that is a place from
    which the world is reported on: Geneva."""
    sentence = first.sentence
    start = first.tokens[0].span.start - sentence.span.start if first.tokens else 0
    desks = listed("actors", "desks")
    for found in names(sentence.text[:start].title()):
        who = found.entry.actor
        if who is not None and who.kind == "state":
            return who if found.entry.words not in desks else None
    return None


def _scene(trees: Sequence[Tree], names: Mapping[int, Sequence[ActorMention]]) -> Actor | None:
    """The one state that the first sentence names, where something happens in it: "farmers in
    Honduras accused a company"."""
    first = next((tree for tree in trees if tree.tokens and not tree.sentence.heading), None)
    if first is None:
        return None
    named = names.get(first.sentence.number, ())
    states = {one.actor.id: one for one in named if one.actor.kind == "state"}
    if len(states) != 1:
        return None
    (only,) = states.values()
    before = first.sentence.text[: only.span.start - first.sentence.span.start]
    return only.actor if before.endswith(" in ") else None
