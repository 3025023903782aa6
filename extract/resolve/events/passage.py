"""What surrounds a clause: the actors, times and other event mentions of its sentence, and the day
that heads an entry, "Monday: Rebels shelled a town"."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.find.events import EventMention
from extract.model import ActorMention, Document, Sentence, TimeExpression
from extract.resolve.actors import Cast
from extract.resolve.times import Period, is_day_head

# sentences behind its first one that a day at the head of an entry holds for
_ENTRY = 4


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Passage:
    """One sentence with all that has been found in it, in the order of the text.

    `times` holds those too that no day is known for; `periods` are what dates a clause; `headed` is
    the day at the head of the entry of a digest that the sentence stands in.
    """

    document: Document
    sentence: Sentence
    mentions: tuple[EventMention, ...]
    actors: tuple[ActorMention, ...]
    periods: tuple[Period, ...]
    times: tuple[TimeExpression, ...]
    cast: Cast
    headed: Period | None = None

    def who(self, head: int) -> ActorMention | None:
        """The actor that a phrase of the sentence stands for."""
        return self.cast.who(self.sentence, head)

    def whom(self, head: int) -> ActorMention | None:
        """The people that a phrase names as hurt, seized or freed."""
        return self.cast.whom(self.sentence, head)

    def at(self, position: int) -> EventMention | None:
        """The event mention of a word of the sentence, if it is one."""
        for one in self.mentions:
            if one.at == position:
                return one
        return None


def passages(
    document: Document,
    sentences: Sequence[Sentence],
    found: tuple[
        Sequence[EventMention],
        Sequence[ActorMention],
        Sequence[Period],
        Sequence[TimeExpression],
    ],
    cast: Cast,
) -> list[Passage]:
    """The sentences that mention an event, each with what was found in it."""
    mentions, actors, periods, times = found
    by_sentence: dict[int, list[EventMention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence.number, []).append(mention)
    actors_in: dict[int, list[ActorMention]] = {}
    for actor in actors:
        actors_in.setdefault(actor.sentence.number, []).append(actor)
    periods_in: dict[int, list[Period]] = {}
    for period in periods:
        periods_in.setdefault(period.sentence.number, []).append(period)
    times_in: dict[int, list[TimeExpression]] = {}
    for time in times:
        times_in.setdefault(time.sentence.number, []).append(time)
    heads = _heads(document, sentences, periods)
    return [
        Passage(
            document=document,
            sentence=sentence,
            mentions=tuple(by_sentence[sentence.number]),
            actors=tuple(actors_in.get(sentence.number, ())),
            periods=tuple(periods_in.get(sentence.number, ())),
            times=tuple(times_in.get(sentence.number, ())),
            cast=cast,
            headed=heads.get(sentence.number),
        )
        for sentence in sentences
        if sentence.number in by_sentence
    ]


def _heads(
    document: Document, sentences: Sequence[Sentence], periods: Sequence[Period]
) -> dict[int, Period]:
    """The day that heads the entry of each sentence of a digest: "Monday: Rebels shelled a town.
    Two guards died." """
    first = {one.sentence.number: one for one in reversed(periods)}
    heads = {
        number: one
        for number, one in first.items()
        if is_day_head(one.sentence, one.span.start, one.span.end)
    }
    if len(heads) < 2:
        # "9 October: Some 5,000 people marched": a sentence of its own to some parsers
        alone = [(n, one) for n, one in heads.items() if _is_all(one)]
        return heads | {n + 1: one for n, one in alone}
    found: dict[int, Period] = {}
    head, last = None, 0
    for sentence in sentences:
        number = sentence.number
        if number in heads:
            head, last = heads[number], number
        elif head is not None and _is_over(document, head, sentence, number - last):
            head = None
        if head is not None:
            found[number] = head
    return found


def _is_all(head: Period) -> bool:
    """Whether nothing stands behind the day in its sentence."""
    text = head.sentence.text[head.span.end - head.sentence.span.start :]
    return not text.strip(" :")


def _is_over(document: Document, head: Period, sentence: Sentence, distance: int) -> bool:
    """An entry ends with its paragraph, or after some sentences where the text has none."""
    between = document.text[head.span.end : sentence.span.start].strip(": \n")
    return distance > _ENTRY or "\n\n" in between or sentence.heading
