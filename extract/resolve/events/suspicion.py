"""What somebody is only suspected of: "three men suspected of taking part in the attack"."""

from extract.find.events import EventMention
from extract.find.events.blame import is_linked, is_put_down
from extract.tree import Tree
from extract.vocabulary import listed


def is_suspected(tree: Tree, noun: int) -> bool:
    """Whether a noun of action stands under a verb of suspecting, so that whose deed it was is not
    known."""
    if is_linked(tree, noun) or is_put_down(tree, noun):
        return True
    below = noun
    for above in tree.above(noun):
        if tree.lemma(above) in listed("clauses", "suspecting"):
            return True
        if tree.tokens[below].relation.startswith(("acl", "nsubj", "ccomp")):
            return False
        below = above
    return False


def is_suspected_of(tree: Tree, verb: int) -> bool:
    """ "Men suspected of killing a judge"."""
    above = tree.head(verb)
    marks = {tree.lemma(one) for one in tree.children(verb, "mark")}
    return (
        above is not None and "of" in marks and tree.lemma(above) in listed("clauses", "suspecting")
    )


def is_charged(mention: EventMention, governor: EventMention) -> bool:
    """ "arrested for the murder", "charged with the attack": a court has yet to say so."""
    noun = mention.voice == "noun" and mention.verb == mention.at
    # "detained at the weekly rally"
    noun = noun and mention.tree.cases(mention.at) not in {"at", "during", "in", "after"}
    return noun and bool(mention.agents) and governor.kind.name in {"investigation", "arrest"}


def is_charged_in(mention: EventMention) -> bool:
    """ "charged with murder in the slaying of a doctor"."""
    tree, verb = mention.tree, mention.tree.head(mention.at)
    if verb is None or not mention.agents or tree.cases(mention.at) != "in":
        return False
    return tree.lemma(verb) in listed("clauses", "charging")
