"""Facts as the JSON record that `dateline annotate` prints, one a document."""

from datetime import date
from typing import Any

from extract.model import ActorMention, Event, Facts, Interval, Quantity, TimeExpression, When

Record = dict[str, Any]


def record(facts: Facts) -> Record:
    """The record of one document: plain values alone, dates in ISO 8601."""
    document = facts.document
    return {
        "document": {
            "id": document.id,
            "title": document.title,
            "publisher": document.publisher,
            "published": _day(document.published),
            "url": document.url,
            "language": document.language,
            "text_sha256": document.text_sha256,
        },
        "text": document.text,
        "sentences": [{"start": one.span.start, "end": one.span.end} for one in facts.sentences],
        "times": [_time(one) for one in facts.times],
        "figures": [_figure(one) for one in facts.quantities],
        "actors": _actors(facts.mentions),
        "events": [_event(one) for one in facts.events],
        "warnings": list(facts.warnings),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _interval(interval: Interval | None) -> Record:
    if interval is None:
        return {"edtf": None, "earliest": None, "latest": None, "mode": None, "basis": "none"}
    return {
        "edtf": interval.edtf,
        "earliest": _day(interval.earliest),
        "latest": _day(interval.latest),
        "mode": interval.mode,
        "basis": interval.basis,
    }


def _when(when: When | None) -> Record | None:
    return {**_interval(when.interval), "words": when.words} if when else None


def _time(time: TimeExpression) -> Record:
    return {
        "start": time.span.start,
        "end": time.span.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        **_interval(time.interval),
        "rule": time.rule,
    }


def _figure(quantity: Quantity) -> Record:
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.text,
        "low": _plain(quantity.low),
        "best": _plain(quantity.best),
        "high": _plain(quantity.high),
        "bound": quantity.bound,
        "unit": quantity.unit,
        "noun": quantity.phrase,
        "head": quantity.noun,
        "measure": quantity.measure,
        "stock_or_flow": quantity.stock_or_flow,
        "depends": quantity.depends,
        "change": quantity.change,
        "population": quantity.population,
        "as_of": _when(quantity.as_of),
        "place": quantity.place,
        "speaker": quantity.speaker,
        "event": quantity.event,
        "rule": quantity.rule,
    }


def _plain(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number


def _actors(mentions: tuple[ActorMention, ...]) -> list[Record]:
    found: dict[str, Record] = {}
    for mention in mentions:
        one = mention.actor
        entry = found.setdefault(
            one.id,
            {
                "id": one.id,
                "name": one.name,
                "kind": one.kind,
                "country": one.country,
                "parent": one.parent,
                "mentions": [],
            },
        )
        entry["mentions"].append([mention.span.start, mention.span.end])
    return list(found.values())


def _event(event: Event) -> Record:
    return {
        "start": event.span.start,
        "end": event.span.end,
        "sentence": event.sentence.number,
        "type": event.type,
        "mode": event.type_mode,
        "kind": event.kind,
        "agents": list(event.agents),
        "targets": list(event.targets),
        "instrument": event.instrument,
        "place": event.place,
        "when": _when(event.when),
        "modality": event.modality,
        "status": event.status,
        "speaker": event.speaker,
        "summary": event.summary,
        "repeats": [
            {"start": one.span.start, "end": one.span.end, "sentence": one.sentence.number}
            for one in event.repeats
        ],
        "rule": event.rule,
    }
