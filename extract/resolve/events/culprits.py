"""Who did what was told without its author: "a bus was attacked; the attackers fled", "police put
the attacks down to the rebels", "they accuse the rebels of the crime"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.find.events import EventMention, clauses
from extract.find.events.blame import blamed, owning_up
from extract.model import ActorKind, ActorMention, Event
from extract.resolve.actors.nouns import is_definite
from extract.resolve.events.firmness import Standing
from extract.resolve.events.likeness import are_nameless
from extract.resolve.events.passage import Passage
from extract.resolve.events.roles import subjects
from extract.resolve.events.standing import standing
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import listed

_REACH = 2
# as many sentences as "the attacks" may sum up
_FAR = 15
_PEOPLE: frozenset[ActorKind] = frozenset({"person", "group"})


@dataclass(slots=True, unsafe_hash=True)
class _Culprit:
    """An actor that a sentence names as the author of an attack told before; `speaker` where
    somebody accuses him of it."""

    sentence: int
    who: ActorMention
    speaker: ActorMention | None = None


@dataclass(slots=True, unsafe_hash=True)
class _Blame:
    """Who is said, in a sentence, to have done all that was told before it."""

    sentence: int
    who: tuple[ActorMention, ...]
    stands: Standing


def with_culprits(found: Sequence[Told], passages: Sequence[Passage]) -> list[Told]:
    """The events; an attack of nobody has those for agents whom one of the next sentences calls
    its attackers, or who claim responsibility without a word of what for."""
    result = _blamed_together(found, passages)
    attacks = _by_sentence(result)
    after = {number + step for number in attacks for step in range(_REACH + 1)}
    for one in _culprits(passages, after):
        reach = range(one.sentence - _REACH, one.sentence + 1)
        near = [at for number in reach for at in attacks.get(number, ())]
        authors = [actor for at in near for actor in result[at].event.agents]
        # where the author of another attack is known, either may be meant
        if near and (not authors or _says_whose(one, authors)):
            known = result[near[-1]].event.agents
            event = replace(result[near[-1]].event, agents=(*known, one.who.actor.id))
            result[near[-1]] = replace(result[near[-1]], event=_as_claimed(event, one.speaker))
    return result


def _says_whose(one: _Culprit, authors: Sequence[str]) -> bool:
    """ "Gunmen shot a judge. The Hill Front claimed responsibility": the gunmen were its own."""
    named = one.speaker is None and not are_nameless((one.who.actor.id,))
    return named and one.who.actor.kind != "person" and are_nameless(authors)


def _as_claimed(event: Event, speaker: ActorMention | None) -> Event:
    if speaker is None:
        return event
    return replace(event, modality="claimed", status="claimed", speaker=speaker.actor.id)


def _blamed_together(found: Sequence[Told], passages: Sequence[Passage]) -> list[Told]:
    """ "Authorities attribute the attacks to traffickers": all those told before of nobody."""
    result = list(found)
    for passage in passages:
        for mention in passage.mentions:
            if not _tells_of_several(mention):
                continue
            stands, who = standing(passage, mention), subjects(passage, mention)
            if stands.dropped or not who or stands.modality not in {"actual", "claimed"}:
                continue
            blame = _Blame(passage.sentence.number, who, stands)
            result = [_with_author(told, blame) for told in result]
    return result


def _tells_of_several(mention: EventMention) -> bool:
    tree, at = mention.tree, mention.at
    plural = mention.voice == "noun" and tree.tokens[at].tag == "NNS" and not mention.targets
    violent = mention.kind.type == "ASSAULT" and mention.kind.name != "abduction"
    both = any(tree.lemma(one) == "both" for one in tree.children(at, "det"))
    return plural and violent and (both or is_definite(tree, at)) and bool(blamed(tree, at))


def _with_author(told: Told, blame: _Blame) -> Told:
    event = told.event
    before = 0 <= blame.sentence - event.sentence.number <= _FAR
    nobody = event.type == "ASSAULT" and event.modality == "actual" and not event.agents
    if not before or not nobody or told.mention.kind.name == "abduction":
        return told
    claimed = blame.stands.modality == "claimed"
    speaker = blame.stands.speaker
    return replace(
        told,
        event=replace(
            event,
            agents=tuple(one.actor.id for one in blame.who),
            modality=blame.stands.modality,
            status="claimed" if claimed else event.status,
            speaker=speaker.actor.id if claimed and speaker else event.speaker,
        ),
    )


def _by_sentence(found: Sequence[Told]) -> dict[int, list[int]]:
    """The attacks that each sentence tells of, by their place among the events."""
    attacks: dict[int, list[int]] = {}
    for at, told in enumerate(found):
        if told.event.type == "ASSAULT" and told.event.modality == "actual":
            for one in (told.event, *told.event.repeats):
                attacks.setdefault(one.sentence.number, []).append(at)
    return attacks


def _culprits(passages: Sequence[Passage], sentences: set[int]) -> Iterator[_Culprit]:
    if not sentences:
        return
    by_noun = [
        _Culprit(number, who)
        for number in sorted(sentences)
        for who in passages[0].cast.all_in(number, _PEOPLE)
        if _attacked(who)
    ]
    owners = [
        _Culprit(passage.sentence.number, who)
        for passage in passages
        if passage.sentence.number in sentences
        for mention in passage.mentions
        if _claims(passage, mention)
        for who in subjects(passage, mention)
    ]
    accused = [
        _Culprit(passage.sentence.number, who, speaker)
        for passage in passages
        if passage.sentence.number in sentences
        for who, speaker in (*_of_the_crime(passage), *_owning_the_crime(passage))
    ]
    doing = [
        _Culprit(passage.sentence.number, who, speaker)
        for passage in passages
        if passage.sentence.number in sentences
        for who, speaker in _doers_of_the_crime(passage)
    ]
    named = (*by_noun, *owners, *accused, *doing)
    yield from sorted(named, key=lambda one: (one.sentence, one.who.span))


def _doers_of_the_crime(passage: Passage) -> Iterator[tuple[ActorMention, ActorMention | None]]:
    """ "Two officers committed the crime, the bishop said": who did it, and who says so."""
    tree, crimes = passage.mentions[0].tree, listed("actor_nouns", "crimes")
    for at in [at for at, lemma in enumerate(tree.lemmas) if lemma in crimes]:
        verb = tree.head(at)
        if verb is None or not is_definite(tree, at):
            continue
        done = tree.lemma(verb) in listed("clauses", "committing")
        if done and tree.tokens[at].relation in {"obj", "nsubj:pass"}:
            doers = [passage.who(one) for one in clauses.doers(tree, verb)]
            yield from ((who, _teller(passage, tree, verb)) for who in doers if who)


def _teller(passage: Passage, tree: Tree, verb: int) -> ActorMention | None:
    """Who says what the verb tells: "the bishop said that"."""
    above = tree.head(verb)
    if above is None or tree.tokens[verb].relation not in {"ccomp", "parataxis"}:
        return None
    tellers = [passage.who(one) for one in clauses.subjects(tree, above)]
    return next((one for one in tellers if one), None)


def _owning_the_crime(passage: Passage) -> Iterator[tuple[ActorMention, None]]:
    """ "The front claimed credit for the crime"."""
    tree = passage.mentions[0].tree
    crimes = listed("actor_nouns", "crimes")
    for at in [at for at, lemma in enumerate(tree.lemmas) if lemma in crimes]:
        if tree.cases(at) == "for" and is_definite(tree, at):
            owners = [passage.who(one) for one in owning_up(tree, at)]
            yield from ((who, None) for who in owners if who)


def _of_the_crime(passage: Passage) -> Iterator[tuple[ActorMention, ActorMention]]:
    """ "The minister accused the front of the crime": who is accused, and by whom."""
    crimes = listed("actor_nouns", "crimes")
    for mention in passage.mentions:
        tree = mention.tree
        speakers = subjects(passage, mention) if mention.kind.name == "accusation" else ()
        for at in tree.inside(mention.at) if speakers else ():
            if tree.lemma(at) in crimes and is_definite(tree, at):
                accused = [passage.who(one) for one in blamed(tree, at)]
                yield from ((who, speakers[0]) for who in accused if who)


def _attacked(who: ActorMention) -> bool:
    """ "the attackers", "their kidnappers": a noun for one who did the deed told of."""
    words = who.text.lower().split()
    known = words[0] in {"the", "these", "both", "his", "her", "their"} or words[0].isdigit()
    return known and words[-1] in listed("actor_nouns", "culprits")


def _claims(passage: Passage, mention: EventMention) -> bool:
    """ "claimed responsibility", not "for the murder of a judge", which tells its own deed."""
    tree = mention.tree
    if tree.lemma(mention.at) not in listed("clauses", "claiming") or mention.voice != "active":
        return False
    for held in tree.children(mention.at, "obj"):
        if tree.lemma(held) in listed("clauses", "credit"):
            told = any(passage.at(one) for one in tree.inside(held))
            stands = standing(passage, mention)
            return not told and not stands.dropped and stands.modality == "actual"
    return False
