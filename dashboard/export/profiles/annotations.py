"""The sentences behind the events as Web Annotations, which readers of texts lay over their source.

See https://www.w3.org/TR/annotation-model/: each annotation has a sentence of a report as its
target, by its words (TextQuoteSelector) and by its place in the text that was read
(TextPositionSelector, which counts characters), and what the event is as its body.
"""

import json
from importlib.metadata import version
from typing import TextIO
from uuid import NAMESPACE_URL, uuid5

from dashboard.export.about import About
from dashboard.export.profiles.definition import Account, Column, Profile
from dashboard.export.table import Table, Told, records

_TERMS = {
    "kind": "http://purl.org/dc/terms/type",
    "date": {
        "@id": "http://purl.org/dc/terms/date",
        "@type": "http://id.loc.gov/datatypes/edtf/EDTF",
    },
    "status": "https://schema.org/creativeWorkStatus",
    "speaker": "http://www.w3.org/ns/prov#wasAttributedTo",
    "sha256": "https://schema.org/sha256",
}
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", _TERMS]
"""The terms of the standard, and those for what it has no word for."""


def _named(words: str) -> str:
    """The address of something that has none on the web: the same for the same words."""
    return uuid5(NAMESPACE_URL, words).urn


def _id(sentence: Account) -> str:
    row = sentence.row
    return _named(f"dateline {row['event_id']} {row['document_id']} {row['span_start']}")


def _source(sentence: Account) -> str:
    """Where the text can be had, else what it is."""
    return sentence.text("url") or f"urn:sha256:{sentence.text('text_sha256')}"


ANNOTATIONS = Profile(
    "annotations",
    "Web Annotations",
    "Every sentence behind the events as a Web Annotation of the W3C: its words with up to 32 "
    "characters before and after, its place in the text that was read, and the event that it "
    "tells of. JSON is JSON-LD by that standard, the other forms have an annotation a row. What "
    "is planned, negated or denied is there too and says so.",
    (
        Column("id", _id),
        Column("source", _source),
        Column("sha256", lambda one: one.text("text_sha256")),
        Column("exact", lambda one: one.text("quote")),
        Column("prefix", lambda one: one.text("prefix")),
        Column("suffix", lambda one: one.text("suffix")),
        Column("start", lambda one: int(str(one.row["span_start"])), "int32"),
        Column("end", lambda one: int(str(one.row["span_end"])), "int32"),
        Column("event_id", lambda one: one.text("event_id")),
        Column("summary", lambda one: one.text("summary")),
        Column("kind", lambda one: one.text("kind")),
        Column("date", lambda one: one.text("edtf")),
        Column("status", lambda one: one.text("status")),
        Column("modality", lambda one: one.text("modality")),
        Column("speaker", lambda one: one.text("speaker")),
    ),
    source="annotated",
)


def _quote(sentence: Account) -> dict[str, object]:
    around = {name: words for name in ("prefix", "suffix") if (words := sentence.text(name))}
    return {"type": "TextQuoteSelector", "exact": sentence.text("quote"), **around}


def _tag(words: str | None) -> dict[str, object]:
    return {"type": "TextualBody", "purpose": "tagging", "value": words}


def _body(sentence: Account) -> list[dict[str, object]]:
    said = {
        "kind": sentence.text("kind"),
        "date": sentence.text("edtf"),
        "status": sentence.text("status"),
        "speaker": sentence.text("speaker"),
    }
    tags = [sentence.text("kind")]
    if sentence.text("modality") != "actual":
        tags.append(sentence.text("modality"))
    return [
        {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "value": sentence.text("summary"),
            **{name: value for name, value in said.items() if value},
        },
        *(_tag(tag) for tag in tags),
    ]


def _annotation(sentence: Account) -> dict[str, object]:
    place = {
        "type": "TextPositionSelector",
        "start": sentence.row["span_start"],
        "end": sentence.row["span_end"],
    }
    return {
        "id": _id(sentence),
        "type": "Annotation",
        "motivation": "describing",
        "body": _body(sentence),
        "target": {
            "type": "SpecificResource",
            "source": _source(sentence),
            "sha256": sentence.text("text_sha256"),
            "selector": [_quote(sentence), place],
        },
    }


def _opening(about: About, total: int) -> str:
    """The collection up to the first of its items."""
    name = _named(f"dateline {about.snapshot} {about.permalink}")
    collection = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": about.filter_words,
        "generator": {"type": "Software", "name": f"Dateline {version('dateline')}"},
        "total": total,
    }
    page = {"id": _named(f"{name} 1"), "type": "AnnotationPage", "partOf": name, "startIndex": 0}
    whole = json.dumps(collection, ensure_ascii=False)[:-1]
    first = json.dumps(page, ensure_ascii=False)[:-1]
    return f'{whole}, "first": {first}, "items": ['


def annotations_json(sentences: Table, about: About, target: TextIO, told: Told) -> None:
    """Write the annotations as one collection in JSON-LD, an annotation a line."""
    target.write(_opening(about, sentences.rows))
    separator = "\n"
    for block in sentences.blocks():
        for row in records(block):
            sentence = Account(dict(zip(sentences.columns, row, strict=True)))
            target.write(separator + json.dumps(_annotation(sentence), ensure_ascii=False))
            separator = ",\n"
        told(block.num_rows)
    target.write("\n]}}\n")
