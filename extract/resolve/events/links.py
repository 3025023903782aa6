"""What several words of a sentence tell of one deed: an attack, its weapon and its casualties."""

from extract.find.events import EventMention, clauses
from extract.find.events.triggers import readings
from extract.tree import Tree
from extract.vocabulary import listed


def link(mention: EventMention) -> frozenset[tuple[int, int]]:
    """The verb or noun that an attack, its weapon and its casualties share: "attacked a village,
    killing two", "were killed in two bombings", "an attack killed two", "died when a bomb planted
    by rebels went off"."""
    if mention.kind.type != "ASSAULT":
        return frozenset()
    at = mention.verb
    while (above := _linked_to(mention, at)) is not None:
        at = above
    return frozenset({(mention.tree.sentence.number, at)})


def _linked_to(mention: EventMention, at: int) -> int | None:
    tree = mention.tree
    relation, above = tree.tokens[at].relation, tree.head(at)
    if above is None or _is_within(tree, at, above):
        return above
    own = at == mention.verb
    if _is_beside(tree, at, above) or _takes_place_when(tree, at, above):
        return above
    apart = _has_its_own_deed(tree, at)
    if own and mention.kind.casualties and relation in {"advcl", "conj", "acl:relcl"} and not apart:
        return above
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


def _is_beside(tree: Tree, at: int, above: int) -> bool:
    """ "Carried out a raid, killing 12 and injuring 9", "shelled a town, destroying its school"."""
    relation = tree.tokens[at].relation
    if not _goes_with(tree, at) or tree.children(at, "nsubj"):
        return False
    if relation == "advcl":
        return not tree.children(at, "mark")
    return relation == "conj" and tree.tokens[above].tag == "VBG" and _goes_with(tree, above)


def _takes_place_when(tree: Tree, at: int, above: int) -> bool:
    """ "The incident took place when rebels attacked a patrol": the noun and the verb of the clause
    hang on the verb between them."""
    deed = [one for one in tree.children(above, "nsubj") if _is_attack(tree, one)]
    if tree.lemma(above) not in listed("clauses", "happening") or not deed:
        return False
    timed = {tree.lemma(one) for one in tree.children(at, "mark", "advmod")} & {"when", "as"}
    return at in deed or (tree.tokens[at].relation == "advcl" and bool(timed))


def _is_attack(tree: Tree, at: int) -> bool:
    return any(one.trigger.type == "ASSAULT" for one in readings("noun").get(tree.lemma(at), ()))


def _has_its_own_deed(tree: Tree, at: int) -> bool:
    """ "Airstrikes hit the port and shelling killed four": not in the airstrikes."""
    return any(_is_attack(tree, subject) for subject in tree.children(at, "nsubj"))


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
