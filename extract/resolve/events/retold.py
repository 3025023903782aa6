"""How a report comes back to a deed that it has told: "the attack", "the bus was hit"."""

from extract.find.events import EventMention, clauses
from extract.find.events.stood_on import answerer
from extract.find.events.stood_on import counted as number_of
from extract.find.events.triggers import readings
from extract.model import Event
from extract.resolve.actors.nouns import is_definite, is_time
from extract.resolve.events.likeness import (
    akin,
    are_troops,
    holds,
    may_be_one,
)
from extract.resolve.events.merging import days
from extract.resolve.events.told import Told
from extract.resolve.events.victims import is_lethal, numbers_agree

NEAR = 3
"""The sentences within which a report comes back to a deed."""


def tells_again(one: Told, other: Told) -> bool:
    """ "Gunmen attacked a bus", "the bus was hit": a known target that is spoken of as known."""
    known = one.event.type == "ASSAULT" and other.known_target
    return known and _strike_the_same(one, other) and numbers_agree(one, other)


def is_its_plea(one: Told, other: Told) -> bool:
    """ "Chad asked for aid. Mali rejected Chad's plea": the one told before."""
    mention = other.mention
    turned_down = bool(answerer(mention.tree, mention.at, mention.kind))
    owned = bool(mention.tree.children(mention.at, "nmod:poss"))
    same = bool(set(one.event.agents) & set(other.event.agents))
    return mention.voice == "noun" and turned_down and owned and same


def _strike_the_same(one: Told, other: Told) -> bool:
    """Persons are one only by name: not "Oscar Romero" and "Humberto Romero"."""
    persons = one.victims | other.victims
    return any(
        holds(a, b) if {a, b} & persons else akin(a, b) or are_troops(a, b)
        for a in one.event.targets
        for b in other.event.targets
    )


def is_contested(one: Told, other: Told) -> bool:
    """ "The army denied that rebels attacked the farm", "rebels attacked the farm, an agency says":
    one deed, of which two parties tell otherwise."""
    first, then = one.event, other.event
    if first.type != "ASSAULT" or {first.modality, then.modality} & {"planned", "hypothetical"}:
        return False
    if not set(first.targets) & set(then.targets):
        return False
    if then.sentence.number - last_sentence(first) > NEAR:
        return False
    return not first.agents or not then.agents or may_be_one(first.agents, then.agents)


def only_points(told: Told) -> bool:
    """ "The explosion took place at noon", "died in the attack"."""
    if told.event.agents:
        return False
    if told.mention.voice == "noun":
        return is_definite_deed(told) and not told.event.targets
    if told.mention.voice == "passive" and _in_known_attack(told.mention):
        return True
    if told.mention.kind.name == "explosion":
        # "the bomb exploded over his head": one that was told of
        tree = told.mention.tree
        return any(is_definite(tree, one) for one in clauses.subjects(tree, told.mention.at))
    return told.mention.kind.casualties and _in_known_attack(told.mention)


def _in_known_attack(mention: EventMention) -> bool:
    """ "The driver died in the attack", "a car was damaged by the explosion"."""
    tree, above = mention.tree, mention.tree.head(mention.at)
    # "the driver was killed and a guard wounded in the attack"
    beside = [one for one in (above,) if one is not None and tree.relation(mention.at) == "conj"]
    return any(
        tree.lemma(one) in readings("noun") and is_definite(tree, one)
        for verb in (*tree.joined(mention.at), *beside)
        for one in tree.children(verb, "obl", "obl:agent")
        if tree.cases(one) in {"in", "by", "during"}
    )


def points_with_authors(one: Told, other: Told) -> bool:
    """ "The Hill Front planned the attack", "blamed them for the attack": whose that one was."""
    mention, tree = other.mention, other.mention.tree
    if mention.voice != "noun" or other.event.type != "ASSAULT":
        return False
    if is_said_of_it(other):
        return other.event.sentence.number - last_sentence(one.event) <= NEAR
    if other.event.targets:
        return False
    # "the executions" are the murder of several
    one_deed = tree.tokens[mention.at].tag == "NN" or is_lethal(mention)
    near = other.event.sentence.number - last_sentence(one.event) <= NEAR
    owned = tree.children(mention.at, "nmod:poss", "amod", "compound")
    return near and one_deed and not owned and is_definite_deed(other)


def is_told_in_full(one: Told, other: Told) -> bool:
    """ "after an explosion in Vira on Friday", "a bus blew up on Friday": the same day, told first
    without a word of whom it struck."""
    first, then = one.event, other.event
    if first.type != "ASSAULT" or first.agents or first.targets or not first.when or not then.when:
        return False
    bursts = first.type_mode == then.type_mode == "explosives"
    day = days(first.when) == days(then.when) == 0
    return bursts and day and then.sentence.number - last_sentence(first) <= NEAR


def is_series(told: Told) -> bool:
    """ "three attacks", "a series of attacks"; "its attacks" may be any."""
    tree, at = told.mention.tree, told.mention.at
    if told.mention.voice != "noun" or tree.tokens[at].tag != "NNS":
        return False
    return number_of(tree, at) != at or bool(tree.children(at, "nummod"))


def share_a_target(first: Event, then: Event) -> bool:
    """Whether both strike somebody or something that may be one."""
    return any(akin(a, b) for a in first.targets for b in then.targets)


def is_definite_deed(told: Told) -> bool:
    """Whether a deed is told of as known: "the attack", "today’s raid", "planted the bomb"."""
    tree, at = told.mention.tree, told.mention.at
    if told.mention.voice != "noun" and told.event.kind != "weapon use":
        return False
    if is_said_of_it(told):
        return True
    nouns = [at] if told.mention.voice == "noun" else tree.children(at, "obj", "nsubj:pass")
    if any(is_time(tree, one) for one in tree.children(at, "nmod:poss")):
        return True
    words = {tree.lemma(one) for noun in nouns for one in tree.children(noun, "det")}
    return bool(words & {"the", "this", "that", "these"})


def is_said_of_it(told: Told) -> bool:
    """ "It was the third attack on the bank", "this was an attack": the one just told of."""
    tree, at = told.mention.tree, told.mention.at
    if told.mention.voice != "noun" or not tree.children(at, "cop"):
        return False
    return any(tree.lemma(one) in {"it", "this", "that"} for one in tree.children(at, "nsubj"))


def last_sentence(event: Event) -> int:
    """The number of the last sentence that tells of an event."""
    return max(one.sentence.number for one in (event, *event.repeats))
