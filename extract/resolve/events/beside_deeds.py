"""Days that stand behind a noun of action and are those of its deed: "on Thursday condemned the
ambush on 9 September"."""

from extract.find.events import EventMention
from extract.resolve.events.depends import token_of
from extract.resolve.events.passage import Passage
from extract.tree import Tree


def beside_a_deed(passage: Passage, tree: Tree, at: int) -> int | None:
    """ "On Thursday condemned the ambush on 9 September": of two days the one right behind a noun
    of action is that deed's."""
    first = min((at, *tree.children(at, "case", "det", "amod", "compound")))
    noun = passage.at(first - 1) or _told_up_to(passage, tree, first - 1) if first else None
    verb = tree.head(at)
    if noun is None or noun.voice != "noun":
        return None
    # "the kidnapping and murder on 9 September of a judge"
    joined = tree.tokens[noun.at].relation == "conj"
    deed = tree.tokens[noun.at].head if joined else noun.at
    if verb is None or not _is_under(tree, deed, verb):
        return None
    others = (token_of(tree, one) for one in passage.periods)
    beside = [one for one in others if one is not None and one != at and tree.head(one) == verb]
    return deed if beside or _is_long_past(passage, tree, at) else None


def _is_under(tree: Tree, deed: int, verb: int) -> bool:
    """ "condemned the ambush", "blamed the gangs for the ambush"."""
    above = tree.head(deed)
    blamed = tree.relation(deed) == "nmod" and tree.cases(deed) == "for"
    if above is not None and blamed and tree.relation(above) == "obj":
        above = tree.head(above)
    return above == verb


def _told_up_to(passage: Passage, tree: Tree, last: int) -> EventMention | None:
    """The deed of which a phrase that ends there tells: "the hijacking of a Danish yacht"."""
    nouns = [one for one in passage.mentions if one.voice == "noun" and one.at < last]
    held = [one for one in nouns if last in tree.inside(one.at)]
    return held[0] if len(held) == 1 else None


def _is_long_past(passage: Passage, tree: Tree, at: int) -> bool:
    """A day of a month some days before publication is not that on which news was said."""
    published = passage.document.published
    for one in passage.periods:
        day = one.when.interval.latest
        if token_of(tree, one) == at and published and day:
            dated = any(letter.isdigit() for letter in one.when.words)
            return dated and (published - day).days > 1
    return False
