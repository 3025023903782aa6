"""The two parties of talks that a report tells of, "talks between A and B": what the one says
there goes to the other."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.find.events import EventMention, clauses
from extract.model import Actor, Event
from extract.resolve.actors import Cast
from extract.resolve.events.passage import Passage
from extract.tree import Tree
from extract.vocabulary import listed

_BODIES = frozenset({"state", "organisation", "armed_group"})
_TALKS = listed("clauses", "talks")
_OF_TALKS = _TALKS | listed("clauses", "negotiators")
_NEAR = 6  # events
_EACH = listed("actor_nouns", "one_of_two")
_HEARS = _BODIES | {"person", "group"}


class Bodies:
    """The actors of a report, and for whom each of them speaks."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._actors: dict[str, Actor] = {}
        for one in cast.actors():
            known = self._actors.get(one.id)
            if known is None or known.parent is None:
                self._actors[one.id] = one

    def body(self, one: str) -> str:
        """The body that an actor speaks for, else the actor."""
        actor = self._actors.get(one)
        return actor.parent if actor and actor.parent else one

    def share(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether one of some actors is, or speaks for, one of the others."""
        return bool({self.body(one) for one in some} & {self.body(one) for one in others})

    def who_hear(self, found: Sequence[str]) -> tuple[str, ...]:
        """Those that one can speak to: no things."""
        return tuple(one for one in found if self._kind(one) in _HEARS)

    def who_answer(self, found: Sequence[str]) -> tuple[str, ...]:
        """Those that one speaks to by themselves: no crowd."""
        return tuple(one for one in found if self._kind(one) in _HEARS - {"group"})

    def at(self, mention: EventMention, head: int) -> str | None:
        """The actor that a phrase of a clause stands for."""
        who = self._cast.who(mention.sentence, head)
        return who.actor.id if who else None

    def named_in(
        self, number: int, before: int | None, kinds: Collection[str], cases: Collection[str]
    ) -> list[str]:
        """The bodies of some kinds that a sentence names in front of a word, but behind some
        prepositions, which only say where."""
        tree = self._cast.trees.get(number)
        named = self._cast.phrases.get(number, {}).items() if tree else ()
        return [
            who.id
            for head, who in named
            if (before is None or head < before)
            and not (tree is not None and _is_of_people(tree, head))
            and self._kind(self.body(who.id)) in kinds
            and (tree is None or tree.cases(head) not in cases)
        ]

    def are_bodies(self, found: Sequence[str]) -> bool:
        """Whether some actors are states or other bodies, or speak for one."""
        return bool(found) and all(self._kind(self.body(one)) in _BODIES for one in found)

    def state(self, one: str) -> str | None:
        """The state that an actor is, or that those are of who are called by it: "Mali's army"."""
        actor = self._actors.get(one)
        if actor is None or actor.kind == "state":
            return actor.id if actor else None
        body = self._actors.get(actor.parent) if actor.parent else None
        return actor.country or (body.id if body and body.kind == "state" else None)

    def knows(self, found: Iterable[str]) -> bool:
        """Whether the report names all of some actors."""
        return all(one in self._actors for one in found)

    def are(self, found: Sequence[str], words: str) -> bool:
        """Whether one of some actors is called by a word of a list of `actor_nouns.toml`."""
        names = [actor.name.lower().split() for one in found if (actor := self._actors.get(one))]
        known = listed("actor_nouns", words)
        return any(word.removesuffix("s") in known for name in names for word in name)

    def _kind(self, one: str) -> str:
        actor = self._actors.get(one)
        return actor.kind if actor else "organisation"


@dataclass(slots=True, unsafe_hash=True)
class Parties:
    """Two actors that talk with one another, as they are first named."""

    one: str
    other: str

    def but(self, agents: Sequence[str]) -> tuple[str, ...]:
        """Both parties, or the one that is not among some agents."""
        return tuple(one for one in (self.one, self.other) if one not in agents)

    def both(self, event: Event) -> Event:
        """ "Both sides agreed": each with the other; "each side accuses the other"."""
        if event.targets == ("other",) and are_sides(event):
            return between(event, self.but(()))
        if event.targets and all(one in listed("clauses", "both_parties") for one in event.targets):
            # "praised both sides"
            event = replace(event, targets=self.but(event.agents))
        meant = [at for at in event.agents if at in listed("clauses", "both_parties")]
        if len(meant) != len(event.agents) or not meant:
            return event
        if event.targets:
            return replace(event, agents=(self.one, self.other))
        return between(event, self.but(()))


def between(event: Event, pair: Sequence[str]) -> Event:
    """An event that two do with each other: the one is its agent, the other its target."""
    return replace(event, agents=tuple(pair[:1]), targets=tuple(pair[1:]))


def are_sides(event: Event) -> bool:
    """ "both sides", "each group": who acts is called by what two parties are called together."""
    alike = listed("clauses", "both_parties") | _EACH
    return bool(event.agents) and set(event.agents) <= alike


def are_two(mention: EventMention) -> bool:
    """ "both sides", "the two groups", "each army"; not "the parties to the convention"."""
    tree = mention.tree
    before = (one for head in mention.agents for one in tree.children(head, "det", "nummod"))
    return any(tree.lemma(one) in {"both", "two", "each", "either"} for one in before)


def clashing(earlier: Sequence[Event]) -> Parties | None:
    """The two who were told to fight each other a little before: whom "each side" stands for."""
    for event in reversed(earlier[-_NEAR:]):
        # "clashed", and whom a bullet hit
        joined = len(event.agents) == 2
        both = event.agents if joined else (*event.agents, *event.targets)
        if event.type == "ASSAULT" and event.agents and len(both) == 2 and "other" not in both:
            return Parties(*both)
    return None


def parties_of(passages: Sequence[Passage], bodies: Bodies) -> Parties | None:
    """The parties of the talks of a report, else those who sign a paper; None where it names none
    or several pairs."""
    for pairs_in in (_pairs, _signers):
        pairs: dict[frozenset[str], tuple[str, ...]] = {}
        for passage in passages:
            for pair in pairs_in(passage):
                spoken_for = frozenset(map(bodies.body, pair))
                if len(spoken_for) == 2:
                    pairs.setdefault(spoken_for, pair)
        if pairs:
            one, other = next(iter(pairs.values()))
            return Parties(one, other) if len(pairs) == 1 else None
    return None


def other_party(parties: Parties, bodies: Bodies, event: Event) -> tuple[str, ...]:
    """To whom a party says what an event tells: the other; () for whoever is no party."""
    first = bodies.share(event.agents, (parties.one,))
    then = bodies.share(event.agents, (parties.other,))
    if first == then:
        return ()
    return (parties.other,) if first else (parties.one,)


def _pairs(passage: Passage) -> Iterator[tuple[str, ...]]:
    """Who meets whom in a sentence: "talks between A and B", "envoys of A and B"."""
    tree = passage.mentions[0].tree
    for at in [n for n, lemma in enumerate(tree.lemmas) if lemma in _OF_TALKS]:
        if tree.tokens[at].word_class != "NOUN":
            continue
        if tree.lemmas[at] in _TALKS:
            held = clauses.obliques(tree, at, ("between", "among")) or _with_whom(tree, at)
            yield _named(passage, held)
        else:
            yield _named(passage, _sent_by(tree, at))
    for mention in passage.mentions:
        if mention.kind.type == "CONSULT" and mention.kind.mutual:
            heads = (*mention.agents, *(one for slot in mention.targets[:1] for one in slot))
            if _negotiates(mention) or _is_one_armed(passage, heads):
                yield _named(passage, heads)


def _signers(passage: Passage) -> Iterator[tuple[str, ...]]:
    """ "Chad and the Hill Front signed a declaration": a state and who fights it have talked."""
    for mention in passage.mentions:
        signed = mention.kind.kind == "treaty" and mention.voice == "active"
        if signed and _is_one_armed(passage, mention.agents):
            yield _named(passage, mention.agents)


def _negotiates(mention: EventMention) -> bool:
    """ "A and B negotiated", "A held talks with B": those who only meet may well be allies, and
    what one of them then demands it demands of others."""
    tree, at = mention.tree, mention.at
    words = listed("clauses", "talks")
    return tree.lemma(at) == "negotiate" or any(
        tree.lemma(one) in words for one in (at, *tree.children(mention.verb, "obj"))
    )


def _is_one_armed(passage: Passage, heads: Sequence[int]) -> bool:
    """ "Chad met the Hill Front": who meets rebels talks with the other side."""
    who = [passage.who(head) for head in heads]
    return any(one is not None and one.actor.kind == "armed_group" for one in who)


def _with_whom(tree: Tree, at: int) -> tuple[int, ...]:
    """ "The front broke off talks with Chad", "The front and Chad ended a round of talks"."""
    verb = tree.head(at)
    if verb is None or tree.tokens[at].relation != "obj":
        return ()
    other = clauses.obliques(tree, at, ("with",)) or clauses.obliques(tree, verb, ("with",))
    first = clauses.subjects(tree, verb)
    if not other and len(first) == 2 and tree.lemma(verb) in listed("clauses", "support"):
        return first
    return (first[0], other[0]) if len(first) == 1 and len(other) == 1 else ()


def _sent_by(tree: Tree, at: int) -> tuple[int, ...]:
    """ "envoys of A and B", "A and B negotiators"."""
    behind = clauses.obliques(tree, at, ("of", "from"))
    if len(behind) == 2:
        return behind
    if len(tree.joined(at)) == 2:
        # "negotiators of A and the B movement" read as two who talk
        return tree.joined(at)
    before = tree.children(at, "nmod:poss", "amod", "compound")
    return tree.joined(before[0]) if len(before) == 1 else ()


def _named(passage: Passage, heads: Sequence[int]) -> tuple[str, ...]:
    """The actors of two phrases, if they are two bodies or those who speak or fight for one."""
    who = [passage.who(head) for head in heads]
    named = [one.actor.id for one in who if one and _is_a_party(one.actor)]
    return tuple(named) if len(named) == len(heads) == 2 else ()


def _is_a_party(one: Actor) -> bool:
    if one.kind in _BODIES or one.parent is not None:
        return True
    return bool(set(one.name.lower().split()) & listed("actors", "parties"))


def _is_of_people(tree: Tree, head: int) -> bool:
    """ "30 Sudanese", "Dutch marines": some of its people are not the state."""
    above = tree.head(head)
    if tree.relations[head] == "conj" and above is not None:
        return _is_of_people(tree, above)  # "sixty Kenyans and Ugandans"
    if tree.relations[head] in {"amod", "compound"}:
        return True
    return tree.child(head, "nummod") is not None


def without(found: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The actors that are not among some others."""
    return tuple(one for one in found if one not in others)
