"""One happening, however many clauses tell of it, is one event with all its evidence.

"An attack on a market killed nine", "the attack", "nine people died in the blast": what has the
same class and nothing in it that speaks against it is the event told before.
"""

from collections import defaultdict
from collections.abc import Sequence

from extract.find.events import EventMention
from extract.find.events.triggers import Reading, readings
from extract.model import Event
from extract.resolve.events.agreement import (
    dates_agree,
    firmness_agrees,
    kinds_agree,
    places_agree,
    times_agree,
)
from extract.resolve.events.apart import (
    are_of_somebody,
    came_before,
    is_another,
    is_apart,
    is_of_one_day,
)
from extract.resolve.events.likeness import are_nameless, may_be_one
from extract.resolve.events.merging import days, merged
from extract.resolve.events.retold import (
    NEAR,
    is_definite_deed,
    is_its_plea,
    is_told_in_full,
    last_sentence,
    only_points,
    points_with_authors,
    share_a_target,
    tells_again,
)
from extract.resolve.events.told import Told
from extract.resolve.events.told_later import (
    hurt_in_their_own,
    is_at_its_vehicle,
    is_by_the_same_men,
    is_hurt_too,
    is_its_damage,
    is_its_harm,
    is_its_weapon,
    is_one_of_theirs,
    is_what_it_did,
)
from extract.resolve.events.victims import (
    are_other_deaths,
    dies_once,
    is_lethal,
    is_the_death_of,
    one_victim,
)

_EACH_ITS_OWN = frozenset({"STATE", "REQUEST", "REJECT"})
# days by which the first and last of a short month are apart
_MONTH = 27
# as many deeds as a sentence may tell of
_IN_A_SENTENCE = 10


def joined(found: Sequence[Told]) -> list[Told]:
    """The events of a document in the order in which they are first told."""
    kept: list[Told] = []
    typed: defaultdict[str, list[int]] = defaultdict(list)
    for place, told in enumerate(found):
        alike_in_type = typed[told.event.type]
        fitting = [n for n in reversed(alike_in_type) if _same(kept[n], told)]
        fitting.sort(key=lambda n: -last_sentence(kept[n].event))
        alike = [n for n in fitting if kept[n].event.kind == told.event.kind]
        dying = [n for n in fitting if one_victim(kept[n], told)]
        linked = [n for n in fitting if kept[n].linked & told.linked]
        theirs = [n for n in fitting if kept[n].fate and is_one_of_theirs(kept[n], told)]
        dated = [n for n in fitting if _is_of_the_day(kept[n], told)]
        at = next(iter(dying or linked or theirs or dated or alike or fitting), None)
        if at is not None and (
            _another_is_nearer(kept, at, told) or _has_its_own(kept[at], place, found)
        ):
            at = None
        if at is None:
            dead = [n for n in range(len(kept)) if is_the_death_of(kept[n], told)]
            at = dead[0] if len(dead) == 1 else None
        if at is not None:
            kept[at] = merged(kept[at], told)
        elif not told.anaphoric:
            alike_in_type.append(len(kept))
            kept.append(told)
    return kept


def _has_its_own(one: Told, place: int, found: Sequence[Told]) -> bool:
    """ "Four died when guards opened fire" tells of no attack that others made before."""
    told = found[place]
    verb = told.mention.voice != "noun" and told.mention.kind.casualties
    if told.event.agents or not verb or one.linked & told.linked or not one.event.agents:
        return False
    for own in found[place + 1 : place + _IN_A_SENTENCE]:
        if own.linked & told.linked and own.mention.tree is told.mention.tree:
            verbal = own.mention.voice != "noun" and bool(own.event.agents)
            return verbal and not _same(one, own)
    return False


