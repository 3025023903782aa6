"""What stands behind or before a verb or noun: "was bombed by Russia", "Russia's plea", and the
noun that a relative clause is about."""

from collections.abc import Collection

from extract.tree import Tree, once

RELATIVE = frozenset({"who", "which", "that", "whom"})
"""The words that stand for the noun of a relative clause."""
SHARED = frozenset({"conj", "parataxis", "advcl", "xcomp", "ccomp"})
"""The relations of clauses that may have the subject of the clause above them."""


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


def is_own(tree: Tree, noun: int) -> bool:
    """ "his mother", "their own vote": by a pronoun."""
    return any(tree.tokens[one].tag == "PRP$" for one in tree.children(noun, "nmod:poss"))


def whose(tree: Tree, owner: int) -> int:
    """The noun that "whose" stands for, else the owner itself."""
    if tree.tokens[owner].tag != "WP$":
        return owner
    told = (one for one in tree.above(owner) if tree.relations[one] == "acl:relcl")
    return next((tree.tokens[one].head for one in told), owner)


def meant(tree: Tree, verb: int, subject: int) -> tuple[int, ...]:
    """The noun that "who" or "which" stands for, else the subject itself and those joined."""
    return described(tree, verb) if is_relative(tree, subject) else tree.joined(subject)


def is_relative(tree: Tree, at: int | None) -> bool:
    """Whether a word is the "who" or "that" of a relative clause: no "that" of "that town"."""
    return at is not None and tree.lemma(at) in RELATIVE and tree.tokens[at].tag != "DT"


def described(tree: Tree, verb: int) -> tuple[int, ...]:
    """The noun that a relative clause belongs to: "the rebels who had kidnapped him"."""
    at: int | None = verb
    while at is not None and not _describes(tree, at):
        if tree.relation(at) not in SHARED:
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


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Whether a verb stands behind "to"."""
    return any(tree.lemma(one) == "to" for one in tree.children(verb, "mark"))


def is_even(tree: Tree, mark: int) -> bool:
    """Whether it happens all the same: "will march even if the prefect forbids it"."""
    return mark > 0 and tree.tokens[mark - 1].text.lower() == "even"
