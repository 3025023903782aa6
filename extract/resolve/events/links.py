"""What several words of a sentence tell of one deed, an attack, its weapon and its casualties:
"attacked a village, killing two"."""

from extract.find.events import EventMention, clauses
from extract.find.events.triggers import names_deed, readings
from extract.tree import Tree
from extract.vocabulary import listed


def link(mention: EventMention) -> frozenset[tuple[int, int]]:
    """The verb or noun that an attack, its weapon and its casualties share: "attacked a village,
    killing two", "were killed in two bombings", "an attack killed two", "died when a bomb planted
    by rebels went off"; of a noun its own too: "the attack that killed two had been planned"."""
    if mention.kind.type != "ASSAULT":
        return frozenset()
    number = mention.tree.sentence.number
    return frozenset((number, _top(mention, at)) for at in {mention.verb, mention.at})


def _top(mention: EventMention, at: int) -> int:
    while (above := _linked_to(mention, at)) is not None:
        at = above
    return at


def _linked_to(mention: EventMention, at: int) -> int | None:
    tree = mention.tree
    relation, above = tree.tokens[at].relation, tree.head(at)
    if above is None or _is_within(tree, at, above):
        return above
    if _is_beside(tree, at, above) or _takes_place_when(tree, at, above):
        return above
    own = at == mention.verb
    if own and _is_harm_beside(tree, at, above):
        return above
    apart = _has_its_own_deed(tree, at) or _are_two_nouns(mention, at, above)
    harms = mention.kind.casualties or (relation == "conj" and _shoots(tree, at))
    hurts = harms and relation in {"advcl", "conj", "acl:relcl"} and not apart
    deed = _nearest_deed(tree, at) if relation == "acl:relcl" else _outcome_of(tree, at, above)
    if deed is not None:
        return deed
    if own and (hurts or _is_in_such_a_clause(tree, at, above)):
        return above
    return _by_its_place(mention, at, above)


def _by_its_place(mention: EventMention, at: int, above: int) -> int | None:
    """What a noun of action, a clause about a weapon or one with "when" hangs on."""
    tree, relation, own = mention.tree, mention.tree.tokens[at].relation, at == mention.verb
    if own and mention.voice == "noun" and relation in {"obl", "nsubj"}:
        # "the attack hit a market", "two died in the attack"
        does = relation == "nsubj" and _strikes(tree, above)
        return above if does or _hurts(tree, above) else None
    if relation.startswith("acl") and tree.lemma(above) in listed("objects", "weapons"):
        deed = tree.head(above)
        return deed if deed is not None and _strikes(tree, deed) else None
    # "a bomb went off near the court and destroyed it"
    burst = own and relation == "conj" and _bursts(tree, above)
    timed = relation == "advcl" or (
        relation == "conj" and any(tree.lemma(one) == "when" for one in tree.children(at, "advmod"))
    )
    suffered = timed and _suffers(tree, above) and _strikes(tree, at)
    return above if burst or suffered else None


def _is_within(tree: Tree, at: int, noun: int) -> bool:
    """ "an attack in which five guards were killed", "a bombing that destroyed the court"."""
    if tree.tokens[at].relation != "acl:relcl" or tree.tokens[noun].word_class != "NOUN":
        return False
    inside = tree.children(at, "obl", "advmod", "nsubj")
    words = {tree.lemma(one) for one in inside}
    return _is_attack(tree, noun) and bool(words & {"which", "where", "that"})


def _nearest_deed(tree: Tree, at: int) -> int | None:
    """ "Blamed gangs for the attack in which five were killed", read as of the gangs: the noun
    right before such a clause."""
    behind = [one for one in tree.children(at, "obl") if tree.cases(one) == "in"]
    if not behind or tree.lemma(behind[0]) != "which":
        return None
    before = behind[0] - 2
    while before > 0 and tree.tokens[before].word_class == "PUNCT":
        before -= 1
    return before if before >= 0 and _is_attack(tree, before) else None


def _outcome_of(tree: Tree, at: int, above: int) -> int | None:
    """ "The attack resulted in nine people killed": the verb that both hang on."""
    if tree.lemma(above) == "result" and tree.tokens[at].relation == "nsubj":
        return above if _is_attack(tree, at) else None
    verb = tree.head(above)
    if not tree.tokens[at].relation.startswith("acl") or verb is None or not _hurts(tree, at):
        return None
    deeds = [one for one in tree.children(verb, "nsubj") if _is_attack(tree, one)]
    return verb if deeds and tree.lemma(verb) == "result" else None


