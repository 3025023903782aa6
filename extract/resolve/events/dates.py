"""When a clause says that it happened, by the verb that a time depends on: "agreed on Monday to
meet on Friday" met on no Monday."""

from dataclasses import replace

from extract.find.events import EventMention
from extract.find.events.triggers import readings
from extract.model import When
from extract.resolve.actors.pronouns import is_quoted
from extract.resolve.events.beside_deeds import beside_a_deed
from extract.resolve.events.called_off import is_called_off
from extract.resolve.events.chronicles import of_its_entry
from extract.resolve.events.days_apart import day_counted, is_on_the_other_side
from extract.resolve.events.depends import owner_of, token_of
from extract.resolve.events.of_another_noun import is_of_another_noun
from extract.resolve.events.others_days import is_of_another, tells_no_day
from extract.resolve.events.passage import Passage
from extract.resolve.events.same_time import (
    is_at_once,
    is_during,
    is_for_it,
    is_meanwhile,
    is_then,
    is_there,
    is_when_they_met,
)
from extract.resolve.events.until_told import until_told
from extract.resolve.times import Period
from extract.tree import Tree
from extract.vocabulary import listed

_A_DAY = len("2022-03-04")


def when(passage: Passage, mention: EventMention) -> When | None:
    """The clause's own time, the nearest to its verb, or that of its clause with "when"; else that
    of the sentence where nothing else in it happens."""
    if is_called_off(mention):
        return None  # "the talks were called off on Monday": then they were called off
    own = [
        one
        for one in _own_times(passage, mention)
        if not (is_on_the_other_side(passage, mention, one) or is_of_another(passage, mention, one))
    ]
    near = min(own, key=lambda one: _distance(one, mention), default=None)
    if near:
        return _by_the_hour(passage, mention, near)
    return day_counted(passage, mention) or _since(passage, mention)


def _by_the_hour(passage: Passage, mention: EventMention, period: Period) -> When:
    """ "Had withdrawn by noon": on that day; what is only counted by noon was so before."""
    interval, last = period.when.interval, period.when.interval.latest
    hour = any(one.type == "TIME" and one.span.end == period.span.end for one in passage.times)
    up_to = interval.mode == "before" and period.when.words.lower().startswith("by ")
    counts = mention.kind.type == "REPORT" or _counts(mention)
    if counts or not hour or not up_to or last is None:
        return period.when
    day = replace(interval, earliest=last, mode="instant", edtf=last.isoformat())
    return replace(period.when, interval=day)


def _counts(mention: EventMention) -> bool:
    """ "Had killed 12 people": what grew up to then."""
    heads = (head for slot in (mention.agents, *mention.targets) for head in slot)
    return any(mention.tree.child(head, "nummod") is not None for head in heads)


def _own_times(passage: Passage, mention: EventMention) -> list[Period]:
    """The times that may be a clause's own, all as surely."""
    told = [one for one in passage.periods if not tells_no_day(mention, one)]
    for dates in _DATES if told else ():
        own = [one for one in told if dates(passage, mention, one)]
        if own:
            return own
    return of_its_entry(passage, mention) or [
        one for one in until_told(passage, mention) if _belongs(passage, mention, one)
    ]


def _since(passage: Passage, mention: EventMention) -> When | None:
    """ "Have fled since Friday, when the army shelled them": it did so on Friday."""
    for one in passage.periods:
        interval = one.when.interval
        if interval.earliest and interval.latest is None and interval.edtf.endswith("/.."):
            first = interval.edtf.removesuffix("/..")
            day = replace(interval, latest=interval.earliest, mode="instant", edtf=first)
            words = one.when.words.partition(" ")[2] or one.when.words
            begun = replace(one, when=replace(one.when, interval=day, words=words))
            if len(first) == _A_DAY and is_then(passage, mention, begun):
                return begun.when
    return None


