"""Whether what stands beside a verb is what its entry of the vocabulary asks for: "used cluster
bombs", not "used the road"."""

from collections.abc import Iterable

from extract.find.events import clauses
from extract.find.events.conditions import kind_of_name, meets
from extract.find.events.said import stays_unnamed
from extract.find.events.shape import has_shape
from extract.find.events.triggers import Reading, Trigger
from extract.tree import Tree
from extract.vocabulary import listed

_CARRYING = listed("clauses", "carrying")
_OUT_OF = frozenset({"out", "of"})
_PERSONS = ("ist", "ian", "eer", "man", "woman", "ee", "boy", "girl")


def fits(found: Tree, at: int, reading: Reading) -> bool:
    """Whether the objects and subjects of a verb, and its shape, are those of a reading."""
    trigger = reading.trigger
    unnamed = trigger.type == "REQUEST" and stays_unnamed(found, at)
    if unnamed or not meets(found, at, reading) or not has_shape(found, at, trigger):
        return False
    if not (trigger.needs or trigger.never or trigger.not_subject or trigger.subject):
        return True
    first, things = clauses.subjects(found, at), _done_to(found, at, reading)
    doers = clauses.doers(found, at)
    if trigger.needs and not _has_needs(found, at, reading, (things, doers)):
        return _votes(found, at, trigger)
    if trigger.never:
        named = things or (first if trigger.needs else ())
        if not trigger.never.isdisjoint([found.lemmas[one] for one in named]):
            return False
    if trigger.not_subject and _is_done_by(found, at, doers, trigger.not_subject):
        return False
    acting = doers if trigger.transitive else first or things
    return not trigger.subject or has(found, acting, trigger.subject)


def _done_to(found: Tree, at: int, reading: Reading) -> tuple[int, ...]:
    """What a verb is done to, told by an object, a subject, a preposition or a further verb."""
    things = clauses.done_to(found, at)
    if reading.beside:
        things = tuple(one for one in things if found.lemmas[one] not in reading.beside)
        # "handed in its rifles", read as "in its rifles"
        things = things or clauses.obliques(found, at, reading.beside)
        if reading.beside >= _OUT_OF:
            things = things or clauses.obliques(found, at, ("out of",))
    # "described the vote as a farce"
    things = (*things, *found.children(at, "xcomp"), *clauses.obliques(found, at, ("as",)))
    if reading.trigger.content:
        # "vowed to help", read as if in order to help
        things = (
            *things,
            *(one for one in found.children(at, "advcl") if clauses.is_infinitive(found, one)),
        )
    if reading.trigger.type in {"AID", "COOPERATE"}:
        # "supplied Ukraine with rockets"
        carriers = listed("objects", "carriers") | listed("objects", "convoys")
        given = [one for one in things if found.lemmas[one] not in carriers]
        beside = [load for one in given for load in clauses.obliques(found, one, ("with",))]
        things = (*things, *beside, *clauses.obliques(found, at, ("with",)), *_loads(found, at))
    return things


def _loads(found: Tree, at: int) -> tuple[int, ...]:
    """ "A plane with tents landed", "a barge carrying flour docked": what they bring."""
    if clauses.is_passive(found, at):
        return ()
    loads: list[int] = []
    for one in clauses.subjects(found, at):
        loads += clauses.obliques(found, one, ("with", "of"))
        for verb in found.children(one, "acl"):
            if found.lemmas[verb] in _CARRYING:
                loads += clauses.objects(found, verb) or clauses.obliques(found, verb, ("with",))
    return tuple(loads)


def _is_done_by(found: Tree, at: int, doers: tuple[int, ...], words: frozenset[str]) -> bool:
    """Whether one of those who act, or of whom a relative clause tells, is among the words."""
    told = (one for one in (*doers, *_told_of(found, at)) if not is_shot(found, one))
    return not words.isdisjoint([found.lemmas[one] for one in told])


def is_shot(found: Tree, at: int) -> bool:
    """ "artillery fire", "fire from a machine gun": no fire that breaks out."""
    if found.lemmas[at] != "fire":
        return False
    guns = (*found.children(at, "compound", "amod"), *clauses.obliques(found, at, ("from",)))
    return not listed("objects", "firing").isdisjoint(found.lemmas[one] for one in guns)


