"""What a noun phrase is as an actor: one of whom was told, a part of a body, who fights, who speaks
for others, a name, a time."""

from extract.find.events import clauses
from extract.model import Actor
from extract.resolve.actors.against_states import is_against_a_state
from extract.tree import Tree
from extract.vocabulary import listed

_SPEAKING = listed("actor_nouns", "speaking")
_STAFF = listed("actor_nouns", "staff")
_FIGHTERS = listed("actor_nouns", "fighters")
_SERVING = listed("actor_nouns", "serving")
_BODIES = listed("actor_nouns", "bodies")
_GOVERNING = listed("actor_nouns", "governing")
_TIMES = listed("actor_nouns", "times")
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_STATES = listed("actor_nouns", "homelands")


def is_definite(tree: Tree, head: int) -> bool:
    """ "the movement", "this group"; not "a movement" or "another movement"."""
    for one in tree.below[head]:
        if tree.relations[one] == "det" and tree.lemmas[one] in _POINTING:
            return True
    return False


def is_generic(tree: Tree, head: int) -> bool:
    """Whether a noun only says which part of a body acts: "Russian forces", "its delegate"."""
    return tree.lemmas[head] in _SPEAKING and not is_against_a_state(tree, head)


def is_staff(tree: Tree, head: int) -> bool:
    """Whether a noun is one for the people of a body: "Russian soldiers", not "Russian forces"."""
    return tree.lemmas[head] in _STAFF or fights(tree, head) or serves(tree, head)


def is_voice(tree: Tree, head: int) -> bool:
    """Whether a noun is one for those who speak for a body: "a spokeswoman for the union"."""
    return tree.lemma(head).startswith("spokes") or tree.lemma(head) == "representative"


def fights(tree: Tree, head: int) -> bool:
    """Whether a noun is one for those who fight for a group: "militants"."""
    return tree.lemmas[head] in _FIGHTERS


def serves(tree: Tree, head: int) -> bool:
    """Whether a noun is one for those who work for a body: "deminers"."""
    return tree.lemmas[head] in _SERVING


def fits(tree: Tree, head: int, named: Actor) -> bool:
    """Whether a noun can introduce a name: "the driver, Ibra Kone", "the company, Andes Copper"."""
    body = tree.lemmas[head] in _BODIES
    return named.kind == "person" or (body and named.kind in {"organisation", "armed_group"})


def is_crowd(tree: Tree, head: int) -> bool:
    """An adjective for those who are so: "the wounded"."""
    return tree.tokens[head].word_class in {"ADJ", "VERB"} and is_definite(tree, head)


def is_other(tree: Tree, head: int) -> bool:
    """ "his counterparts" are never himself."""
    return tree.lemma(head) in listed("actor_nouns", "equals")


def governs(tree: Tree, head: int) -> bool:
    """ "the government in" a capital, "the authorities in" one."""
    after = tree.tokens[head + 1].text if head + 1 < len(tree.tokens) else ""
    return after == "in" and tree.lemmas[head] in _GOVERNING


def is_of_a_body(tree: Tree, head: int) -> bool:
    """ "forces", "the court in Jalta": of whom they are may be told beside them."""
    return is_generic(tree, head) or governs(tree, head)


def is_country(tree: Tree, head: int) -> bool:
    """ "his country", "its people's homeland": a state by whose it is."""
    if tree.lemmas[head] not in _STATES:
        return False
    return clauses.is_own(tree, head)


def is_time(tree: Tree, head: int) -> bool:
    """A weekday or month, which acts in no clause."""
    if tree.tokens[head].tag == "CD" and tree.tokens[head - 1].tag == "NNP" and head:
        head -= 1  # "on Aug. 7", read as if the seventh were a name
    # "called off a second march"
    return tree.lemmas[head] in _TIMES and (tree.lemmas[head] != "march" or proper(tree, head))


def proper(tree: Tree, head: int) -> bool:
    """Whether a phrase is a name."""
    return tree.tokens[head].word_class == "PROPN"


def is_called(tree: Tree, head: int, named: Actor) -> bool:
    """Whether a name behind a noun says which group it is: "the movement Shining Path"."""
    return named.kind == "armed_group" and not proper(tree, head) and fits(tree, head, named)


def is_in_a_name(tree: Tree, head: int) -> bool:
    """The "Hill" of "the Hill Front"."""
    token = tree.tokens[head]
    if token.word_class != "PROPN" or token.relation not in {"compound", "amod"}:
        return False
    return proper(tree, token.head)


def has_name(tree: Tree, head: int) -> bool:
    """Whether a name stands before a noun: "Al-Nur gunmen" are not any gunmen."""
    return any(proper(tree, one) for one in tree.children(head, "compound"))


def behind_places(tree: Tree, head: int) -> list[int]:
    """ "the secretary of the embassy in Lagos, Idriss Mahamat": no other name for Lagos."""
    if proper(tree, head):
        return []
    held = [one for at in tree.children(head, "nmod") for one in (at, *tree.children(at, "nmod"))]
    found = [one for at in held if proper(tree, at) for one in tree.children(at, "appos")]
    return [one for one in found if tree.tokens[one - 1].text == ","]