def _is_of_the_day(one: Told, other: Told) -> bool:
    """ "Today’s explosion" is that of today, whatever was told of in between."""
    first, then = one.event.when, other.event.when
    if one.event.type != "ASSAULT" or first is None or then is None:
        return False
    same = first.interval.earliest == then.interval.earliest
    return same and days(first) == days(then) == 0 and is_definite_deed(other)


def _another_is_nearer(kept: Sequence[Told], at: int, told: Told) -> bool:
    """ "The bombs used in that campaign": of two uses far apart the one told last may be meant."""
    event = kept[at].event
    distance = told.event.sentence.number - last_sentence(event)
    if distance <= NEAR or told.event.when is not None or share_a_target(event, told.event):
        return False
    return any(
        later.event.kind == told.event.kind and last_sentence(later.event) > last_sentence(event)
        for later in kept[at + 1 :]
    )


def _same(one: Told, other: Told) -> bool:
    """Whether two tellings of one type tell the same event."""
    first, then = one.event, other.event
    if one_victim(one, other) and (dates_agree(first.when, then.when) or dies_once(one, other)):
        return True
    if came_before(one, other) or not kinds_agree(one, other) or not places_agree(one, other):
        return False
    if not times_agree(one, other) or not firmness_agrees(one, other) or _is_of_others(one, other):
        return False
    murdered = is_lethal(one.mention) or one.whole
    if other.anaphoric or (_is_murder(other) and not murdered):
        weapon = "weapon use" in {first.kind, then.kind} and first.kind != then.kind
        if weapon or is_another(other) or (_is_murder(other) and not murdered):
            return False
        return then.sentence.number - last_sentence(first) <= NEAR
    return bool(one.linked & other.linked) or _is_told_again(one, other)


def _is_of_others(one: Told, other: Told) -> bool:
    """Whether other persons died, by their names, and not in the same attack, or several deeds are
    somebody’s that say nothing of who made this one."""
    if are_of_somebody(other) and not one.event.agents and not one.linked & other.linked:
        return True
    if not are_other_deaths(one, other):
        return False
    return not (one.linked & other.linked or only_points(other) or is_hurt_too(one, other))


def _is_told_again(one: Told, other: Told) -> bool:
    first, then = one.event, other.event
    if first.agents and {first.modality, then.modality} == {"actual", "claimed"}:
        return not then.targets or share_a_target(first, then)
    if is_its_plea(one, other):
        return True
    if first.type in _EACH_ITS_OWN and not _is_said_alike(one, other):
        return False
    more = (_sums_up(first, then) and not is_definite_deed(other)) or is_of_one_day(one, other)
    if more or is_another(other) or _is_its_own_murder(one, other):
        return False
    return _actors_agree(one, other)


def _is_said_alike(one: Told, other: Told) -> bool:
    """ "adopted in May, opened for signature in June", "called for a march, proposed a mayor": what
    is told by two verbs is two, unless the second points back to the first."""
    if other.mention.voice == "noun" or one.mention.voice == "noun":
        return True
    first, then = (told.mention.tree.lemma(told.mention.at) for told in (one, other))
    return first == then or is_definite_deed(other)


def _is_its_own_murder(one: Told, other: Told) -> bool:
    """ "The front began an offensive. The assassination of six priests": no part of what was told
    of in a word and struck nobody by name."""
    told_in_a_word = one.mention.voice == "noun" and not one.event.targets
    named = other.mention.kind.name == "killing" and bool(other.event.targets)
    if not named or one.mention.kind.casualties or not one.event.agents:
        return False
    # "Rebels burned three lorries, to protest the murder of Ana Lopez"
    by_name = other.mention.voice == "noun" and bool(other.victims) and not one.victims
    return told_in_a_word or (
        by_name and not one.whole and not share_a_target(one.event, other.event)
    )


def _is_murder(told: Told) -> bool:
    """ "The murder" tells again of a killing, not of any attack."""
    noun = told.mention.kind.name == "killing" and told.mention.voice == "noun"
    return noun and not told.event.targets


