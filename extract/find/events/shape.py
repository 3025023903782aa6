"""What the clause of a verb must have beside the right words, an object, an owner, a deed: "the
union struck", "destroyed its mines", "let the tanker pass"."""

from extract.find.events import clauses
from extract.find.events.said import actors
from extract.find.events.triggers import Trigger
from extract.tree import Tree
from extract.vocabulary import listed

_JOINT = listed("clauses", "joint")
_PERSONAL = frozenset({"he", "she", "it", "we", "they", "who"})
_MANY = frozenset({"hundred", "thousand", "dozen", "score", "more"})
_WAYS = ("into", "in", "through", "past", "back", "across", "out of")


def has_shape(tree: Tree, at: int, trigger: Trigger) -> bool:
    """Whether a clause has the shape that its entry asks for.

    "the union struck" for `alone`, "returned the trucks" for `transitive`, not "the trucks
    returned"; "blew up its last mines" for `owned`, not "blew up a mine"; "let the tanker pass" for
    `acting`, not "let readers down"; "was paid for by Japan" for `doer`, not "was paid for"; "set
    up a joint office" for `joint`; "burned a paper tiger" for `made_of`, not "burned a tiger";
    "took the driver along" for `unowned`, not "took their families along"; "sent 80 men" for
    `many`, not "sent two men"; "set up a camp" where "for" is among `without`, not "set up a camp
    for refugees".
    """
    if trigger.alone and _things(tree, at):
        return False
    if trigger.transitive and not _things(tree, at):
        return False
    if not _is_done_to_such(tree, at, trigger):
        return False
    if trigger.doer and not _says_by_whom(tree, at, trigger):
        return False
    if not _is_of_such(tree, at, trigger):
        return False
    return not trigger.acting or _acts(tree, at)


def _is_done_to_such(tree: Tree, at: int, trigger: Trigger) -> bool:
    """Whether what it is done to is owned, joint or made of what an entry asks for."""
    things, made_of = _things(tree, at), trigger.made_of
    return (
        (not trigger.owned or any(_is_owned(tree, one) for one in things))
        and (not trigger.joint or any(_is_joint(tree, one) for one in things))
        and (not made_of or any(_is_made_of(tree, one, made_of) for one in things))
    )


def _says_by_whom(tree: Tree, at: int, trigger: Trigger) -> bool:
    """ "paid for by Japan"; "received a loan from Japan", where the giver stands behind."""
    if "subject" in trigger.agent:
        return not clauses.is_passive(tree, at) or bool(clauses.agents(tree, at))
    held = (at, *clauses.objects(tree, at))
    return any(clauses.obliques(tree, one, trigger.agent) for one in held)


def _things(tree: Tree, at: int) -> tuple[int, ...]:
    """What it is done to: the object, or the subject of a passive."""
    if clauses.is_passive(tree, at):
        return clauses.subjects(tree, at)
    return clauses.objects(tree, at)


def _is_owned(tree: Tree, at: int) -> bool:
    """ "its last 1,200 mines", "the last crate of its stockpile"."""
    inner = (at, *clauses.obliques(tree, at, ("of",)))
    return any(tree.children(one, "nmod:poss") for one in inner)


def _is_made_of(tree: Tree, at: int, words: frozenset[str]) -> bool:
    """ "an effigy", "a paper tiger", "a tiger of straw"."""
    described = tree.children(at, "amod", "compound", "nmod:desc")
    made = (at, *described, *clauses.obliques(tree, at, ("of",)))
    return any(tree.lemma(one) in words for one in made)


def _is_of_such(tree: Tree, at: int, trigger: Trigger) -> bool:
    """Whether what it is done to is as `unowned`, `many` and `without` ask."""
    things = _things(tree, at)
    if trigger.unowned and any(_is_of_oneself(tree, one) for one in things):
        return False
    if trigger.many and not any(_is_many(tree, one) for one in things):
        return False
    return not _goes_on(tree, at, trigger)


def _is_of_oneself(tree: Tree, at: int) -> bool:
    """ "their families", "a picture of his wife"."""
    inner = (at, *clauses.obliques(tree, at, ("of",)))
    return any(clauses.is_own(tree, one) for one in inner)


def _is_many(tree: Tree, at: int) -> bool:
    """ "80 men", "500 more men", "two hundred men", "dozens of men"; not "ten men"."""
    numbers = (at, *tree.children(at, "nummod"))
    words = {word for one in numbers for word in tree.inside(one) if word <= at}
    for one in words:
        written = tree.tokens[one].text.replace(",", "")
        if tree.lemma(one).removesuffix("s") in _MANY or (written.isdigit() and int(written) > 10):
            return True
    return False


def _goes_on(tree: Tree, at: int, trigger: Trigger) -> bool:
    """Whether a preposition stands behind the verb or its object that its entry refuses."""
    held = (at, *_things(tree, at)) if trigger.without else ()
    return any(clauses.obliques(tree, one, tuple(trigger.without)) for one in held)


def _is_joint(tree: Tree, at: int) -> bool:
    """ "a joint office", "coordinated patrols"."""
    return any(tree.lemma(one) in _JOINT for one in tree.children(at, "amod", "compound"))


def _acts(tree: Tree, at: int) -> bool:
    """Whether somebody lets others act or go: "the navy let the tanker pass", "they were allowed to
    leave"; not "the discipline allowed them to march", "all were allowed to vote"."""
    deeds = tree.children(at, "xcomp", "ccomp")
    if clauses.is_passive(tree, at) and not clauses.agents(tree, at):
        return any(tree.lemma(one) in listed("objects", "moves") for one in deeds)
    doers = clauses.agents(tree, at) or clauses.subjects(tree, at)
    if not any(_is_somebody(tree, one) for one in doers):
        return False
    return bool(deeds or clauses.obliques(tree, at, _WAYS))


def _is_somebody(tree: Tree, at: int) -> bool:
    if tree.tokens[at].word_class == "PRON":
        return tree.lemma(at) in _PERSONAL
    return tree.tokens[at].word_class == "PROPN" or tree.lemma(at) in actors()
