"""What speaks against two tellings being of one happening, its kind, place, time or firmness: an
attack "in Lima" is none "in Cusco"."""

from extract.find.actors.gazetteer import known
from extract.model import When
from extract.resolve.events.likeness import alike
from extract.resolve.events.retold import (
    is_contested,
    is_definite_deed,
    is_said_of_it,
    last_sentence,
    only_points,
    points_with_authors,
    share_a_target,
)
from extract.resolve.events.told import Told


def places_agree(one: Told, other: Told) -> bool:
    """ "in Lima" and "in Cusco" are two places; a state may hold the other."""
    first, then = one.event.place, other.event.place
    if one.event.type != "ASSAULT":
        return True
    if not first or not then or first in then or then in first:
        return True
    return (first in known()) != (then in known())


def kinds_agree(one: Told, other: Told) -> bool:
    """An attack, and the use of the weapon that it was made with, are of one kind."""
    first, then = one.event, other.event
    both = {first.kind, then.kind} <= {"attack", "weapon use"}
    weapon = both and "weapon use" in {first.kind, then.kind}
    if weapon and (not alike(first, then) or _only_laid(one, other)):
        return False
    return first.kind == then.kind or (first.type == "ASSAULT" and both)


def _only_laid(one: Told, other: Told) -> bool:
    """ "Rebels laid mines along the river": whom a mine kills later is another matter."""
    laid = one.mention.tree.lemma(one.mention.at) == "lay"
    return laid and one.event.kind != other.event.kind


def times_agree(one: Told, other: Told) -> bool:
    """Days that overlap are enough for a deed, but "2.7 million had left by Saturday" and "208,940
    left on 6 March" are two counts."""
    first, then = one.event, other.event
    if first.type == "REPORT" and not other.anaphoric:
        dates = {event.when.interval.edtf if event.when else None for event in (first, then)}
        return len(dates) == 1 and first.place == then.place
    return dates_agree(first.when, then.when)


def dates_agree(first: When | None, then: When | None) -> bool:
    """Whether one day may be meant by both; a time that is not said may be any."""
    if first is None or then is None:
        return True
    a, b = first.interval, then.interval
    return not (
        (a.latest and b.earliest and a.latest < b.earliest)
        or (b.latest and a.earliest and b.latest < a.earliest)
    )


def firmness_agrees(one: Told, other: Told) -> bool:
    """ "Police believe that the rebels did it": whose deed a known attack was is claimed. "The army
    attributed the murder to them" tells again of the murder; any other claim stays its own."""
    both = {one.event.modality, other.event.modality}
    if len(both) == 1 or ("negated" not in both and is_said_of_it(other)):
        return True
    if "negated" in both:
        return is_contested(one, other)
    told_before = other.mention.voice == "noun" and is_definite_deed(other)
    if other.event.modality == "hypothetical":
        return told_before and one.event.modality in {"actual", "claimed"}
    if (one.event.modality, other.event.modality) == ("claimed", "actual"):
        # "the attack in which five were killed was blamed on the front"
        known = only_points(other) or share_a_target(one.event, other.event)
        again = bool(one.linked & other.linked) or (told_before and known)
        again = again or _is_its_toll(one, other)
        # "carried out the attack": whose that one was is known
        return (again and not other.event.agents) or points_with_authors(one, other)
    if (one.event.modality, other.event.modality) != ("actual", "claimed"):
        return False
    return not one.event.agents or told_before


def _is_its_toll(one: Told, other: Told) -> bool:
    """ "Chad accused rebels of the ambush. A bishop was wounded": there, whoever made it."""
    reach = other.event.sentence.number - last_sentence(one.event)
    return other.mention.kind.casualties and other.event.when is None and 0 <= reach <= 1
