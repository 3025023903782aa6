"""Attacks that are words, strikes and struggles without force: "attacked him in a speech", "fought
to keep the boy", "clashed over the budget"."""

from collections.abc import Iterable

from extract.find.events import clauses
from extract.find.events.armed import are_armed, is_armed, is_done_by_armed
from extract.find.events.said import actors
from extract.tree import Tree
from extract.vocabulary import listed

_WHO_DO = ("er", "or", "ist", "ian", "man", "woman")  # "smugglers", "separatists"


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


def is_no_war(tree: Tree, at: int) -> bool:
    """Whether what begins or is declared is no war: "the campaign against polio began", "declared
    war on litter"; a campaign is one of war only where something says so."""
    held = (*clauses.subjects(tree, at), *clauses.objects(tree, at))
    wars = [one for one in held if tree.lemma(one) in listed("objects", "wars")]
    return bool(wars) and all(
        is_a_cause(tree, one) or _is_some_campaign(tree, one) or _is_on_a_thing(tree, at, one)
        for one in wars
    )


def _is_some_campaign(tree: Tree, noun: int) -> bool:
    """ "The campaign", "the election campaign"; not "the air campaign", "against the rebels"."""
    if tree.lemma(noun) != "campaign" or _are_fought(tree, noun):
        return False
    before = tree.children(noun, "nmod:poss", "compound", "amod")
    by = clauses.obliques(tree, noun, ("by", "of"))
    forced = any(_is_aim_of_force(tree, one) for one in tree.children(noun, "acl"))
    armed = are_armed(tree, (*before, *by)) or _is_any(tree, (*before, *by), "of_war")
    return not armed and not forced


def _is_on_a_thing(tree: Tree, verb: int, noun: int) -> bool:
    """ "Declared war on litter", where the preposition hangs on the verb."""
    if tree.lemma(verb) != "declare" or noun < verb:
        return False
    foes = clauses.obliques(tree, verb, ("on", "against"))
    days = listed("actor_nouns", "times")
    foes = tuple(one for one in foes if tree.lemma(one) not in days)
    return bool(foes) and not any(_is_a_foe(tree, one) for one in foes)


def is_a_cause(tree: Tree, noun: int) -> bool:
    """ "The government's battle to bring the boy home", "the war on drugs", "a fight for better
    pay"; not "the army's battle to retake it"."""
    if tree.lemma(noun) not in listed("clauses", "struggling"):
        return False
    before = tree.children(noun, "compound", "amod")
    of_it = clauses.obliques(tree, noun, ("of",))  # "a war of words"
    if _is_any(tree, (*before, *of_it), "bloodless"):
        return True
    owners = tree.children(noun, "nmod:poss", "compound")
    if are_armed(tree, owners) or _are_fought(tree, noun):
        return False
    aims = any(_is_aim(tree, one) for one in tree.children(noun, "acl"))
    return aims or bool(_against(tree, noun)) or _is_for_no_place(tree, noun)


def _are_fought(tree: Tree, noun: int) -> bool:
    return any(_is_a_foe(tree, one) for one in _against(tree, noun))


def _against(tree: Tree, noun: int) -> tuple[int, ...]:
    return clauses.obliques(tree, noun, ("against", "on", "with", "between"))


def _is_a_foe(tree: Tree, at: int) -> bool:
    """Whoever can be fought by force, "the rebels", "Serbia", "terrorism"; not "polio"."""
    if tree.tokens[at].word_class in {"PROPN", "PRON"} or is_armed(tree, at):
        return True
    lemma = tree.lemma(at)
    many = tree.tokens[at].tag == "NNS" and lemma.endswith(_WHO_DO)
    return many or lemma in actors() or lemma in listed("objects", "fought_by_force")


def _is_for_no_place(tree: Tree, noun: int) -> bool:
    """ "For better pay", "for the presidency"; not "for Kherson", "for the airport"."""
    ends = clauses.obliques(tree, noun, ("for",))
    ends = tuple(one for one in ends if tree.lemma(one) not in listed("actor_nouns", "times"))
    return bool(ends) and not _are_won_by_force(tree, ends)


def _is_aim(tree: Tree, verb: int) -> bool:
    """ "to bring him home"; not "to retake the town"."""
    return clauses.is_infinitive(tree, verb) and not _is_aim_of_force(tree, verb)


def _is_aim_of_force(tree: Tree, verb: int) -> bool:
    return tree.lemma(verb) in listed("clauses", "retaking") | listed("clauses", "seizing")


def _is_for_a_cause(tree: Tree, at: int) -> bool:
    """ "fought to keep him", "fights for their rights"; not "fought the army"."""
    if clauses.objects(tree, at) or clauses.obliques(tree, at, ("against", "with")):
        return False
    aims = tree.children(at, "xcomp", "advcl")
    times = listed("actor_nouns", "times")  # "fought for several hours"
    ends = [one for one in clauses.obliques(tree, at, ("for",)) if tree.lemma(one) not in times]
    aimed = bool(ends) or any(_is_aim(tree, one) for one in aims)
    return aimed and not _are_won_by_force(tree, ends)


def _are_won_by_force(tree: Tree, ends: Iterable[int]) -> bool:
    names = [one for one in ends if tree.tokens[one].word_class == "PROPN"]
    places = any(tree.lemma(one) not in actors() for one in names)  # "Kherson", not "the Senate"
    return places or _is_any(tree, ends, "won_by_force")


def _is_any(tree: Tree, heads: Iterable[int], name: str) -> bool:
    return not listed("objects", name).isdisjoint(tree.lemma(one) for one in heads)
