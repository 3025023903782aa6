"""Whether what stands beside a verb is what its entry of the vocabulary asks for."""

import re

from extract.find.events import clauses
from extract.find.events.conditions import kind_of_name, meets
from extract.find.events.shape import has_shape
from extract.find.events.triggers import Reading, Trigger
from extract.tree import Tree
from extract.vocabulary import entries, listed

_PERSONS = ("ist", "ian", "eer", "man", "woman", "ee", "boy", "girl")


def fits(found: Tree, at: int, reading: Reading) -> bool:
    """Whether the objects and subjects of a verb, and its shape, are those of a reading."""
    trigger = reading.trigger
    if not meets(found, at, reading) or not has_shape(found, at, trigger):
        return False
    passive = clauses.is_passive(found, at)
    first = clauses.subjects(found, at)
    things = first if passive else clauses.objects(found, at)
    things = tuple(one for one in things if found.lemma(one) not in reading.beside)
    # "handed in its rifles", read as "in its rifles"
    things = things or clauses.obliques(found, at, reading.beside)
    # "described the vote as a farce"
    things = (*things, *found.children(at, "xcomp"), *clauses.obliques(found, at, ("as",)))
    if trigger.content:
        # "vowed to help", read as if in order to help
        things = (*things, *(one for one in found.children(at, "advcl") if _is_to(found, one)))
    if trigger.type in {"AID", "COOPERATE"}:
        # "supplied Ukraine with rockets"
        things = (*things, *clauses.obliques(found, at, ("with",)))
    agents_ = clauses.agents(found, at) if passive else first
    lemmas = {found.lemma(one) for one in things or (first if trigger.needs else ())}
    doers = {found.lemma(one) for one in (*agents_, *_told_of(found, at))}
    beside = {form for word in reading.beside for form in forms(word)}
    concerned = things if trigger.transitive else (*things, *first)
    if trigger.needs and not (
        beside & trigger.needs
        or has(found, concerned, trigger.needs)
        or has(found, _meant(found, at, things), trigger.needs)
        or _counts_people(found, at, concerned)
        or (trigger.place_names and _takes_place(found, at, things, agents_))
        or (trigger.person_names and any(kind_of_name(found, one) == "person" for one in things))
        or (trigger.people and any(_is_of_people(found, one) for one in things))
    ):
        return _votes(found, at, trigger)
    if trigger.never and lemmas & trigger.never:
        return False
    if trigger.not_subject and doers & trigger.not_subject:
        return False
    acting = agents_ if trigger.transitive else first or things
    return not trigger.subject or has(found, acting, trigger.subject)


def _meant(found: Tree, at: int, things: tuple[int, ...]) -> tuple[int, ...]:
    """What "it" or "them" may stand for: "signed the treaty and ratified it", "rifles, which it
    collected and burned"; the last nouns of that number before."""
    words = {found.tokens[one].text.lower() for one in things}
    tags = {"NNS", "NNPS"} if "them" in words else {"NN", "NNP"}
    if not words & {"it", "them"}:
        return ()
    before = [one for one in range(at) if found.tokens[one].tag in tags]
    heads = [one for one in before if found.tokens[one].relation not in {"compound", "flat"}]
    return tuple(heads[-3:])


def _is_to(found: Tree, at: int) -> bool:
    return any(found.lemma(one) == "to" for one in found.children(at, "mark"))


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
    nouns = entries("actor_nouns")
    armed = {*nouns["fighters"]["words"], *nouns["forces"]["words"]}
    forced = found.lemma(at) in listed("clauses", "retaking") or any(
        found.lemma(one) in armed for one in doers
    )
    unsure = {None, "person"} if found.lemma(at) not in listed("clauses", "seizing") else {None}
    names = [one for one in things if found.tokens[one].word_class == "PROPN"]
    kinds = {kind_of_name(found, one) for one in names}
    return "place" in kinds or bool(forced and kinds & unsure)


def _is_of_people(found: Tree, at: int) -> bool:
    """ "two agronomists", "12,000 Afghans": a person by the end of the word, or people by name."""
    lemma = found.lemma(at)
    ends = lemma.endswith(_PERSONS) and lemma not in listed("actor_nouns", "no_persons")
    return (ends and len(lemma) > 4) or found.tokens[at].tag == "NNPS"


def _counts_people(found: Tree, at: int, heads: tuple[int, ...]) -> bool:
    """Whether a bare number can only be of people: "displaced 300", not "left 12 at home"."""
    numbers = any(found.tokens[one].tag == "CD" for one in heads)
    return numbers and found.lemma(at) in listed("clauses", "of_people")


def _votes(found: Tree, at: int, trigger: Trigger) -> bool:
    """What an entry needs may also stand behind a preposition: "voted on the resolution"."""
    behind = [one for one in found.children(at, "obl") if found.cases(one) in {"on", "for", "in"}]
    return trigger.name in {"vote", "withdrawal"} and has(found, tuple(behind), trigger.needs)


def has(found: Tree, heads: tuple[int, ...], words: frozenset[str]) -> bool:
    """Whether a phrase is headed by one of the words, or says "of" one: "tonnes of flour"."""
    for head in heads:
        inner = clauses.obliques(found, head, ("of",))
        describing = found.children(head, "compound", "nmod:desc")
        if any(forms(found.lemma(one)) & words for one in (head, *inner, *describing)):
            return True
    return False


def forms(lemma: str) -> set[str]:
    """A lemma, also without the s that some keep: "troops"."""
    return {lemma, lemma.removesuffix("s"), re.sub("ies$", "y", lemma)}