def _is_beside(tree: Tree, at: int, above: int) -> bool:
    """ "Carried out a raid, killing 12 and injuring 9", "shelled a town, destroying its school"."""
    relation = tree.tokens[at].relation
    if not _goes_with(tree, at) or tree.children(at, "nsubj"):
        return False
    if relation == "advcl":
        return not tree.children(at, "mark")
    return relation == "conj" and tree.tokens[above].tag == "VBG" and _goes_with(tree, above)


def _is_harm_beside(tree: Tree, at: int, above: int) -> bool:
    """ "Civilians were wounded and houses destroyed": harm done by nobody said, nowhere else and
    at no other time."""
    if tree.tokens[at].relation != "conj" or not (_suffers(tree, at) and _hurts(tree, above)):
        return False
    own = {"obl", "obl:agent", "obl:unmarked", "nmod:unmarked", "advmod"}
    passive = clauses.is_passive(tree, at) and clauses.is_passive(tree, above)
    return passive and not any(tree.relations[one] in own for one in tree.below[at])


def _takes_place_when(tree: Tree, at: int, above: int) -> bool:
    """ "The incident took place when rebels attacked a patrol": the noun and the verb of the clause
    hang on the verb between them."""
    deed = [one for one in tree.children(above, "nsubj") if _is_attack(tree, one)]
    if tree.lemma(above) not in listed("clauses", "happening") or not deed:
        return False
    timed = {tree.lemma(one) for one in tree.children(at, "mark", "advmod")} & {"when", "as"}
    # "fighting raged in the capital when rebels attacked a post", read as joined by "and"
    return at in deed or (tree.relations[at] in {"advcl", "conj"} and bool(timed))


def _is_in_such_a_clause(tree: Tree, at: int, above: int) -> bool:
    """ "The incident took place when soldiers mistook them for rebels and fired"."""
    outer = tree.head(above)
    if outer is None or tree.tokens[at].relation != "conj":
        return False
    return _takes_place_when(tree, above, outer)


def _is_attack(tree: Tree, at: int) -> bool:
    return names_deed(tree.lemma(at), "ASSAULT")


def _has_its_own_deed(tree: Tree, at: int) -> bool:
    """ "Airstrikes hit the port and shelling killed four": not in the airstrikes."""
    return any(_is_attack(tree, subject) for subject in tree.children(at, "nsubj"))


def _shoots(tree: Tree, at: int) -> bool:
    """ "burst into the house and shot the judge"; not "shot at a plane", which may be another."""
    return tree.lemma(at) == "shoot" and bool(tree.children(at, "obj"))


def _are_two_nouns(mention: EventMention, at: int, above: int) -> bool:
    """ "The attack on the minister and the killing of two monks": each says whom it struck."""
    if mention.voice != "noun" or mention.tree.relations[at] != "conj":
        return False
    whom = ("of", "on", "against", "at")
    return all(clauses.obliques(mention.tree, one, whom) for one in (at, above))


def _goes_with(tree: Tree, at: int) -> bool:
    """What a deed does beside: "killing 12", "damaging a school"."""
    return _hurts(tree, at) or (tree.tokens[at].tag == "VBG" and _strikes(tree, at))


def _bursts(tree: Tree, at: int) -> bool:
    """A bomb that goes off does what the verbs joined to it tell."""
    bursting = [one.trigger for one in readings("verb").get(tree.lemma(at), ())]
    weapons = listed("objects", "explosive")
    first = clauses.subjects(tree, at)
    return any(not one.agent for one in bursting) and any(
        tree.lemma(one) in weapons for one in first
    )


def _suffers(tree: Tree, at: int) -> bool:
    """ "was wounded when rebels attacked", "was destroyed when a bomb exploded"."""
    return _hurts(tree, at) or (_strikes(tree, at) and clauses.is_passive(tree, at))


def _strikes(tree: Tree, at: int) -> bool:
    found = readings("verb").get(tree.lemma(at), ())
    return any(one.trigger.type == "ASSAULT" for one in found)


def _hurts(tree: Tree, at: int) -> bool:
    return any(one.trigger.casualties for one in readings("verb").get(tree.lemma(at), ()))
