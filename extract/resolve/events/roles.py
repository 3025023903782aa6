"""Who did it to whom, the phrases of an event's frame as actors: "delegations from the government
and the opposition" are both of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.find.events import EventMention, clauses
from extract.find.events.triggers import readings
from extract.model import ActorMention
from extract.resolve.actors.counting import counted
from extract.resolve.actors.nouns import is_generic
from extract.resolve.events.aims import PHYSICAL, can_be_target, is_scene, is_spot, no_targets
from extract.resolve.events.others import (
    called,
    concerned,
    followed,
    is_sent,
    seated,
    warned,
    written_to,
)
from extract.resolve.events.owners import held
from extract.resolve.events.passage import Passage
from extract.resolve.events.through import is_manned, is_of_fighters, owns, senders
from extract.vocabulary import listed

_DONE_TO = frozenset({"REJECT", "AGREE", "THREATEN", "CONCEDE", "SANCTION"})
_SPOKEN = frozenset("REQUEST REJECT ACCUSE THREATEN AGREE SUPPORT PROTEST CONCEDE".split())
_BEFORE_NOUNS = ("amod", "compound")


@dataclass(slots=True, unsafe_hash=True)
class Roles:
    """The actors of an event, as they are mentioned."""

    agents: tuple[ActorMention, ...] = ()
    targets: tuple[ActorMention, ...] = ()


def roles(passage: Passage, mention: EventMention) -> Roles:
    """The agents and targets of one event mention."""
    agents = _agents(passage, mention, mention.agents)
    doing = mention.agents if mention.voice == "passive" else ()
    for slot in mention.targets:
        # "was condemned by its neighbours, Chad and Mali": not the neighbours
        found = _targets(passage, mention, [one for one in slot if one not in doing])
        found = tuple(one for one in found if one.actor.id not in {a.actor.id for a in agents})
        if found:
            # who kills rebels in Mali attacks no Mali
            things = all(one.actor.kind in {"thing", "state"} for one in found)
            struck = _abroad(passage, mention, slot, agents) if things else ()
            return Roles(agents, (*found, *struck))
    if mention.kind.mutual and len(agents) > 1:
        return Roles(agents[:1], agents[1:])
    written = written_to(passage, mention) or seated(passage, mention)
    if written:
        return Roles(agents, written)
    struck = _abroad(passage, mention, clauses.objects(mention.tree, mention.at), agents)
    if struck:
        return Roles(agents, struck)
    concerned_ = _of_content(passage, mention, agents) or warned(passage, mention)
    return Roles(agents, concerned_ or followed(passage, mention))


def _abroad(
    passage: Passage,
    mention: EventMention,
    heads: tuple[int, ...],
    agents: tuple[ActorMention, ...],
) -> tuple[ActorMention, ...]:
    """ "Saudi warplanes bombed a port in Yemen": a state that strikes in another strikes it."""
    acting = {one.actor.id for one in agents if one.actor.kind == "state"}
    if mention.kind.type not in PHYSICAL or not acting:
        return ()
    places = [clauses.obliques(mention.tree, at, ("in", "into")) for at in (*heads, mention.verb)]
    struck = [passage.who(one) for found in places for one in found]
    known = {*acting, *(one.actor.id for one in map(passage.who, heads) if one)}
    return tuple(
        one
        for one in _once([one for one in struck if one])
        if one.actor.kind == "state" and one.actor.id not in known
    )


def _of_content(
    passage: Passage, mention: EventMention, agents: tuple[ActorMention, ...]
) -> tuple[ActorMention, ...]:
    """ "refused to release him", "promised to arm the rebels": whom the content concerns; and of a
    complaint who does what is complained of."""
    if not mention.kind.content and mention.kind.type != "ACCUSE":
        return ()
    for below in _content(mention):
        inner = passage.at(below)
        if mention.kind.type in {"ACCUSE", "REQUEST"}:
            # "demanded that he be freed" is not said to him
            asked = not clauses.is_passive(mention.tree, below)
            first = clauses.subjects(mention.tree, below) if asked else ()
            weapons = listed("objects", "weapons")  # "demanded that drones stop flying"
            first = tuple(one for one in first if mention.tree.lemma(one) not in weapons)
            found = tuple(one for one in map(passage.who, first) if one)
        elif inner is not None and not inner.kind.speech:
            found = roles(passage, inner).targets
            if not found and mention.kind.type == "AGREE":
                # "offered to host a meeting of the ministers"
                found = concerned(passage, mention, below)
        elif mention.kind.type in _DONE_TO and (
            # "refused to see its leaders"
            inner is None or mention.tree.lemma(below) in listed("clauses", "heeding")
        ):
            found = concerned(passage, mention, below)
        else:
            continue
        known = {one.actor.id for one in agents}
        # "threatened to attack the prison"
        things = mention.kind.type == "THREATEN" and inner is not None
        return tuple(
            one
            for one in found
            if one.actor.id not in known
            and (things or one.actor.kind != "thing")
            and (mention.kind.type == "REJECT" or not is_sent(one))
        )
    return ()


def _content(mention: EventMention) -> list[int]:
    """The clause of what is asked, promised or complained of: "willingness to send aid" too."""
    tree = mention.tree
    found = [
        one
        for one in tree.children(mention.at, "xcomp", "ccomp", "parataxis")
        # "demanded an inquiry; the police said" is not what is demanded
        if not any(token.text == ";" for token in tree.tokens[mention.at : one])
    ]
    if mention.kind.content:
        # "agreed on Thursday to extend the sanctions", read as if in order to
        ends = tree.children(mention.at, "advcl")
        found += [
            one for one in ends if "to" in {tree.lemma(n) for n in tree.children(one, "mark")}
        ]
    for noun in tree.children(mention.verb, "obj"):
        # who rejects a claim that farmers were killed rejects nothing of the farmers
        said = mention.kind.type == "REJECT" and tree.lemma(noun) in listed("clauses", "rumours")
        found += [] if said else tree.children(noun, "acl")
    return found


def subjects(passage: Passage, mention: EventMention) -> tuple[ActorMention, ...]:
    """Who does what a mention tells, or says what it says."""
    return _agents(passage, mention, mention.agents)


def _agents(
    passage: Passage, mention: EventMention, heads: Iterable[int]
) -> tuple[ActorMention, ...]:
    found: list[ActorMention] = []
    for head in heads:
        deed = passage.at(head)
        if deed and deed is not mention and deed.voice == "noun":
            found += _agents(passage, deed, deed.agents)
            continue
        if mention.voice == "noun" and _is_describing(mention, head) and not passage.who(head):
            continue
        for part in _parts(mention, head):
            # "two teachers, Ana Lopez and Ivo Kone, burned a car"
            names = called(passage, mention, part)
            found += names or _acting(passage, mention, part, passage.who(part))
    return tuple(_once(found))


def _parts(mention: EventMention, head: int) -> tuple[int, ...]:
    """ "delegations from the government and the opposition" are both of them."""
    tree = mention.tree
    if not is_generic(tree, head):
        return (head,)
    for one in tree.children(head, "nmod"):
        if tree.cases(one) in {"of", "from"} and len(tree.joined(one)) > 1:
            return tree.joined(one)
    for one in tree.children(head, "amod"):
        if len(tree.joined(one)) > 1:
            # "Israeli and Palestinian negotiators"
            return tree.joined(one)
    return (head,)


def _is_describing(mention: EventMention, head: int) -> bool:
    return mention.tree.tokens[head].relation in _BEFORE_NOUNS


def _acting(
    passage: Passage, mention: EventMention, head: int, one: ActorMention | None
) -> list[ActorMention]:
    """An actor, or whose weapon it is: "Russian rockets hit the port"; "an aircraft chartered by
    Britain brought tents": Britain."""
    sent_by = senders(passage, mention, head)
    if sent_by:
        return sent_by
    # "signs demanding freedom"
    bearing = mention.tree.lemma(head) in listed("objects", "placards")
    if bearing or (mention.kind.casualties and is_scene(mention, head)):
        return []
    named = mention.tree.tokens[head].word_class == "PROPN" and not mention.tree.cases(head)
    weapon = mention.tree.lemma(head) in listed("objects", "weapons")
    if weapon and one and one.actor.kind == "group" and not is_of_fighters(mention, head):
        one = None
    if one and (one.actor.kind != "thing" or named or _may_speak(mention, head)):
        return [one]
    # "shell fire" is no shell's
    means = listed("objects", "means_of_attack")
    owners = [o for o in clauses.owners(mention.tree, head) if mention.tree.lemma(o) not in means]
    owned = [passage.who(owner) for owner in owners if owns(passage, mention, owner)]
    found = [who for who in owned if who and who.actor.kind != "thing"]
    who = passage.who(head) if is_manned(mention, head) else None
    return found or ([who] if who else [])


