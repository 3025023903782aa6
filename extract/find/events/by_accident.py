"""Deaths and wounds of an accident: "killed when a bus plunged into a ravine"."""

from extract.find.events import clauses
from extract.find.events.triggers import names_deed, readings
from extract.tree import Tree
from extract.vocabulary import listed

_CLAUSES = ("advcl", "acl", "parataxis")
_WHEN = frozenset({"when", "as", "after", "because"})
_FORCE = frozenset({"ASSAULT", "COERCE"})


def is_by_accident(tree: Tree, at: int) -> bool:
    """Whether people died when something crashed or fell: not "when a hijacked plane crashed",
    "when the wall collapsed in a raid", "killed by rebels when their boat sank"."""
    if tree.lemma(at) not in listed("clauses", "befalling_people"):
        return False
    if not clauses.is_passive(tree, at) or clauses.agents(tree, at):
        return False
    return any(_is_an_accident(tree, one) for one in tree.children(at, *_CLAUSES))


def _is_an_accident(tree: Tree, verb: int) -> bool:
    marks = {tree.lemma(one) for one in tree.children(verb, "mark", "advmod")}
    if tree.lemma(verb) not in listed("clauses", "going_wrong") or marks.isdisjoint(_WHEN):
        return False
    if clauses.objects(tree, verb) or tree.children(verb, "aux:pass"):
        return False  # "when he crashed a lorry into the gate"
    return not any(_is_force(tree, one) for one in tree.inside(verb) if one != verb)


def _is_force(tree: Tree, at: int) -> bool:
    lemma = tree.lemma(at)
    if tree.tokens[at].word_class == "NOUN":
        return names_deed(lemma, "ASSAULT") or lemma in listed("objects", "weapons")
    known = readings("verb").get(lemma, ())
    return any(one.trigger.type in _FORCE and not one.beside for one in known)
