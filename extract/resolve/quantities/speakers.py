"""Who gives a figure: "according to UNHCR", "Human Rights Watch said", "UNHCR said that"."""

import re

from extract.model import ActorMention, Quantity, Span
from extract.resolve.quantities.scene import Scene

_ACCORDING = re.compile(r"\b[Aa]ccording to (?:the |a )?$")
_TOLD = re.compile(r"t(?:old|ell)", re.IGNORECASE)
_SAID_BY = re.compile(r"^ (?:the )?$")
# what may stand between a name and its verb: the rest of a title and a name, never another clause
_TITLE = re.compile(
    r"(?:[\s,.\"”’']|\b(?:[A-Z][\w.’'-]*|of|for|the|and|chief|secretary|general|minister|president|"
    r"official|officials|spokesman|spokeswoman|spokesperson|agency|ministry|s|guards|border|defence|"
    r"foreign|deputy|prime|head|also|has|had|have|on)\b)*"
)
_APPOSITION = re.compile(r",[^,;:]+, $")
_BY_PRONOUN = re.compile(r"\b(?:he|she|they|it|who) (?:also |has |had )?$")
_PRONOUN = 12
_FARTHEST = 90
_ARTICLE = 4


def speaker(one: Quantity, scene: Scene) -> str | None:
    """The id of the actor who gives a figure, None where it is the report itself."""
    if scene.source:
        return scene.source.actor.id
    for mention in scene.actors:
        if _ACCORDING.search(scene.text(scene.sentence.span.start, mention.span.start)):
            return mention.actor.id
    # "Moldova counted 300 arrivals, and Romania 200": the second is not Moldova's
    if scene.owner(one):
        return None
    for said in scene.speech:
        named = _behind(one, said, scene) or _before(said, scene)
        if named is not None:
            return named.actor.id
    if any(_is_of_another(one, said, scene) for said in scene.speech):
        return None
    return next((event.speaker for event in scene.around(one) if event.speaker), None)


def _is_of_another(one: Quantity, said: Span, scene: Scene) -> bool:
    """Whether someone who is no known actor says it: "..., the agency said", but "..., he said"."""
    start = max(one.span.end, said.start - _PRONOUN)
    return one.span.end < said.start and not _BY_PRONOUN.search(scene.text(start, said.start))


def _behind(one: Quantity, said: Span, scene: Scene) -> ActorMention | None:
    """The one named right after the verb: "200 people had come, said UNHCR"."""
    after = [mention for mention in scene.actors if mention.span.start >= said.end]
    # "told the council": whoever is named behind the verb listens
    if not after or one.span.end > said.start or _TOLD.match(scene.text(said.start, said.end)):
        return None
    return after[0] if _SAID_BY.match(scene.text(said.end, after[0].span.start)) else None


def _before(said: Span, scene: Scene) -> ActorMention | None:
    """The one named right before the verb, or at the head of the sentence with an apposition."""
    before = [mention for mention in scene.actors if mention.span.end <= said.start]
    if not before:
        return None
    between = scene.text(before[-1].span.end, said.start)
    if len(between) <= _FARTHEST and _TITLE.fullmatch(between):
        return before[-1]
    heads = before[0].span.start - scene.sentence.span.start <= _ARTICLE
    apart = _APPOSITION.fullmatch(scene.text(before[0].span.end, said.start))
    return before[0] if heads and apart else None
