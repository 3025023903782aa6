"""Whom the police hold and the courts try: not themselves."""

from extract.find.events.triggers import readings
from extract.resolve.actors.counting import counting
from extract.resolve.actors.memory import Entry
from extract.tree import Tree
from extract.vocabulary import listed


def is_held(tree: Tree, head: int) -> bool:
    """ "They had been arrested", "nine of them were": whom the police hold."""
    number = counting(tree, head)
    held = head if number is None else number
    verb = tree.head(held)
    if verb is None or tree.relations[held] != "nsubj:pass":
        return False
    kinds = {one.trigger.kind for one in readings("verb").get(tree.lemma(verb), ())}
    return "arrest" in kinds


def is_tried(tree: Tree, head: int) -> bool:
    """ "He was arrested", "Serbia extradited him": who stands before a court."""
    verb = tree.head(head)
    if verb is None or tree.relations[head] not in {"nsubj:pass", "obj"}:
        return False
    return tree.lemma(verb) in listed("clauses", "trying")


def holds(entry: Entry) -> bool:
    """Police and soldiers who act: in "Chadian police beat students" they hold others."""
    return entry.subject and entry.noun in listed("actor_nouns", "arresting")
