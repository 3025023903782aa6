"""A person dies once: whoever is told of as killed twice in a report, "Ana Lopez was shot" and "the
murder of Lopez", was killed in one deed."""

from extract.find.events import EventMention
from extract.resolve.actors.nouns import is_definite
from extract.resolve.events.likeness import holds, may_be_one
from extract.resolve.events.told import Told
from extract.vocabulary import listed

_WOUNDS = listed("clauses", "wounding")
_SHOTS = listed("clauses", "shooting")
_NEAR = 2
_FIRM = frozenset({"actual", "claimed"})
_PERSONAL = ("persons", "offices")
_CALLED = frozenset({"victim", "victims"})


def one_victim(one: Told, other: Told) -> bool:
    """Whether both tell how the same persons were killed, or taken, and by nobody else."""
    if one.event.type != "ASSAULT" or other.event.type != "ASSAULT":
        return False
    first, then = one.fate, other.fate
    if not _ends_in(first, then, one, other):
        return False
    named = any(holds(a, b) for a in one.victims for b in other.victims)
    again = _is_called_the_victim(one, other)
    again = again or (bool(first) and _is_named_next(one, other))
    # "the kidnapping and murder of the five pupils"
    shared = again or named or first != then
    shared = shared or (first == then == "killed" and _are_the_same_people(one, other))
    return shared and _firmness_agrees(one, other, named=named)


def dies_once(one: Told, other: Told) -> bool:
    """Whether both tell how one person, by the same full name, was killed: whatever day the report
    seems to give for either, it was one."""
    first, then = one.event, other.event
    both = one.fate == other.fate == "killed" and {first.modality, then.modality} <= _FIRM
    return both and any("-" in name for name in one.victims & other.victims)


def are_other_deaths(one: Told, other: Told) -> bool:
    """Whether both tell how persons called by name were killed, and by none of the names the same:
    "the death of Ana Lopez" and "the death of Ivo Kone"."""
    both = bool(one.victims) and bool(other.victims) and one.fate == other.fate == "killed"
    return both and not any(holds(a, b) for a in one.victims for b in other.victims)


def deed(mention: EventMention) -> str:
    """What befell somebody: "killed", "taken", or "" for anything else."""
    if mention.kind.name == "abduction":
        return "taken"
    return "killed" if is_lethal(mention) else ""


def is_lethal(mention: EventMention) -> bool:
    """Whether the words tell of a death: "killed", "the murder of", "shot dead"."""
    word = mention.tree.lemma(mention.at)
    fatal = mention.kind.casualties and word not in _WOUNDS
    return fatal or word in _SHOTS


def names_a_victim(actor: str) -> bool:
    """ "The victim" is whoever was told of before."""
    return actor in _CALLED


def _ends_in(first: str, then: str, one: Told, other: Told) -> bool:
    """Whether two deeds are of one sort, or one ends in the other: "was abducted and killed"."""
    if first and first == then:
        return True
    if {first, then} != {"taken", "killed"} or one.mention.tree is not other.mention.tree:
        return False
    if one.event.targets != other.event.targets:
        return False
    tree, at, also = one.mention.tree, one.mention.at, other.mention.at
    return also in tree.joined(at) and not any(
        tree.lemma(word) == "or" for each in tree.joined(at) for word in tree.children(each, "cc")
    )


def _is_called_the_victim(one: Told, other: Told) -> bool:
    """ "The victim was shot in her car": the one told of right before."""
    called = bool(other.event.targets) and all(map(names_a_victim, other.event.targets))
    told = max(part.sentence.number for part in (one.event, *one.event.repeats))
    near = other.event.sentence.number - told <= _NEAR
    return called and near and other.known_target and bool(one.event.targets)


def _is_named_next(one: Told, other: Told) -> bool:
    """ "The president’s brother was kidnapped. Ivo Kone was kidnapped by gunmen": who he is comes
    first, then his name."""
    tree, heads = one.mention.tree, [head for slot in one.mention.targets for head in slot]
    if one.victims or len(heads) != 1 or len(other.victims) != 1 or one.event.repeats:
        return False
    kin = tree.tokens[heads[0]].tag == "NN" and tree.children(heads[0], "nmod:poss")
    also = {
        other.mention.tree.lemma(at)
        for at in other.mention.tree.children(other.mention.at, "advmod")
    }
    following = other.event.sentence.number == one.event.sentence.number + 1
    known = tree.lemma(heads[0]) in listed("actor_nouns", "persons")
    return bool(kin) and known and following and not also & {"also", "too", "likewise", "meanwhile"}


def is_the_death_of(one: Told, other: Told) -> bool:
    """Whether one tells how a person was killed and the other of "the murder of the clergyman" or
    "the man who killed the clergyman", whom the report calls otherwise."""
    first, then = one.event, other.event
    if one.fate != "killed" or len(first.targets) != 1 or len(then.targets) != 1:
        return False
    tree, heads = other.mention.tree, [head for slot in other.mention.targets for head in slot]
    called = [head for head in heads if tree.tokens[head].tag == "NN" and is_definite(tree, head)]
    told_before = tree.tokens[other.mention.at].relation == "acl:relcl" and is_lethal(other.mention)
    noun = other.mention.kind.name == "killing" and other.mention.voice == "noun"
    if not (noun or told_before) or len(heads) != 1 or called != heads:
        return False
    person = any(tree.lemma(heads[0]) in listed("actor_nouns", name) for name in _PERSONAL)
    struck = {one.mention.tree.tokens[head].tag for slot in one.mention.targets for head in slot}
    whom = struck <= {"NN", "NNP"}
    firm = {first.modality, then.modality} <= {"actual", "claimed"}
    claims = first.modality == then.modality == "claimed"
    return person and whom and firm and (claims or _firmness_agrees(one, other, named=False))


def _are_the_same_people(one: Told, other: Told) -> bool:
    """ "the murder of six Jesuits" and "the Jesuits were killed": those spoken of as known, as many
    of them as before."""
    if not other.known_target or not one.event.targets:
        return False
    first, then = one.event.targets, other.event.targets
    return any(holds(a, b) for a in first for b in then) and numbers_agree(one, other)


def numbers_agree(one: Told, other: Told) -> bool:
    """Whether as many were struck by either telling; not "six priests" and "two priests"."""
    first, then = _numbers(one.mention), _numbers(other.mention)
    return not first or not then or bool(first & then)


def _numbers(mention: EventMention) -> set[str]:
    tree = mention.tree
    heads = [head for slot in mention.targets for head in slot]
    return {tree.lemma(one) for head in heads for one in tree.children(head, "nummod")}


def _firmness_agrees(one: Told, other: Told, *, named: bool) -> bool:
    """A plan is another matter, and so are two claims that name other authors; who denies to have
    killed a person tells of that death, and so does a claim where the author is known."""
    first, then = one.event, other.event
    both = {first.modality, then.modality}
    if both & {"planned"}:
        return False
    if "negated" in both:
        return named and first.modality != then.modality
    if both in ({"actual"}, {"actual", "claimed"}) or not first.agents or not then.agents:
        return True
    return may_be_one(first.agents, then.agents)
