"""How firm a clause is told by its own words, a fact, planned, denied, possible or no event: "will
attack", "did not attack", "may have attacked"."""

from dataclasses import dataclass

from extract.find.events import EventMention
from extract.model import ActorMention, Modality
from extract.tree import Tree
from extract.vocabulary import listed


@dataclass(slots=True, unsafe_hash=True)
class Standing:
    """How firm a clause is told, and by whom; `dropped` where it is no event of its own."""

    modality: Modality = "actual"
    speaker: ActorMention | None = None
    spoken: EventMention | None = None
    accused: bool = False
    dropped: bool = False


_NONE = frozenset({"no", "neither", "none", "nobody", "nothing"})
_DUTY = frozenset({"can", "must", "should", "ca"})
_MAY = frozenset({"could", "may", "might", "would", "'d", "’d"})
_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_NOT = frozenset({"not", "never", "n't", "n’t", "neither"})
_HELPING = frozenset({"aux", "aux:pass"})
_SUPPOSING = frozenset({"Had", "Were"})
_ADVISING = frozenset({"advmod", "cc:preconj"})
DROPPED = Standing(dropped=True)


def by_auxiliary(tree: Tree, at: int) -> Standing:
    """ "will attack", "did not attack", "may have attacked", "nobody attacked": by what stands
    beside a verb."""
    helpers, advice = _small_words(tree, at)
    if not _DUTY.isdisjoint(helpers):
        return DROPPED
    modality: Modality = "actual"
    if not _MAY.isdisjoint(helpers) or _is_supposed(tree, at):
        modality = "hypothetical"
    if not _WILL.isdisjoint(helpers):
        modality = "planned"
    if _no_subject(tree, at):
        return DROPPED  # nobody did it
    if any(is_none(tree, one) for one in tree.children(at, "obj")):
        modality = "negated"  # "fired no rockets"
    if not _NOT.isdisjoint(advice) or _neither(tree, at):
        modality = "negated"
    if advice & listed("clauses", "alleged"):
        modality = "claimed"
    return Standing(modality=modality)


def _small_words(tree: Tree, at: int) -> tuple[set[str], set[str]]:
    """The auxiliaries of a verb in small letters, and the lemmas of its adverbs."""
    helpers: set[str] = set()
    advice: set[str] = set()
    for one in tree.below[at]:
        relation = tree.relations[one]
        # "on 14 May a mine killed": a month is no "may"
        if relation in _HELPING and (one == 0 or tree.tokens[one].text != "May"):
            helpers.add(tree.tokens[one].text.lower())
        # "not only the shelling"
        elif relation in _ADVISING and not _is_only(tree, one):
            advice.add(tree.lemmas[one])
    return helpers, advice


def _is_supposed(tree: Tree, at: int) -> bool:
    """ "Had rebels attacked, Chad would have gone", "were there an attack": if there were one."""
    opens = (one for one in (at, *tree.below[at]) if tree.tokens[one].text in _SUPPOSING)
    first = next(opens, None)
    subject = tree.child(at, "expl", "nsubj", "nsubj:pass")
    return first is not None and subject is not None and first < subject


def _is_only(tree: Tree, one: int) -> bool:
    after = tree.tokens[one + 1].text.lower() if one + 1 < len(tree.tokens) else ""
    return tree.lemma(one) == "not" and after in {"only", "just", "merely"}


def of_noun(tree: Tree, noun: int) -> Modality | None:
    """ "no attack", "the alleged attack", "a planned attack", "a possible attack"; None where
    nothing is said of it."""
    words = {tree.lemma(one) for one in tree.children(noun, "det", "amod")}
    if words & {"no", "neither"}:
        return "negated"
    if words & listed("clauses", "forthcoming"):
        return "planned"
    if words & listed("clauses", "possible"):
        return "hypothetical"
    return "claimed" if words & listed("clauses", "alleged") else None


def _no_subject(tree: Tree, at: int) -> bool:
    first = tree.child(at, "nsubj", "nsubj:pass")
    return first is not None and is_none(tree, first)


def _neither(tree: Tree, at: int) -> bool:
    """ "Neither Russia nor China has signed": both have not."""
    first = tree.child(at, "nsubj", "nsubj:pass")
    pairs = tree.children(first, "cc:preconj") if first is not None else ()
    return any(tree.lemmas[one] == "neither" for one in pairs)


def is_none(tree: Tree, at: int) -> bool:
    """ "none of them", "no rockets"."""
    if tree.lemmas[at] in _NONE:
        return True
    return not _NONE.isdisjoint([tree.lemmas[one] for one in tree.children(at, "det")])
