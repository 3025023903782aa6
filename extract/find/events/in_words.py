"""Attacks that are words, strikes and struggles without force: "attacked him in a speech", "fought
to keep the boy", "clashed over the budget"."""

from collections.abc import Iterable

from extract.find.events import clauses
from extract.find.events.armed import are_armed, is_armed, is_done_by_armed
from extract.find.events.conditions import kind_of_name
from extract.find.events.said import actors
from extract.tree import Tree
from extract.vocabulary import listed


def is_in_words(tree: Tree, at: int) -> bool:
    """Whether nobody is hurt by what a verb of attacking tells."""
    lemma = tree.lemma(at)
    if lemma == "fight":
        return _is_for_a_cause(tree, at) and not is_done_by_armed(tree, at)
    if lemma == "strike":
        return _is_a_stoppage(tree, at)
    if lemma not in listed("clauses", "assailing") or is_done_by_armed(tree, at):
        return False
    if are_armed(tree, clauses.obliques(tree, at, ("with",))):
        return False  # "students clashed with police over the reform"
    spoken = clauses.obliques(tree, at, ("in", "on"))
    matters = clauses.obliques(tree, at, ("over", "about"))
    return _is_any(tree, spoken, "addresses") or _is_any(tree, matters, "disputed")


def _is_a_stoppage(tree: Tree, at: int) -> bool:
    """ "The union struck the plant"; not "the workers struck a guard"."""
    hit = clauses.objects(tree, at)
    persons = any(tree.lemma(one) in actors() or is_armed(tree, one) for one in hit)
    return not persons and _is_any(tree, clauses.subjects(tree, at), "workers")


def is_a_cause(tree: Tree, noun: int) -> bool:
    """ "the government's battle to bring the boy home"; not "the army's battle to retake it"."""
    if tree.lemma(noun) not in listed("clauses", "struggling"):
        return False
    owners = tree.children(noun, "nmod:poss", "compound")
    return not are_armed(tree, owners) and any(
        _is_aim(tree, one) for one in tree.children(noun, "acl")
    )


def _is_aim(tree: Tree, verb: int) -> bool:
    """ "to bring him home"; not "to retake the town"."""
    forced = tree.lemma(verb) in listed("clauses", "retaking") | listed("clauses", "seizing")
    to = any(tree.lemma(mark) == "to" for mark in tree.children(verb, "mark"))
    return to and not forced


def _is_for_a_cause(tree: Tree, at: int) -> bool:
    """ "fought to keep him", "fights for their rights"; not "fought the army"."""
    if clauses.objects(tree, at) or clauses.obliques(tree, at, ("against", "with")):
        return False
    aims = tree.children(at, "xcomp", "advcl")
    times = listed("actor_nouns", "times")  # "fought for several hours"
    ends = [one for one in clauses.obliques(tree, at, ("for",)) if tree.lemma(one) not in times]
    places = any(kind_of_name(tree, one) == "place" for one in ends)
    places = places or _is_any(tree, ends, "won_by_force")
    return not places and (bool(ends) or any(_is_aim(tree, one) for one in aims))


def _is_any(tree: Tree, heads: Iterable[int], name: str) -> bool:
    return not listed("objects", name).isdisjoint(tree.lemma(one) for one in heads)
