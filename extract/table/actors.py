"""Actors and places as spreadsheets write them: a name, or several set apart by semicolons."""

from dataclasses import replace

from extract.find.actors import actor_mentions, slug
from extract.model import Actor, ActorMention, Sentence, Span


def actors(cell: str, start: int, sentence: Sentence) -> list[ActorMention]:
    """Who is named in a cell that begins at an offset of the document.

    A name that the vocabulary has is that actor; another one is kept as it is written.
    """
    found, at = [], start
    for part in cell.split(";"):
        name = part.strip()
        if name:
            first = at + part.index(name)
            found.append(_named(name, Span(first, first + len(name)), sentence))
        at += len(part) + 1
    return found


def _named(name: str, span: Span, sentence: Sentence) -> ActorMention:
    known = known_actor(name)
    actor = known or Actor(id=slug(name), name=name, kind="group")
    rule = f"table/{actor.kind}"
    return ActorMention(sentence=sentence, span=span, rule=rule, actor=actor)


def known_actor(name: str) -> Actor | None:
    """The actor of the vocabulary whose name or alias this is, word for word; None for others."""
    alone = Sentence(number=0, span=Span(0, len(name)), text=name)
    return next((one.actor for one in actor_mentions([alone]) if one.span == alone.span), None)


def places(cell: str, start: int, sentence: Sentence) -> list[ActorMention]:
    """The state that a cell names as a place; none where it names another place."""
    return [
        replace(mention, used_as="place")
        for mention in actors(cell, start, sentence)
        if mention.actor.kind == "state" and mention.text == cell
    ]