def _has_needs(
    found: Tree, at: int, reading: Reading, parties: tuple[tuple[int, ...], tuple[int, ...]]
) -> bool:
    """Whether what it is done to, or else who does it, is what an entry needs; or its own words."""
    trigger, (things, doers) = reading.trigger, parties
    concerned = things if trigger.transitive else (*things, *clauses.subjects(found, at))
    return (
        any(is_among(word, trigger.needs) for word in reading.beside)
        or has(found, concerned, trigger.needs)
        or has(found, _meant(found, at, things), trigger.needs)
        or _counts_people(found, at, concerned)
        or (trigger.place_names and _takes_place(found, at, things, doers))
        or (trigger.person_names and any(kind_of_name(found, one) == "person" for one in things))
        or (trigger.people and any(_is_of_people(found, one) for one in things))
    )


def _meant(found: Tree, at: int, things: tuple[int, ...]) -> tuple[int, ...]:
    """What "it", "them" or "the rest" may stand for: "signed the treaty and ratified it", "rifles,
    which it collected and burned"; the last nouns of that number before."""
    words = {found.tokens[one].text.lower() for one in things}
    tags = {"NNS", "NNPS"} if "them" in words else {"NN", "NNP"}
    if words & {"rest", "remainder", "others"}:
        tags = {"NN", "NNP", "NNS", "NNPS"}
    elif not words & {"it", "them"}:
        return ()
    before = [one for one in range(at) if found.tokens[one].tag in tags]
    heads = [one for one in before if found.tokens[one].relation not in {"compound", "flat"}]
    return tuple(heads[-3:])


def _told_of(found: Tree, at: int) -> tuple[int, ...]:
    """The word right before the comma of a relative clause, of which it may tell as well as of the
    word that it hangs on: "the first convoy since the earthquake, which killed 300"."""
    if found.tokens[at].relation != "acl:relcl":
        return ()
    first = min(found.inside(at))
    return (first - 1,) if first and found.tokens[first].text == "," else ()


def _takes_place(found: Tree, at: int, things: tuple[int, ...], doers: tuple[int, ...]) -> bool:
    """ "captured Goma", "retook Sumy", "rebels took Bukavu": the name of a place; of what is no
    place by its name alone where the verb, or the one who does it, is one of war."""
    armed = listed("actor_nouns", "fighters") | listed("actor_nouns", "forces")
    forced = found.lemma(at) in listed("clauses", "retaking") or any(
        found.lemma(one) in armed for one in doers
    )
    unsure = {None, "person"} if found.lemma(at) not in listed("clauses", "seizing") else {None}
    names = [one for one in things if found.tokens[one].word_class == "PROPN"]
    kinds = {kind_of_name(found, one) for one in names}
    return "place" in kinds or bool(forced and kinds & unsure)


def _is_of_people(found: Tree, at: int) -> bool:
    """ "two agronomists", "12,000 Afghans", "seven of those held": a person by the end of the word,
    or people by name."""
    lemma = found.lemma(at)
    ends = lemma.endswith(_PERSONS) and lemma not in listed("actor_nouns", "no_persons")
    if (ends and len(lemma) > 4) or found.tokens[at].tag == "NNPS":
        return True
    # "seven of those held"
    held = (at, *clauses.obliques(found, at, ("of",)))
    return any(found.tokens[one].text.lower() == "those" for one in held)


def _counts_people(found: Tree, at: int, heads: tuple[int, ...]) -> bool:
    """Whether a bare number can only be of people: "displaced 300", not "left 12 at home"."""
    if found.lemmas[at] not in listed("clauses", "of_people"):
        return False
    return any(found.tokens[one].tag == "CD" for one in heads)


def _votes(found: Tree, at: int, trigger: Trigger) -> bool:
    """What an entry needs may also stand behind a preposition: "voted on the resolution"."""
    if trigger.name not in {"vote", "withdrawal"}:
        return False
    behind = [one for one in found.children(at, "obl") if found.cases(one) in {"on", "for", "in"}]
    return has(found, behind, trigger.needs)


def has(found: Tree, heads: Iterable[int], words: frozenset[str]) -> bool:
    """Whether a phrase is headed by one of the words, or says "of" one: "tonnes of flour"."""
    for head in heads:
        if is_among(found.lemmas[head], words):
            return True
        inner = clauses.obliques(found, head, ("of",))
        for one in (*inner, *found.children(head, "compound", "nmod:desc")):
            if is_among(found.lemmas[one], words):
                return True
    return False


def is_among(lemma: str, words: frozenset[str]) -> bool:
    """Whether a lemma is one of some words, also with the s that some keep: "troops"."""
    if lemma in words:
        return True
    if not lemma.endswith("s"):
        return False
    return lemma[:-1] in words or (lemma.endswith("ies") and f"{lemma[:-3]}y" in words)
