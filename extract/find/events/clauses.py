"""What a clause says, as six questions to the tree: who does it, to whom, by whom, with what.

"Russia, on Friday, shelled the port" - subjects of "shelled": Russia; objects: the port.
A verb without a subject of its own has that of the verb it is joined to, of the noun it describes
or of the verb that governs it ("planned to attack", "killing two", "the men who attacked").
"""

from collections.abc import Collection

from extract.find.events.lending import lender
from extract.find.events.triggers import readings
from extract.tree import Tree, once
from extract.vocabulary import listed

_SUBJECT = ("nsubj", "nsubj:outer", "csubj")
_PASSIVE_SUBJECT = ("nsubj:pass", "csubj:pass")
_OF_TIME = frozenset("after before because when while since until".split())
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PLACES = frozenset({"where", "when", "why"})
_SHARED = frozenset({"conj", "parataxis", "advcl", "xcomp", "ccomp"})
# a noun right before a participle that has an object is what acts: "forces used two bombs"
_FAR = 12
_MONEY = listed("objects", "money")
_PARTICLES = frozenset("off up down away back over".split())


@once
def is_passive(tree: Tree, verb: int) -> bool:
    """ "was bombed", "the port bombed by Russia", "the port shelled and bombed by Russia"."""
    if tree.children(verb, "aux:pass", *_PASSIVE_SUBJECT):
        return True
    relation = tree.tokens[verb].relation
    free = not tree.children(verb, "aux", *_SUBJECT)
    # "one was killed and another wounded"
    wounded = tree.tokens[verb].tag == "VBN" and not tree.children(verb, "aux")
    if relation == "conj" and (free or wounded):
        # "was driven to the border but refused to cross"
        # "was arrested and put on a plane", read as if he put a plane
        done = not _wills(tree, verb) and all(tree.cases(one) for one in objects(tree, verb))
        return done and is_passive(tree, tree.tokens[verb].head)
    if tree.tokens[verb].tag != "VBN" or tree.children(verb, "aux", *_SUBJECT):
        return False
    if relation.startswith("acl") or relation in {"advcl", "root", "ccomp", "xcomp", "amod"}:
        return not tree.children(verb, "obj") or bool(agents(tree, verb))
    return False


def _wills(tree: Tree, verb: int) -> bool:
    if tree.lemma(verb) not in listed("clauses", "willing"):
        return False
    # "were hit and threatened to leave", read as if they were hit in order to leave
    to = verb + 1 < len(tree.tokens) and tree.tokens[verb + 1].tag == "TO"
    return to or bool(tree.children(verb, "xcomp"))


@once
def subjects(tree: Tree, verb: int) -> tuple[int, ...]:
    """Who acts, or who is acted on in a passive: the heads of the phrases."""
    own = _nearest(tree, verb)
    if own is not None:
        return _meant(tree, verb, own)
    return _borrowed(tree, verb, 0)


@once
def objects(tree: Tree, verb: int) -> tuple[int, ...]:
    """Whom or what it is done to: direct objects, also that which a relative clause describes."""
    # "allowed farmers to leave", read as if they were given something
    held = _money(tree, verb) or tree.children(verb, "obj") or tree.children(verb, "iobj")
    if held:
        # "stripped him of his rights" where the parse takes both for objects
        own = ([one for one in held if not tree.cases(one)] or held)[-1]
        if tree.lemma(own) in _RELATIVE:
            return _described(tree, verb)
        return tree.joined(own)
    relative = tree.tokens[verb].relation == "acl:relcl" and tree.child(verb, *_SUBJECT) is not None
    if relative and not _is_relative(tree, tree.child(verb, *_SUBJECT)):
        free = not tree.children(verb, "aux:pass", "ccomp", "xcomp", "cop")
        # "the resort where a bomb exploded"
        free = free and all(tree.lemma(one) not in _PLACES for one in tree.children(verb, "advmod"))
        return _described(tree, verb) if free else ()
    # "block or bomb convoys": the first verb shares the object of the second
    after = [one for one in tree.children(verb, "conj") if tree.children(one, "obj")]
    near = [one for one in after if one - verb <= 2]
    if near:
        return objects(tree, near[0])
    return _shared(tree, verb) or _behind_particle(tree, verb) or _at_least(tree, verb)


def _money(tree: Tree, verb: int) -> list[int]:
    """ "give 12 million dollars over three years", read as if the years were given to them."""
    given = [one for one in tree.children(verb, "iobj") if tree.lemma(one) in _MONEY]
    held = [tree.lemma(one) for one in tree.children(verb, "obj")] if given else []
    return given if not listed("actor_nouns", "times").isdisjoint(held) else []


