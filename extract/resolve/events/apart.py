"""What was not done in the attack told before, though it follows it: "guards shelled the camp hours
after five of their men had been killed"."""

from extract.find.events import clauses
from extract.find.events.triggers import names_deed
from extract.model import Event
from extract.resolve.actors.nouns import is_definite
from extract.resolve.events.likeness import alike
from extract.resolve.events.merging import days
from extract.resolve.events.retold import is_definite_deed, is_said_of_it, is_series
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import entries, listed

_ORDINALS = frozenset(entries("time_counts")["ordinals"]["values"])
_WEEK = 7
_ALSO = frozenset({"also", "too", "likewise"})


def is_apart(one: Told, other: Told) -> bool:
    """Whether a deed or its victims are of another than the attack told before."""
    first, then = one.event, other.event
    return (
        _in_another_attack(other)
        or _is_of_two_sides(first, then)
        or _is_of_what_lay_there(first, then)
        or _is_a_toll(other)
        or _are_of_their_own(one, other)
        or _is_one_of_several(one, other)
        or _is_attacked_too(one, other)
        or _is_named_beside(one, other)
        or _is_of_another_matter(one, other)
        or _is_done_beside(one, other)
    )


def came_before(one: Told, other: Told) -> bool:
    """ "Guards shelled the camp hours after five of their men had been killed": in another."""
    tree, verb = other.mention.tree, other.mention.verb
    if one.mention.tree is not tree or tree.relation(verb) != "advcl":
        return False
    marks = {tree.lemma(mark) for mark in tree.children(verb, "mark")}
    killed = other.mention.kind.casualties and other.mention.voice == "passive"
    return killed and bool(marks & {"after", "before"}) and tree.head(verb) == one.mention.verb


def is_of_one_day(one: Told, other: Told) -> bool:
    """ "28 have been killed over the last two weeks. Yesterday’s attack": only one day of them."""
    first, then = one.event.when, other.event.when
    if first is None or then is None or not one.mention.kind.casualties:
        return False
    return days(first) >= _WEEK and days(then) <= 1


def _is_one_of_several(one: Told, other: Told) -> bool:
    """ "Staged three attacks. A bomb exploded at a bank": the bomb was one of them."""
    if is_series(other) and not is_series(one):
        return bool(other.event.targets)
    tree, at = other.mention.tree, other.mention.at
    first = tree.children(at, "nsubj") if is_series(one) and other.event.targets else []
    return any(
        tree.lemma(word) in {"a", "an"} for noun in first for word in tree.children(noun, "det")
    )


def _is_named_beside(one: Told, other: Told) -> bool:
    """ "The attack on the minister and the killing of two monks": two deeds of two nouns."""
    tree, at = other.mention.tree, other.mention.at
    nouns = one.mention.voice == other.mention.voice == "noun" and one.mention.tree is tree
    if not nouns or tree.relations[at] != "conj" or tree.head(at) != one.mention.at:
        return False
    both = bool(one.event.targets and other.event.targets)
    return both and not set(one.event.targets) & set(other.event.targets)


def _is_of_another_matter(one: Told, other: Told) -> bool:
    """ "Pledged tanks" and "pledged shells", "5 million euros" and "20 million euros": two pledges;
    not "weapons" and "14 tanks", or "the money"."""
    if one.event.type != "AGREE" or "noun" in {one.mention.voice, other.mention.voice}:
        return False
    first, then = _promised(one), _promised(other)
    if first is None or then is None:
        return False
    if first[1] and then[1]:
        return first[0] == then[0] and first[1] != then[1]
    general = {first[0], then[0]} & listed("objects", "any_help")
    return not first[1] and not then[1] and not general and first[0] != then[0]


def _promised(told: Told) -> tuple[str, tuple[str, ...]] | None:
    """What is pledged, and how much of it; None where it was told of before: "the money"."""
    tree, at = told.mention.tree, told.mention.at
    # "promised to free prisoners", "promised to open the border"
    deeds = tree.children(at, "xcomp") if told.mention.kind.name == "pledge" else []
    held = [one for verb in (deeds or [at]) for one in clauses.done_to(tree, verb)]
    if len(held) != 1 or tree.tokens[held[0]].word_class != "NOUN":
        return None
    if not deeds and is_definite(tree, held[0]):
        return None
    numbers = [tree.tokens[n].text for n in tree.core(held[0]) if tree.tokens[n].tag == "CD"]
    return tree.lemma(held[0]), tuple(numbers)


def _is_done_beside(one: Told, other: Told) -> bool:
    """ "Put its brigades on alert and called up reservists": two steps, each with forces of its
    own."""
    tree, at = other.mention.tree, other.mention.at
    steps = one.event.type == "MOBILIZE" and one.mention.voice == other.mention.voice == "active"
    if not steps or tree.relations[at] != "conj" or tree.head(at) != one.mention.at:
        return False
    held = [clauses.objects(tree, verb) for verb in (one.mention.at, at)]
    return all(held) and held[0] != held[1]


