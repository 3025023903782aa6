"""Arms told of in one sentence and destroyed by their owner in the next: "It has 300 mines. It will
destroy them in May."."""

from extract.find.events import clauses
from extract.find.events.fitting import has
from extract.tree import Tree
from extract.vocabulary import listed, states

_NUMBERS = {"it": {"NN", "NNP"}, "them": {"NNS", "NNPS"}}
_LAST = 4
_OWNERS = listed("actor_nouns", "owners_of_arms")
_KEEPING = listed("clauses", "keeping_arms")


def destroys_own_arms(found: Tree, at: int, before: Tree | None) -> bool:
    """Whether "it" or "them" are arms of whoever destroys them, told of in the sentence before."""
    held = clauses.objects(found, at)
    if before is None or len(held) != 1 or not _owns(found, at):
        return False
    tags = _NUMBERS.get(found.tokens[held[0]].text.lower(), set())
    nouns = [one for one, token in enumerate(before.tokens) if token.tag in tags]
    heads = [one for one in nouns if before.relations[one] not in {"compound", "flat"}]
    arms = [one for one in heads[-_LAST:] if has(before, (one,), listed("objects", "own_arms"))]
    return any(_is_kept_by(before, one, found, at) for one in arms)


def _owns(found: Tree, at: int) -> bool:
    """ "Dakar", "it", "the army": no rebels who destroy what is another's."""
    return all(_may_own(found, one) for one in clauses.subjects(found, at))


def _may_own(tree: Tree, who: int) -> bool:
    owners = listed("actor_nouns", "governing") | _OWNERS
    return tree.tokens[who].word_class == "PROPN" or tree.lemma(who) in owners


def _is_kept_by(before: Tree, arms: int, found: Tree, at: int) -> bool:
    """Whether who is told to have or hold the arms is the one who destroys them, by the name or as
    "it" or "the army"."""
    verb = next((one for one in before.above(arms) if before.lemma(one) in _KEEPING), None)
    if verb is None:
        return False
    keepers = clauses.subjects(before, verb)
    same = {_state(before.tokens[one].text) for one in keepers}
    who = clauses.subjects(found, at)
    return all(_may_own(before, one) for one in keepers) and all(
        found.tokens[one].word_class != "PROPN" or _state(found.tokens[one].text) in same
        for one in who
    )


def _state(name: str) -> str:
    """The code of the state that a name, or its capital, stands for; else the name."""
    return states().get(name, name)
