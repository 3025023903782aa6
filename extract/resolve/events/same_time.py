"""Clauses that have the day of another, what was done during it, when, where or for which it was
done: "detained 60 on Saturday as hundreds marched"."""

from extract.find.events import EventMention
from extract.find.events.stood_on import is_broken_up
from extract.resolve.events.depends import owner_of, token_of, verb_above
from extract.resolve.events.passage import Passage
from extract.resolve.times import Period

_WAS = frozenset({"was", "were"})
_DURING = frozenset({"during", "at"})
_SAID_THERE = frozenset("CONSULT AGREE REQUEST REJECT ACCUSE THREATEN SUPPORT".split())


def is_during(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "Promised howitzers during a visit to Warsaw on 5 April", "broke up a march of nurses on
    Monday": both on that day."""
    tree, at = mention.tree, token_of(mention.tree, period)
    owner = owner_of(passage, tree, at) if at is not None else None
    if owner is None:
        return False
    if mention.voice == "noun" and is_broken_up(tree, mention.at):
        return owner == tree.head(mention.at)
    noun, verb = (mention.at, owner) if mention.voice == "noun" else (owner, mention.verb)
    deed = passage.at(noun)
    during = tree.relation(noun) == "obl" and tree.cases(noun) in _DURING
    return during and tree.head(noun) == verb and deed is not None and deed.voice == "noun"


def is_meanwhile(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "38 were killed and 100 wounded when shells hit the market on 12 November"."""
    tree, at = mention.tree, token_of(mention.tree, period)
    owner = owner_of(passage, tree, at) if at is not None else None
    if owner is None or tree.tokens[owner].relation != "advcl":
        return False
    told = tree.joined(mention.verb) if mention.kind.casualties else (mention.verb,)
    if tree.head(owner) not in told:
        return False
    marks = {tree.lemma(one) for one in tree.children(owner, "mark", "advmod")}
    return mention.voice != "noun" and bool(marks & {"when", "as"})


def is_at_once(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "Detained 60 on Saturday as hundreds marched", "fired on Friday at students who were
    throwing stones": what went on while a deed was done has its day."""
    tree, at, verb = mention.tree, token_of(mention.tree, period), mention.verb
    owner = owner_of(passage, tree, at) if at is not None else None
    if owner is None or owner not in tree.above(verb) or mention.voice == "noun":
        return False
    helpers = {tree.tokens[one].text.lower() for one in tree.children(verb, "aux")}
    if tree.relations[verb] == "advcl" and tree.head(verb) == owner:
        marks = {tree.lemma(one) for one in tree.children(verb, "mark", "advmod")}
        past = tree.tokens[verb].tag == "VBD" and not helpers
        going_on = past or (tree.tokens[verb].tag == "VBG" and bool(helpers & _WAS))
        return going_on and bool(marks & {"as", "while"})
    above = tree.head(verb)
    described = tree.relations[verb] == "acl:relcl" and above is not None
    near = described and above is not None and verb_above(tree, above) == owner
    done = tree.tokens[owner].tag in {"VBD", "VBN"} and not tree.children(owner, "ccomp")
    return near and done and tree.tokens[verb].tag == "VBG" and bool(helpers & _WAS)


def is_then(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "walked out on Friday when he refused", "began in May, when rebels shelled it and guards
    fired": what a clause with "when" tells took place at the time of the verb above."""
    tree, at = mention.tree, token_of(mention.tree, period)
    verb = mention.verb
    while tree.tokens[verb].relation == "conj" and not tree.children(verb, "mark"):
        verb = tree.tokens[verb].head
    above = tree.head(verb)
    clause = tree.tokens[verb].relation.startswith(("advcl", "acl"))
    open_end = period.when.interval.earliest is None or period.when.interval.latest is None
    if at is None or above is None or not clause or open_end:
        return False
    marks = {tree.lemma(one) for one in tree.children(verb, "mark", "advmod")}
    owner = owner_of(passage, tree, at)
    return "when" in marks and at < verb and above in {at, owner} and owner is not None


def is_there(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "Flew to Geneva on Monday, where she met donors": what is said there is said then."""
    tree, verb = mention.tree, mention.verb
    at, noun = token_of(tree, period), tree.head(verb)
    where = "where" in {tree.lemma(one) for one in tree.children(verb, "advmod", "mark")}
    said = mention.kind.type in _SAID_THERE and tree.tokens[verb].tag == "VBD"
    if at is None or noun is None or not where or not said or tree.children(verb, "aux"):
        return False
    above = tree.head(noun)
    return above is not None and at < verb and owner_of(passage, tree, at) == above


def is_for_it(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "went on the radio that evening to beg them", "marched on Friday to demand it": what is done
    for a purpose has the day of what is done; not "will march on Friday to demand it"."""
    tree, at, verb = mention.tree, token_of(mention.tree, period), mention.verb
    above = tree.head(verb)
    if at is None or above is None or tree.tokens[verb].relation != "advcl" or at > verb:
        return False
    purpose = "to" in {tree.lemma(one) for one in tree.children(verb, "mark")}
    spoken = mention.kind.type in {"REQUEST", "PROTEST", "REJECT", "CONSULT", "ACCUSE"}
    done = tree.tokens[above].tag in {"VBD", "VBN"}
    spoken = spoken or tree.lemma(above) == "vote"
    return purpose and spoken and done and owner_of(passage, tree, at) == above


def is_when_they_met(passage: Passage, mention: EventMention, period: Period) -> bool:
    """ "Donors who met in Oslo on Monday pledged 40 million": what those who meet say, they say
    then."""
    tree, at = mention.tree, token_of(mention.tree, period)
    owner = owner_of(passage, tree, at) if at is not None else None
    met = passage.at(owner) if owner is not None else None
    if owner is None or met is None or met.kind.type != "CONSULT" or met.voice == "noun":
        return False
    described = tree.relation(owner) == "acl" and tree.head(owner) in mention.agents
    said = mention.kind.type in _SAID_THERE and tree.tokens[mention.verb].tag == "VBD"
    return described and said and not tree.children(owner, "aux")
