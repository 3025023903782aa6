"""Who takes part in a document: for each phrase and pronoun the actor that it stands for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.find.actors.gazetteer import names
from extract.model import Actor, ActorMention, Sentence
from extract.resolve.actors.covered import overlaps
from extract.resolve.actors.memory import Memory
from extract.resolve.actors.own_voice import Voice
from extract.resolve.actors.phrases import Phrases
from extract.tree import Tree
from extract.vocabulary import listed


@dataclass(slots=True, unsafe_hash=True)
class Cast:
    """The actors of a document by the number of the sentence and the head of the phrase.

    `people` holds those phrases again that stand for a body by its people, as the people they are.
    """

    by_head: Mapping[tuple[int, int], ActorMention]
    people: Mapping[tuple[int, int], ActorMention]

    def who(self, sentence: Sentence, head: int) -> ActorMention | None:
        """The actor that a phrase stands for; None where it stands for none."""
        return self.by_head.get((sentence.number, head))

    def whom(self, sentence: Sentence, head: int) -> ActorMention | None:
        """Who is hurt, seized or freed: of "two Chadian soldiers" these two and not Chad."""
        return self.people.get((sentence.number, head)) or self.who(sentence, head)

    def named(self, known: Sequence[ActorMention], ids: frozenset[str]) -> list[ActorMention]:
        """The known mentions, and the phrases and pronouns that stand for actors of some ids."""
        everybody = (*self.by_head.values(), *self.people.values())
        found = {mention.span: mention for mention in everybody if mention.actor.id in ids}
        taken = {mention.span for mention in known}
        covered = sorted(one.span for one in known)
        more = [
            mention
            for span, mention in found.items()
            if span not in taken and not overlaps(span, covered)
        ]
        named = {mention.actor.id for mention in (*known, *more)}
        # an actor whose only phrase holds another name is listed all the same
        more += [
            mention
            for mention in {one.actor.id: one for one in everybody}.values()
            if mention.actor.id in ids - named
        ]
        return sorted([*known, *more], key=lambda one: one.span)


def cast(known: Sequence[ActorMention], trees: Sequence[Tree]) -> Cast:
    """Every phrase of the parsed sentences that can act or be acted on, in their order."""
    names: dict[int, list[ActorMention]] = {}
    for mention in known:
        names.setdefault(mention.sentence.number, []).append(mention)
    memory = Memory(_home(trees[0]) if trees else None)
    voice = Voice()
    found: dict[tuple[int, int], ActorMention] = {}
    people: dict[tuple[int, int], ActorMention] = {}
    for tree in trees:
        number = tree.sentence.number
        if tree.tokens and not tree.sentence.heading:
            here = Phrases(tree, names.get(number, ()), memory, voice)
            for head, mention in here.all().items():
                found[number, head] = mention
                person = here.person(head, mention)
                if person:
                    people[number, head] = person
            voice.heard(tree, here.mentions)
    return Cast(found, people)


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
