"""What a speech act answers, a refusal the request before it and a protest the deed before it:
"the movement demanded more; the government refused"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.find.events.owned import undergone_by
from extract.find.events.triggers import readings
from extract.model import Event
from extract.resolve.events.likeness import akin
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import listed

_DEEDS = frozenset("ASSAULT COERCE SANCTION MOBILIZE REJECT THREATEN".split())
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
_JUDGED = frozenset({"ACCUSE", "SUPPORT", "REJECT", "AGREE"})
_NOUNS = listed("clauses", "deeds_by_name")
_DECISIONS = listed("clauses", "decisions")
_HABITS = listed("clauses", "habits")
_THAT = frozenset({"this", "that", "it"})
_SMALL = frozenset({"DET", "PUNCT"})
_DECIDED = frozenset("COERCE SANCTION MOBILIZE REJECT THREATEN CONCEDE RETREAT".split())
_OFFERS = listed("clauses", "offers")
_OFFERED = frozenset("AGREE SUPPORT CONCEDE REQUEST RETREAT".split())
_DELIVERIES = listed("clauses", "deliveries")
_GIVEN = frozenset({"AID", "COOPERATE"})
_VERDICTS = listed("clauses", "judgements")
_OF_COURTS = frozenset("SANCTION COERCE CONCEDE REJECT REQUEST RETREAT".split())
# "welcomed that": what was told right before
_TOLD = {
    "SUPPORT": frozenset("AGREE CONCEDE AID RETREAT COOPERATE REQUEST SANCTION CONSULT".split()),
    "ACCUSE": frozenset("ASSAULT COERCE SANCTION MOBILIZE REJECT THREATEN AGREE".split()),
    "REJECT": frozenset("REQUEST AGREE THREATEN ACCUSE SANCTION".split()),
}
_SAID = {
    "ACCUSE": listed("clauses", "accusations"),
    "SANCTION": listed("clauses", "blacklists"),
    "REQUEST": listed("clauses", "pleas"),
    "THREATEN": listed("clauses", "threats"),
}
_ASKED_IN_VAIN = ("REQUEST", "REJECT")
_OFFERING = listed("clauses", "offering")
_DRAWING = listed("clauses", "drawing")
# nouns that tell again of deeds whose verbs are others: "the launch" of what was test-fired
_TOLD_AGAIN = {
    "launches": frozenset({"MOBILIZE", "ASSAULT"}),
    "manoeuvres": frozenset({"MOBILIZE", "COOPERATE"}),
    "measures_by_name": frozenset({"COERCE", "SANCTION", "REJECT", "RETREAT"}),
}
_DEED_BY_A_NOUN = _DEEDS | {"PROTEST", "RETREAT", "CONCEDE", "SUPPORT", "AGREE", "AID", "COOPERATE"}
_REACH = 2
# a noun that says what was done may point further back than "the decision"
_SURE_REACH = 6
# letters that "offered" and "offer", "accused" and "accusation" share
_STEM = 4
# as many events as are told in so many sentences at most
_FAR = 30


def answered(found: Sequence[Told]) -> list[Event]:
    """The events, with those whom they answer where they name nobody.

    "The movement demanded more; the government refused": each is the other's target, as where one
    accuses and the accused rejects it. "France condemned the strike": whose strike it was.
    """
    result = [told.event for told in found]
    for at, told in enumerate(found):
        for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
            asked, refused = result[before], result[at]
            offered = _is_offered(found[before].mention, told.mention)
            if _answers(asked, refused, offered) and _is_bare(told, found[before].mention):
                result[before] = replace(asked, targets=asked.targets or refused.agents)
                result[at] = replace(refused, targets=refused.targets or asked.agents)
                break
        if at and _turned_away(result[at - 1], result[at]):
            result[at - 1] = replace(result[at - 1], targets=result[at].agents)
        if told.points_back and not result[at].targets:
            earlier = result[max(0, at - _FAR) : at]
            doers = _namesake(earlier, result[at], told.noun)
            doers = doers or _doers(earlier, result[at], told.points_back)
            result[at] = replace(result[at], targets=doers)
    return result


def points_back(mention: EventMention) -> frozenset[str]:
    """The classes of the deed that a judgement is on: "condemned the strike", "praised the
    verdict", "called the accusation absurd"; none where it is on no deed."""
    judged = mention.kind.type in _JUDGED
    if not judged or (mention.kind.type == "AGREE" and mention.tree.lemma(mention.at) != "accept"):
        return frozenset()
    for noun in _deeds(mention):
        if noun in _THAT:
            return _TOLD.get(mention.kind.type, frozenset())
        deeds = _named_by(noun, mention.kind.type)
        if deeds:
            return deeds
    return frozenset()


def deed_noun(mention: EventMention) -> str:
    """The noun of the deed that a judgement is on: "offer"; "" where it is on none."""
    return next((noun for noun in _deeds(mention) if _named_by(noun, mention.kind.type)), "")


def _deeds(mention: EventMention) -> list[str]:
    """The nouns, spoken of as known, that a judgement may be on; "that" and "this" too."""
    tree = mention.tree
    found: list[str] = []
    # "the move drew criticism from Chad"
    drew = ("nsubj",) if tree.lemma(mention.verb) in _DRAWING else ()
    for one in tree.children(mention.verb, "obj", "nsubj:pass", "obl", "xcomp", *drew):
        pointing = tree.lemmas[one] in _THAT and tree.relations[one] in {"obj", "nsubj:pass"}
        if _is_some_habit(tree, one):
            continue
        if pointing or _is_the(tree, one) or undergone_by(tree, one):
            found.append(tree.lemmas[one])
    return found


