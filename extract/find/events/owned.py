"""Whose deed a noun is by what stands before it: "Russia's bombing", "the rebel attack"; not "the
embassy bombing", "the Bali bombings", "Haiti's gang violence"."""

from extract.find.events import clauses
from extract.find.events.conditions import kind_of_name
from extract.find.events.triggers import readings
from extract.tree import Tree
from extract.vocabulary import listed


def doers_before(tree: Tree, at: int, type_: str) -> tuple[int, ...]:
    """The owners of a deed of a class that can have done it; "air strikes" are nobody's by these
    words."""
    means = listed("objects", "means_of_attack") | listed("objects", "counted_deeds")
    owned = [one for one in clauses.owners(tree, at) if tree.lemma(one).lower() not in means]
    if type_ == "ASSAULT" and owned:
        outlaws = any(tree.lemma(one) in listed("actor_nouns", "outlaws") for one in owned)
        # "the Russia attack on Kyiv": what was struck is told elsewhere
        elsewhere = bool(clauses.obliques(tree, at, ("on", "against")))
        owned = [one for one in owned if elsewhere or not _is_scene(tree, one, outlaws)]
    return tuple(owned)


def _is_scene(tree: Tree, one: int, outlaws: bool) -> bool:
    """What was struck, or where: the embassy, Bali; and whose state it is that has the gangs."""
    relation = tree.relations[one]
    if relation == "compound" and tree.lemma(one) in listed("actor_nouns", "seats"):
        return True
    if not (relation == "compound" or (outlaws and relation == "nmod:poss")):
        return False
    # "a U.S. raid", "the NATO bombing": such names have no adjective
    if tree.tokens[one].text.isupper():
        return False
    # "the Slepian shooting"
    named = kind_of_name(tree, one)
    return named == "place" or (named == "person" and relation == "compound")


def undergone_by(tree: Tree, at: int) -> tuple[int, ...]:
    """Who undergoes the deed that a noun names where its owner does: "their arrest", "Navalny's
    murder"; not "the army's murder of nine priests"."""
    if clauses.obliques(tree, at, ("of",)):
        return ()
    suffered = any(one.trigger.suffered for one in readings("noun").get(tree.lemma(at), ()))
    if not suffered and tree.lemma(at) not in listed("clauses", "suffered_deeds"):
        return ()
    return tuple(
        one
        for one in tree.children(at, "nmod:poss")
        if tree.tokens[one].tag == "PRP$" or kind_of_name(tree, one) == "person"
    )
