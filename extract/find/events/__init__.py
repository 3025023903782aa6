"""Clauses that say something happened: "NATO accused Russia", "The depot was bombed by rebels".

A verb counts where its form and its neighbours show that it is one ("was bombed", "to bomb", "they
bomb"), a noun only where an actor stands beside it ("Russia's bombing", "the invasion of Ukraine");
who acts is for `resolve` to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.find.events.triggers import Reading, Trigger, readings, things
from extract.find.events.words import Word, clause, words
from extract.model import Mention, Sentence, Span

Voice = Literal["active", "passive", "gerund", "noun"]

_BE = frozenset("be is are was were been being".split())
_HAVE = frozenset("have has had having".split())
_BEFORE_BASE = frozenset(
    "to will would can could may might must should shall not n't did do does never we they you i "
    "and or".split()
)
_ARTICLES = frozenset(
    "the a an this that these those its his her their our my any no some each every".split()
)
_PRONOUNS = frozenset("he she it who which that".split())
_ADVERBS = frozenset(
    "not also never already only again reportedly allegedly repeatedly first later since then "
    "still now recently just ever even always often immediately formally".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Mention):
    """Words that say something happened. The span is the clause, `trigger` the words themselves."""

    kind: Trigger
    trigger: Span
    voice: Voice
    infinitive: bool


def event_mentions(sentences: Sequence[Sentence]) -> list[EventMention]:
    """Every event that the vocabulary sees, in the order of the text; none in headings."""
    return [
        mention
        for sentence in sentences
        if not sentence.heading
        for mention in _in_sentence(sentence)
    ]


def _in_sentence(sentence: Sentence) -> Iterator[EventMention]:
    found = words(sentence.text)
    position = 0
    while position < len(found):
        mention = _at(sentence, found, position)
        if mention:
            yield mention
        position += 1


def _at(sentence: Sentence, found: list[Word], position: int) -> EventMention | None:
    for reading in readings().get(found[position].text, ()):
        last = position + len(reading.words)
        if tuple(word.text for word in found[position:last]) != reading.words:
            continue
        voice = _voice(sentence, found, position, reading)
        bounds = clause(found, position, last)
        if voice and _has_required(sentence, found, reading.trigger, (position, last), bounds):
            return _mention(sentence, found, reading, (position, last), bounds, voice)
    return None


def _mention(
    sentence: Sentence,
    found: list[Word],
    reading: Reading,
    place: tuple[int, int],
    bounds: tuple[int, int],
    voice: Voice,
) -> EventMention:
    offset = sentence.span.start
    return EventMention(
        sentence=sentence,
        span=Span(offset + found[bounds[0]].start, offset + found[bounds[1] - 1].end),
        rule=f"event/{reading.trigger.name}/{reading.form or 'noun'}",
        kind=reading.trigger,
        trigger=Span(offset + found[place[0]].start, offset + found[place[1] - 1].end),
        voice=voice,
        infinitive=_is_infinitive(found, place[0]),
    )


def _is_infinitive(found: list[Word], position: int) -> bool:
    """ "to bomb", and "bomb" in "to block or bomb"."""
    if _before(found, position) == "to":
        return True
    conjoined = position > 2 and found[position - 1].text in {"and", "or"}
    return conjoined and found[position - 3].text == "to"


def _voice(sentence: Sentence, found: list[Word], position: int, reading: Reading) -> Voice | None:
    before = _before(found, position)
    form = reading.form
    if form is None:
        return "noun"
    if form == "ing":
        return _voice_of_ing(before)
    if form == "base":
        return "active" if before in _BEFORE_BASE else None
    if form == "third":
        return _voice_of_third(sentence, found, position)
    return _voice_of_past(found, position, before)


def _voice_of_third(sentence: Sentence, found: list[Word], position: int) -> Voice | None:
    """ "Bombs" and "States" are nouns more often than verbs: a name or pronoun must come before."""
    if position == 0 or found[position].text in things():
        return None
    subject, verb = found[position - 1], sentence.text[found[position].start]
    named = sentence.text[subject.start].isupper() and position > 1
    return "active" if verb.islower() and (named or subject.text in _PRONOUNS) else None


def _voice_of_ing(before: str) -> Voice | None:
    if before in _BE:
        return "active"
    if before in {"of", "for", "after", "before", "by", "while", "without", "from", "denied"}:
        return "gerund"
    return None


def _voice_of_past(found: list[Word], position: int, before: str) -> Voice | None:
    after = found[position + 1].text if position + 1 < len(found) else ""
    if before in _BE:
        return "passive"
    if before in _HAVE:
        return "active"
    if before in _ARTICLES:
        return None
    return "passive" if after == "by" else "active"


def _before(found: list[Word], position: int) -> str:
    """The word before, past adverbs: "was reportedly bombed"."""
    at = position - 1
    while at >= 0 and (found[at].text in _ADVERBS or found[at].text.endswith("ly")):
        at -= 1
    return found[at].text if at >= 0 else ""


def _has_required(
    sentence: Sentence,
    found: list[Word],
    trigger: Trigger,
    place: tuple[int, int],
    bounds: tuple[int, int],
) -> bool:
    start, end = found[bounds[0]].start, found[bounds[1] - 1].end
    text = sentence.text[start:end].lower()
    if any(phrase in text for phrase in trigger.never):
        return False
    if not trigger.required:
        return True
    parts = {
        "before": sentence.text[start : found[place[0]].start],
        "after": sentence.text[found[place[1] - 1].end : end],
        "anywhere": sentence.text[start:end],
    }
    passive = _before(found, place[0]) in _BE
    where = "anywhere" if passive else trigger.where
    return _holds(parts[where], trigger)


def _holds(text: str, trigger: Trigger) -> bool:
    tokens = [word.text for word in words(text)]
    longest = 4
    return any(
        " ".join(tokens[first : first + length]) in trigger.required
        for first in range(len(tokens))
        for length in range(1, longest + 1)
    )
