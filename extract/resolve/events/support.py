"""What an event must have beside its word to be told at all, an actor, a date or a place: "the
siege of Mariupol was lifted", not "a siege is cruel"."""

from functools import cache

from extract.find.events import EventMention, clauses
from extract.find.events.fitting import has
from extract.find.events.stood_on import answerer, is_broken_up, is_met, performed_by
from extract.find.events.triggers import readings
from extract.model import When
from extract.resolve.events.passage import Passage
from extract.resolve.events.roles import Roles
from extract.resolve.events.words import place
from extract.tree import Tree
from extract.vocabulary import listed

# told in words: without a verb of its own such a noun is part of what another verb says
_IN_WORDS = frozenset("REQUEST ACCUSE AGREE SUPPORT THREATEN REJECT CONCEDE".split())
# a treaty takes effect, "at least 100,000 more were forced from their homes"
_WITHOUT_ACTORS = frozenset({"STATE", "REPORT"})
_GIVEN = frozenset({"SUPPORT", "CONCEDE", "AGREE"})
_MASS = listed("clauses", "in_mass")
# what an authority does whom nobody needs to name: "the curfew was shortened"
_DONE = frozenset("CONCEDE COERCE RETREAT SANCTION MOBILIZE COOPERATE".split())
_MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})


def is_supported(passage: Passage, mention: EventMention, who: Roles, dated: When | None) -> bool:
    """A verb needs an actor or a date, a noun of action more than that where it is common."""
    named = len(who.agents) + len(who.targets)
    if mention.kind.type == "CONSULT" and not who.targets and _is_of_things(mention):
        return False
    if mention.voice != "noun":
        return _is_supported_verb(passage, mention, who, dated)
    if mention.kind.type in _IN_WORDS:
        answered = bool(answerer(mention.tree, mention.at, mention.kind)) and bool(who.targets)
        answered = answered or is_met(mention.tree, mention.at)
        told = mention.verb != mention.at or _is_by_name(mention) or answered
        # "an inquiry into the massacre began on Monday"
        begun = mention.kind.type_mode == "investigate" and bool(named or dated)
        # "received two death threats"
        deadly = "death" in {mention.tree.lemma(one) for one in mention.tree.below[mention.at]}
        threatened = deadly and mention.kind.type == "THREATEN" and bool(who.targets)
        told = told and (bool(who.agents) or begun or threatened)
        return told or (mention.kind.being and named > 0)
    if mention.verb != mention.at or mention.kind.being or _is_in_force(mention):
        held = bool(named or dated) or place(passage, mention) is not None
        return held or _is_in_force(mention)
    if mention.kind.type == "ASSAULT":
        return bool(dated or named > 1 or (named and not _is_general(mention, who)))
    # "after a tip from the navy", "talks hosted by Qatar", "broke up a march of nurses"
    tipped = (
        mention.kind.name == "tip"
        or performed_by(mention.tree, mention.at)
        or is_broken_up(mention.tree, mention.at)
    )
    return (bool(tipped) and bool(who.agents)) or named > 1 or (named == 1 and dated is not None)


def _is_supported_verb(
    passage: Passage, mention: EventMention, who: Roles, dated: When | None
) -> bool:
    if mention.kind.whom:
        return bool(who.targets) or (bool(who.agents) and _is_of_own_deeds(mention))
    without = bool(mention.kind.needs) and mention.kind.type in _WITHOUT_ACTORS
    return bool(who.agents or who.targets or dated or without) or _is_done(passage, mention)


def _is_in_force(mention: EventMention) -> bool:
    """ "A curfew was in force in Kano": it is told of as it stands."""
    tree = mention.tree
    above = tree.head(mention.at)
    if above is None or tree.tokens[mention.at].relation != "nsubj":
        return False
    stands = tree.lemma(above) in {"force", "place", "effect"} and tree.cases(above) == "in"
    return stands and tree.tokens[above].relation in _MAIN and mention.kind.type == "COERCE"


