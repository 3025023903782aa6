"""How a report comes back to a deed that it has told: "the attack", "the bus was hit"."""

from extract.find.actors.gazetteer import known
from extract.find.events import EventMention, clauses
from extract.find.events.stood_on import answerer
from extract.find.events.stood_on import counted as number_of
from extract.find.events.triggers import readings
from extract.model import Event
from extract.resolve.actors.counting import counted
from extract.resolve.actors.descriptions import is_definite, is_time
from extract.resolve.events.likeness import (
    akin,
    are_nameless,
    are_troops,
    holds,
    is_by_a_bomb,
    may_be_one,
)
from extract.resolve.events.merging import days
from extract.resolve.events.told import Told
from extract.resolve.events.victims import is_lethal, numbers_agree
from extract.tree import Tree
from extract.vocabulary import listed

# sentences
NEAR = 3


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


def is_its_harm(one: Told, other: Told) -> bool:
    """ "A bomb exploded near the court. It broke the windows. A car was burned by the bomb": the
    harm that it did."""
    mention, reach = other.mention, other.event.sentence.number - last_sentence(one.event)
    if not is_by_a_bomb(one.event) or other.event.agents or mention.voice == "noun":
        return False
    tree, passive = mention.tree, mention.voice == "passive"
    doing = clauses.agents(tree, mention.at) if passive else clauses.subjects(tree, mention.at)
    if (
        1 <= reach <= 2
        and not passive
        and any(tree.lemma(each) in {"it", "this"} for each in doing)
    ):
        return True
    known = [each for each in doing if _may_be_its(one, tree, each) and is_definite(tree, each)]
    return 0 <= reach <= 2 * NEAR and bool(known)


def is_its_damage(one: Told, other: Told) -> bool:
    """ "Rebels ambushed a convoy. One lorry was destroyed": by them, where nothing says when, where
    or by whom else."""
    mention, tree = other.mention, other.mention.tree
    reach = other.event.sentence.number - last_sentence(one.event)
    own = other.event.agents or other.event.when or other.event.place
    if reach != 1 or own or mention.kind.name != "destruction" or mention.voice != "passive":
        return False
    beside = tree.children(mention.at, "obl", "obl:agent", "obl:unmarked", "advcl", "advmod")
    return bool(one.event.agents) and not beside and not mention.kind.casualties


def is_at_its_vehicle(one: Told, other: Told) -> bool:
    """ "Three policemen died in an ambush by rebels. The guerrillas fired on the police car": a
    vehicle of which only the attack just told of can have told."""
    first, then, tree = one.event, other.event, other.mention.tree
    if then.sentence.number - last_sentence(first) != 1 or then.when or then.place:
        return False
    heads = [head for slot in other.mention.targets[:1] for head in slot]
    vehicles = listed("objects", "vehicles")
    known = all(is_definite(tree, head) and tree.lemma(head) in vehicles for head in heads)
    # of rebels who were struck the rebels are no authors
    struck = any(are_nameless((target,), False) for target in first.targets)
    return bool(heads and first.agents) and known and _may_be_they(first, then) and not struck


def _may_be_they(first: Event, then: Event) -> bool:
    """ "The guerrillas", "two men", or those who made the first attack by name."""
    if set(then.agents) <= set(first.agents):
        return True
    # an army that shells a town is not the men who then open fire
    return are_nameless(then.agents) and not any(_is_a_state(one) for one in first.agents)


def _is_a_state(one: str) -> bool:
    who = known().get(one)
    return who is not None and who.kind == "state"


def is_by_the_same_men(one: Told, other: Told) -> bool:
    """ "A general was shot dead by rebels. Two men opened fire with pistols": on him."""
    first, then = one.event, other.event
    if then.sentence.number - last_sentence(first) > 1 or other.mention.voice == "noun":
        return False
    elsewhere = then.targets or then.when or then.place or not then.agents or not first.targets
    return not elsewhere and bool(first.agents) and _may_be_they(first, then)


