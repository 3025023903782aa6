"""Which court judged somebody where a sentence does not say: the one that a report tells of, as in
"the High Court heard the case; a fourth man was acquitted"."""

from collections.abc import Iterator

from extract.find.events import clauses
from extract.resolve.actors import Cast
from extract.resolve.events.told import Told
from extract.vocabulary import listed

_OF_STATES = listed("actor_nouns", "world_courts")
_REACH = 2  # sentences


def court_beside(told: Told, cast: Cast) -> tuple[str, ...]:
    """The one court that is told to try or hear somebody in the sentences right before, else in the
    one right behind; none where the verdict has a place of its own."""
    if told.event.place:
        return ()
    number = told.event.sentence.number
    for near in (range(number, number - _REACH - 1, -1), (number + 1,)):
        courts = {one for place in near for one in _courts(cast, place)}
        if courts:
            return (courts.pop(),) if len(courts) == 1 else ()
    return ()


def _courts(cast: Cast, number: int) -> Iterator[str]:
    """The courts that hear or judge in a sentence; no court of states, and none that only meets."""
    tree = cast.trees.get(number)
    if tree is None:
        return
    trying = listed("clauses", "hearing")
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in trying or tree.tokens[verb].word_class != "VERB":
            continue
        for head in clauses.doers(tree, verb):
            who = cast.phrases.get(number, {}).get(head)
            words = set(who.name.lower().split()) if who else set[str]()
            called = any(one.removesuffix("s") in listed("actor_nouns", "courts") for one in words)
            if who and called and not words & _OF_STATES:
                yield who.id
