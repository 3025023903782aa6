"""The day of a clause that names none, which is that of what is told right before it: "marched on
Saturday; police fired at them"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention
from extract.model import Event, When
from extract.resolve.events.told import Told

_PARTS = frozenset({"hour", "minute", "moment"})
_BESIDE = frozenset({"before", "after", "later", "earlier"})
_BESIDE_IT = frozenset({"conj", "parataxis"})


def with_context(told: Sequence[Told], found: Sequence[Event]) -> list[Event]:
    """Give an undated event the day of the one before, as context; what is planned, denied or said
    of others stays undated. What took place hours before or after has that day, and so has what
    the same sentence goes on to tell of the same people."""
    result: list[Event] = []
    latest: Event | None = None
    told_of: Event | None = None
    for one, event in zip(told, found, strict=True):
        carried = event
        beside = _beside_in_hours(told, found, one.mention) if event.when is None else None
        if beside:
            carried = replace(event, when=beside.when)
        elif told_of and told_of.when and event.when is None and _is_hours_apart(one.mention):
            carried = replace(event, when=told_of.when)
        elif latest and latest.when and (_goes_on(result, one, event) or _also(latest, one, event)):
            carried = replace(event, when=latest.when)
        elif latest and latest.when and _carries_over(latest, event):
            interval = replace(latest.when.interval, basis="context")
            carried = replace(event, when=When(interval=interval, words=latest.when.words))
        result.append(carried)
        if carried.when and carried.modality == "actual" and not _went_before(one.mention):
            latest = None if _looks_back(latest, carried) else carried
            told_of = latest or told_of
    return result


def _is_hours_apart(mention: EventMention) -> bool:
    """ "Hours before the session, planes bombed a town", "resigned an hour after the verdict"."""
    tree, own = mention.tree, {mention.verb}
    if tree.relation(mention.verb) == "conj" and not tree.children(mention.verb, "aux"):
        own.add(tree.tokens[mention.verb].head)  # "came under fire, and one officer was wounded"
    for at, token in enumerate(tree.tokens[:-1]):
        beside = tree.tokens[at + 1].text.lower() in _BESIDE
        if beside and tree.lemma(at) in _PARTS and token.word_class == "NOUN":
            verbs = (one for one in tree.above(at) if tree.tokens[one].word_class == "VERB")
            if next(verbs, None) in own:
                return True
    return False


def _beside_in_hours(
    told: Sequence[Told], found: Sequence[Event], mention: EventMention
) -> Event | None:
    """What a clause tells of, hours before or after which the mention took place: "fired a missile
    on Monday, hours after it had walked out of talks"."""
    tree, verb = mention.tree, mention.verb
    if tree.relation(verb) == "conj" and not tree.children(verb, "aux"):
        verb = tree.tokens[verb].head
    marks = tree.children(verb, "mark")
    counted = any(
        mark and tree.lemma(mark - 1) in _PARTS and tree.lemma(mark) in _BESIDE for mark in marks
    )
    if not counted or tree.relation(verb) != "advcl":
        return None
    above = tree.head(verb)
    return next(
        (
            event
            for one, event in zip(told, found, strict=True)
            if one.mention.tree is tree and one.mention.verb == above and event.when
        ),
        None,
    )


def _goes_on(earlier: Sequence[Event], one: Told, event: Event) -> bool:
    """ "marched on Saturday; police fired at them": on that day."""
    before = earlier[-1] if earlier else None
    if before is None or before.when is None or event.when is not None:
        return False
    tree, verb = one.mention.tree, one.mention.verb
    beside = tree.tokens[verb].relation in _BESIDE_IT and tree.tokens[verb].tag == "VBD"
    same = before.sentence == event.sentence and before.trigger.start < event.trigger.start
    shared = {*before.agents, *before.targets} & {*event.agents, *event.targets}
    relative = before.when.interval.basis != "context" and before.modality == "actual"
    helped = tree.children(verb, "aux")
    return (
        beside
        and same
        and bool(shared)
        and relative
        and not helped
        and (event.modality == "actual")
    )


def _also(before: Event, one: Told, event: Event) -> bool:
    """ "The Council banned the trade on Tuesday. It also froze accounts": on Tuesday."""
    tree, verb = one.mention.tree, one.mention.verb
    while tree.relation(verb) == "conj" and not tree.children(verb, "nsubj", "aux"):
        verb = tree.tokens[verb].head
    also = "also" in {tree.lemma(word) for word in tree.children(verb, "advmod")}
    past = tree.tokens[verb].tag == "VBD" and not tree.children(verb, "aux")
    near = 0 <= event.sentence.number - before.sentence.number <= 1
    same = bool(set(before.agents) & set(event.agents)) and event.when is None
    told = before.when is not None and before.when.interval.basis != "context"
    return also and past and near and same and told and event.modality == "actual"


def _went_before(mention: EventMention) -> bool:
    """ "Reopened on Sunday, a week after rebels blew it up": the report goes on from Sunday."""
    tree, verb = mention.tree, mention.verb
    marks = {tree.lemma(one) for one in tree.children(verb, "mark", "case")}
    return tree.relation(verb) == "advcl" and not marks.isdisjoint({"after", "since"})


def _looks_back(latest: Event | None, event: Event) -> bool:
    """ "Freed on Thursday; the two were seized in May": what comes next belongs to neither day."""
    assert event.when is not None
    if event.when.interval.mode != "instant" or event.when.interval.earliest is None:
        return True
    before = latest.when.interval.earliest if latest and latest.when else None
    return before is not None and event.when.interval.earliest < before


def _carries_over(latest: Event, event: Event) -> bool:
    return (
        event.when is None
        and event.modality == "actual"
        and 0 <= event.sentence.number - latest.sentence.number <= 1
        and not event.rule.endswith("noun")
        and event.type != "REPORT"
    )