def _is_some_habit(tree: Tree, noun: int) -> bool:
    """ "the policy on whales", "the treatment of cats": a habit that a phrase names itself."""
    if tree.lemma(noun) not in _HABITS:
        return False
    verb = tree.head(noun)
    below = [one for one in tree.below[noun] if tree.tokens[one].word_class not in _SMALL]
    beside = () if verb is None else clauses.obliques(tree, verb, ("on", "of", "towards"))
    return bool(below or beside)


def _is_the(tree: Tree, noun: int) -> bool:
    return any(tree.lemmas[one] in {"the", "this"} for one in tree.children(noun, "det"))


def _named_by(noun: str, judging: str) -> frozenset[str]:
    """The classes that a noun can point back to: any deed for "the act"; what is praised as a step
    is a good deed or a measure."""
    if noun in _DECISIONS:
        return _TOLD["SUPPORT"] if judging == "SUPPORT" else _DECIDED
    if noun in _NOUNS | _HABITS:
        return _DEEDS
    if noun in _OFFERS:
        return _OFFERED
    if noun in _VERDICTS:
        return _OF_COURTS
    for kind, nouns in _SAID.items():
        if noun in nouns:
            return frozenset({kind})
    types = {reading.trigger.type for reading in readings("noun").get(noun, ())}
    # nobody praises a threat
    any_deed = _TOLD["SUPPORT"] if judging == "SUPPORT" else _DEED_BY_A_NOUN
    given = _GIVEN if noun in _DELIVERIES else frozenset[str]()
    names = [name for name in _TOLD_AGAIN if noun in listed("clauses", name)]
    again = {type_ for name in names for type_ in _TOLD_AGAIN[name]} & any_deed
    return frozenset(types & _SPOKEN or types & any_deed | given | again)


def _is_offered(offer: EventMention, refusal: EventMention) -> bool:
    """ "South Africa offered helicopters, but Maputo declined": what is refused is the offer, and
    nothing that the refusal names of its own."""
    tree = refusal.tree
    beside = offer.tree is tree or (bool(tree.tokens) and tree.tokens[0].text == "But")
    if offer.tree.lemma(offer.at) not in _OFFERING or not beside:
        return False
    named = tree.children(refusal.at, "obj", "nsubj:pass")
    other = tree.children(refusal.at, "xcomp", "ccomp", "obl", "nmod")
    return not other and all(tree.lemma(one) in _OFFERS for one in named)


def _answers(asked: Event, refused: Event, offered: bool) -> bool:
    if refused.type != "REJECT" or refused.sentence.number - asked.sentence.number > 1:
        return False
    strangers = not set(asked.agents) & set(refused.agents)
    # "an army spokesman" speaks for the army
    same = any(akin(one, other) for one in asked.targets for other in refused.agents)
    accused = asked.type == "ACCUSE" and same
    # "South Africa offered helicopters, but Maputo declined"
    offered = offered and asked.type == "AGREE" and not asked.targets
    return strangers and (asked.type == "REQUEST" or accused or offered)


def _turned_away(asked: Event, refused: Event) -> bool:
    """ "Asked to be let off, but the council turned him down": asked the council."""
    same = asked.sentence == refused.sentence and (asked.type, refused.type) == _ASKED_IN_VAIN
    himself = bool(refused.targets) and set(refused.targets) <= set(asked.agents)
    return same and himself and not asked.targets and not set(asked.agents) & set(refused.agents)


def _is_bare(told: Told, asked: EventMention) -> bool:
    """ "The government refused", "rejected the demand", "ruled it out": nothing of its own that is
    refused; "asked for a truce, which the army refused": what is asked for."""
    tree, at = told.mention.tree, told.mention.at
    if asked.tree is tree and asked.at in tree.above(at) and tree.relations[at] == "acl:relcl":
        return True
    held = tree.children(at, "obj")
    bare = not held or told.mention.voice == "noun"
    return bare or any(_is_the(tree, one) or tree.lemma(one) in _THAT for one in held)


def _namesake(earlier: Sequence[Event], judgement: Event, noun: str) -> tuple[str, ...]:
    """ "offered a truce ... rejected the offer": of whoever did what the noun is named after."""
    for event in reversed(earlier):
        offset = event.sentence.span.start
        word = event.sentence.text[event.trigger.start - offset : event.trigger.end - offset]
        near = judgement.sentence.number - event.sentence.number <= _REACH
        if near and len(noun) > _STEM and word.lower()[:_STEM] == noun[:_STEM]:
            return tuple(one for one in event.agents if one not in judgement.agents)
    return ()


def _doers(earlier: Sequence[Event], judgement: Event, deeds: frozenset[str]) -> tuple[str, ...]:
    far = _SURE_REACH if deeds not in {_DEEDS, _DECIDED, *_TOLD.values()} else _REACH
    for event in reversed(earlier):
        near = judgement.sentence.number - event.sentence.number <= far
        judged = deeds != _OF_COURTS or event.type == "SANCTION" or _is_of_a_court(event)
        others = tuple(one for one in event.agents if one not in judgement.agents)
        # "recalled its envoy and called the step an insult": not its own step
        unknown = not event.agents and deeds != _DECIDED  # nobody knows who decided it
        done = event.modality not in {"negated", "hypothetical"}  # "Chad has not signed it"
        if near and done and judged and event.type in deeds and (others or unknown):
            return others
    # "the decision" of which a report has told at its head
    first = earlier[0] if earlier else None
    if deeds == _DECIDED and first and first.type in deeds and first.sentence.number <= 1:
        return tuple(one for one in first.agents if one not in judgement.agents)
    return ()


def _is_of_a_court(event: Event) -> bool:
    words = {word.removesuffix("s") for one in event.agents for word in one.split("-")}
    return bool(words & listed("actor_nouns", "courts"))
