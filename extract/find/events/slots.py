"""Where what a slot of a frame names stands, "rejected Kyiv's plea", "fired rockets at a town": the
object, its owner, or the phrase behind a preposition."""

from extract.find.events import clauses
from extract.find.events.aimed import pictured
from extract.find.events.triggers import Trigger
from extract.tree import Tree, once
from extract.vocabulary import listed

_IN_STEAD = listed("clauses", "in_stead")
_SUITS = listed("clauses", "suits")
_MEANS = listed("objects", "means_of_speech")


def _owners_or_by(tree: Tree, noun: int) -> tuple[int, ...]:
    """Whose an object is, or by whom it was made."""
    # "rejected a plan that Norway had drawn up", "a plan drawn up by Norway"
    made = [
        one
        for one in tree.children(noun, "acl:relcl", "acl")
        if tree.lemma(one) in listed("clauses", "proposing") and tree.tokens[one].tag != "VB"
    ]
    makers = (who for verb in made for who in clauses.doers(tree, verb) if who != noun)
    by = clauses.obliques(tree, noun, ("by", "from"))
    return (*tree.children(noun, "nmod:poss"), *by, *makers)


_OF_OBJECTS = {"owner": _owners_or_by, "pictured": pictured}


def in_slot(tree: Tree, at: int, slot: str, voice: str) -> tuple[int, ...]:
    """The heads of the phrases in a slot; `slot` is a word of `Trigger.target`, and `voice` how the
    clause is told: "active", "passive" or "noun"."""
    if slot == "object":
        if voice == "noun":
            return ()
        return clauses.subjects(tree, at) if voice == "passive" else clauses.objects(tree, at)
    if slot == "recipient":
        return clauses.recipients(tree, at)
    if slot == "subject":
        return clauses.subjects(tree, at) if voice != "noun" else ()
    if slot in _OF_OBJECTS:
        held = clauses.subjects(tree, at) if voice == "passive" else clauses.objects(tree, at)
        return tuple(one for noun in held for one in _OF_OBJECTS[slot](tree, noun))
    return _behind_preposition(tree, at, slot)


def _behind_preposition(tree: Tree, at: int, slot: str) -> tuple[int, ...]:
    """The phrases behind a verb or noun, or what it is about, with a preposition."""
    slots = ("from", "out of") if slot == "from" else (slot,)
    if set(slots).isdisjoint(tree.prepositions.values()):
        return ()
    # "fired rockets at a town" may hang on the verb or on the rockets
    held = _held(tree, at) if slot != "of" else ()
    hung = [one for noun in held for one in clauses.obliques(tree, noun, slots)]
    behind = (*clauses.obliques(tree, at, slots), *hung)
    if slot == "for" and any(tree.lemma(one) in _SUITS for one in (at, *held)):
        return ()  # "filed a lawsuit for the families"
    # "filed a petition on behalf of the families"
    return tuple(one for one in behind if tree.lemma(one) not in _IN_STEAD)


@once
def _held(tree: Tree, at: int) -> tuple[int, ...]:
    """The nouns that a verb is about, all those it is joined to, and what these are "of"."""
    verbal = tree.tokens[at].word_class == "VERB"
    held = clauses.done_to(tree, at) if verbal else clauses.objects(tree, at)
    # "gave sheeting and soap to families": they hang on the soap
    nouns = [one for noun in held for one in (noun, *tree.children(noun, "conj"))]
    # "spoke by telephone with the leader"
    nouns += [one for one in tree.children(at, "obl") if tree.lemma(one) in _MEANS]
    nouns += [one for one in tree.children(at, "conj") if tree.tokens[one].word_class == "NOUN"]
    # "on behalf of the miners against the firm", read as miners against it
    beside = [one for head in (at, *nouns) for one in tree.children(head, "obl", "nmod")]
    nouns += [one for one in beside if tree.lemma(one) in _IN_STEAD]
    # "a lawsuit for the families against Chad", read as families against it
    suits = [noun for noun in nouns if tree.lemma(noun) in _SUITS]
    nouns += [one for noun in suits for one in clauses.obliques(tree, noun, ("for",))]
    nouns += clauses.obliques(tree, at, ("for",))  # "asked for an explanation from Tripoli"
    # "the sale of rifles worth two million dollars to Oman", read as dollars to Oman
    nouns += [sum_ for noun in nouns for sum_ in _sums(tree, noun)]
    return tuple(one for noun in nouns for one in (noun, *clauses.obliques(tree, noun, ("of",))))


def _sums(tree: Tree, noun: int) -> list[int]:
    """What the goods of a noun are worth."""
    of = (noun, *clauses.obliques(tree, noun, ("of",)))
    worth = [
        one for head in of for one in tree.children(head, "amod") if tree.lemma(one) == "worth"
    ]
    return [sum_ for one in worth for sum_ in tree.children(one, "obj")]


def before_noun(tree: Tree, at: int) -> tuple[int, ...]:
    """ "the market bombing": what stands before a noun may be what it was done to."""
    others = listed("actor_nouns", "attackers").union(
        listed("objects", "means_of_attack"), listed("objects", "counted_deeds")
    )
    return tuple(one for one in tree.children(at, "compound") if tree.lemma(one) not in others)


def of_what_it_needs(tree: Tree, at: int, trigger: Trigger) -> list[tuple[int, ...]]:
    """ "lifted the blockade of its ports"."""
    if not trigger.needs or "of" not in trigger.target:
        return []
    held = [one for one in clauses.objects(tree, at) if tree.lemma(one) in trigger.needs]
    return [clauses.obliques(tree, one, ("of",)) for one in held]


def behind_both(tree: Tree, at: int, slots: tuple[str, ...]) -> tuple[int, ...]:
    """ "the handover of the base to Iraq by the army", read as of a base to Iraq; "a visit by
    the president to Chad", read as by a president to Chad."""
    held = clauses.obliques(tree, at, ("of", "by"))
    return tuple(one for head in held for one in clauses.obliques(tree, head, slots))