def _may_be_its(one: Told, tree: Tree, noun: int) -> bool:
    """ "The explosion", or "the bomb" after "a car bomb"; not after "with explosives"."""
    word, weapon = tree.lemma(noun), (one.event.instrument or "").lower()
    if word in {"explosion", "blast"}:
        return True
    return word in listed("objects", "explosive") and (not weapon or word in weapon)


def is_its_weapon(one: Told, other: Told) -> bool:
    """ "A bomb went off near a bank. The bomb was planted by rebels"; "a bomb, planted by rebels,
    exploded", without a word of where or when, is that one too."""
    mention, then = other.mention, other.event
    reach = then.sentence.number - last_sentence(one.event)
    if mention.kind.name != "weapon_use" or reach > NEAR:
        return False
    tree, passive = mention.tree, mention.voice == "passive"
    used = clauses.subjects(tree, mention.at) if passive else clauses.objects(tree, mention.at)
    if not is_by_a_bomb(one.event):
        # "ten died when a bus ran over a mine", "planted the mine"
        return any(
            is_definite(tree, each)
            and tree.lemma(each) in one.mention.tree.lemmas
            and tree.lemma(each) in listed("objects", "explosive")
            for each in used
        )
    bombs = [each for each in used if _may_be_its(one, tree, each)]
    if any(is_definite(tree, each) for each in bombs):
        return True
    burst = any(
        tree.lemma(tree.tokens[each].head) in {"explode", "go", "detonate"} for each in bombs
    )
    return burst and not (then.targets or then.when or then.place)


def is_hurt_too(one: Told, other: Told) -> bool:
    """ "A judge was killed. A clerk was also wounded", "a mayor was shot. His driver died": in the
    same attack, without a word of another day or place."""
    first, then, tree = one.event, other.event, other.mention.tree
    reach = then.sentence.number - last_sentence(first)
    if then.agents or then.when or not other.mention.kind.casualties or not 0 <= reach <= NEAR:
        return False
    if tree.children(other.mention.at, "obl", "obl:unmarked"):
        return False
    also = {tree.lemma(each) for each in tree.children(other.mention.at, "advmod")}
    harmed = one.mention.kind.casualties and reach <= 1
    if harmed and not also.isdisjoint({"also", "too", "likewise"}):
        return True
    return bool(one.fate) and is_one_of_theirs(one, other)


def is_one_of_theirs(one: Told, other: Told) -> bool:
    """ "His driver", "Ana Lopez’s bodyguard", where she was struck: who went with those told of."""
    tree = other.mention.tree
    heads = [head for slot in other.mention.targets for head in slot]
    with_them = listed("actor_nouns", "companions")
    if not one.event.targets or all(tree.lemma(head) not in with_them for head in heads):
        return False
    owners = [owner for head in heads for owner in tree.children(head, "nmod:poss")]
    by_name = [tree.lemma(owner) for owner in owners if tree.tokens[owner].word_class == "PROPN"]
    return any(tree.tokens[owner].tag == "PRP$" for owner in owners) or any(
        name in victim.split("-") for name in by_name for victim in one.victims
    )


def is_series(told: Told) -> bool:
    """ "three attacks", "a series of attacks"; "its attacks" may be any."""
    tree, at = told.mention.tree, told.mention.at
    if told.mention.voice != "noun" or tree.tokens[at].tag != "NNS":
        return False
    return number_of(tree, at) != at or bool(tree.children(at, "nummod"))


def hurt_in_their_own(one: Told, other: Told) -> bool:
    """ "Terrorists shot a judge", "one of the terrorists was wounded": in the attack that they
    made."""
    if not other.mention.kind.casualties or other.event.agents or not other.event.targets:
        return False
    tree = other.mention.tree
    hurt = [counted(tree, head) for slot in other.mention.targets for head in slot]
    known = bool(hurt) and all(is_definite(tree, head) for head in hurt)
    near = other.event.sentence.number - last_sentence(one.event) <= NEAR
    theirs = set(other.event.targets) <= set(one.event.agents)
    nameless = are_nameless(other.event.targets) and are_nameless(one.event.agents)
    return known and bool(one.event.agents) and (nameless or (theirs and near))


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
