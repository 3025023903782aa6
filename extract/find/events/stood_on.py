"""What a noun of action stands on, the verb that says that it takes place, and who is behind it
there: "launched an attack", "talks hosted by Qatar"."""

from extract.find.events import clauses
from extract.find.events.said import actors
from extract.find.events.triggers import Trigger, classes, names_deed
from extract.tree import Tree
from extract.vocabulary import listed

SEEN = listed("clauses", "received") | listed("clauses", "witnessed")
"""Verbs whose object somebody else did."""
_PERFORMED = listed("clauses", "support") | listed("clauses", "performing")
_SUPPORT = listed("clauses", "support") | SEEN
_ANSWERING = listed("clauses", "turning_down")
_PEOPLE = frozenset(
    word
    for name in ("persons", "crowds", "counted")
    for word in (*listed("actor_nouns", name), *listed("objects", "blockers"))
)
_ASKED_AT = listed("clauses", "asked_at")
_SEEING = listed("objects", "seeing")
_SUMMITS = listed("clauses", "met_at")
_MET = frozenset({"after", "in", "during", "at", "following", "before"})


def support(tree: Tree, noun: int) -> int:
    """The verb that a noun of action stands on: "launched an attack", "carried out a series of
    strikes", "responded with air strikes"; else the noun itself."""
    first = counted(tree, noun)
    above = tree.head(first)
    relation = tree.tokens[first].relation
    if above is None or tree.tokens[above].word_class != "VERB":
        return noun
    if relation == "obl" and tree.cases(first) == "with":
        return above if tree.lemma(above) in listed("clauses", "answering") else noun
    if relation in {"obj", "nsubj:pass"} and tree.lemma(above) in _SUPPORT:
        return above
    return noun


def counted(tree: Tree, noun: int) -> int:
    """The "series" of "a series of strikes", on which the strikes stand; else the noun itself."""
    above = tree.head(noun)
    if above is None or tree.tokens[noun].relation != "nmod" or tree.cases(noun) != "of":
        return noun
    return above if tree.lemma(above) in listed("clauses", "counting") else noun


