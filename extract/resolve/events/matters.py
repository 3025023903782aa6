"""What a clause is about where it is against nobody: "criticised the law", "rejected the findings",
"a charity stopped its work in Vira"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.find.events.said import contents
from extract.find.events.triggers import classes, readings
from extract.model import ActorMention, Event
from extract.resolve.actors import Cast
from extract.resolve.actors.nouns import is_definite
from extract.resolve.events.aims import no_targets
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import listed

_JUDGING = frozenset({"criticism", "judgement", "shortfall"})
_FOR = ("SUPPORT", "support")
_LET_IN = ("RETREAT", "access")
_LAYING = listed("clauses", "laying")
_BESIDE = ("around", "beside", "along", "outside", "near", "next to", "inside", "by")
_SAID = frozenset("REQUEST AGREE THREATEN SUPPORT ACCUSE CONSULT".split())
_TAMPERING = listed("clauses", "tampering") - listed("clauses", "flaws")
_UNSAID = listed("actor_nouns", "unsaid") | listed("objects", "untruths")
_PLACES = ("in", "at", "to", "into", "from", "for")


def with_matters(found: Sequence[Told], events: Sequence[Event], cast: Cast) -> list[Event]:
    """The events, with what they are about as the target where they name nobody."""
    result = list(events)
    for at, (told, event) in enumerate(zip(found, events, strict=True)):
        matters = () if event.targets else _matters(told.mention, event, cast)
        if matters:
            result[at] = replace(event, targets=matters)
    return result


def _matters(mention: EventMention, event: Event, cast: Cast) -> tuple[str, ...]:
    if mention.voice == "noun" or not event.agents:
        return ()
    tree, at = mention.tree, mention.at
    held = clauses.done_to(tree, at)
    if mention.kind.says:  # "said that the poll fell short"
        # "said that votes had been bought" speaks against no votes
        judging = [one for one in contents(tree, at) if tree.lemma(one) not in _TAMPERING]
        held = tuple(one for said in judging for one in clauses.subjects(tree, said))
    found = _beside_or_sent(mention, held, cast) or _about(mention, held, cast)
    # who speaks of its own offer rejects it with nobody
    return tuple(dict.fromkeys(one.actor.id for one in found if one.actor.id not in event.agents))


def _beside_or_sent(mention: EventMention, held: Sequence[int], cast: Cast) -> list[ActorMention]:
    """ "laid mines around villages", "sent a patrol to Lodha", "suspended its work in Vira"."""
    if mention.tree.lemma(mention.at) in _LAYING:
        return list(_beside_what(mention, held, cast))
    if mention.kind.type == "ASSAULT":
        return list(_driven(mention, cast))
    places = _WHERE.get(mention.kind.type)
    return list(places(mention, held, cast)) if places else []


def _about(mention: EventMention, held: Sequence[int], cast: Cast) -> list[ActorMention]:
    """ "said they will sue the port", "let the boat in", "escorted the lorries", "rejected the
    findings"."""
    if mention.kind.type == "THREATEN":
        return list(_what_is_threatened(mention, cast))
    escorted = mention.tree.lemma(mention.at) in listed("clauses", "escorting")
    kind = (mention.kind.type, mention.kind.kind)
    if kind == _LET_IN or (mention.kind.type == "AID" and escorted):
        return [who for head in held if (who := cast.who(mention.sentence, head))]
    if not _is_on_a_matter(mention):
        return []
    # "called the count a theft" is not about a theft
    wrongs = mention.kind.needs if mention.kind.name == "judgement" else frozenset[str]()
    meant = [head for head in held if mention.tree.lemma(head) not in wrongs]
    return [one for head in meant if (one := _matter(mention, head, cast)) is not None]


def _is_on_a_matter(mention: EventMention) -> bool:
    """ "rejected", "criticised", "approved"; not "signed", which is to take part in a treaty."""
    kind = mention.kind
    return kind.type == "REJECT" or kind.name in _JUDGING or (kind.type, kind.kind) == _FOR


def _matter(mention: EventMention, head: int, cast: Cast) -> ActorMention | None:
    """ "rejected the findings", "criticised the conduct of the vote", "condemned the capture of
    Goma by the M23": the M23; not "rejected the offer", by which somebody spoke, or "refused to say
    a word"."""
    tree = mention.tree
    if tree.tokens[head].word_class != "NOUN" or tree.cases(head):
        return None
    if tree.lemma(head) in listed("actor_nouns", "conduct"):
        inner = clauses.obliques(tree, head, ("of",))
        head = inner[0] if inner else head
    of_it = clauses.obliques(tree, head, ("of",))
    by = [one for at in (head, *of_it) for one in clauses.obliques(tree, at, ("by",))]
    head = by[0] if by else head
    types = classes("noun", tree.lemma(head))
    if mention.kind.name in _JUDGING:
        types -= {"CONSULT"}  # "denounced the summit as theatre"
    spoken = types & _SAID or tree.lemma(head) in _UNSAID
    return None if spoken or _is_of_the_verb(mention, head) else cast.who(mention.sentence, head)


def _is_of_the_verb(mention: EventMention, head: int) -> bool:
    """The "face" of "turned its face from them"; not the "march" of "called off the march"."""
    tree = mention.tree
    if tree.lemma(head) in readings("noun"):
        return False
    found = readings("verb").get(tree.lemma(mention.at), ())
    return any(tree.lemma(head) == word for one in found for word in one.beside)


