"""Whom the police hold, the courts try and others blame: not themselves."""

from extract.find.events import clauses
from extract.find.events.triggers import names_deed, readings
from extract.resolve.actors.counting import counting
from extract.resolve.actors.memory import Entry
from extract.tree import Tree
from extract.vocabulary import listed

_SPOKEN = frozenset("ACCUSE AGREE CONSULT REJECT REQUEST SUPPORT THREATEN".split())
_TAKING = frozenset({"abduction", "arrest", "seizure"})


def is_held(tree: Tree, head: int) -> bool:
    """ "They had been arrested", "nine of them were": whom the police hold."""
    number = counting(tree, head)
    held = head if number is None else number
    verb = tree.head(held)
    if verb is None or tree.relations[held] != "nsubj:pass" or clauses.agents(tree, verb):
        return False
    return "arrest" in _deeds(tree, verb)


def is_freed(tree: Tree, head: int) -> bool:
    """ "They were released by the army", "the army freed them": who had been taken before."""
    verb = tree.head(head)
    if verb is None or tree.relations[head] not in {"nsubj:pass", "obj"}:
        return False
    return "release" in _deeds(tree, verb)


def is_tried(tree: Tree, head: int) -> bool:
    """ "He was arrested", "Serbia extradited him": who stands before a court."""
    verb = tree.head(head)
    if verb is None or tree.relations[head] not in {"nsubj:pass", "obj"}:
        return False
    return tree.lemma(verb) in listed("clauses", "trying")


def holds(entry: Entry) -> bool:
    """Police and soldiers who act: in "Chadian police beat students" they hold others."""
    return entry.subject and entry.noun in listed("actor_nouns", "arresting")


def is_asking(tree: Tree, head: int) -> bool:
    """ "They are asking for two million dollars"; not "begged the government to pay the ransom"."""
    verb = tree.head(head)
    if verb is None or tree.relations[head] != "nsubj":
        return False
    requests = readings("verb").get(tree.lemma(verb), ())
    if not any(one.trigger.type == "REQUEST" for one in requests):
        return False
    asked = (*tree.children(verb, "obj"), *clauses.obliques(tree, verb, ("for",)))
    means = listed("objects", "money") | {"ransom"}
    return bool(asked) and all(tree.lemma(one) in means for one in asked)


def is_speaking(tree: Tree, head: int) -> bool:
    """ "They denounced it": whoever does so can speak."""
    verb = tree.head(head)
    if verb is None or tree.relations[head] != "nsubj":
        return False
    types = _classes(tree, verb)
    return bool(types) and types <= _SPOKEN


def is_marching(tree: Tree, head: int) -> bool:
    """ "They were protesting against the law", "they were on strike"."""
    above = tree.head(head)
    if above is None or tree.relations[head] != "nsubj":
        return False
    if tree.tokens[above].word_class != "VERB":
        return tree.cases(above) == "on" and names_deed(tree.lemma(above), "PROTEST")
    return "PROTEST" in _classes(tree, above)


def had_struck(tree: Tree, head: int) -> bool:
    """ "They had thrown a grenade": what was done before."""
    verb = tree.head(head)
    if verb is None or tree.relations[head] != "nsubj" or tree.tokens[verb].tag != "VBN":
        return False
    helpers = {tree.tokens[one].text.lower() for one in tree.children(verb, "aux")}
    return helpers == {"had"} and "ASSAULT" in _classes(tree, verb)


def keeps_order(entry: Entry) -> bool:
    """Police and soldiers who arrest, beat or shoot others, and do not march themselves."""
    verb = entry.tree.head(entry.head)
    return holds(entry) and (verb is None or "PROTEST" not in _classes(entry.tree, verb))


def is_captive(entry: Entry) -> bool:
    """ "Its twelve sailors are being held": those do not ask for ransom."""
    return entry.tree.relations[entry.head] == "nsubj:pass" and is_taken(entry)


def is_taken(entry: Entry) -> bool:
    """ "Rebels seized six nurses", "six nurses are being held": the nurses."""
    verb = entry.tree.head(entry.head)
    if verb is None or entry.tree.relations[entry.head] not in {"nsubj:pass", "obj"}:
        return False
    if entry.actor.kind == "thing":
        return False
    return entry.tree.lemma(verb) == "hold" or not _TAKING.isdisjoint(_deeds(entry.tree, verb))


def is_arrested(entry: Entry) -> bool:
    """ "Police arrested two men": the men; not "rebels captured two nurses"."""
    verb = entry.tree.head(entry.head)
    if verb is None or not is_taken(entry):
        return False
    deeds = _deeds(entry.tree, verb)
    return "arrest" in deeds and "seizure" not in deeds


def is_blamed(tree: Tree, verb: int, head: int) -> bool:
    """ "Chad denied it, and Mali blamed its rebels": nobody blames his own without saying so."""
    noun = tree.head(head)
    if noun is None or tree.relations[noun] != "obj" or tree.head(noun) != verb:
        return False
    own = any(tree.lemma(one) == "own" for one in tree.children(noun, "amod"))
    return not own and tree.lemma(verb) in listed("clauses", "blaming")


def _deeds(tree: Tree, verb: int) -> set[str]:
    """The kinds of event that a verb can tell of."""
    return {one.trigger.kind for one in readings("verb").get(tree.lemma(verb), ())}


def _classes(tree: Tree, verb: int) -> set[str]:
    """The classes of what a verb can tell of without another word."""
    known = readings("verb").get(tree.lemma(verb), ())
    return {one.trigger.type for one in known if not one.beside}