def _is_done(passage: Passage, mention: EventMention) -> bool:
    """ "The siege of Mariupol was lifted", "Peace talks collapsed in Doha": what was done to a
    thing that the report knows, or in a place with a name."""
    tree, at = mention.tree, mention.at
    if tree.tokens[at].relation not in _MAIN:
        return False
    if mention.voice == "active":
        ended = mention.kind.name == "break_off" and not clauses.objects(tree, at)
        return ended and place(passage, mention) is not None
    helpers = {tree.tokens[one].text.lower() for one in tree.children(at, "aux:pass")}
    done = mention.kind.type in _DONE or mention.kind.name == "signing"
    if not done or not helpers & {"was", "were", "been"}:
        return False
    limits = listed("objects", "restrictions") | {"siege"}
    asked = mention.kind.needs | mention.kind.things | limits
    return has(tree, clauses.subjects(tree, at), asked) or place(passage, mention) is not None


def _is_by_name(mention: EventMention) -> bool:
    """ "the recognition of the state by Germany": it says by whom, and so it took place."""
    tree = mention.tree
    held = (mention.at, *clauses.obliques(tree, mention.at, ("of",)))
    return mention.kind.type in _GIVEN and any(clauses.obliques(tree, one, ("by",)) for one in held)


def _is_of_own_deeds(mention: EventMention) -> bool:
    """ "warned that it would strike": who warns will do it; not "that prices would rise"."""
    tree = mention.tree
    for deed in tree.children(mention.at, "ccomp"):
        ahead = {tree.lemma(one) for one in tree.children(deed, "aux")} & {"will", "would"}
        doing = [tree.tokens[one] for one in tree.children(deed, "nsubj")]
        if ahead and any(one.word_class == "PRON" for one in doing):
            return True
    return False


def _is_of_things(mention: EventMention) -> bool:
    """ "visited four sites", "discussed the weather": nobody is met."""
    if mention.voice != "active" or mention.kind.name == "mediation":
        return False
    tree = mention.tree
    if any(_is_official(tree, one) for one in mention.agents) and _is_call(mention):
        return False
    if mention.kind.name == "visit" and _is_among_people(mention):
        return False
    phrases = readings("verb").get(tree.lemma(mention.at), ())
    # "met face to face", "took stock" are said of no thing
    spoken = {word for one in phrases for word in one.beside}
    held = clauses.objects(tree, mention.at)
    return any(tree.lemma(one) not in _deeds() | spoken for one in held)


def _is_among_people(mention: EventMention) -> bool:
    """ "The Red Cross visited three camps": a body with a name calls on those who live there."""
    tree = mention.tree
    named = any(tree.tokens[one].word_class == "PROPN" for one in mention.agents)
    peopled = listed("actor_nouns", "peopled") | listed("objects", "places_of_the_held")
    return named and any(tree.lemma(one) in peopled for one in clauses.objects(tree, mention.at))


@cache
def _deeds() -> frozenset[str]:
    """The nouns that tell of a deed whatever stands behind them: "rally", not "opening"."""
    found = readings("noun").items()
    return frozenset(word for word, each in found if not each[0].trigger.named)


def _is_call(mention: EventMention) -> bool:
    """ "The envoy toured the camp" calls on those there; "envoys discussed the border", several of
    them, with each other."""
    lemma = mention.tree.lemma(mention.at)
    several = any(mention.tree.tokens[one].tag == "NNS" for one in mention.agents)
    return mention.kind.name == "visit" or (several and lemma == "discuss")


def _is_official(tree: Tree, head: int) -> bool:
    """ "the envoy", "Secretary Annan": who goes and speaks for a body."""
    words = listed("objects", "officials")
    return any(tree.lemma(one) in words for one in (head, *tree.children(head, "nmod:desc")))


def _is_general(mention: EventMention, who: Roles) -> bool:
    """ "attacks on journalists" in general, "its attacks", "violence": no one happening."""
    tree = mention.tree
    plural = tree.tokens[mention.at].tag == "NNS" or tree.lemma(mention.at) in _MASS
    if plural and not who.targets and not tree.children(mention.at, "nummod"):
        return True
    article = tree.children(mention.at, "det", "nummod", "nmod:poss")
    return not article and (plural or tree.lemma(mention.at) in _MASS)