def _actors_agree(one: Told, other: Told) -> bool:
    first, then = one.event, other.event
    known = _agree(first.agents, then.agents) or may_be_one(
        first.agents, then.agents, unidentified=first.type == "ASSAULT"
    )
    if not known and not _are_parties(first, then):
        return points_with_authors(one, other)
    again = (tells_again, points_with_authors, is_its_weapon)
    if only_points(other) or any(tells(one, other) for tells in again):
        return True
    if is_apart(one, other):
        return False
    same = (
        is_told_in_full,
        hurt_in_their_own,
        is_its_harm,
        is_what_it_did,
        is_its_damage,
        is_hurt_too,
        is_at_its_vehicle,
        is_by_the_same_men,
    )
    if any(tells(one, other) for tells in same):
        return True
    if one.mention.kind.casualties != other.mention.kind.casualties and first.type == "ASSAULT":
        shared = set(first.targets) & set(then.targets)
        near = (
            _follows(first, then) and not _is_later(other.mention) and not _is_its_own(one, other)
        )
        them = set(first.agents) & set(then.agents) or are_nameless(then.agents)
        by_them = bool(them) and not then.targets and not then.when
        return near and bool(shared or by_them or not (first.agents and then.agents))
    return _agree(first.targets, then.targets) and _share(one, other)


def _is_its_own(one: Told, other: Told) -> bool:
    """Whether a deed told after casualties is another: these have their own deed already, or were
    counted over some time: "13 killed since Thursday. Looters broke into a depot on Monday." """
    first, then = one.event, other.event
    if not one.mention.kind.casualties or not (then.agents and then.targets):
        return False
    over_days = first.when is not None and days(first.when) > 1
    return one.whole or (over_days and then.when is not None and days(then.when) <= 1)


def _is_later(mention: EventMention) -> bool:
    """ "were hurt even after the fighting had stopped": not in it."""
    tree = mention.tree
    for clause in tree.children(mention.at, "advcl"):
        marks = {tree.lemma(one) for one in tree.children(clause, "mark")}
        violent = any(one.trigger.type == "ASSAULT" for one in _verbs(tree.lemma(clause)))
        if marks & {"after", "since", "before"} and not violent:
            return True
    return False


def _verbs(lemma: str) -> tuple[Reading, ...]:
    return readings("verb").get(lemma, ())


def _sums_up(first: Event, then: Event) -> bool:
    """ "In August rockets killed 12" after "killed six on 12 August": the month holds more; so does
    what has gone on "since March" before "on 12 August"."""
    if first.when is None or then.when is None or then.when.interval.basis == "context":
        return False
    goes_on = first.when.interval.latest is None
    if goes_on:
        return days(then.when) <= 1
    return days(first.when) <= 1 and days(then.when) >= _MONTH


def _share(one: Told, other: Told) -> bool:
    first, then = one.event, other.event
    # a bombing and "used other weapons" are two deeds
    if first.kind != then.kind and not set(first.targets) & set(then.targets):
        return is_definite_deed(other)
    shared = set(first.agents) & set(then.agents) or set(first.targets) & set(then.targets)
    if first.type == "REPORT":
        return bool(shared)
    return bool(shared) or is_definite_deed(other) or not (then.agents or then.targets)


def _are_parties(first: Event, then: Event) -> bool:
    """ "A met B", "B's talks with A": who acts together, in whatever order."""
    both = {*first.agents, *first.targets} & {*then.agents, *then.targets}
    return first.type == "CONSULT" and len(both) > 1


def _agree(first: Sequence[str], then: Sequence[str]) -> bool:
    return not first or not then or bool(set(first) & set(then))


def _follows(first: Event, then: Event) -> bool:
    """Casualties belong to the attack told right before them; "four were killed", without a date or
    an author of its own, to one a little earlier too."""
    reach = 1 if then.agents or then.when else NEAR
    return 0 <= then.sentence.number - last_sentence(first) <= reach
