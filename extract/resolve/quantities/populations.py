"""Of whom a figure tells: "Ukrainian refugees", "children among the displaced", "women"."""

from extract.model import Quantity
from extract.resolve.quantities.scene import Scene
from extract.tree import Tree
from extract.vocabulary import entries, rows

_NOUNS = entries("actor_nouns")
_PEOPLE = frozenset(
    [*_NOUNS["persons"]["words"], *_NOUNS["crowds"]["words"], *_NOUNS["counted"]["words"]]
)
_NATIONS = frozenset(
    name.lower() for state in rows("states") for name in state["people"].split(";") if name
)
# "refugees from Ukraine" and "children among the displaced"; "refugees in Poland" has a place
_SAYING_WHO = frozenset({"from", "of", "among"})
_POINTING = frozenset({"that", "those"})
_QUALIFYING = frozenset({"amod", "compound", "flat", "punct", "advmod"})


def population(one: Quantity, scene: Scene) -> str | None:
    """The people whom a figure counts or is a share of, in the words of the report.

    None where it counts things, or where its words name no people.
    """
    tree, at = scene.tree, scene.head(one)
    if at is None:
        return None
    if one.unit == "%" or one.rule == "quantity/share":
        return _of_whom(tree, at, one)
    if one.unit is not None:
        return None
    named = _last_person(tree, one)
    if named is not None:
        return _words(tree, named)
    # what is borrowed, or said of the figure, stands outside its own words
    lent = [each for each, token in enumerate(tree.tokens) if token.text == one.noun]
    people = one.noun == "people" or any(_names_people(tree, each) for each in lent)
    return one.phrase if people else None


def _of_whom(tree: Tree, at: int, one: Quantity) -> str | None:
    """The people of a share: "those displaced" in "some 70 percent of those displaced"."""
    named = _last_person(tree, one)
    if named is not None:
        return _words(tree, named)
    for below in (each for part in (at, *tree.above(at)) for each in tree.children(part, "nmod")):
        near = tree.tokens[below].span.start >= one.span.start
        if near and tree.cases(below) in {"of", "among"} and _names_people(tree, below):
            return _words(tree, below)
    return None


def _last_person(tree: Tree, one: Quantity) -> int | None:
    inside = [
        at
        for at, token in enumerate(tree.tokens)
        if one.span.start <= token.span.start and token.span.end <= one.span.end
    ]
    return next((at for at in reversed(inside) if _names_people(tree, at)), None)


def _names_people(tree: Tree, at: int) -> bool:
    if tree.relation(at) in {"amod", "compound"}:
        return False
    if tree.lemma(at) in _POINTING:
        return bool(_behind(tree, at))
    return _is_people(tree.lemma(at), tree.tokens[at].text)


def _is_people(lemma: str, word: str) -> bool:
    return lemma.lower() in _PEOPLE or word.lower() in _NATIONS


def _behind(tree: Tree, at: int) -> list[int]:
    """What follows "those": "those displaced"."""
    return [each for each in tree.children(at, "amod", "acl") if each == at + 1]


def _words(tree: Tree, at: int) -> str:
    """The noun with its adjectives and with what says who they are, without number or article."""
    first = at
    while first - 1 in tree.core(at) and tree.relation(first - 1) in _QUALIFYING:
        first -= 1
    last = max([at, *_behind(tree, at)]) if tree.lemma(at) in _POINTING else at
    for below in tree.children(at, "nmod"):
        core = tree.core(below)
        if tree.cases(below) in _SAYING_WHO and min(core) - 1 - last <= 1:
            last = max(core)
    text, start = tree.sentence.text, tree.sentence.span.start
    return text[tree.tokens[first].span.start - start : tree.tokens[last].span.end - start]
