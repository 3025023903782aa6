"""How a clause stands: a fact, planned, denied, claimed by somebody, or no event of its own.

The way up the tree decides. What is asked for, refused, threatened, agreed, feared or only
intended belongs to that word; what is said has a speaker; what stands in a relative clause or after
"when" is told as a fact whatever the clause around it is.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from extract.find.events import EventMention, clauses
from extract.find.events.stood_on import answers
from extract.resolve.events.called_off import has_gone_on, is_called_off
from extract.resolve.events.chronicles import is_told_of_a_day
from extract.resolve.events.firmness import (
    DROPPED,
    Standing,
    by_auxiliary,
    is_none,
    of_noun,
)
from extract.resolve.events.habits import is_habitual
from extract.resolve.events.in_art import is_in_art
from extract.resolve.events.infinitives import (
    by_vote,
    can_act,
    is_bare,
    is_kept_from,
    is_spoken,
    is_to_be,
    is_wanted,
    settled,
)
from extract.resolve.events.passage import Passage
from extract.resolve.events.roles import subjects
from extract.resolve.events.sorts import is_meeting, is_met_in, is_no_deed_of_its_own
from extract.resolve.events.sourced import sourced
from extract.resolve.events.suspicion import (
    is_charged,
    is_charged_in,
    is_suspected,
    is_suspected_of,
)
from extract.tree import Tree
from extract.vocabulary import listed

_words = partial(listed, "clauses")

_CONTENT = frozenset({"xcomp", "ccomp", "obj", "obl", "nmod", "acl", "advcl"})
_ABOUT = frozenset("for to on over about of against from with at into by towards toward".split())
_TIES = frozenset("after since when while as because before where".split())
_TALKS = frozenset("on about over for".split())
_ACCUSING = frozenset({"accusation", "said_blame", "found_wrong", "alleged"})
_VERBAL = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE", "CONCEDE", "RETREAT"})


def standing(passage: Passage, mention: EventMention) -> Standing:
    """How the clause of a mention stands in its sentence."""
    tree, at = mention.tree, mention.verb
    found = _own(passage, mention)
    for below, above in _way_up(tree, at):
        if found.dropped:
            return found
        relation = tree.tokens[below].relation
        if relation == "acl:relcl" and tree.lemma(above) in _words("fears"):
            return DROPPED
        if relation == "nsubj:pass" and below == mention.at and tree.lemma(above) == "blame":
            found = replace(found, modality="claimed", accused=True)
            break
        if relation == "acl:relcl" or _is_free(tree, below) or _is_looked_back_on(mention, above):
            break
        if relation == "conj":
            found = _shared(tree, below, above, found)
        elif relation.partition(":")[0] in _CONTENT or _is_said(passage, below, above):
            found = _under(passage, (below, above), mention, found)
    return sourced(passage, mention, _doubted(mention, found))


def _is_looked_back_on(mention: EventMention, above: int) -> bool:
    """ "To protest the killing", "plans to avenge the killing": it has taken place."""
    tree, at = mention.tree, mention.at
    held = mention.voice == "noun" and tree.head(at) == above and tree.relation(at) == "obj"
    return held and tree.lemma(above) in listed("clauses", "looking_back")


def _doubted(mention: EventMention, found: Standing) -> Standing:
    firm = found.modality == "actual"
    if mention.voice == "noun":
        doubted = firm and (is_suspected(mention.tree, mention.at) or is_charged_in(mention))
    else:
        doubted = firm and is_suspected_of(mention.tree, mention.verb)
    return replace(found, modality="claimed") if doubted else found


def _is_said(passage: Passage, below: int, above: int) -> bool:
    """ "He said: Russia bombed the port"."""
    governor = passage.at(above)
    tree = governor.tree if governor and governor.kind.speech else None
    if tree is None or tree.tokens[below].relation != "parataxis":
        return False
    return not any(token.text == ";" for token in tree.tokens[above:below])


def _way_up(tree: Tree, at: int) -> Iterator[tuple[int, int]]:
    below = at
    for above in tree.above(at):
        yield below, above
        below = above


def _is_free(tree: Tree, below: int) -> bool:
    """Subjects, and clauses and phrases of time or cause, are told as facts."""
    relation = tree.tokens[below].relation
    if relation.startswith("nsubj"):
        return True
    if relation.startswith("advcl"):
        return any(tree.lemma(one) in _TIES for one in tree.children(below, "mark", "advmod"))
    if relation.startswith(("obl", "nmod")) and tree.cases(below):
        # "made the promise at a meeting": that has taken place
        met = tree.cases(below) == "at" and is_meeting(tree, below)
        return met or not set(tree.cases(below).split()) & _ABOUT
    return False


def _own(passage: Passage, mention: EventMention) -> Standing:
    """What the clause itself says: "will", "might", "not", "allegedly"."""
    tree, at = mention.tree, mention.verb
    described = mention.kind.name == "accusation" and tree.tokens[at].relation == "acl"
    called = mention.voice == "noun" and is_no_deed_of_its_own(tree, mention.at)
    off = is_called_off(mention)
    told = not called and not is_met_in(passage, mention) and not is_in_art(mention)
    if not told or (described and not mention.agents) or (off and has_gone_on(mention)):
        return DROPPED  # "men accused of spying": nobody says by whom
    # "will not negotiate" refuses now
    found = Standing() if mention.kind.refused else by_auxiliary(tree, at)
    if off or (tree.tokens[at].tag == "VBG" and _is_left_undone(tree, at)):
        return replace(found, modality="negated") if off else DROPPED
    if mention.voice == "noun" and _is_set(tree, at) and found.modality == "actual":
        return replace(found, modality="planned")
    if is_to_be(tree, at):
        return replace(found, modality="planned") if can_act(passage, mention) else DROPPED
    if found.dropped or (mention.voice == "noun" and at == mention.at):
        said = of_noun(tree, mention.at)
        return replace(found, modality=said) if said else found
    unhurt = mention.kind.casualties and any(is_none(tree, one) for one in tree.children(at, "obj"))
    # "injured no one" tells of no deed
    bare = is_bare(tree, at) and not is_spoken(tree, mention)
    habitual = is_habitual(tree, mention) and not is_told_of_a_day(passage, mention)
    return DROPPED if unhurt or bare or habitual else found


def _is_left_undone(tree: Tree, at: int) -> bool:
    """ "left without seeking approval", "were stopped from meeting", or no verb at all."""
    if tree.children(at, "det"):
        return True  # "after the killing the service acted", read as killing it
    marks = {tree.lemma(one) for one in tree.children(at, "mark", "case")}
    return "without" in marks or is_kept_from(tree, at, marks)


def _is_set(tree: Tree, at: int) -> bool:
    """ "A second round is set for Friday", "talks are due": what is arranged for later."""
    helpers = {tree.tokens[one].text.lower() for one in tree.children(at, "aux:pass", "cop")}
    words = {tree.lemma(one) for one in (at, *tree.children(at, "case"))}
    return bool(helpers & {"is", "are"}) and bool(words & (_words("planned") | {"fix"}))


def _shared(tree: Tree, below: int, above: int, found: Standing) -> Standing:
    """ "will meet and discuss", "did not attack or bomb": one word for both."""
    bare = not tree.children(below, "aux", "nsubj", "nsubj:pass", "aux:pass")
    if not bare or tree.tokens[above].word_class != "VERB":
        return found
    if tree.tokens[below].tag in {"VB", "VBN", "VBG"} and tree.tokens[below].tag == (
        tree.tokens[above].tag
    ):
        shared = by_auxiliary(tree, above)
        if is_bare(tree, above):
            return DROPPED
        return shared if shared != Standing() else found
    return found


def _under(
    passage: Passage, link: tuple[int, int], mention: EventMention, found: Standing
) -> Standing:
    below, above = link
    tree = mention.tree
    voted = tree.lemma(above) == "vote" and clauses.is_infinitive(tree, below)
    if voted or (below == mention.at and is_spoken(tree, mention)):
        return by_vote(tree, mention, above, found) if voted else found
    relation, lemma = tree.tokens[below].relation, tree.lemma(above)
    marked = _marked(tree, link, found)
    if marked is not None:
        return marked
    governor = passage.at(above)
    planned = lemma in _words("planned")
    if governor and governor is not mention and not (planned and governor.kind.speech):
        return _governed(passage, link, mention, (governor, found))
    aimed = relation != "advcl" or clauses.is_infinitive(
        tree, below
    )  # not "bowing to rebels, voted"
    if planned and aimed and relation in {"xcomp", "acl", "advcl", "ccomp"}:
        # "bombs intended to kill" are made for it
        general = tree.tokens[above].relation.startswith("acl")
        # "decided not to sign", "does not intend to leave"
        denied = found.modality == "negated" or _is_denied(tree, above)
        return DROPPED if general else replace(found, modality="negated" if denied else "planned")
    firmness = settled(mention, link)
    if firmness or is_wanted(tree, mention, link) or "from" in _marks(tree, below):
        return replace(found, modality=firmness) if firmness else DROPPED
    return _infinitive(tree, link, found)


def _is_denied(tree: Tree, at: int) -> bool:
    """ "does not plan to leave", "has no plan to leave"."""
    return "negated" in {by_auxiliary(tree, at).modality, of_noun(tree, at)}


def _marked(tree: Tree, link: tuple[int, int], found: Standing) -> Standing | None:
    """ "If it attacks", "whether it attacked", "reports that it attacked"."""
    below, above = link
    relation, marks = tree.relation(below), _marks(tree, below)
    if marks & _words("conditions"):
        if relation == "advcl":
            return replace(found, modality="hypothetical")
        return DROPPED if relation == "ccomp" else None
    noun = tree.tokens[above].word_class == "NOUN" and tree.lemma(above) in listed(
        "clauses", "rumours"
    )
    if noun and marks and relation in {"acl", "ccomp"} and found.modality == "actual":
        return replace(found, modality="claimed")
    return None


def _infinitive(tree: Tree, link: tuple[int, int], found: Standing) -> Standing:
    """ "was to meet" is planned, "appears to have met" claimed, "began to meet" takes place, other
    infinitives are no events."""
    below, above = link
    if clauses.is_infinitive(tree, below):
        if tree.lemma(above) == "be":
            return replace(found, modality="planned")
        if tree.lemma(above) in _words("appearances") and found.modality == "actual":
            around = by_auxiliary(tree, above)
            firm = around.modality == "actual"
            return replace(around, modality="claimed" if firm else around.modality)
        if tree.lemma(above) not in _words("transparent") | listed("clauses", "appearances"):
            return DROPPED
    if tree.tokens[below].relation == "xcomp" and found.modality == "actual":
        around = by_auxiliary(tree, above)
        return replace(found, modality=around.modality, dropped=around.dropped)
    return found


def _marks(tree: Tree, at: int) -> set[str]:
    return {tree.lemma(one) for one in tree.children(at, "mark")}


def _governed(
    passage: Passage,
    link: tuple[int, int],
    mention: EventMention,
    known: tuple[EventMention, Standing],
) -> Standing:
    below, _ = link
    governor, found = known
    tree = mention.tree
    said = subjects(passage, governor)
    speaker = said[0] if said else None
    relation = tree.tokens[below].relation
    if mention.voice == "noun" and mention.agents and answers(mention.kind, governor.kind):
        return found  # "rejected a request by the agency"
    rejected = governor.kind.type == "REJECT" and tree.lemma(below) in _words("rumours")
    if governor.kind.name == "denial" or rejected:  # "rejected claims that its troops killed him"
        return replace(found, modality="negated", speaker=speaker, spoken=governor)
    if governor.kind.speech:
        told = relation in {"ccomp", "parataxis", "xcomp", "obj"}
        conditional = found.modality == "hypothetical" and _says_would(tree, mention)
        modality = "planned" if conditional else found.modality
        spoken = replace(found, speaker=speaker, spoken=governor, modality=modality)
        return spoken if told else found
    if governor.kind.name in _ACCUSING or is_charged(mention, governor):
        undone = found.modality == "negated" and governor.kind.name == "said_blame"
        modality = "negated" if undone else "claimed"  # "said that it had failed to disarm"
        # "no government had blamed the army for killing civilians"
        nobody = any(is_none(tree, one) for one in tree.children(governor.at, "nsubj"))
        by_whom = replace(found, speaker=speaker, spoken=governor, accused=True)
        return DROPPED if nobody else replace(by_whom, modality=modality)
    if not governor.kind.content:
        return found
    about = set(tree.cases(below).split()) & _TALKS or relation in {"obj", "advcl", "acl", "xcomp"}
    discussed = governor.kind.type == "CONSULT" and bool(about)
    return DROPPED if discussed or governor.kind.type in _VERBAL else found


def _says_would(tree: Tree, mention: EventMention) -> bool:
    helpers = {tree.tokens[one].text.lower() for one in tree.children(mention.verb, "aux")}
    unconditional = not any(
        tree.lemma(mark) == "if" and not clauses.is_even(tree, mark)
        for clause in tree.children(mention.verb, "advcl")
        for mark in tree.children(clause, "mark")
    )
    # "Should another drone fall there, it would ask"
    unconditional = unconditional and tree.tokens[0].text != "Should"
    return "would" in helpers and unconditional
