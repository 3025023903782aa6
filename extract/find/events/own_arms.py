"""Arms told of in one sentence and destroyed by their owner in the next: "It has 300 mines. It will
destroy them in May."."""

from extract.find.events import clauses
from extract.find.events.fitting import has
from extract.tree import Tree
from extract.vocabulary import listed

_NUMBERS = {"it": {"NN", "NNP"}, "them": {"NNS", "NNPS"}}
_LAST = 4


def destroys_own_arms(found: Tree, at: int, before: Tree | None) -> bool:
    """Whether "it" or "them" are arms of whoever destroys them, told of in the sentence before."""
    held = clauses.objects(found, at)
    if before is None or len(held) != 1 or not _owns(found, at):
        return False
    tags = _NUMBERS.get(found.tokens[held[0]].text.lower(), set())
    nouns = [one for one, token in enumerate(before.tokens) if token.tag in tags]
    heads = [one for one in nouns if before.relations[one] not in {"compound", "flat"}]
    arms = [one for one in heads[-_LAST:] if has(before, (one,), listed("objects", "own_arms"))]
    return bool(arms)


def _owns(found: Tree, at: int) -> bool:
    """ "Dakar", "it", "the army": no rebels who destroy what is another's."""
    who = clauses.subjects(found, at)
    owners = listed("actor_nouns", "governing") | {"army", "navy", "it", "country"}
    named = [found.tokens[one].word_class == "PROPN" for one in who]
    return bool(who) and all(
        name or found.lemma(one) in owners for name, one in zip(named, who, strict=True)
    )
