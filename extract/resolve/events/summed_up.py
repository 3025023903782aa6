"""Whom a judgement is of that points back to what was just told: "a step that Chad condemned",
"which Chad dismissed as a trick", "Chad dismissed this"."""

from collections.abc import Sequence

from extract.find.events import EventMention, clauses
from extract.find.events.triggers import names_deed
from extract.model import Event
from extract.resolve.events.parties import Bodies, without
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import listed

_JUDGES = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
_CHARGES = listed("clauses", "charges")
_BREAKS = frozenset({",", "-", "–", "—"})
_THIS = frozenset({"this", "that", "it"})


def summed_up(found: Sequence[Told], events: Sequence[Event], at: int) -> tuple[str, ...]:
    """ "Russia shut the port, a step that Chad condemned": whose step it was."""
    mention = found[at].mention
    tree = mention.tree
    noun = tree.head(mention.verb)
    if noun is None or not tree.tokens[mention.verb].relation.startswith("acl"):
        return ()
    first = min([noun, *tree.children(noun, "det", "amod")])
    sums_up = tree.lemma(noun) in listed("clauses", "summing_up")
    if not sums_up or first == 0 or tree.tokens[first - 1].text not in _BREAKS:
        return ()
    # "accused the soldiers of murder, a charge that they denied": whose charge it was
    charge = tree.lemma(noun) in _CHARGES or names_deed(tree.lemma(noun), "ACCUSE")
    for before in range(at - 1, -1, -1):
        told, event = found[before].mention, events[before]
        if charge and event.type != "ACCUSE":
            continue
        if told.tree is tree and told.at < first and event.agents:
            return without(event.agents, events[at].agents)
    return ()


def told_as_a_clause(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "The commission put off the vote, which the opposition dismissed as a trick": the
    commission, whose doing that was."""
    mention, event = found[at].mention, events[at]
    tree, verb = mention.tree, mention.verb
    noun = tree.head(verb)
    if event.type not in _JUDGES or noun is None or not _is_which(tree, mention):
        return ()
    hosts = (noun, *tree.above(noun))
    above = next((one for one in hosts if tree.tokens[one].word_class == "VERB"), None)
    who = clauses.subjects(tree, above) if above is not None else ()
    if above is None or clauses.is_passive(tree, above):
        return ()
    doers = [one for head in who if (one := bodies.at(mention, head))]
    return without(bodies.who_hear(doers), event.agents)


def said_before(found: Sequence[Told], events: Sequence[Event], at: int) -> tuple[str, ...]:
    """ "The navy said that Iran had sent them. Tehran dismissed this": the navy, who said so."""
    mention, event = found[at].mention, events[at]
    held = clauses.objects(mention.tree, mention.at)
    pronoun = [one for one in held if mention.tree.lemma(one) in _THIS]
    if event.type != "REJECT" or not pronoun:
        return ()
    for told in reversed(events[:at]):
        if event.sentence.number - told.sentence.number > 1:
            break
        if told.speaker and told.speaker not in event.agents:
            return (told.speaker,)
    return ()


def _is_which(tree: Tree, mention: EventMention) -> bool:
    """Whether a relative clause, behind a comma, tells of "which" as its object: as much of the
    whole clause before as of its last word."""
    if not tree.relations[mention.verb].endswith(":relcl"):
        return False
    subjects = tree.children(mention.verb, "nsubj")
    # of two subjects the first is an object: "which Chad dismissed"
    held = (*tree.children(mention.verb, "obj"), *subjects[:-1])
    which = [one for one in held if tree.lemma(one) == "which"]
    return any(one > 0 and tree.tokens[one - 1].text == "," for one in which)