def _shared(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "found and destroyed 61 mines": what stands behind both verbs is the object of both."""
    above = tree.head(verb)
    if above is None or tree.tokens[verb].relation != "conj" or verb - above != 2:
        return ()
    behind = [one for one in tree.children(above, "obj") if one > verb]
    return tree.joined(behind[0]) if behind else ()


def _at_least(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "tortured at least 14 detainees", read as if at them."""
    if verb + 2 >= len(tree.tokens) or tree.tokens[verb + 1].text.lower() not in {"at", "up"}:
        return ()
    if tree.tokens[verb + 2].text.lower() not in {"least", "most", "to"}:
        return ()
    held = [one for one in tree.children(verb, "obl") if one > verb and not tree.cases(one)]
    counted = [one for one in held if tree.children(one, "nummod")]
    return tree.joined(counted[0]) if counted else ()


def _behind_particle(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "called off their offensive", read as if they called off something: its object."""
    if verb + 1 == len(tree.tokens):
        return ()
    particle, above = tree.lemma(verb + 1), tree.head(verb + 1)
    if particle not in _PARTICLES or above is None or tree.head(above) != verb:
        return ()
    if not any(particle in one.beside for one in readings("verb").get(tree.lemma(verb), ())):
        return ()
    if tree.tokens[above].relation != "obl" or tree.cases(above) != particle:
        return ()
    return tree.joined(above)


def recipients(tree: Tree, verb: int) -> tuple[int, ...]:
    """To whom something is given or said: "gave Ukraine weapons"."""
    own, held = tree.child(verb, "iobj"), tree.children(verb, "obj")
    if own in _money(tree, verb):
        own = None
    if own is None and len(held) > 1:
        own = held[0]
    if own is not None and tree.lemma(own) in _RELATIVE:
        return _described(tree, verb)  # "fishermen whom it had promised compensation"
    return tree.joined(own) if own is not None else ()


@once
def agents(tree: Tree, verb: int) -> tuple[int, ...]:
    """By whom a passive is done: "was bombed by Russia"."""
    own = tree.child(verb, "obl:agent")
    if own is None:
        by = obliques(tree, verb, ("by",))
        return tuple(one for one in by if tree.tokens[one].tag != "VBG")
    return tree.joined(own)


def obliques(tree: Tree, at: int, prepositions: Collection[str]) -> tuple[int, ...]:
    """The phrases behind a verb or noun with one of the prepositions, those joined to them too."""
    found: tuple[int, ...] = ()
    for preposition, phrases in _behind(tree, at) if tree.below[at] else ():
        if preposition in prepositions:
            found += phrases
    return found


@once
def _behind(tree: Tree, at: int) -> list[tuple[str, tuple[int, ...]]]:
    """The phrases behind a verb or noun, each by its preposition and with those joined to it."""
    held = tree.children(at, "obl", "nmod", "obl:agent", "obj")
    return [(tree.cases(one), tree.joined(one)) for one in held]


@once
def owners(tree: Tree, noun: int) -> tuple[int, ...]:
    """Whose it is: "Russia's plea", "the Russian plea", "miners, whose strike"."""
    return tuple(
        joined
        for one in tree.children(noun, "nmod:poss", "amod", "compound")
        for joined in tree.joined(whose(tree, one))
    )


def whose(tree: Tree, owner: int) -> int:
    """The noun that "whose" stands for, else the owner itself."""
    if tree.tokens[owner].tag != "WP$":
        return owner
    told = (one for one in tree.above(owner) if tree.relations[one] == "acl:relcl")
    return next((tree.tokens[one].head for one in told), owner)


def _meant(tree: Tree, verb: int, subject: int) -> tuple[int, ...]:
    """The noun that "who" or "which" stands for, else the subject itself and those joined."""
    return _described(tree, verb) if _is_relative(tree, subject) else tree.joined(subject)


def _is_relative(tree: Tree, at: int | None) -> bool:
    return at is not None and tree.lemma(at) in _RELATIVE and tree.tokens[at].tag != "DT"


def _described(tree: Tree, verb: int) -> tuple[int, ...]:
    """The noun that a relative clause belongs to: "the rebels who had kidnapped him"."""
    at: int | None = verb
    while at is not None and not _describes(tree, at):
        if tree.relation(at) not in _SHARED:
            return ()
        at = tree.head(at)
    head = None if at is None else tree.head(at)
    return () if head is None else tree.joined(head)


def _describes(tree: Tree, verb: int) -> bool:
    """A relative clause, also that of "It was the junta that ordered the raid"."""
    if tree.tokens[verb].relation != "advcl:relcl":
        return tree.tokens[verb].relation.startswith("acl")
    above = tree.head(verb)
    return above is not None and bool(tree.children(above, "cop") and tree.children(above, "expl"))


def _borrowed(tree: Tree, verb: int, depth: int) -> tuple[int, ...]:
    """The subject of a verb that has none: from the verb or noun above it."""
    relation = tree.tokens[verb].relation
    above = tree.head(verb)
    if above is None or depth > _FAR:
        return ()
    if relation == "acl" and tree.tokens[above].word_class == "VERB":
        relation = "xcomp"  # "plans to destroy them", read as plans of somebody
    if relation.startswith("acl"):
        infinitive = any(tree.lemma(one) == "to" for one in tree.children(verb, "mark"))
        writing = () if infinitive else _writers(tree, verb, above)
        return owners(tree, above) if infinitive else writing or tree.joined(above)
    if relation not in _SHARED or _stands_alone(tree, verb):
        return ()
    return _governed(tree, verb, above, depth)


def _writers(tree: Tree, verb: int, paper: int) -> tuple[int, ...]:
    """ "Lawyers filed a motion asking the court to act": whose paper it is that asks."""
    writing = tree.head(paper)
    if tree.tokens[verb].tag != "VBG" or tree.lemma(paper) not in listed("clauses", "letters"):
        return ()
    if writing is None or tree.tokens[writing].word_class != "VERB":
        return ()
    if tree.tokens[paper].relation == "obj":
        return subjects(tree, writing)
    return agents(tree, writing) if tree.tokens[paper].relation == "nsubj:pass" else ()


def _governed(tree: Tree, verb: int, above: int, depth: int) -> tuple[int, ...]:
    """Who acts in a clause that hangs on another verb."""
    relation = tree.tokens[verb].relation
    if relation == "advcl" and tree.tokens[verb].tag == "VBG" and _told_to(tree, above):
        return _tellers(tree, above)
    if relation in {"xcomp", "advcl", "ccomp"} and _controlled(tree, verb, above):
        return _punished(tree, verb, above) or objects(tree, above)
    other = lender(tree, verb, above) if relation == "conj" else None
    if other is not None:
        return _own_or_borrowed(tree, other, depth)
    if relation == "conj" and is_passive(tree, above) and not is_passive(tree, verb):
        return agents(tree, above) or _own_or_borrowed(tree, above, depth)
    return _own_or_borrowed(tree, above, depth)


def _punished(tree: Tree, verb: int, above: int) -> tuple[int, ...]:
    """ "imposed bans on two generals for blocking convoys": they blocked them, and no ban did."""
    marks = {tree.lemma(one) for one in tree.children(verb, "mark", "case")}
    if "for" not in marks:
        return ()
    held = (above, *tree.children(above, "obj"))
    return tuple(one for at in held for one in obliques(tree, at, ("on", "against")))


def _told_to(tree: Tree, verb: int) -> list[int]:
    """What is told to the subject: the "appeal" of "heard an appeal from the minister"."""
    if tree.lemma(verb) not in listed("clauses", "received"):
        return []
    nouns = readings("noun")
    return [
        one
        for one in tree.children(verb, "obj")
        if any(reading.trigger.content for reading in nouns.get(tree.lemma(one), ()))
    ]


def _tellers(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "ministers heard an appeal from the envoy, asking for help": the envoy asks."""
    return tuple(one for held in _told_to(tree, verb) for one in obliques(tree, held, ("from",)))


def _stands_alone(tree: Tree, verb: int) -> bool:
    """ "acted after members asked him": whoever asked, it is not the one who acted."""
    if tree.tokens[verb].tag not in {"VBD", "VBZ", "VBP"}:
        return False
    marks = {tree.lemma(one) for one in tree.children(verb, "mark")}
    relation = tree.tokens[verb].relation
    return relation == "parataxis" or (relation == "advcl" and bool(marks & _OF_TIME))


def _controlled(tree: Tree, verb: int, above: int) -> bool:
    """ "rallied allies to send", "accused Russia of using": the object of the one acts in the
    other; not "met him to discuss" or "attacked a town, killing two"."""
    if not tree.children(above, "obj") or is_passive(tree, above):
        return False
    if tree.tokens[verb].relation == "xcomp":
        return tree.lemma(above) not in {"promise", "threaten"}
    marks = {tree.lemma(one) for one in tree.children(verb, "mark", "case")}
    return bool(marks & {"of", "from", "for", "into"})


def _own_or_borrowed(tree: Tree, verb: int, depth: int) -> tuple[int, ...]:
    own = _nearest(tree, verb)
    if own is not None:
        return _meant(tree, verb, own)
    return _borrowed(tree, verb, depth + 1)


def _nearest(tree: Tree, verb: int) -> int | None:
    """The subject; the one next to the verb where the parse gives two."""
    found = tree.children(verb, *_SUBJECT, *_PASSIVE_SUBJECT)
    # "Britain and Germany each pledged"
    found = [one for one in found if tree.lemma(one) not in {"each", "both"}] or found
    before = [one for one in found if one < verb]
    return before[-1] if before else next(iter(found), None)


def is_even(tree: Tree, mark: int) -> bool:
    """Whether it happens all the same: "will march even if the prefect forbids it"."""
    return mark > 0 and tree.tokens[mark - 1].text.lower() == "even"