def _what_is_threatened(mention: EventMention, cast: Cast) -> Iterator[ActorMention]:
    """ "said they will sue the port", "cut off the capital's fuel": the port, the capital."""
    tree = mention.tree
    purposes = [
        one
        for one in tree.children(mention.at, "advcl")
        if "to" in {tree.lemma(mark) for mark in tree.children(one, "mark")}
    ]
    for below in (*tree.children(mention.at, "ccomp", "xcomp"), *purposes):
        if tree.tokens[below].word_class != "VERB" or clauses.is_passive(tree, below):
            continue
        for head in clauses.objects(tree, below):
            free = tree.lemma(head) not in no_targets() | listed("actor_nouns", "areas")
            harmed = free and is_definite(tree, head) and _is_harmed_by(tree.lemma(below))
            opposing = harmed or tree.lemma(below) in listed("clauses", "opposing")
            opposed = [head] if opposing else []
            for one in tree.children(head, "nmod:poss") or opposed:
                who = cast.who(mention.sentence, one)
                if who is not None and tree.tokens[one].word_class in {"NOUN", "PROPN"}:
                    yield who


def _driven(mention: EventMention, cast: Cast) -> Iterator[ActorMention]:
    """ "used tear gas to break up a crowd": those whom the gas is used on."""
    tree = mention.tree
    for below in tree.children(mention.at, "advcl"):
        marks = {tree.lemma(one) for one in tree.children(below, "mark")}
        if "to" in marks and tree.lemma(below) in listed("clauses", "dispersing"):
            for head in clauses.objects(tree, below):
                who = cast.who(mention.sentence, head)
                if who is not None and who.actor.kind in {"group", "person", "armed_group"}:
                    yield who


def _is_harmed_by(lemma: str) -> bool:
    """ "threatened to close the wards", "to burn the mosque": not "to leave the union"."""
    violent = any(
        one.trigger.type == "ASSAULT" and not (one.beside or one.trigger.needs)
        for one in readings("verb").get(lemma, ())
    )
    return violent or lemma in listed("clauses", "harming")


def _beside_what(mention: EventMention, held: Sequence[int], cast: Cast) -> Iterator[ActorMention]:
    """ "laid mines around villages", "set up artillery beside the school": who lives with it."""
    tree = mention.tree
    for at in (mention.at, *held):
        for place in clauses.obliques(tree, at, _BESIDE):
            who = cast.who(mention.sentence, place)
            if who is not None and tree.lemma(place) in listed("actor_nouns", "peopled"):
                yield who


def _where_it_is_sent(
    mention: EventMention, held: Sequence[int], cast: Cast
) -> Iterator[ActorMention]:
    """ "sent a patrol to Lodha": the place, where troops go from one to another of their own."""
    tree = mention.tree
    for at in (mention.at, *held):
        for place in clauses.obliques(tree, at, ("to", "into")):
            who = cast.who(mention.sentence, place)
            named = tree.tokens[place].word_class == "PROPN"
            town = tree.lemma(place) in listed("actor_nouns", "peopled")
            if who is not None and (named or town):
                yield who


def _where_it_is_of_use(
    mention: EventMention, held: Sequence[int], cast: Cast
) -> Iterator[ActorMention]:
    """ "gave money to clear mines in Angola", "pays for the disposal of bombs in Chad": the state
    that has the good of it."""
    tree, at = mention.tree, mention.at
    below = [one for verb in (at, *held) for one in tree.children(verb, "advcl", "acl")]
    aims = [one for one in below if "to" in {tree.lemma(n) for n in tree.children(one, "mark")}]
    aims += [one for head in (at, *held) for one in clauses.obliques(tree, head, ("for",))]
    for aim in aims:
        parts = (aim, *clauses.objects(tree, aim), *clauses.obliques(tree, aim, ("of",)))
        for place in (one for part in parts for one in clauses.obliques(tree, part, ("in",))):
            who = cast.who(mention.sentence, place)
            if who is not None and who.actor.kind == "state":
                yield who


def _what_it_lay_on(
    mention: EventMention, held: Sequence[int], cast: Cast
) -> Iterator[ActorMention]:
    """ "lifted its blockade of the oil port": what it lay on."""
    tree = mention.tree
    for head in held:
        if tree.lemma(head) in mention.kind.needs:
            for place in clauses.obliques(tree, head, ("of", "on")):
                who = cast.who(mention.sentence, place)
                if who is not None and (who.actor.kind != "thing" or _is_shut(tree, head, place)):
                    yield who


def _is_shut(tree: Tree, head: int, place: int) -> bool:
    """ "The blockade of the oil port", "a ban on Lodha"; not "a ban on rallies"."""
    named = tree.tokens[place].word_class == "PROPN"
    return named or tree.lemma(head) in listed("objects", "closing_in")


def _where_it_worked(
    mention: EventMention, held: Sequence[int], cast: Cast
) -> Iterator[ActorMention]:
    """ "suspended its work in the hospital", "stopped our deliveries to Vira": those who are left
    without it."""
    tree = mention.tree
    for head in held:
        if not clauses.is_own(tree, head):
            continue
        for at in (head, mention.at):
            for place in clauses.obliques(tree, at, _PLACES):
                who = cast.who(mention.sentence, place)
                if who is not None and tree.lemma(place) not in listed("clauses", "manners"):
                    yield who


_WHERE = {
    "MOBILIZE": _where_it_is_sent,
    "AID": _where_it_is_of_use,
    "SANCTION": _where_it_worked,
    "CONCEDE": _what_it_lay_on,
}
