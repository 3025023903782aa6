"""Where the agent and the target of a trigger stand, by its entry's frame and its voice: "the port
was shelled by Russia", "Russia's shelling of the port"."""

from extract.find.events import clauses
from extract.find.events.aimed import aimed_at, pointed_at, served, shown_against
from extract.find.events.blame import blamed, owning_up
from extract.find.events.brought import carried, sent_by
from extract.find.events.conditions import kind_of_name
from extract.find.events.fitting import is_among
from extract.find.events.loads import arms_from
from extract.find.events.owned import doers_before, undergone_by
from extract.find.events.said import contents, others
from extract.find.events.slots import before_noun, behind_both, in_slot, of_what_it_needs
from extract.find.events.stood_on import (
    SEEN,
    agents_of_all,
    answerer,
    asker,
    comes,
    done_by_behind,
    is_met,
    marchers,
    met_with,
    performed_by,
    seized_there,
    support,
    to_talk_with,
)
from extract.find.events.triggers import Trigger, readings
from extract.tree import Tree
from extract.vocabulary import listed

_AT_POSTS = frozenset({"COERCE", "REJECT", "RETREAT"})
# as far as a parser takes "by order of" for one preposition
_BY_ORDER = ("by order of", "by orders of", "on order of", "on orders of", "on instructions of")
_WAYS = frozenset("from to into across over through near at in outside inside off".split())
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})
_FAR_SLOTS = frozenset({"to", "on", "against", "with"})


def agents(tree: Tree, at: int, trigger: Trigger, voice: str) -> tuple[int, ...]:
    """The heads of the phrases that name who does it."""
    if not trigger.agent:
        return ()
    if voice == "noun":
        return _agents_of_noun(tree, at, trigger)
    if "subject" not in trigger.agent:
        # "sent a general to see the chairman": the general
        sent = trigger.agent == ("object",) and voice == "active"
        return clauses.objects(tree, at) if sent else _doers_behind(tree, at, trigger)
    if trigger.casualties and _is_left_by(tree, at):
        return ()
    if trigger.bursts and voice == "active" and not clauses.objects(tree, at):
        return ()
    first = (
        (_sending(tree, at) if trigger.type == "AID" and voice == "active" else ())
        or _fighting(tree, at)
        or _owning_up_to_its_weapon(tree, at)
        or clauses.subjects(tree, at)
    )
    doers = _doers_of_passive(tree, at, trigger) if voice == "passive" else first
    # "talks between A and B broke down", "talks with B were suspended"
    held = [one for one in first if trigger.needs and _is_deed(tree.lemma(one), trigger)]
    parties = tuple(party for one in held for party in _parties(tree, one))
    return parties or tuple(one for one in doers if one not in held)


def _sending(tree: Tree, at: int) -> tuple[int, ...]:
    """Who sends what arrives."""
    return arms_from(tree, at) or sent_by(tree, at)


def _fighting(tree: Tree, at: int) -> tuple[int, ...]:
    """ "People fled since fighting between soldiers and rebels resumed": the people did not."""
    gerund = tree.tokens[at].tag == "VBG" and not tree.children(at, "aux", "nsubj")
    return clauses.obliques(tree, at, ("between",)) if gerund else ()


def _owning_up_to_its_weapon(tree: Tree, at: int) -> tuple[int, ...]:
    """ "Claimed responsibility for the bomb that destroyed the offices": who did destroyed them."""
    weapon = tree.head(at)
    if weapon is None or tree.relations[at] != "acl:relcl":
        return ()
    return owning_up(tree, weapon) if tree.lemma(weapon) in listed("objects", "weapons") else ()


def _doers_of_passive(tree: Tree, at: int, trigger: Trigger) -> tuple[int, ...]:
    """By whom it is done, else "was extradited from Kenya", "troops were deployed in the north"."""
    # "by Tuesday evening", "by order of the mayor"
    nobody = listed("clauses", "orders") | listed("actor_nouns", "times")
    by = tuple(one for one in clauses.agents(tree, at) if tree.lemma(one) not in nobody)
    if not by and trigger.refused and tree.relations[at] == "ccomp":
        # "said that no observer would be admitted": who says so does not admit any
        return clauses.subjects(tree, tree.tokens[at].head)
    doers = by or _whose_orders(tree, at) or _by_below(tree, at) or _having_it_done(tree, at)
    if doers:
        return doers
    if trigger.type == "MOBILIZE" or "object" in trigger.agent:
        return clauses.subjects(tree, at)  # "two battalions were withdrawn"
    behind = clauses.obliques(tree, at, ("from",)) if "from" in trigger.agent else ()
    return behind or _of_the_deed(tree, at) or _beside_the_deed(tree, at, trigger)


