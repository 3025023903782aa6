"""Clauses that say something happened: "NATO accused Russia", "Russia's bombing of Kharkiv".

A verb or noun of the vocabulary counts where the words that its entry asks for stand in its clause;
who they are and how firm it is are for `resolve` to say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extract.find.events import clauses
from extract.find.events.again import done_again, without
from extract.find.events.aimed import is_house
from extract.find.events.beside import is_turned, stand_beside, words_of
from extract.find.events.by_accident import is_by_accident
from extract.find.events.care import is_out_of_care
from extract.find.events.conditions import kind_of_name, refuses
from extract.find.events.fitting import fits, is_among
from extract.find.events.frames import agents, targets
from extract.find.events.gapped import shared_verbs
from extract.find.events.in_words import is_in_words, is_no_war
from extract.find.events.no_meetings import goes_down, is_no_meeting, keeps_quiet
from extract.find.events.nouns import suits
from extract.find.events.opinions import is_opinion
from extract.find.events.own_arms import destroys_own_arms
from extract.find.events.senses import means_otherwise
from extract.find.events.stood_on import answers, asker, marchers
from extract.find.events.taking_place import told_by
from extract.find.events.thoughts import charges_nobody
from extract.find.events.triggers import Reading, Trigger, names_deed, readings, refusal, trigger
from extract.model import Mention, Span
from extract.tree import Tree
from extract.vocabulary import listed

__all__ = ["EventMention", "Voice", "clauses", "event_mentions"]

Voice = Literal["active", "passive", "noun"]

# what a verb of a class may tell instead; who "did not agree with this view" refuses nobody
_NO_DEEDS = {
    "ASSAULT": (is_in_words, is_by_accident),
    "AGREE": (is_opinion,),
    "REJECT": (is_opinion, is_no_meeting, goes_down, keeps_quiet),
    "CONSULT": (is_no_meeting,),
    "THREATEN": (is_out_of_care,),
    "STATE": (is_no_war,),
    "ACCUSE": (charges_nobody,),
}
# what "will not" refuses
_HELPS = frozenset("AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT".split())
_CLOSES = frozenset({"COERCE", "RETREAT"})
_TURNED_ON = frozenset({"REJECT", "SANCTION", "ACCUSE"})
_FORCED = frozenset({"COERCE", "ASSAULT"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_WITHIN = frozenset({"compound", "flat"})


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class EventMention(Mention):
    """Words that say something happened.

    The span is the clause, `trigger` the words themselves and `at` their position in the tree.
    `verb` is the verb that the clause stands on: the same, or "launched" for "launched an attack".
    `agents` and `targets` are the heads of phrases; `targets` where the frame looks for them, the
    surest place first.
    """

    kind: Trigger
    tree: Tree
    at: int
    verb: int
    trigger: Span
    voice: Voice
    agents: tuple[int, ...]
    targets: tuple[tuple[int, ...], ...]


def event_mentions(trees: Sequence[Tree]) -> list[EventMention]:
    """Every event that the vocabulary sees, in the order of the text; none in headings, and none
    in a sentence that has not been parsed."""
    told = [tree for tree in trees if tree.tokens and not tree.sentence.heading]
    return [
        _with_own_arms(mention, before)
        for tree, before in zip(told, [None, *told], strict=False)
        for mention in _in_sentence(tree)
    ]


def _with_own_arms(mention: EventMention, before: Tree | None) -> EventMention:
    """ "It has 300 mines. It will destroy them in May.": no attack."""
    if mention.kind.name != "destruction" or mention.voice != "active":
        return mention
    if not destroys_own_arms(mention.tree, mention.at, before):
        return mention
    return replace(
        mention, kind=trigger("disarmament"), rule="event/disarmament/active", targets=()
    )


def _in_sentence(found: Tree) -> list[EventMention]:
    """The mentions of a sentence; the "talks" that broke down are no event beside their end."""
    mentions = list(_all(found))
    by_place = {one.at: one for one in mentions}
    # who orders a deployment has forces deployed
    ordered = {one.verb for one in mentions if one.voice == "noun"}
    again = [*done_again(found, mentions), *shared_verbs(found, mentions)]
    mentions = sorted((*mentions, *again), key=lambda one: one.at) if again else mentions
    return [
        one
        for one in mentions
        if not _is_part(one, by_place)
        and not _is_use(one, by_place)
        and not _is_let(one, by_place)
        and not (one.kind.type == "REQUEST" and one.voice != "noun" and one.at in ordered)
    ]


def _is_use(mention: EventMention, others: Mapping[int, EventMention]) -> bool:
    """ "Is paying for a school where the men will be trained": what the school is for."""
    house = mention.tree.head(mention.at)
    if house is None or mention.kind.type != "AID" or not is_house(mention.tree, house):
        return False
    above = mention.tree.head(house)
    given = others.get(above) if above is not None else None
    described = mention.tree.relations[mention.at] == "acl:relcl"
    return described and given is not None and given.kind.type == "AID"


def _is_let(mention: EventMention, others: Mapping[int, EventMention]) -> bool:
    """ "Let a convoy pass", "tents sent by Turkey have reached Idlib": one deed, told by the verb
    above."""
    tree, above = mention.tree, mention.tree.head(mention.at)
    if mention.kind.type != "AID" or mention.voice == "noun" or above is None:
        return False
    relation = tree.relations[mention.at]
    if relation == "acl":
        verb = tree.head(above)
        sent = tree.relation(above) == "nsubj" and mention.agents and verb is not None
        brought = others.get(verb) if sent and verb is not None else None
        return brought is not None and brought.agents == mention.agents
    let = others.get(above) if relation == "xcomp" else None
    return let is not None and tree.lemma(above) in listed("clauses", "letting_pass")


def _is_part(mention: EventMention, others: Mapping[int, EventMention]) -> bool:
    if mention.voice != "noun":
        return False
    above = mention.tree.head(mention.at)
    verb = others.get(above) if above is not None else None
    relation = mention.tree.relation(mention.at)
    if verb is None or verb.voice == "noun":
        return False
    broken_up = mention.kind.type == "PROTEST" and verb.kind.type in _FORCED
    if mention.agents and (broken_up or answers(mention.kind, verb.kind)):
        return False  # "rejected a request by the agency": the agency asked
    # "called off their offensive"
    held = relation == "obl" and mention.at in clauses.objects(mention.tree, verb.at)
    if relation not in {"nsubj", "obj"} and not held:
        return False
    attended = mention.tree.lemma(verb.at) == "attend" or not mention.agents
    same = verb.kind.type == mention.kind.type
    if same and (mention.kind.type == "AID" or (mention.kind.type == "CONSULT" and attended)):
        return True  # "the conference was attended by 80 states"
    named = is_among(mention.tree.lemma(mention.at), verb.kind.needs)
    return verb.kind.type != "STATE" and named


def _all(found: Tree) -> Iterator[EventMention]:
    verbs, nouns = readings("verb"), readings("noun")
    taken: set[int] = set()
    for at, token in enumerate(found.tokens):
        if token.word_class == "VERB":
            options, pick = verbs.get(found.lemmas[at]), _verb
        elif token.word_class in _NOMINAL:
            options, pick = nouns.get(found.lemmas[at]), _noun
        else:
            continue
        reading = pick(found, at, options) if options and at not in taken else None
        if reading is not None:
            taken.update(one for one in _beside(found, at, reading) if not _is_told(found, one))
            yield _mention(found, at, reading)


def _verb(found: Tree, at: int, options: Sequence[Reading]) -> Reading | None:
    # "Save the Children" saves nobody
    if found.relations[at] == "amod" or kind_of_name(found, at) in {"organisation", "person"}:
        return None
    if _is_in_a_treaty(found, at):
        return None
    here = words_of(found)
    for reading in options:
        words = reading.beside
        if is_turned(found, at, words):
            continue
        if words <= here and stand_beside(found, at, words) and fits(found, at, reading):
            if means_otherwise(found, at, words):
                continue
            kind = reading.trigger.type
            if any(tells_none(found, at) for tells_none in _NO_DEEDS.get(kind, ())):
                return None
            return refusal(reading) if kind in _HELPS and refuses(found, at) else reading
    return None


def _is_in_a_treaty(found: Tree, at: int) -> bool:
    """ "Signed a treaty banning mines": what a treaty says is no deed of its own."""
    if found.relations[at] != "acl" or found.tokens[at].tag != "VBG":
        return False
    return found.lemmas[found.tokens[at].head] in listed("objects", "treaties")


def _noun(found: Tree, at: int, options: Sequence[Reading]) -> Reading | None:
    if found.relations[at] in _WITHIN:
        return None
    here = words_of(found)
    for reading in options:
        words = reading.beside
        if words <= here and stand_beside(found, at, words) and suits(found, at, reading):
            return reading
    return None


def _beside(found: Tree, at: int, reading: Reading) -> list[int]:
    """The nouns that are part of a phrase: the "fire" of "opened fire" is no event of its own."""
    if not reading.beside:
        return []
    return [one for one in found.below[at] if found.lemmas[one] in reading.beside]


def _is_told(found: Tree, at: int) -> bool:
    """Whether a noun beside a verb is a deed of others all the same: "rejected a request by Chad",
    "broke up a march of students"."""
    marched = names_deed(found.lemma(at), "PROTEST") and marchers(found, at)
    return bool(marched or asker(found, at))


def _idle(found: Tree, at: int, reading: Reading) -> list[int]:
    """The words of a phrase that are no target: "fire" in "opened fire", not "newspapers" in
    "closed newspapers"."""
    kind = reading.trigger.type
    besieged = reading.trigger.name == "besieging"
    beside = _beside(found, at, reading) if besieged or kind not in _CLOSES else []
    if reading.trigger.name == "judgement":
        # "called the count a theft": nobody speaks to a theft
        held = clauses.objects(found, at)
        beside += [one for one in held if found.lemmas[one] in reading.trigger.needs]
    if kind not in _TURNED_ON:
        return beside
    # "barred reporters", "disqualified two candidates"
    return [one for one in beside if found.lemmas[one] not in listed("actor_nouns", "persons")]


def _mention(found: Tree, at: int, reading: Reading) -> EventMention:
    verbal = found.tokens[at].word_class == "VERB"
    verb = at if verbal else told_by(found, at, reading)
    idle = _idle(found, at, reading)
    voice: Voice = "noun"
    if verbal:
        voice = "passive" if clauses.is_passive(found, at) else "active"
    return EventMention(
        sentence=found.sentence,
        span=found.reach(verb),
        rule=f"event/{reading.trigger.name}/{voice}",
        kind=reading.trigger,
        tree=found,
        at=at,
        verb=verb,
        trigger=found.tokens[at].span,
        voice=voice,
        agents=agents(found, at, reading.trigger, voice),
        targets=(
            *without(targets(found, at, reading.trigger, voice), idle),
            *_whose(found, reading, idle),
        ),
    )


def _whose(found: Tree, reading: Reading, idle: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """ "froze the accounts of officials", "asked forgiveness of the victims"."""
    slots = [
        (*found.children(one, "nmod:poss"), *clauses.obliques(found, one, ("of",)))
        for one in idle
        # "demanded the return of the fishermen" of whoever holds them
        if reading.trigger.type != "REQUEST"
        or found.lemmas[one] not in listed("clauses", "given_back")
    ]
    return tuple(slot for slot in slots if slot)
