"""Times that end with the telling: "have fled in ten days", "so far", "since the invasion"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from extract.find.events import EventMention
from extract.find.events.triggers import Reading, readings
from extract.model import Event, Interval, Span, When
from extract.resolve.events.passage import Passage
from extract.resolve.events.told import Told
from extract.resolve.times import Period
from extract.tree import Tree

_SO_FAR = re.compile(r"\b(?:so far|thus far|to date|up to now|until now|by now)\b", re.IGNORECASE)
_LENGTH = re.compile(r"P(?:T(?P<hours>\d+)H|(?P<days>\d+)D|(?P<weeks>\d+)W)")
_WITHIN = frozenset({"in", "within"})
# as much of two words as "invade" and "invasion" share
_STEM = 3


def until_told(passage: Passage, mention: EventMention) -> Iterator[Period]:
    """The times of a clause in the perfect that end on the day on which it is told."""
    told = _day_told(passage, mention)
    if told is None:
        return
    text, offset = passage.sentence.text, passage.sentence.span.start
    for match in _SO_FAR.finditer(text):
        span = Span(offset + match.start(), offset + match.end())
        yield _period(passage, span, (None, told), match[0])
    for time in passage.times:
        length = _LENGTH.fullmatch(time.value or "") if time.interval is None else None
        word = text[: time.span.start - offset].split()[-1:]
        if length and word and word[0].lower() in _WITHIN:
            first = told - _days(length)
            yield _period(passage, time.span, (first, told), f"{word[0]} {time.text}")


def _days(length: re.Match[str]) -> timedelta:
    hours, days, weeks = (int(length[name] or 0) for name in ("hours", "days", "weeks"))
    return timedelta(days=days + -(-hours // 24), weeks=weeks)


def _day_told(passage: Passage, mention: EventMention) -> date | None:
    """The day of the saying, else of publication, where a clause looks back from it: "have fled",
    "had fled, he said"."""
    tree, verb = mention.tree, mention.verb
    helpers = {tree.tokens[one].text.lower() for one in tree.children(verb, "aux")}
    above = tree.head(verb)
    saying = passage.at(above) if above is not None else None
    spoken = saying if saying and saying.kind.speech else None
    if not helpers & ({"have", "has", "'ve", "’ve"} | ({"had"} if spoken else set())):
        return None
    if spoken is None or above is None:
        return passage.document.published
    said = [one.when for one in passage.periods if _depends(tree, one, above)]
    days = {one.interval.latest for one in said if one.interval.mode == "instant"}
    return days.pop() if len(days) == 1 else passage.document.published


def _depends(tree: Tree, period: Period, verb: int) -> bool:
    return any(
        period.span.start <= tree.tokens[one].span.start < period.span.end
        for one in tree.below[verb]
    )


def _period(passage: Passage, span: Span, days: tuple[date | None, date], words: str) -> Period:
    first, last = days
    interval = Interval(
        earliest=first,
        latest=last,
        mode="duration" if first else "before",
        basis="relative",
        edtf=f"{first or '..'}/{last}",
    )
    return Period(span=span, sentence=passage.sentence, when=When(interval=interval, words=words))


def since_known(found: Sequence[Told]) -> list[Told]:
    """The events; what took place "since the invasion" from the day that the report gives that."""
    dated = [told.event for told in found if _is_a_day(told.event)]
    if not dated:
        return list(found)
    return [one if one.event.when else _since(one, dated) for one in found]


def _since(one: Told, others: Sequence[Event]) -> Told:
    tree, verb = one.mention.tree, one.mention.verb
    for at in tree.below[verb] if "since" in tree.lemmas else ():
        if "since" not in [tree.lemmas[mark] for mark in tree.children(at, "case", "mark")]:
            continue
        starts = {
            other.when.interval.earliest
            for other in others
            if other.when and _is_that(tree, at, other)
        }
        first = starts.pop() if len(starts) == 1 else None
        if first:
            span, offset = tree.reach(at), one.mention.sentence.span.start
            words = one.mention.sentence.text[span.start - offset : span.end - offset]
            edtf = f"{first}/.."
            interval = Interval(
                earliest=first, latest=None, mode="duration", basis="relative", edtf=edtf
            )
            event = replace(one.event, when=When(interval=interval, words=words))
            return replace(one, event=event)
    return one


def _is_a_day(event: Event) -> bool:
    if event.when is None or event.modality != "actual":
        return False
    interval = event.when.interval
    told = interval.basis in {"stated", "relative"}
    return told and interval.earliest is not None and interval.earliest == interval.latest


def _is_that(tree: Tree, at: int, other: Event) -> bool:
    """ "the Russian invasion" after "Russia invaded", "the war began" after "the war broke out"."""
    offset = other.sentence.span.start
    known = other.sentence.text[other.trigger.start - offset : other.trigger.end - offset].lower()
    same_kind = any(one.trigger.kind == other.kind for one in _readings(tree, at))
    return same_kind and known[:_STEM] == tree.tokens[at].text.lower()[:_STEM]


def _readings(tree: Tree, at: int) -> tuple[Reading, ...]:
    verbal = tree.tokens[at].word_class == "VERB"
    return readings("verb" if verbal else "noun").get(tree.lemma(at), ())
