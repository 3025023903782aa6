"""What stands beside a figure in its sentence: other figures, events, actors and periods."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.model import ActorMention, Event, Quantity, Sentence, Span
from extract.resolve.events.passage import Passage
from extract.resolve.times import Period
from extract.tree import Tree


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Scene:
    """One sentence with all that is known of it, each kind in the order of the text."""

    sentence: Sentence
    figures: tuple[Quantity, ...]
    events: tuple[Event, ...]
    periods: tuple[Period, ...]
    actors: tuple[ActorMention, ...]
    speech: tuple[Span, ...]
    source: ActorMention | None
    tree: Tree

    def text(self, start: int, end: int) -> str:
        """The words between two positions of the document."""
        offset = self.sentence.span.start
        return self.sentence.text[max(0, start - offset) : max(0, end - offset)]

    def head(self, one: Quantity) -> int | None:
        """The token of a figure on which its others depend; None in a sentence without a parse."""
        inside = [
            at
            for at, token in enumerate(self.tree.tokens)
            if one.span.start <= token.span.start and token.span.end <= one.span.end
        ]
        return next((at for at in inside if self.tree.head(at) not in inside), None)

    def around(self, one: Quantity) -> list[Event]:
        """The events whose clause holds a figure, the narrowest first."""
        holding = [
            event
            for event in self.events
            if event.span.start <= one.span.start and one.span.end <= event.span.end
        ]
        return sorted(holding, key=lambda event: event.span.end - event.span.start)

    def owner(self, one: Quantity) -> str | None:
        """The state named right before a figure: "Hungary took 300 people and Moldova 200"."""
        start, _ = self.room(one)
        for mention in self.actors:
            named = mention.actor.kind == "state" and start <= mention.span.start
            if named and one.depends and mention.span.end + 1 == one.span.start:
                return mention.actor.country
        return None

    def room(self, one: Quantity) -> tuple[int, int]:
        """From the end of the figure before to the start of the one after."""
        start = one.span.start
        before = [other.span.end for other in self.figures if other.span.start < start]
        after = [other.span.start for other in self.figures if other.span.start > start]
        return (
            before[-1] if before else self.sentence.span.start,
            after[0] if after else self.sentence.span.end,
        )


def scenes(
    quantities: Sequence[Quantity],
    events: Sequence[Event],
    passages: Sequence[Passage],
    periods: Sequence[Period],
    actors: Sequence[ActorMention],
    trees: Sequence[Tree],
) -> Mapping[int, Scene]:
    """The scene of every sentence that holds a figure, by the sentence's number."""
    figures: defaultdict[int, list[Quantity]] = defaultdict(list)
    for one in quantities:
        figures[one.sentence.number].append(one)
    happened: defaultdict[int, list[Event]] = defaultdict(list)
    for event in events:
        happened[event.sentence.number].append(event)
    dated: defaultdict[int, list[Period]] = defaultdict(list)
    for period in periods:
        dated[period.sentence.number].append(period)
    named: defaultdict[int, list[ActorMention]] = defaultdict(list)
    for mention in actors:
        named[mention.sentence.number].append(mention)
    parsed = {tree.sentence.number: tree for tree in trees}
    told = {passage.sentence.number: passage for passage in passages}
    return {
        number: Scene(
            sentence=found[0].sentence,
            figures=tuple(found),
            events=tuple(happened[number]),
            periods=tuple(dated[number]),
            actors=tuple(named[number]),
            speech=_speech(told.get(number)),
            source=_source(told.get(number), parsed[number]),
            tree=parsed[number],
        )
        for number, found in figures.items()
    }


def _source(passage: Passage | None, tree: Tree) -> ActorMention | None:
    """Whom a sentence follows: "according to the Sudan Doctors Network"."""
    if passage is None:
        return None
    named = (
        passage.who(at)
        for at, token in enumerate(tree.tokens)
        if token.relation in {"obl", "nmod"} and tree.cases(at).startswith("according")
    )
    return next((one for one in named if one and _is_somebody(one)), None)


def _is_somebody(one: ActorMention) -> bool:
    """ "according to a report by UNICEF" names no source in "a report"."""
    return one.actor.name[:1].isupper() or one.actor.kind == "organisation"


def _speech(passage: Passage | None) -> tuple[Span, ...]:
    """The verbs of saying of a sentence, in the active voice."""
    if passage is None:
        return ()
    return tuple(
        one.trigger for one in passage.mentions if one.kind.speech and one.voice == "active"
    )