def performed_by(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "Talks hosted by Qatar", "a strike called by unions", "a raid that was planned and staged by
    rebels": by whom it takes place."""
    # "an attack with explosives perpetrated by rebels", read as of the explosives
    means = [one for one in tree.children(noun, "nmod") if tree.cases(one) == "with"]
    hosts = (noun, *means)
    for verb in [one for host in hosts for one in tree.children(host, "acl", "acl:relcl")]:
        if tree.lemma(verb) in _PERFORMED and clauses.is_passive(tree, verb):
            return agents_of_all(tree, verb)
    return ()


def done_by_behind(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "Condemn the seizure of the port by rebels", read as if by rebels they condemned it."""
    verb = tree.head(noun) if tree.relations[noun] == "obj" else None
    if verb is None or clauses.is_passive(tree, verb) or not clauses.obliques(tree, noun, ("of",)):
        return ()
    by = [one for one in clauses.obliques(tree, verb, ("by",)) if one > noun]
    return tuple(
        one for one in by if tree.tokens[one].word_class == "PROPN" or tree.lemma(one) in actors()
    )


def agents_of_all(tree: Tree, verb: int) -> tuple[int, ...]:
    """By whom it is done: "was ordered by A", "was planned and carried out by B"."""
    verbs = listed("clauses", "support")
    shared = [one for one in tree.joined(verb) if one == verb or tree.lemma(one) in verbs]
    return next((found for one in shared if (found := clauses.agents(tree, one))), ())


def met_with(tree: Tree, noun: int, trigger: Trigger) -> tuple[int, ...]:
    """ "freed the crew after talks with envoys": who did so met them."""
    first = _ended(tree, counted(tree, noun))
    above = tree.head(first)
    if trigger.type != "CONSULT" or above is None or tree.tokens[above].word_class != "VERB":
        return ()
    met = tree.tokens[first].relation == "obl" and tree.cases(first) in _MET
    met_at = tree.lemma(noun) in _SUMMITS and tree.cases(first) == "at"
    who = clauses.subjects(tree, above) if met else ()
    # "the government and the rebels signed it after two days of talks"
    among_them = (
        len(who) > 1 and tree.cases(first) == "after" and not clauses.is_passive(tree, above)
    )
    # "leaders imposed an embargo at the end of a summit"
    leaders = met_at and any(
        tree.tokens[one].tag == "NNS" and tree.lemma(one) in listed("objects", "officials")
        for one in who
    )
    return who if among_them or leaders or clauses.obliques(tree, noun, ("with",)) else ()


def _ended(tree: Tree, noun: int) -> int:
    """The "end" of "at the end of a summit"."""
    above = tree.head(noun)
    of_it = above is not None and tree.cases(noun) == "of" and tree.relations[noun] == "nmod"
    return above if of_it and above is not None and tree.lemma(above) in {"end", "close"} else noun


def comes(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "An offer of help came from Oman": whose it is."""
    above = tree.head(noun)
    if above is None or tree.tokens[noun].relation != "nsubj" or tree.lemma(above) != "come":
        return ()
    return clauses.obliques(tree, above, ("from",))


def marchers(tree: Tree, at: int) -> tuple[int, ...]:
    """ "a march of pensioners", "a rally of teachers": those who march; not "a march of time"."""
    return tuple(one for one in clauses.obliques(tree, at, ("of",)) if tree.lemma(one) in _PEOPLE)


def seized_there(tree: Tree, at: int, trigger: Trigger) -> tuple[int, ...]:
    """ "detained 500 people at a rally", "was shot at a protest": they took part in it."""
    verb = tree.head(at)
    if trigger.type != "PROTEST" or verb is None or tree.cases(at) not in {"at", "during"}:
        return ()
    types = classes("verb", tree.lemma(verb))
    if types.isdisjoint({"COERCE", "ASSAULT"}) or tree.tokens[at].relation != "obl":
        return ()
    if "COERCE" not in types and not clauses.is_passive(tree, verb):
        return ()  # who attacked police at a rally rallied, and not they
    # "fired tear gas at a rally", "two policemen were killed at a rally"
    apart = listed("objects", "weapons") | listed("actor_nouns", "uniformed")
    return tuple(one for one in clauses.done_to(tree, verb) if tree.lemma(one) not in apart)


def to_talk_with(tree: Tree, at: int, voice: str) -> tuple[int, ...]:
    """ "flew to Goma for talks with the rebels", "let it pass after a call from an observer": the
    rebels, and who let it pass."""
    if voice == "active":
        talks = [
            one
            for one in clauses.obliques(tree, at, ("for",))
            if names_deed(tree.lemma(one), "CONSULT")
        ]
        with_ = (one for noun in talks for one in clauses.obliques(tree, noun, ("with",)))
        return (*with_, *_to_see(tree, at))
    verb = tree.head(at)
    if voice != "noun" or verb is None or tree.cases(at) not in {"after", "following"}:
        return ()
    called = tree.tokens[at].relation == "obl" and clauses.obliques(tree, at, ("from",))
    return clauses.subjects(tree, verb) if called else ()


def _to_see(tree: Tree, at: int) -> tuple[int, ...]:
    """ "flew to Goma to see the governor", "sent a general to talk to the rebels"."""
    held = (at, *tree.children(at, "obj", "obl"))
    for verb in (one for host in held for one in tree.children(host, "advcl", "xcomp", "acl")):
        to = clauses.is_infinitive(tree, verb)
        if to and tree.lemma(verb) in _SEEING:
            return clauses.objects(tree, verb) or clauses.obliques(tree, verb, ("with", "to"))
    return ()


def answers(asked: Trigger, answer: Trigger) -> bool:
    """Whether a deed answers what a noun names: "rejected a request", "denied an accusation"."""
    said = asked.type in {"REQUEST", "ACCUSE"}
    return said and (answer.name == "denial" or answer.type in {"REJECT", "AGREE", "CONCEDE"})


def answerer(tree: Tree, at: int, trigger: Trigger) -> tuple[int, ...]:
    """ "Mali rejected a request by the agency", "sent it at the request of the agency": Mali, whom
    it asked."""
    verb = tree.head(at)
    if trigger.type == "REQUEST" and verb is not None and is_met(tree, at):
        # "troops were pulled back at the request of elders": not the troops
        return clauses.doers(tree, verb)
    if trigger.type not in {"REQUEST", "ACCUSE"} or verb is None or tree.relations[at] != "obj":
        return ()
    against = (one for host in (at, verb) for one in clauses.obliques(tree, host, ("against",)))
    if trigger.type == "ACCUSE" and any(against):
        return ()  # "dismissed a complaint against the police"
    return clauses.subjects(tree, verb) if tree.lemma(verb) in _ANSWERING else ()


def asker(tree: Tree, at: int) -> tuple[int, ...]:
    """Who asked or accused: "rejected a request by Chad", also read as if rejected by Chad."""
    verb = tree.head(at)
    if is_met(tree, at):
        return clauses.obliques(tree, at, ("of",)) or clauses.owners(tree, at)
    if verb is None or tree.relations[at] != "obj" or tree.lemma(verb) not in _ANSWERING:
        return ()
    names = classes("noun", tree.lemma(at))
    if names.isdisjoint({"REQUEST", "ACCUSE"}):
        return ()
    behind = clauses.obliques(tree, at, ("by", "from"))
    beside = [one for one in clauses.obliques(tree, verb, ("by",)) if one > at]
    return behind or tuple(one for one in beside if tree.tokens[one].tag != "VBG")


def is_met(tree: Tree, at: int) -> bool:
    """ "Sent a ship at the request of Chad": what was asked for is done."""
    return tree.relations[at] == "obl" and tree.cases(at) == "at" and tree.lemma(at) in _ASKED_AT


def is_broken_up(tree: Tree, at: int) -> bool:
    """ "Soldiers broke up a march of nurses": there was one."""
    verb = tree.head(at)
    if verb is None or tree.relations[at] != "obj" or not names_deed(tree.lemma(at), "PROTEST"):
        return False
    return tree.lemma(verb) in listed("clauses", "breaking_up")
