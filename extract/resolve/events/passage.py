"""What surrounds a clause: the actors, periods and other event mentions of its sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.find.events import EventMention
from extract.model import ActorMention, Document, Sentence, Span
from extract.resolve.times import Period

_QUOTATION = re.compile(r"“[^”]*”?|\"[^\"]*\"?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence with all that has been found in it, in the order of the text."""

    document: Document
    sentence: Sentence
    mentions: tuple[EventMention, ...]
    actors: tuple[ActorMention, ...]
    periods: tuple[Period, ...]

    def before(self, position: int, characters: int = 60) -> str:
        """What stands in the sentence right before a position of the document."""
        start = max(self.sentence.span.start, position - characters)
        return self.document.text[start:position]

    def between(self, first: int, last: int) -> str:
        """The text between two positions of the document."""
        return self.document.text[first:last]

    def quote(self, position: int) -> Span | None:
        """The quotation around a position, if there is one."""
        offset = self.sentence.span.start
        for match in _QUOTATION.finditer(self.sentence.text):
            if match.start() <= position - offset < match.end():
                return Span(offset + match.start(), offset + match.end())
        return None

    def previous(self, mention: EventMention) -> EventMention | None:
        """The event mention before this one in the sentence."""
        earlier = [one for one in self.mentions if one.trigger.start < mention.trigger.start]
        return earlier[-1] if earlier else None

    def subject_start(self, mention: EventMention) -> int:
        """Where the subject of a clause may begin: after "said" in "Borrell said Russia bombed"."""
        start = mention.span.start
        for one in self.mentions:
            inside = start <= one.trigger.start < mention.trigger.start
            if inside and one.kind.speech:
                start = one.trigger.end
        return start


def passages(
    document: Document,
    sentences: Sequence[Sentence],
    found: tuple[Sequence[EventMention], Sequence[ActorMention], Sequence[Period]],
) -> list[Passage]:
    """The sentences that mention an event, each with what was found in it."""
    mentions, actors, periods = found
    by_sentence: dict[int, list[EventMention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence.number, []).append(mention)
    actors_in: dict[int, list[ActorMention]] = {}
    for actor in actors:
        actors_in.setdefault(actor.sentence.number, []).append(actor)
    periods_in: dict[int, list[Period]] = {}
    for period in periods:
        periods_in.setdefault(period.sentence.number, []).append(period)
    return [
        Passage(
            document=document,
            sentence=sentence,
            mentions=tuple(by_sentence[sentence.number]),
            actors=tuple(actors_in.get(sentence.number, ())),
            periods=tuple(periods_in.get(sentence.number, ())),
        )
        for sentence in sentences
        if sentence.number in by_sentence
    ]
