"""Noun phrases that name nobody as actors, in the words of the report: "unidentified gunmen"."""

from collections.abc import Mapping
from functools import lru_cache

from extract.find.actors import slug
from extract.model import Actor, ActorKind, NameKind
from extract.resolve.actors.counting import counted, suffers_alone
from extract.resolve.actors.named_for import named_for
from extract.resolve.actors.nouns import is_crowd, proper
from extract.tree import Tree
from extract.vocabulary import listed

_SPEAKING = listed("actor_nouns", "speaking")
_BODIES = listed("actor_nouns", "bodies")
_GOVERNING = listed("actor_nouns", "governing")
_TOWNS = listed("actor_nouns", "peopled") | listed("objects", "places")
_OF_STATES = _GOVERNING.union(
    listed("actor_nouns", "of_states"), listed("actor_nouns", "sent_by_states")
)
_OFFICES = listed("actor_nouns", "offices")
_ARMED = listed("actor_nouns", "armed")
_NO_PERSONS = listed("actor_nouns", "no_persons")
_NEVER_NAMED = frozenset("det det:predet case advmod punct".split())
_MARKS = frozenset({"'s", "’s", "'", "’", '"', "“", "”"})
_PERSONS = tuple("ist ian eer er or man woman ee lord ant boy girl".split())
_SPOTS = frozenset({"in", "at", "near", "outside", "inside", "to"})


def described(tree: Tree, head: int, body: Actor | None) -> Actor | None:
    """The actor that a phrase describes, its name the words without article, number and owner."""
    inner = counted(tree, head)
    if inner != head:
        return described(tree, inner, body)
    words = _words(tree, head)
    country = body.country if body and body.kind == "state" else None
    return _actor(" ".join(words), _kind(tree, head, words), country)


@lru_cache(maxsize=50_000)
def _actor(name: str, kind: ActorKind, country: str | None) -> Actor | None:
    if not any(map(str.isalpha, name)):
        return None
    return Actor(id=slug(name), name=name, kind=kind, country=country)


def _words(tree: Tree, head: int) -> list[str]:
    core = tree.core(head)
    words = [_cased(tree, one) for one in core if one == head or not _is_left_out(tree, one, head)]
    rest = named_for(tree, head)
    words += [tree.tokens[part].text for part in rest]
    # "the mayor of Jalta River", "the Army of God"
    for one in tree.below[head]:
        if tree.relations[one] != "nmod" or not proper(tree, one) or one in rest:
            continue
        case = tree.cases(one)
        # "the Commission on Human Rights"
        if case == "of" or (case in {"on", "for"} and in_one_name(tree, head, one)):
            inner = [part for part in tree.core(one) if tree.tokens[part].relation != "det"]
            words += [case, *(tree.tokens[part].text for part in inner)]
    return [word for word in words if word not in _MARKS]


def in_one_name(tree: Tree, one: int, other: int) -> bool:
    """ "the Commission on Human Rights", "the Sundara People's Army": one name holds both."""
    first, last = tree.tokens[one].span.start, tree.tokens[other].span.end
    names = [one.span for one in tree.sentence.names]
    return any(span.start <= first and last <= span.end for span in names)


def _is_left_out(tree: Tree, one: int, head: int) -> bool:
    relation = tree.relations[one]
    # "the so-called administration"
    if relation in _NEVER_NAMED or (relation == "amod" and tree.lemmas[one] == "call"):
        return True
    pronoun = tree.tokens[one].tag in {"PRP$", "WP$"}
    if relation == "nummod" and _is_of_a_name(tree, one, head):
        return False
    if _is_an_age(tree, one) or _introduces(tree, one, head):
        return True
    owned = relation == "nmod:poss" and (pronoun or _is_a_person(tree, head))
    if relation == "nummod" or owned:
        return True
    above = tree.head(one)
    return above is not None and above != head and _is_left_out(tree, above, head)


def _is_a_person(tree: Tree, head: int) -> bool:
    """ "Malaysia's Anwar Ibrahim" is Anwar Ibrahim; not so "Venezuela's National Assembly"."""
    return proper(tree, head) and _named_kind(tree, head) == "person"