def _hangs_on(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "entered Goma on 27 January and took Bukavu on 14 February": each has its own."""
    tree, at = mention.tree, token_of(mention.tree, period)
    if at is None or is_quoted(tree, at) != is_quoted(tree, mention.at):
        return False
    if is_of_another_noun(mention, at):
        return False
    owner, deed = owner_of(passage, tree, at), beside_a_deed(passage, tree, at)
    if deed is not None and tree.cases(deed) == "for":
        owner = deed  # "blamed the gang for the attack on 26 February"
    own = owner in {mention.at, mention.verb} or _is_half_of(mention, owner)
    return own or _takes_place(mention, owner)


def _is_half_of(mention: EventMention, verb: int | None) -> bool:
    """ "Let them go nineteen days later": "go" is half of the deed; "let a convoy pass the next
    morning"."""
    tree, at = mention.tree, mention.at
    if verb is None or tree.relation(verb) != "xcomp" or tree.head(verb) != at:
        return False
    if tree.lemma(at) in listed("clauses", "letting_pass"):
        return True
    found = readings("verb").get(tree.lemma(at), ())
    return any(tree.lemma(verb) in one.beside for one in found)


def _takes_place(mention: EventMention, verb: int | None) -> bool:
    """ "an attack perpetrated on Monday", "a raid that took place on Monday", "was the scene of a
    raid on Monday": what a clause says of a noun whose deed it only lets happen."""
    tree = mention.tree
    if verb is None or mention.voice != "noun":
        return False
    if verb == tree.head(mention.at) and tree.children(verb, "cop"):
        # "was the target of an attack tonight"
        befell = listed("clauses", "aims") | listed("clauses", "scenes")
        return tree.lemma(verb) in befell and tree.cases(mention.at) in {"of", "to"}
    if tree.head(verb) != mention.at:
        return False
    described = tree.relations[verb].startswith("acl")
    return described and tree.lemma(verb) in listed("clauses", "perpetrating")


def _belongs(passage: Passage, mention: EventMention, period: Period) -> bool:
    tree = mention.tree
    at = token_of(tree, period)
    if at is None or is_quoted(tree, at) != is_quoted(tree, mention.at):
        return False
    if is_of_another_noun(mention, at):
        return False
    beside = beside_a_deed(passage, tree, at)
    owner = owner_of(passage, tree, at) if beside is None else beside
    joined = mention.voice == "noun" and tree.tokens[mention.at].relation == "conj"
    if owner in {mention.at, mention.verb} or (joined and owner == tree.head(mention.at)):
        return True
    above = tree.head(mention.at)
    light = (
        mention.voice == "noun"
        and above == owner
        and owner is not None
        and tree.tokens[owner].word_class == "VERB"
        and ((deed := passage.at(owner)) is None or deed.kind.type == "REPORT")
        and tree.relation(mention.at) in {"nsubj", "obj"}
    )
    apart = _is_subordinate(tree, owner, mention.verb) or _is_described(tree, owner, mention.verb)
    apart = apart or is_before_a_perfect(tree, owner, mention.verb)
    near = mention.voice != "noun" and not apart
    alone = near and _alone(passage, mention, owner)
    return light or alone or _shared(tree, mention, owner, at)


_DATES = (
    _hangs_on,
    _belongs,
    is_during,
    is_meanwhile,
    is_at_once,
    is_then,
    is_there,
    is_for_it,
    is_when_they_met,
)
"""How a time may be a clause's own, the surest way first."""


def _shared(tree: Tree, mention: EventMention, owner: int | None, at: int) -> bool:
    """ "On Friday A met B and C left": a time in front holds for the verbs joined to the first."""
    if owner is None or tree.tokens[mention.verb].head != owner:
        return False
    if is_before_a_perfect(tree, owner, mention.verb):
        return False
    relation = tree.tokens[mention.verb].relation
    # "on Friday accused Russia of using" dates the accusation, not the use
    if relation not in {"conj", "advcl"} or tree.children(mention.verb, "mark"):
        return False
    own = tree.child(mention.verb, "nsubj", "nsubj:pass")
    return at < mention.verb and (at < owner or own is None)


def _is_subordinate(tree: Tree, owner: int | None, verb: int) -> bool:
    """ "was shelled since they deployed in December": that day is not the verb's."""
    at = owner
    while at is not None and at != verb:
        if tree.tokens[at].relation.startswith(("advcl", "acl", "ccomp")):
            # "nurses who were taken in May are held; their captors asked for more"
            described = tree.tokens[at].relation == "acl:relcl" and verb not in tree.inside(at)
            return described or verb in tree.above(at)
        at = tree.head(at)
    return False


def is_before_a_perfect(tree: Tree, owner: int | None, verb: int) -> bool:
    """ "Fighting broke out in April and has displaced 500": since then, and not then."""
    joined = tree.tokens[verb].relation == "conj" and tree.tokens[verb].head == owner
    if owner is None or not joined or tree.tokens[owner].tag != "VBD":
        return False
    return any(
        tree.tokens[one].tag in {"VBZ", "VBP"} and tree.lemma(one) == "have"
        for one in tree.children(verb, "aux")
    )


def _is_described(tree: Tree, owner: int | None, verb: int) -> bool:
    """ "Those arrested were freed on Friday": the day is not that of the arrest."""
    at: int | None = verb
    while at is not None and at != owner:
        if tree.tokens[at].relation.startswith("acl"):
            return owner is not None and owner in tree.above(at)
        at = tree.head(at)
    return False


def _alone(passage: Passage, mention: EventMention, owner: int | None) -> bool:
    """A sentence that tells of nothing else is dated whole, but for the day of the saying."""
    others = [
        one for one in passage.mentions if one is not mention and one.kind.name != "statement"
    ]
    spoken = passage.at(owner) if owner is not None else None
    return not others and not (spoken and spoken.kind.speech)


def _distance(period: Period, mention: EventMention) -> int:
    return max(period.span.start - mention.trigger.end, mention.trigger.start - period.span.end)