def _is_attacked_too(one: Told, other: Told) -> bool:
    """ "Rebels murdered two officials. Seven banks were also attacked": not with the officials."""
    tree, at = other.mention.tree, other.mention.at
    apart = one.mention.kind.casualties and not other.mention.kind.casualties
    new = bool(other.event.targets) and not other.known_target
    if not (apart and new and other.mention.voice == "passive"):
        return False
    return any(tree.lemma(word) in _ALSO for word in tree.children(at, "advmod"))


def _are_of_their_own(one: Told, other: Told) -> bool:
    """ "Police used tear gas. 32 officers were injured": not by the police."""
    if not other.mention.kind.casualties or other.event.agents or len(one.event.agents) != 1:
        return False
    own = listed("actor_nouns", "uniformed")
    hurt = [head for slot in other.mention.targets for head in slot]
    acting = {one.mention.tree.lemma(head) for head in one.mention.agents}
    suffering = {other.mention.tree.lemma(head) for head in hurt}
    return bool(acting.intersection(own)) and bool(suffering.intersection(own))


def _in_another_attack(told: Told) -> bool:
    """ "were killed in clashes on Sunday", "and shelling killed four": not in the attack told
    before."""
    tree, at = told.mention.tree, told.mention.at
    if not told.mention.kind.casualties:
        return False
    for one in tree.children(at, "nsubj"):
        if names_deed(tree.lemma(one), "ASSAULT") and not tree.children(one, "det", "nmod:poss"):
            return True
    return any(
        tree.cases(one) in {"in", "during"}
        and not is_definite(tree, one)
        and (tree.lemma(one) in listed("clauses", "fights") or _is_one_more(tree, one))
        for one in tree.children(at, "obl")
    )


def _is_one_more(tree: Tree, noun: int) -> bool:
    """ "In an attack on a bus": one not told of before, as it says on what."""
    violent = names_deed(tree.lemma(noun), "ASSAULT")
    new = any(tree.lemma(one) in {"a", "an", "another"} for one in tree.children(noun, "det"))
    return violent and new and any(tree.cases(one) == "on" for one in tree.children(noun, "nmod"))


def _is_of_two_sides(first: Event, then: Event) -> bool:
    """ "A and B exchanged fire" is none of the deeds of A alone: "A's jets bombed a pagoda"."""
    fight = len(first.agents) > 1 and not first.targets
    return fight and bool(then.agents and then.targets) and set(then.agents) < set(first.agents)


def _is_of_what_lay_there(first: Event, then: Event) -> bool:
    """Whom a mine wounded was not hit in the attack told before."""
    if then.instrument is None:
        return False
    laid, weapon = listed("objects", "laid"), then.instrument.lower()
    lay = any(weapon.endswith((one, f"{one}s")) for one in laid)
    return lay and not (first.instrument and alike(first, then))


def _is_a_toll(told: Told) -> bool:
    """ "have been killed since the fighting began": more than the attack told before."""
    tree, at = told.mention.tree, told.mention.verb
    if not told.mention.kind.casualties or "since" not in tree.lemmas:
        return False
    perfect = any(tree.tokens[one].tag in {"VBP", "VBZ"} for one in tree.children(at, "aux"))
    begun = [one for verb in (at, *tree.joined(at)) for one in tree.children(verb, "advcl", "obl")]
    return perfect and any(
        tree.lemma(mark) == "since" for one in begun for mark in tree.children(one, "mark", "case")
    )


def is_another(told: Told) -> bool:
    """ "another bomb exploded", "a second attack": not the one told before, which may have hurt
    "another 46 people"."""
    tree, at = told.mention.tree, told.mention.at
    if is_said_of_it(told):
        return False
    if any(tree.lemma(one) in listed("clauses", "answers_in_kind") for one in (at, *_in(tree, at))):
        return True
    held = [at] if told.mention.voice == "noun" else clauses.subjects(tree, at)
    nouns = [one for one in held if not _is_counted(tree, one)]
    words = {
        tree.lemma(one) for noun in nouns for one in tree.children(noun, "det", "amod", "nummod")
    }
    # "the thirtieth ratification", of which the report did not tell
    read_as_nouns = {tree.lemma(one) for noun in nouns for one in tree.children(noun, "compound")}
    numbered = not _ORDINALS.isdisjoint(words | read_as_nouns)
    counted = told.event.type == "SUPPORT" and numbered
    return counted or bool(words & {"another", "second", "third", "further"})


def _in(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "In a reprisal", "in revenge": for what was told before."""
    return clauses.obliques(tree, verb, ("in", "as"))


def _is_counted(tree: Tree, noun: int) -> bool:
    return any(tree.tokens[one].tag == "CD" for one in tree.children(noun, "nummod"))


def are_of_somebody(told: Told) -> bool:
    """ "The raids carried out by the police": several, that say nothing of who made one attack."""
    noun = told.mention.voice == "noun" and bool(told.event.agents) and not told.event.targets
    # "the attacks could have been made by the front": those told of
    known = is_definite_deed(told) and not told.anaphoric
    return noun and not known and told.mention.tree.tokens[told.mention.at].tag == "NNS"