def _introduces(tree: Tree, one: int, head: int) -> bool:
    """ "governor Antonio Roldan" is called Antonio Roldan."""
    described = tree.tokens[one].relation == "nmod:desc" and tree.head(one) == head
    return described and proper(tree, head) and not proper(tree, one)


def _is_of_a_name(tree: Tree, one: int, head: int) -> bool:
    """ "the Three Brotherhood Alliance": a number with a capital before a name is part of it."""
    named = tree.tokens[one].text.istitle() and one > 0 and tree.head(one) != head
    return named and tree.tokens[one + 1].word_class == "PROPN"


def _is_an_age(tree: Tree, one: int) -> bool:
    """ "ten-year-old", "10-month-old": how old somebody is."""
    joined = one > 1 and tree.tokens[one].text.lower() == "old"
    return joined and tree.tokens[one - 1].text in {"-", "–"}


def _cased(tree: Tree, one: int) -> str:
    token = tree.tokens[one]
    return token.text if token.word_class == "PROPN" or one > 0 else token.text.lower()


def _kind(tree: Tree, head: int, words: list[str]) -> ActorKind:
    lemma = tree.lemma(head)
    if proper(tree, head):
        if {word.lower() for word in words} & _ARMED:
            return "armed_group"
        return _named_kind(tree, head)
    kind = _KINDS.get(lemma)
    if kind:
        plural = tree.tokens[head].tag in {"NNS", "NNPS"}
        return "group" if kind == "person" and plural else kind
    if is_crowd(tree, head) or suffers_alone(tree, head):
        return "group"
    if _sounds_like_a_person(lemma):
        return "group" if tree.tokens[head].tag == "NNS" else "person"
    return "thing"


def _sounds_like_a_person(lemma: str) -> bool:
    """ "survivor", "lecturer", "machinist": what one does, by the ending of the word."""
    return lemma.endswith(_PERSONS) and lemma not in _NO_PERSONS and len(lemma) > 4


def _acts(tree: Tree, head: int) -> bool:
    """A place that acts or is dealt with is a state or its like: "talks between Velania and …"."""
    relation, case = tree.tokens[head].relation, tree.cases(head)
    if relation == "conj":
        above = tree.head(head)
        return above is not None and _acts(tree, above)
    above = tree.head(head)
    if case == "of" and above is not None and tree.lemma(above) in _OF_STATES:
        return True  # "the government of Velania"
    return relation in {"nsubj", "nmod:poss"} or case in {"between", "by", "with", "against"}


# a place is no actor by its name alone
_KIND_OF_NAME: dict[NameKind, ActorKind] = {
    "person": "person",
    "organisation": "organisation",
    "place": "thing",
}
# of a noun in more than one list the last here counts
_KINDS: Mapping[str, ActorKind] = {
    **dict.fromkeys(_SPEAKING, "group"),
    **dict.fromkeys(_BODIES, "organisation"),
    **dict.fromkeys(listed("actor_nouns", "crowds"), "group"),
    **dict.fromkeys(listed("actor_nouns", "persons"), "person"),
}


def _is_a_body_by_name(tree: Tree, head: int) -> bool:
    """ "the newspaper El Sol", "the party Nueva Vida": what the noun before it says."""
    above = tree.head(head)
    named = tree.relation(head) == "appos" and above == head - 1
    return named and above is not None and tree.lemmas[above] in _BODIES


def _named_kind(tree: Tree, head: int) -> ActorKind:
    at = tree.tokens[head].span
    for name in tree.sentence.names:
        if name.span.start <= at.start < name.span.end:
            if tree.lemmas[head] in _OFFICES:
                return "person"  # "the Ombudsman's Office", read as of a place
            if name.kind == "place" and _acts(tree, head):
                return "state"
            if name.kind == "person" and _is_a_body_by_name(tree, head):
                return "organisation"
            return _KIND_OF_NAME[name.kind]
    return "thing" if tree.cases(head) in _SPOTS or _is_a_town(tree, head) else "organisation"


def _is_a_town(tree: Tree, head: int) -> bool:
    """ "the town of Wukro"."""
    above = tree.head(head)
    return above is not None and tree.cases(head) == "of" and tree.lemma(above) in _TOWNS
