"""The whole flow on one screen: a document becomes facts."""

from collections.abc import Sequence

from extract.find.actors import actor_mentions
from extract.find.events import event_mentions
from extract.find.quantities import quantities
from extract.find.times import time_mentions
from extract.language import parsed
from extract.model import Document, Facts, Sentence
from extract.resolve.actors import cast, joined
from extract.resolve.events import events, named, passages
from extract.resolve.quantities import figures
from extract.resolve.times import anchored, periods, warnings
from extract.tree import tree


def facts(document: Document, model: str | None = None) -> Facts:
    """All that is read in one document: times, figures, actors and events, each with its words.

    `model` names a spaCy pipeline to parse with instead of our own. Raises ModelError where there
    is none of that name.
    """
    (told,) = parsed([document.text], model)
    return facts_of(document, told)


def facts_of(document: Document, told: Sequence[Sentence]) -> Facts:
    """All that is read in one document whose sentences have been parsed."""
    times = anchored(time_mentions(told), document, told)
    dates = periods(times)
    actors = joined(actor_mentions(told), told)
    trees = [tree(sentence) for sentence in told]
    phrases = cast(actors, trees)
    scenes = passages(document, told, (event_mentions(trees), actors, dates, times), phrases)

    happened = events(scenes)
    counted = quantities(told, [time.span for time in times])
    return Facts(
        document=document,
        sentences=tuple(told),
        times=tuple(times),
        quantities=tuple(figures(counted, happened, scenes, dates, actors, trees)),
        mentions=tuple(phrases.named(actors, named(happened))),
        events=tuple(happened),
        warnings=warnings(times),
    )
