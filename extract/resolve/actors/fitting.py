"""Which phrases a pronoun can stand for, by its number, its gender and what it does."""

from collections.abc import Callable

from extract.find.events.triggers import classes, readings
from extract.resolve.actors.memory import Entry
from extract.tree import Tree
from extract.vocabulary import listed

Fits = Callable[[Entry], bool]
"""Whether a phrase named before may be meant."""

_HE = frozenset({"he", "him", "his"})
_SHE = frozenset({"she", "her", "hers"})
_THEY = frozenset({"they", "them", "their", "theirs"})
_IT = frozenset({"it", "its"})


def fitting(word: str) -> Fits | None:
    """What a pronoun asks of whom it stands for; None for a word that is no pronoun."""
    if word in _SHE:
        return _is_a_woman
    if word in _HE:
        return _is_a_man
    if word in _THEY:
        return _is_many
    if word == "both":
        return _is_pair
    return _is_body if word in _IT else None


def fitting_it(tree: Tree, head: int) -> Fits:
    """ "Sheltered in a nursery when shells hit it": a thing or a state, and no organisation."""
    verb = tree.head(head)
    if tree.relation(head) == "nsubj":
        return _does
    if tree.relation(head) == "obj" and verb is not None:
        aside = tree.relations[verb] == "advcl"
        if aside and tree.lemma(verb) in listed("clauses", "letting"):
            return _is_nobody  # "will march even if the prefect forbids it"
        deeds = classes("verb", tree.lemma(verb))
        return _is_one if "ASSAULT" in deeds else _is_body
    return _is_body


def _is_nobody(_: Entry) -> bool:
    return False


def _is_one(entry: Entry) -> bool:
    # "the boat went down after a trawler rammed it"; no incident is mistaken for rebels
    told = entry.object or (entry.subject and not _is_a_deed(entry.noun))
    thing = entry.actor.kind == "thing" and not entry.plural and told
    return thing or (_is_body(entry) and entry.actor.kind != "organisation")


def _is_a_deed(noun: str) -> bool:
    abstract = listed("actor_nouns", "abstract") | listed("actor_nouns", "crimes")
    return noun in abstract or noun in readings("noun")


def _is_person(entry: Entry) -> bool:
    if entry.plural or entry.beside:
        return False
    # "The prime minister said that her government ...": whoever holds the office
    return entry.actor.kind == "person" or entry.noun in listed("actor_nouns", "offices")


def _is_a_man(entry: Entry) -> bool:
    """ "His wife said guards had beaten him": not her."""
    return _is_person(entry) and entry.noun not in listed("actor_nouns", "women")


def _is_a_woman(entry: Entry) -> bool:
    return _is_person(entry) and entry.noun not in listed("actor_nouns", "men")


def _is_pair(entry: Entry) -> bool:
    return entry.pair and entry.actor.kind != "thing"


def _is_many(entry: Entry) -> bool:
    return (
        entry.actor.kind in {"group", "armed_group", "organisation", "state"} and not entry.beside
    )


def is_counted(entry: Entry) -> bool:
    """ "Twelve nurses", of whom three may be told of next."""
    return entry.counted and entry.plural and entry.actor.kind != "thing"


def are_things(entry: Entry) -> bool:
    """ "attacked ten merchant ships and sank two of them"."""
    return entry.counted and entry.plural


def is_several(entry: Entry) -> bool:
    """Whether a phrase is of many, so that "they" is most often these."""
    # "bomblets struck the town; they killed nine": things that did it, so that nobody else did
    deed = entry.noun in readings("noun") or entry.noun.removesuffix("s") in readings("noun")
    things = entry.actor.kind != "thing" or (entry.subject and not deed)
    return entry.actor.kind in {"group", "armed_group"} or (entry.plural and things)


def is_somebody(entry: Entry) -> bool:
    """Whether a phrase is of people, or of a body, and of no thing."""
    return entry.actor.kind != "thing"


def _does(entry: Entry) -> bool:
    """ "A charge exploded near the embassy; it damaged windows": the charge, and nobody else."""
    weapon = entry.subject and entry.noun in listed("objects", "weapons")
    return weapon or _is_body(entry)


def _is_body(entry: Entry) -> bool:
    # "in a statement read on Cuban television"
    aired = entry.noun in listed("actor_nouns", "aired") and entry.tree.cases(entry.head) == "on"
    if entry.beside or aired:
        return False
    if entry.actor.kind in {"state", "organisation", "armed_group"}:
        return True
    collective = entry.noun in listed("actor_nouns", "collectives")
    return collective and entry.actor.kind == "group" and not entry.plural
