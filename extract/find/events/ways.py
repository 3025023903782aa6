"""Who is a state, what one goes somewhere for, and what goods are taken out of: "Ankara protested",
"to see the opera", "took insulin from the convoy"."""

from functools import cache

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import listed, rows, states

_SPEAKING = listed("clauses", "speaking_with")
_AT_PLAY = ("in", "at", "to", "after", "over", "for", "against", "before", "during")
_WHERE_TO = ("to", "into", "onto", "for")


@cache
def _states() -> frozenset[str]:
    """States by name and by seat of government, without spaces."""
    return frozenset(name.replace(" ", "") for name in states())


def is_state(tree: Tree, at: int) -> bool:
    """ "Egypt has signed", "Ankara protested"; not "Liverpool has signed"."""
    if tree.tokens[at].word_class != "PROPN":
        return False
    before = tree.children(at, "compound", "amod", "flat")
    whole = "".join(tree.tokens[one].text for one in sorted((*before, at)))
    return whole in _states()


def is_armed_group(tree: Tree, at: int) -> bool:
    """ "Hezbollah sent 800 men": an armed group that has one word for a name."""
    return tree.tokens[at].text in _armed_groups()


def is_alliance(tree: Tree, at: int) -> bool:
    """ "NATO sent 500 men"."""
    return tree.tokens[at].text in listed("actors", "alliances")


@cache
def _armed_groups() -> frozenset[str]:
    return frozenset(
        name
        for row in rows("actors")
        if row["kind"] == "armed_group"
        for name in (row["name"], *(row["aliases"] or "").split(";"))
        if name and " " not in name
    )


def is_errand(tree: Tree, verb: int) -> bool:
    """ "to see the president", "to talk to the rebels"; not "to see the opera", "to talk to his
    wife", "to meet Peru in the final"."""
    if is_of_sport(tree, verb):
        return False
    met = (*clauses.objects(tree, verb), *clauses.obliques(tree, verb, ("to", "with")))
    if not met and tree.lemma(verb) in _SPEAKING:
        return False  # "to speak at the funeral"
    unofficial = listed("objects", "sights") | listed("actor_nouns", "companions")
    return not any(
        tree.lemma(one) in unofficial and tree.tokens[one].word_class == "NOUN" for one in met
    )


def is_on_errand(tree: Tree, verb: int) -> bool:
    """Whether no private matter is told of that a journey is for."""
    return all(is_errand(tree, one) for one in tree.children(verb, "advcl", "xcomp"))


def is_of_sport(tree: Tree, verb: int) -> bool:
    """ "to meet Peru in the final", "signed for Arsenal"."""
    held = (verb, *clauses.objects(tree, verb))
    behind = (one for head in held for one in clauses.obliques(tree, head, _AT_PLAY))
    return any(tree.lemma(one) in listed("objects", "contests") for one in behind)


def is_taken_out(tree: Tree, verb: int, carriers: frozenset[str]) -> bool:
    """ "took insulin from the convoy", "from five of the lorries"; not "took food from the lorry to
    the camp"."""
    held = (verb, *clauses.objects(tree, verb), *clauses.subjects(tree, verb))
    out_of = [one for head in held for one in clauses.obliques(tree, head, ("from", "off"))]
    inner = [one for head in out_of for one in clauses.obliques(tree, head, ("of",))]
    brought = any(clauses.obliques(tree, head, _WHERE_TO) for head in (*held, *out_of))
    return not brought and any(tree.lemma(one) in carriers for one in (*out_of, *inner))
