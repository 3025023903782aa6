"""What more a report tells of an attack: the harm that it did, who was hurt too and what was used:
"A bomb exploded near the court. It broke the windows. A clerk was also wounded"."""

from extract.find.actors.gazetteer import known
from extract.find.events import clauses
from extract.model import Event
from extract.resolve.actors.counting import counted
from extract.resolve.actors.nouns import is_definite
from extract.resolve.events.likeness import are_nameless, is_by_a_bomb
from extract.resolve.events.retold import NEAR, last_sentence
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import listed


def is_its_harm(one: Told, other: Told) -> bool:
    """ "A bomb exploded near the court. It broke the windows. A car was burned by the bomb": the
    harm that it did."""
    mention, reach = other.mention, other.event.sentence.number - last_sentence(one.event)
    if not is_by_a_bomb(one.event) or other.event.agents or mention.voice == "noun":
        return False
    tree, doing = mention.tree, clauses.doers(mention.tree, mention.at)
    by_it = any(tree.lemma(each) in {"it", "this"} for each in doing)
    if 1 <= reach <= 2 and mention.voice == "active" and by_it:
        return True
    known = [each for each in doing if _may_be_its(one, tree, each) and is_definite(tree, each)]
    return 0 <= reach <= 2 * NEAR and bool(known)


def is_what_it_did(one: Told, other: Told) -> bool:
    """ "The blockade, imposed in July, had cut the town off": it was imposed on the town."""
    tree, at = one.mention.tree, one.mention.at
    if other.mention.tree is not tree or tree.relations[at] != "acl":
        return False
    return other.mention.voice == "active" and tree.head(at) in clauses.subjects(
        tree, other.mention.at
    )


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


def is_by_the_same_men(one: Told, other: Told) -> bool:
    """ "A general was shot dead by rebels. Two men opened fire with pistols": on him."""
    first, then = one.event, other.event
    if then.sentence.number - last_sentence(first) > 1 or other.mention.voice == "noun":
        return False
    elsewhere = then.targets or then.when or then.place or not then.agents or not first.targets
    return not elsewhere and bool(first.agents) and _may_be_they(first, then)


def _may_be_they(first: Event, then: Event) -> bool:
    """ "The guerrillas", "two men", or those who made the first attack by name."""
    if set(then.agents) <= set(first.agents):
        return True
    # an army that shells a town is not the men who then open fire
    return are_nameless(then.agents) and not any(_is_a_state(one) for one in first.agents)


def _is_a_state(one: str) -> bool:
    who = known().get(one)
    return who is not None and who.kind == "state"


def is_its_weapon(one: Told, other: Told) -> bool:
    """ "A bomb went off near a bank. The bomb was planted by rebels"; "a bomb, planted by rebels,
    exploded", without a word of where or when, is that one too."""
    mention, then = other.mention, other.event
    reach = then.sentence.number - last_sentence(one.event)
    if mention.kind.name != "weapon_use" or reach > NEAR:
        return False
    tree, used = mention.tree, clauses.done_to(mention.tree, mention.at)
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
    going_off = listed("clauses", "going_off")
    burst = any(tree.lemma(tree.tokens[each].head) in going_off for each in bombs)
    return burst and not (then.targets or then.when or then.place)


def _may_be_its(one: Told, tree: Tree, noun: int) -> bool:
    """ "The explosion", or "the bomb" after "a car bomb"; not after "with explosives"."""
    word, weapon = tree.lemma(noun), (one.event.instrument or "").lower()
    if word in listed("clauses", "explosions"):
        return True
    return word in listed("objects", "explosive") and (not weapon or word in weapon)
