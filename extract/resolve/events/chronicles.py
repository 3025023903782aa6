"""The entries of a chronicle and their present tense, which tells what happened once: "3 October:
Police arrest two men", "In March 2021 rebels seize the town"."""

from datetime import date, timedelta

from extract.find.events import EventMention
from extract.resolve.events.depends import owner_of, token_of
from extract.resolve.events.passage import Passage
from extract.resolve.times import Period
from extract.tree import Tree

_MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})
# "in 1999 the army holds the valley" may hold of all that year
_A_MONTH = timedelta(days=31)


def is_told_of_a_day(passage: Passage, mention: EventMention) -> bool:
    """Whether a present tense has a day or a month of its own that is over."""
    tree, verb = mention.tree, mention.verb
    if tree.relation(verb) not in _MAIN:
        return False
    if passage.headed is not None and _is_over(passage.headed, passage.document.published):
        return True
    tied = {verb, tree.head(verb)} if tree.relation(verb) == "conj" else {verb}
    for one in passage.periods:
        at = token_of(tree, one)
        own = at is not None and owner_of(passage, tree, at) in tied
        if own and _is_over(one, passage.document.published):
            return True
    return False


def _is_over(period: Period, published: date | None) -> bool:
    interval = period.when.interval
    first, last = interval.earliest, interval.latest
    if first is None or last is None or interval.mode not in {"instant", "within"}:
        return False
    return last - first <= _A_MONTH and (published is None or last <= published)


def of_its_entry(passage: Passage, mention: EventMention) -> list[Period]:
    """ "Friday: Rebels shelled the port. A guard died.": the day at the head of an entry is that of
    what it tells as past."""
    head = passage.headed
    if head is None:
        return []
    own = head.sentence == passage.sentence
    told = _is_in_the_past(mention.tree, mention.verb) or is_told_of_a_day(passage, mention)
    return [head] if own or told else []


def _is_in_the_past(tree: Tree, verb: int) -> bool:
    """ "died", "was hurt", "refusing"; not "had died", "will die", "dies"."""
    helpers = {tree.tokens[one].text.lower() for one in tree.children(verb, "aux", "aux:pass")}
    if helpers:
        return bool(helpers & {"was", "were"}) and not helpers & {"had", "have", "has"}
    return tree.tokens[verb].tag in {"VBD", "VBN", "VBG"}