def _may_speak(mention: EventMention, head: int) -> bool:
    """Whoever asks, refuses or accuses is somebody, whatever the noun."""
    lemma = mention.tree.lemma(head)
    free = lemma not in readings("noun") and lemma not in no_targets()
    return free and mention.kind.type in _SPOKEN and mention.voice == "active"


def _targets(
    passage: Passage, mention: EventMention, heads: Iterable[int]
) -> tuple[ActorMention, ...]:
    found: list[ActorMention] = []
    bodily = mention.kind.type in PHYSICAL or mention.kind.suffered
    for part in heads:
        head = _whole(mention, part) if mention.kind.type in PHYSICAL else part
        who = passage.whom if bodily else passage.who
        one = who(head)
        if one is None:
            # "several of the houses", "some of its villages"
            head = counted(mention.tree, head)
            one = who(head)
        deed = passage.at(head)
        if deed and deed.voice == "noun":
            # "claimed responsibility for the murder": nobody murders a murder; who deplores the
            # invasion speaks against those who invade
            # and who fires at a rally of teachers at those who rally
            marched = mention.kind.type in PHYSICAL and deed.kind.type == "PROTEST"
            meant = mention.kind.type == "ACCUSE" or marched
            found += subjects(passage, deed) if meant else ()
            continue
        if one is None or not can_be_target(mention, head, one):
            # "in the Chadian capital" strikes no Chad
            spot = mention.kind.type in PHYSICAL and is_spot(mention, head)
            found += [] if spot else held(passage, mention, head)
            continue
        names = called(passage, mention, head)
        # "two guards, Ivo Kone and Ana Lopez", but "a watchman, identified as Ivo Kone"
        found += names if len(names) > 1 else [one, *names]
        if one.actor.kind == "thing" and mention.tree.tokens[head].word_class == "PROPN":
            found += held(passage, mention, head)
    return tuple(_once(found))


def _whole(mention: EventMention, head: int) -> int:
    """ "on the sixth floor of a hotel", "in front of the bank": what is struck is the whole."""
    tree = mention.tree
    if tree.lemma(head) not in listed("actor_nouns", "sides"):
        return head
    return next(iter(clauses.obliques(tree, head, ("of",))), head)


def _once(found: list[ActorMention]) -> list[ActorMention]:
    """Each actor once, and no body beside the person who speaks for it."""
    if len(found) < 2:
        return found
    once = list({one.actor.id: one for one in reversed(found)}.values())[::-1]
    spoken_for = {one.actor.parent for one in once}
    return [one for one in once if one.actor.id not in spoken_for]