def _whose_orders(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "was closed by order of the minister", "freed on the orders of a judge", "died at the hands
    of soldiers": who gave the order does it where nobody else does."""
    orders = listed("clauses", "orders")
    # "was let through an hour later on the orders", read as later on the orders
    hosts = (verb, *tree.children(verb, "advmod"))
    held = [one for at in hosts for one in clauses.obliques(tree, at, ("by", "on", "under", "at"))]
    ordered = [one for one in held if tree.lemma(one) in orders]
    return clauses.obliques(tree, verb, _BY_ORDER) or tuple(
        who
        for one in ordered
        for who in (*clauses.obliques(tree, one, ("of", "from")), *tree.children(one, "nmod:poss"))
    )


def _having_it_done(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "jailed for having villagers killed": who has it done does it."""
    held = tree.head(verb)
    if held is None or tree.relations[verb] not in {"acl", "xcomp"}:
        return ()
    above = held if tree.relations[verb] == "xcomp" else tree.head(held)
    if above is None or tree.lemma(above) != "have" or tree.tokens[above].tag != "VBG":
        return ()
    return clauses.subjects(tree, above)


def _by_below(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "were sent back across the border by Chad", read as a border by Chad: no place is by
    anybody."""
    for place in tree.children(verb, "obl", "advmod"):
        hosts = [one for one in sorted(tree.inside(place)) if _is_of_way(tree, one)]
        doers = [one for host in hosts for one in tree.below[host] if tree.cases(one) == "by"]
        if doers and place in hosts and tree.tokens[doers[0]].tag != "VBG":
            return tree.joined(doers[0])
    return ()


def _is_of_way(tree: Tree, at: int) -> bool:
    """ "across the border", "from a site near Homs", "away": where something goes or is."""
    if tree.tokens[at].relation == "advmod":
        return True
    return tree.cases(at) in _WAYS and tree.lemma(at) not in readings("noun")


def _of_the_deed(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "rebel attacks during which ten buses were burned": whose attacks they were."""
    above = tree.head(verb)
    if above is None or tree.tokens[verb].relation != "acl:relcl":
        return ()
    during = any(tree.lemma(one) == "which" for one in tree.children(verb, "obl"))
    if not during or not readings("noun").get(tree.lemma(above)):
        return ()
    return clauses.obliques(tree, above, ("by",)) or clauses.owners(tree, above)


def _beside_the_deed(tree: Tree, verb: int, trigger: Trigger) -> tuple[int, ...]:
    """ "was given 40 beds by the hospital", "was turned back at a navy checkpoint": who does it
    hangs on what is given, or mans the place where it happens."""
    given = [one for held in tree.children(verb, "obj") for one in tree.children(held, "nmod")]
    found = [one for one in given if tree.cases(one) == "by"]
    posts = listed("actor_nouns", "posts")
    at_posts = clauses.obliques(tree, verb, ("at",)) if trigger.type in _AT_POSTS else ()
    return tuple(found or (one for one in at_posts if tree.lemma(one) in posts))


def _is_left_by(tree: Tree, at: int) -> bool:
    """ "Protesters clashed with police, leaving five dead": nobody says who killed them; "a lorry
    exploded, killing two": no lorry did."""
    above = tree.head(at)
    if above is None or tree.tokens[at].relation != "advcl":
        return False
    if tree.lemma(above) in listed("clauses", "clashing"):
        return True
    bursting = [one.trigger for one in readings("verb").get(tree.lemma(above), ())]
    return any(not one.agent for one in bursting) and not clauses.objects(tree, above)


def _doers_behind(tree: Tree, at: int, trigger: Trigger) -> tuple[int, ...]:
    """ "came under attack by rebels": who does it hangs on the verb or on the attack; "buses with
    fighters left"."""
    if "load" in trigger.agent:
        return carried(tree, at)
    held = (at, *tree.children(at, "obl", "obj"))
    return tuple(one for head in held for one in clauses.obliques(tree, head, trigger.agent))


def _parties(tree: Tree, noun: int) -> tuple[int, ...]:
    return (*clauses.obliques(tree, noun, ("between", "among")), *tree.children(noun, "nmod:poss"))


def _is_deed(lemma: str, trigger: Trigger) -> bool:
    forms = {lemma, lemma.removesuffix("s")}
    # "flights between A and B resumed"
    shared = trigger.mutual or not readings("noun").keys().isdisjoint(forms)
    return shared and not forms.isdisjoint(trigger.needs)


def _agents_of_noun(tree: Tree, at: int, trigger: Trigger) -> tuple[int, ...]:
    """ "talks between A and B", "an attack by A", "A's attack"; else who launched it; who "is on
    strike"."""
    if trigger.being:
        return clauses.subjects(tree, at) if "subject" in trigger.agent else ()
    named = clauses.obliques(tree, at, ("between", "among", "by", "from"))
    # "a gift of tents from Turkey", but the withdrawal of troops from Lebanon
    inner = ("by", "between", "from") if trigger.type == "AID" else ("by", "between")
    named = named or blamed(tree, at) or behind_both(tree, at, inner) or comes(tree, at)
    named = named or performed_by(tree, at) or done_by_behind(tree, at)
    if trigger.type == "CONSULT" and tree.tokens[at].tag == "NN":
        # "a meeting of the contact group"; of several meetings each may be another's
        named = named or clauses.obliques(tree, at, ("of",))
    named = named or (marchers(tree, at) if trigger.type == "PROTEST" else ())
    named = named or seized_there(tree, at, trigger)
    named = named or (asker(tree, at) if is_met(tree, at) or answerer(tree, at, trigger) else ())
    owned = doers_before(tree, at, trigger.type)
    verb = support(tree, at)
    if _is_suffered(tree, at, trigger):
        owned = ()
    if verb == at or named:
        # "the disarmament of former fighters", "of 2,000 rebels": they hand in their own arms
        own = clauses.obliques(tree, at, ("of",)) if "object" in trigger.agent else ()
        return named or owned or met_with(tree, at, trigger) or own
    if tree.lemma(verb) in SEEN:
        return owned or clauses.obliques(tree, verb, ("by",))
    if clauses.is_passive(tree, verb):
        return agents_of_all(tree, verb) or owned
    return clauses.subjects(tree, verb)


def targets(tree: Tree, at: int, trigger: Trigger, voice: str) -> tuple[tuple[int, ...], ...]:
    """The heads of the phrases that can name whom it is done to, by the slots of the frame."""
    if trigger.being:
        # "he is on trial"
        return tuple(clauses.subjects(tree, at) for slot in trigger.target if slot == "subject")
    found = [_in_slot(tree, at, slot, voice, trigger) for slot in trigger.target]
    if trigger.bursts and voice == "active" and not clauses.objects(tree, at):
        # "a plane blew up in the air"
        found.insert(0, clauses.subjects(tree, at))
    found.insert(0, to_talk_with(tree, at, voice) if trigger.type == "CONSULT" else ())
    if trigger.says:
        found += [others(tree, said, trigger.says) for said in contents(tree, at)]
    verb = support(tree, at) if voice == "noun" else at
    # residents who hear shots are not shot at
    received = tree.lemma(verb) in listed("clauses", "received")
    if verb != at and received and (trigger.content or tree.lemma(verb) != "hear"):
        found.insert(0, clauses.subjects(tree, verb))
    if verb != at:
        found += [clauses.obliques(tree, verb, (slot,)) for slot in trigger.target]
    if voice == "noun":
        found += [behind_both(tree, at, (slot,)) for slot in trigger.target if slot in _FAR_SLOTS]
        found.insert(0, aimed_at(tree, at) or answerer(tree, at, trigger))
        found.append(before_noun(tree, at))
        if _is_suffered(tree, at, trigger):
            found.insert(0, tuple(tree.children(at, "nmod:poss")))
    else:
        found += of_what_it_needs(tree, at, trigger)
    found += [*pointed_at(tree, at, trigger), *shown_against(tree, at, trigger)]
    found = served(tree, at, trigger, found)
    filled = tuple(one for one in found if one)
    return filled or _shared_with(tree, at, trigger, voice)


def _in_slot(tree: Tree, at: int, slot: str, voice: str, trigger: Trigger) -> tuple[int, ...]:
    held = in_slot(tree, at, slot, voice)
    if slot == "owner" and trigger.type in _JUDGING:
        # "deplored their arrest" is against whoever arrested them
        return tuple(one for one in held if one not in undergone_by(tree, tree.tokens[one].head))
    if slot != "subject" or not trigger.subject:
        return held
    # "parts of the bomb that exploded", read as if the parts did
    return tuple(one for one in held if is_among(tree.lemma(one), trigger.subject))


def _shared_with(tree: Tree, at: int, trigger: Trigger, voice: str) -> tuple[tuple[int, ...], ...]:
    """ "The kidnapping and murder of a judge": what stands behind both is of both."""
    first = tree.head(at)
    if voice != "noun" or first is None or tree.tokens[at].relation != "conj":
        return ()
    behind = tuple(one for one in clauses.obliques(tree, first, ("of",)) if one > at)
    return (behind,) if behind and "of" in trigger.target else ()


def _is_suffered(tree: Tree, at: int, trigger: Trigger) -> bool:
    """ "Romero's assassination", not "the rebels' murder of Romero"."""
    if clauses.obliques(tree, at, ("of",)):
        return False
    # "Slepian's shooting", not "the army's shooting"
    # and not "Breivik's shooting killed 69"
    above = tree.head(at)
    told = readings("verb").get(tree.lemma(above), ()) if above is not None else ()
    kills = any(one.trigger.casualties for one in told)
    named = (
        (not kills)
        and tree.lemma(at) in listed("clauses", "suffered_deeds")
        and any(kind_of_name(tree, one) == "person" for one in tree.children(at, "nmod:poss"))
    )
    return trigger.suffered or named
