"""Who speaks for whom: "the union would strike, its secretary said"."""

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import listed


def said_by_its_own(tree: Tree, head: int) -> tuple[int, ...]:
    """Who does what is said in front of a speaker who is somebody's own."""
    speaker = tree.head(head)
    verb = tree.head(speaker) if speaker is not None else None
    if speaker is None or verb is None or tree.tokens[speaker].relation != "nsubj":
        return ()
    if tree.lemma(verb) not in listed("clauses", "saying"):
        return ()
    above = tree.head(verb)
    behind = tree.tokens[verb].relation == "parataxis" and above is not None and above < speaker
    told = above if behind else tree.child(verb, "ccomp")
    return clauses.subjects(tree, told) if told is not None and told < speaker else ()
