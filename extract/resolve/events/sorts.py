"""Nouns of action that name no happening of their own: "called it an attack on peace", "an end to
all types of attacks", "met in talks"."""

from extract.find.events import EventMention
from extract.find.events.triggers import names_deed
from extract.resolve.events.passage import Passage
from extract.tree import Tree
from extract.vocabulary import listed

_INSIDE = frozenset({"in", "at", "during"})
_DENYING = frozenset({"deny", "denial", "rule", "without"})


def is_no_deed_of_its_own(tree: Tree, noun: int) -> bool:
    """Whether a noun only says what something else is, or what there is to be no more of, or any
    deed that may come."""
    return _is_what_it_is_called(tree, noun) or _is_to_end(tree, noun) or _is_any(tree, noun)


def is_met_in(passage: Passage, mention: EventMention) -> bool:
    """ "Met in talks hosted by Qatar", "took part in sessions": the meeting told already."""
    tree, noun = mention.tree, mention.at
    if tree.tokens[noun].relation == "acl":
        noun = tree.tokens[noun].head  # "hosted" is of the talks
    if mention.kind.type != "CONSULT" or tree.tokens[noun].relation != "obl":
        return False
    above = passage.at(tree.tokens[noun].head)
    return tree.cases(noun) in _INSIDE and above is not None and above.kind.type == "CONSULT"


def is_meeting(tree: Tree, noun: int) -> bool:
    """Whether a noun names a meeting."""
    return names_deed(tree.lemma(noun), "CONSULT")


def _is_any(tree: Tree, noun: int) -> bool:
    """ "Any attack on its sites would be answered"; but who denied any attack denied it."""
    if not any(tree.lemma(one) == "any" for one in tree.children(noun, "det")):
        return False
    return not any(tree.lemma(one) in _DENYING for one in tree.above(noun))


def _is_what_it_is_called(tree: Tree, noun: int) -> bool:
    """ "In what is considered the worst attack", "called the murder an attack on the state"."""
    above = tree.head(noun)
    if above is None:
        return False
    # "denounced the sentence as an attack on free speech"
    judged = tree.cases(noun) == "as" and tree.lemma(above) in listed("clauses", "judging_as")
    called = tree.tokens[noun].relation == "xcomp" and tree.lemma(above) in listed(
        "clauses", "calling"
    )
    return judged or called


def _is_to_end(tree: Tree, noun: int) -> bool:
    """ "Ordered the suspension of all types of executions": of none in particular."""
    if tree.children(noun, "nmod:poss") or _has_article(tree, noun):
        return False
    above = tree.head(noun)
    while above is not None and tree.tokens[noun].relation == "nmod":
        if tree.lemma(above) in listed("clauses", "ending"):
            return True
        if tree.lemma(above) not in listed("clauses", "sorts"):
            return False
        noun, above = above, tree.head(above)
    return False


def _has_article(tree: Tree, noun: int) -> bool:
    return any(tree.lemma(one) in {"the", "a", "an", "this"} for one in tree.children(noun, "det"))
