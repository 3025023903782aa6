"""What happens in a work of art, or is only what one is about, happens in no report: "the novel
tells how rebels attacked the town", "a monument to the massacre", "in the film, soldiers kill"."""

from extract.find.events import EventMention, clauses
from extract.resolve.events.aims import PHYSICAL
from extract.tree import Tree, once_a_sentence
from extract.vocabulary import listed

_MEMORIALS = listed("objects", "memorials")
_MADE_UP = listed("objects", "told_works") | _MEMORIALS
_WORKS = listed("objects", "accounts") | _MADE_UP
_TOLD = listed("objects", "told_works")
_SHOWING = listed("clauses", "depicting")
_ABOUT = frozenset("about of to on for from in depicting showing recalling".split())
_INSIDE = frozenset({"in"})


def is_in_art(mention: EventMention) -> bool:
    """Whether what a mention tells of is in a work of art, or what one is about."""
    tree = mention.tree
    if not _has_works(tree):
        return False
    if mention.voice == "noun" and _is_what_it_is_about(tree, mention.at):
        return True
    return _is_shown(tree, mention.verb) or _is_inside(mention)


@once_a_sentence
def _has_works(tree: Tree) -> bool:
    return not _WORKS.isdisjoint(tree.lemmas)


def _is_what_it_is_about(tree: Tree, noun: int) -> bool:
    """ "A film about the bombing", "a memorial to the victims of the massacre"; not "the bombing of
    a museum"."""
    below = noun
    for above in tree.above(noun):
        if tree.relation(below) == "conj":
            below = above
            continue
        if tree.relation(below) == "obl":
            return _is_memorial_to(tree, below, above)
        if tree.relation(below) != "nmod" or tree.cases(below) not in _ABOUT:
            return False
        if tree.lemma(above) in _WORKS:
            return True
        below = above
    return False


def _is_memorial_to(tree: Tree, below: int, verb: int) -> bool:
    """ "Unveiled a memorial to the victims of the massacre", read as unveiled to them."""
    held = (*clauses.objects(tree, verb), *clauses.subjects(tree, verb))
    return tree.cases(below) == "to" and any(tree.lemma(one) in _MEMORIALS for one in held)


def _is_shown(tree: Tree, verb: int) -> bool:
    """ "The novel tells how rebels attacked", "the painting shows the battle", "a film showing
    soldiers who kill a farmer"."""
    below = verb
    for above in tree.above(verb):
        if tree.relation(below) in {"nsubj", "parataxis"} or tree.relations[below] == "advcl":
            return False
        if tree.lemma(above) in _SHOWING and _is_by_a_work(tree, above):
            return below in tree.inside(above) and below > above
        below = above
    return False


def _is_by_a_work(tree: Tree, verb: int) -> bool:
    return any(tree.lemma(one) in _MADE_UP for one in clauses.subjects(tree, verb))


def _is_inside(mention: EventMention) -> bool:
    """ "In the film, soldiers kill a farmer", "a play in which rebels seize a town"."""
    if mention.kind.type not in PHYSICAL:
        return False
    tree = mention.tree
    for at in (mention.at, mention.verb):
        for one in tree.children(at, "obl"):
            told = tree.lemma(one) in _TOLD and not clauses.obliques(tree, one, ("of",))
            if told and tree.cases(one) in _INSIDE:
                return True
    above = tree.head(mention.verb)
    inside = any(tree.lemma(one) in {"which", "where"} for one in tree.below[mention.verb])
    described = tree.relations[mention.verb] == "acl:relcl" and above is not None
    return described and inside and above is not None and tree.lemma(above) in _TOLD
