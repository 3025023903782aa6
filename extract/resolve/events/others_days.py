"""Days that stand beside a deed and are not its own: of a plan, a deadline, what is judged, what
money is for, or a treaty by its year: "left the accord of 1994"."""

from extract.find.events import EventMention
from extract.resolve.events.depends import is_judged_now, owner_of, token_of
from extract.resolve.events.passage import Passage
from extract.resolve.times import Period
from extract.tree import Tree
from extract.vocabulary import listed

_PREPOSITIONS = frozenset({"on", "in", "at", "by"})
_ASKING = frozenset({"REQUEST", "AGREE", "THREATEN"})
_GIVEN = frozenset({"AGREE", "AID", "SANCTION"})
_UNTIL_NOW = frozenset({"so far", "thus far", "to date", "until now", "up to now"})


def is_of_another(passage: Passage, mention: EventMention, period: Period) -> bool:
    """Whether a time that could be a deed's own is that of something else."""
    return (
        _is_of_the_plan(mention, period)
        or _is_a_deadline(mention, period)
        or _is_no_more_than_the_tense(mention, period)
        or _is_what_it_hits(passage, mention.tree, period)
        or _is_of_what_was_done(passage, mention, period)
    )


def tells_no_day(mention: EventMention, period: Period) -> bool:
    """Whether a time does not tell when anything was done, so that another may."""
    return _is_what_it_is_given_for(mention, period) or _names_a_treaty(mention, period)


def _is_of_the_plan(mention: EventMention, period: Period) -> bool:
    """ "The cartel had planned the attack since May": when it was planned, not when it was made."""
    tree, at, verb = mention.tree, token_of(mention.tree, period), mention.verb
    planned = verb != mention.at and tree.lemma(verb) in listed("clauses", "plotting")
    return planned and at is not None and tree.head(at) == verb


def _is_a_deadline(mention: EventMention, period: Period) -> bool:
    """ "Demanded that he resign by Friday": by then he is to, whatever the day hangs on; "invited
    them for 12 December": then they are to come."""
    tree, at = mention.tree, token_of(mention.tree, period)
    if at is not None and mention.kind.type == "REQUEST" and tree.cases(at) == "for":
        return True
    ahead = period.when.interval.earliest is None or period.when.interval.latest is None
    if at is None or not ahead or mention.kind.type not in _ASKING:
        return False
    return any(one < at for one in tree.children(mention.at, "ccomp", "xcomp"))


def _is_no_more_than_the_tense(mention: EventMention, period: Period) -> bool:
    """ "Has so far refused"."""
    return mention.kind.type != "REPORT" and period.when.words.lower() in _UNTIL_NOW


def _is_what_it_hits(passage: Passage, tree: Tree, period: Period) -> bool:
    """ "Sealed off the quarter": a part of the town, and no part of the year."""
    at = token_of(tree, period)
    above = tree.head(at) if at is not None else None
    if at is None or above is None or passage.at(above) is None:
        return False
    # "sealed off": a particle, and no preposition
    cases = [tree.tokens[one] for one in tree.children(at, "case")]
    particle = any(one.tag == "RP" and one.text.lower() not in _PREPOSITIONS for one in cases)
    return particle or tree.relation(at) == "obj"


def _is_of_what_was_done(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "Sent a plane on Monday at the request of Chad": then it was sent, and not asked for;
    "condemned the closing of two papers in July": then they were closed."""
    tree, at = mention.tree, token_of(mention.tree, period)
    if at is None:
        return False
    asked = mention.voice == "noun" and mention.kind.type == "REQUEST"
    if asked and tree.cases(mention.at) == "at":
        return owner_of(passage, tree, at) != mention.at
    judged = mention.kind.type == "ACCUSE" and tree.head(at) == mention.verb
    if not judged:
        return False
    return owner_of(passage, tree, at) != mention.verb or is_judged_now(tree, mention.verb, at)


def _is_what_it_is_given_for(mention: EventMention, period: Period) -> bool:
    """ "Pledged 40 million for the coming year", "halted its aid for 2022": the year that money is
    meant for."""
    interval = period.when.interval
    meant = mention.kind.type in _GIVEN and period.when.words.lower().startswith("for ")
    return meant and interval.earliest != interval.latest


def _names_a_treaty(mention: EventMention, period: Period) -> bool:
    """ "Left the accord of 1994": the year belongs to the name of the accord."""
    tree, at = mention.tree, token_of(mention.tree, period)
    mark = tree.child(at, "case") if at is not None and tree.cases(at) == "of" else None
    if not mark or mention.at == mark - 1:
        return False
    return tree.lemma(mark - 1) in listed("objects", "treaties")
