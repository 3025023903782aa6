"""Whom or what a clause does something to, and whether it is told in the passive: in "shelled the
port" and "the port was shelled" it is the port."""

from extract.find.events.clauses.phrases import RELATIVE, agents, described, is_relative
from extract.find.events.triggers import readings
from extract.tree import Tree, once
from extract.vocabulary import listed

SUBJECT = ("nsubj", "nsubj:outer", "csubj")
"""The relations of who acts."""
PASSIVE_SUBJECT = ("nsubj:pass", "csubj:pass")
"""The relations of who is acted on."""
_PLACES = frozenset({"where", "when", "why"})
_MONEY = listed("objects", "money")
_PARTICLES = frozenset("off up down away back over".split())


@once
def is_passive(tree: Tree, verb: int) -> bool:
    """ "was bombed", "the port bombed by Russia", "the port shelled and bombed by Russia"."""
    if tree.children(verb, "aux:pass", *PASSIVE_SUBJECT):
        return True
    relation = tree.tokens[verb].relation
    free = not tree.children(verb, "aux", *SUBJECT)
    # "one was killed and another wounded"
    wounded = tree.tokens[verb].tag == "VBN" and not tree.children(verb, "aux")
    if relation == "conj" and (free or wounded):
        # "was driven to the border but refused to cross"
        # "was arrested and put on a plane", read as if he put a plane
        done = not _wills(tree, verb) and all(tree.cases(one) for one in objects(tree, verb))
        return done and is_passive(tree, tree.tokens[verb].head)
    if tree.tokens[verb].tag != "VBN" or tree.children(verb, "aux", *SUBJECT):
        return False
    if relation.startswith("acl") or relation in {"advcl", "root", "ccomp", "xcomp", "amod"}:
        return not tree.children(verb, "obj") or bool(agents(tree, verb))
    return False


def _wills(tree: Tree, verb: int) -> bool:
    if tree.lemma(verb) not in listed("clauses", "willing"):
        return False
    # "were hit and threatened to leave", read as if they were hit in order to leave
    to = verb + 1 < len(tree.tokens) and tree.tokens[verb + 1].tag == "TO"
    return to or bool(tree.children(verb, "xcomp"))


@once
def objects(tree: Tree, verb: int) -> tuple[int, ...]:
    """Whom or what it is done to: direct objects, also that which a relative clause describes."""
    # "allowed farmers to leave", read as if they were given something
    held = _money(tree, verb) or tree.children(verb, "obj") or tree.children(verb, "iobj")
    if held:
        # "stripped him of his rights" where the parse takes both for objects
        own = ([one for one in held if not tree.cases(one)] or held)[-1]
        if tree.lemma(own) in RELATIVE:
            return described(tree, verb)
        return tree.joined(own)
    relative = tree.tokens[verb].relation == "acl:relcl" and tree.child(verb, *SUBJECT) is not None
    if relative and not is_relative(tree, tree.child(verb, *SUBJECT)):
        free = not tree.children(verb, "aux:pass", "ccomp", "xcomp", "cop")
        # "the agency whose wheat burned"
        whose = tree.children(tree.child(verb, *SUBJECT) or 0, "nmod:poss")
        free = free and all(tree.tokens[one].tag != "WP$" for one in whose)
        # "the resort where a bomb exploded"
        free = free and all(tree.lemma(one) not in _PLACES for one in tree.children(verb, "advmod"))
        return described(tree, verb) if free else ()
    # "block or bomb convoys": the first verb shares the object of the second
    after = [one for one in tree.children(verb, "conj") if tree.children(one, "obj")]
    near = [one for one in after if one - verb <= 2]
    if near:
        return objects(tree, near[0])
    return _shared(tree, verb) or _behind_particle(tree, verb) or _at_least(tree, verb)


def _money(tree: Tree, verb: int) -> list[int]:
    """ "give 12 million dollars over three years", read as if the years were given to them."""
    given = [one for one in tree.children(verb, "iobj") if tree.lemma(one) in _MONEY]
    held = [tree.lemma(one) for one in tree.children(verb, "obj")] if given else []
    return given if not listed("actor_nouns", "times").isdisjoint(held) else []


def _shared(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "found and destroyed 61 mines": what stands behind both verbs is the object of both."""
    above = tree.head(verb)
    if above is None or tree.tokens[verb].relation != "conj" or verb - above != 2:
        return ()
    behind = [one for one in tree.children(above, "obj") if one > verb]
    return tree.joined(behind[0]) if behind else ()


def _at_least(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "tortured at least 14 detainees", read as if at them."""
    if verb + 2 >= len(tree.tokens) or tree.tokens[verb + 1].text.lower() not in {"at", "up"}:
        return ()
    if tree.tokens[verb + 2].text.lower() not in {"least", "most", "to"}:
        return ()
    held = [one for one in tree.children(verb, "obl") if one > verb and not tree.cases(one)]
    counted = [one for one in held if tree.children(one, "nummod")]
    return tree.joined(counted[0]) if counted else ()


def _behind_particle(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "called off their offensive", read as if they called off something: its object."""
    if verb + 1 == len(tree.tokens):
        return ()
    particle, above = tree.lemma(verb + 1), tree.head(verb + 1)
    if particle not in _PARTICLES or above is None or tree.head(above) != verb:
        return ()
    if not any(particle in one.beside for one in readings("verb").get(tree.lemma(verb), ())):
        return ()
    if tree.tokens[above].relation != "obl" or tree.cases(above) != particle:
        return ()
    return tree.joined(above)


def recipients(tree: Tree, verb: int) -> tuple[int, ...]:
    """To whom something is given or said: "gave Ukraine weapons"."""
    own, held = tree.child(verb, "iobj"), tree.children(verb, "obj")
    if own in _money(tree, verb):
        own = None
    if own is None and len(held) > 1:
        own = held[0]
    if own is not None and tree.lemma(own) in RELATIVE:
        return described(tree, verb)  # "fishermen whom it had promised compensation"
    return tree.joined(own) if own is not None else ()
