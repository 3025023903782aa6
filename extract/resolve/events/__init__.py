"""Event mentions into events: who did what to whom, when, how firm it is and who says so.

An event is kept only where an actor or a date supports it; what is told again is one event with a
further piece of evidence.
"""

from collections.abc import Iterator, Sequence

from extract.find.events import EventMention
from extract.find.events.thoughts import asks_for_nothing, is_no_finding
from extract.model import Event, Span, When
from extract.resolve.actors.nouns import is_definite
from extract.resolve.events.addressed import addressed
from extract.resolve.events.afterwards import is_a_name, with_what_followed
from extract.resolve.events.answers import answered, deed_noun, points_back
from extract.resolve.events.claims import modality, status
from extract.resolve.events.culprits import with_culprits
from extract.resolve.events.datelines import before_dateline
from extract.resolve.events.dates import when
from extract.resolve.events.days_before import with_context
from extract.resolve.events.firmness import Standing
from extract.resolve.events.in_custody import with_captors
from extract.resolve.events.join import joined
from extract.resolve.events.links import link
from extract.resolve.events.matters import with_matters
from extract.resolve.events.passage import Passage, passages
from extract.resolve.events.roles import Roles, roles
from extract.resolve.events.series import with_authors_of_series
from extract.resolve.events.standing import standing
from extract.resolve.events.support import is_supported
from extract.resolve.events.told import Told
from extract.resolve.events.until_told import since_known
from extract.resolve.events.victims import deed
from extract.resolve.events.words import clause, instrument, place, summary
from extract.vocabulary import listed

__all__ = ["before_dateline", "events", "named", "passages"]

_COOPERATIVE = frozenset("CONSULT SUPPORT COOPERATE AID".split())


def events(passages: Sequence[Passage]) -> list[Event]:
    """The events of a document in the order of the text."""
    told = [one for passage in passages for one in _in_passage(passage)]
    attacks = with_what_followed(with_culprits(joined(told), passages), passages)
    known = since_known(with_authors_of_series(with_captors(attacks, passages)))
    said = addressed(known, answered(known), passages)
    matters = with_matters(known, said, passages[0].cast) if passages else said
    return with_context(known, matters)


def _in_passage(passage: Passage) -> list[Told]:
    deeds = [one for one in passage.mentions if not one.kind.speech and not _is_idle(one)]
    found = [told for mention in deeds for told in _told(passage, mention)]
    if found:
        return found
    spoken = [one for one in passage.mentions if one.kind.speech and not _is_idle(one)]
    return [told for mention in spoken[:1] for told in _told(passage, mention)]


def _is_idle(mention: EventMention) -> bool:
    """What tells of nothing done: "asked whether it rained", "thinks that he is late"."""
    if mention.voice == "noun":
        return False
    if mention.kind.speech:
        return is_no_finding(mention.tree, mention.at)
    return mention.kind.type == "REQUEST" and asks_for_nothing(mention.tree, mention.at)


def _told(passage: Passage, mention: EventMention) -> Iterator[Told]:
    stands = standing(passage, mention)
    if stands.dropped or _is_in_a_name(passage, mention):
        return
    who = roles(passage, mention)
    dated = when(passage, mention)
    supported = is_supported(passage, mention, who, dated)
    # who says nothing does nothing
    silent = mention.kind.name == "statement" or not who.agents
    nobody = stands.modality == "negated" and silent
    if nobody or (not supported and mention.voice != "noun"):
        return
    anaphoric = not supported or (mention.kind.follows and not _beside_violence(passage, mention))
    if mention.kind.speech and not who.agents:
        return
    event = _event(passage, mention, stands, (who, dated))
    judged = points_back(mention)
    yield Told(
        event=event,
        mention=mention,
        anaphoric=anaphoric,
        linked=link(mention),
        points_back=judged,
        noun=deed_noun(mention) if judged else "",
        known_target=_knows_target(mention, who),
        victims=frozenset(
            one.actor.id
            for one in who.targets
            if one.actor.kind == "person" and is_a_name(one.actor.name)
        ),
        fate=deed(mention),
    )


def _beside_violence(passage: Passage, mention: EventMention) -> bool:
    """ "died in the attack": another mention of an assault depends on the verb."""
    return any(
        other.kind.type == "ASSAULT" and other.tree.head(other.at) == mention.at
        for other in passage.mentions
        if other is not mention
    )


def _event(
    passage: Passage,
    mention: EventMention,
    stands: Standing,
    known: tuple[Roles, When | None],
) -> Event:
    who, dated = known
    firmness = modality(stands, mention.kind.type, who)
    if firmness == "actual" and _is_ahead(passage, mention, dated):
        firmness = "planned"
    span = clause(mention)
    return Event(
        sentence=passage.sentence,
        span=span,
        rule=mention.rule,
        type=_type(mention, firmness),
        type_mode=mention.kind.type_mode,
        kind=mention.kind.kind,
        trigger=mention.trigger,
        agents=tuple(one.actor.id for one in who.agents),
        targets=tuple(one.actor.id for one in who.targets),
        instrument=instrument(passage, mention),
        place=place(passage, mention),
        when=dated,
        modality=firmness,
        status=status(stands, firmness),
        speaker=stands.speaker.actor.id if stands.speaker else None,
        summary=summary(passage, mention, span, who, dated, firmness),
    )


def _is_in_a_name(passage: Passage, mention: EventMention) -> bool:
    """ "Save the Children warned": nobody is saved."""
    at = mention.trigger
    for one in passage.actors:
        if one.span.start <= at.start and at.end < one.span.end:
            return one.actor.kind == "organisation"
    return False


def _is_ahead(passage: Passage, mention: EventMention, dated: When | None) -> bool:
    """ "The union called a strike for Thursday", "the talks open on Monday": what has not come yet
    when a report is written."""
    published = passage.document.published
    first = dated.interval.earliest if dated else None
    if dated is None or published is None or first is None or first <= published:
        return False
    present = mention.tree.tokens[mention.verb].tag in {"VBZ", "VBP"}
    return present or dated.words.lower().startswith("for ")


def _knows_target(mention: EventMention, who: Roles) -> bool:
    """ "the bus", "they", "Rodriguez" rather than "a bus in Vira" or "two guards"."""
    tree = mention.tree
    spans = [one.span for one in who.targets]
    # "the murder of six priests"
    if mention.voice == "noun" and is_definite(tree, mention.at):
        return True
    return any(
        tree.tokens[head].word_class in {"PROPN", "PRON"} or is_definite(tree, head)
        for slot in mention.targets
        for head in slot
        if not who.targets or _is_in(spans, tree.tokens[head].span)
    )


def _is_in(spans: Sequence[Span], span: Span) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in spans)


def _type(mention: EventMention, firmness: str) -> str:
    """PLOVER counts cooperation that is still to come as an agreement to cooperate; a convoy that
    is to leave agrees to nothing."""
    ahead = firmness == "planned" and mention.kind.type in _COOPERATIVE
    if mention.kind.subject & listed("objects", "convoys_of_aid"):
        return mention.kind.type
    return "AGREE" if ahead else mention.kind.type


def named(found: Sequence[Event]) -> frozenset[str]:
    """The ids of all actors that the events name."""
    return frozenset(
        one
        for event in found
        for one in (*event.agents, *event.targets, *([event.speaker] if event.speaker else []))
    )
