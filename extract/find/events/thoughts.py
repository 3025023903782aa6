"""Verbs of asking, thinking and adding that tell of nothing done or found: "asked whether it would
rain", "thinks that he is late", "added $18 million to its reserves"."""

from extract.find.events import clauses
from extract.find.events.said import actors, contents
from extract.tree import Tree
from extract.vocabulary import listed

_THINKING = listed("clauses", "thinking")
_QUESTIONS = frozenset({"WRB", "WP", "WDT"})
_SAID = ("ccomp", "parataxis", "xcomp", "advcl")
_WILL = frozenset({"will", "would", "wo"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_QUOTES = frozenset({'"', "``", "''", "“", "”"})


def asks_for_nothing(tree: Tree, at: int) -> bool:
    """Whether a verb of asking asks nobody to do anything: "asked whether it would rain",
    "suggested that the yen was weak", "looks encouraging", "pleaded guilty", "the plan requires
    care"."""
    lemma = tree.lemma(at)
    if lemma == "ask":
        aside = _is_aside(tree, at)
        return aside or any(_is_a_question(tree, at, one) for one in tree.children(at, *_SAID))
    if lemma == "suggest":
        return any(_is_so_already(tree, one) for one in tree.children(at, "ccomp"))
    if lemma == "encourage":
        return not clauses.objects(tree, at) and not clauses.is_passive(tree, at)
    if lemma == "plead":
        said = tree.children(at, "amod", "advmod", "xcomp", "obj")
        return any(tree.lemma(one) in listed("clauses", "answers_in_court") for one in said)
    return lemma == "require" and _is_required_by_things(tree, at)


def _is_aside(tree: Tree, at: int) -> bool:
    """ "As the judge asked in her dissent, what sense does it make"; not "as the council asked"."""
    marks = {tree.lemma(one) for one in tree.children(at, "mark", "advmod")}
    above = tree.head(at)
    if above is None or "as" not in marks or clauses.objects(tree, at):
        return False
    return any(tree.tokens[one].tag in _QUESTIONS for one in tree.inside(above) if one > at)


def _is_a_question(tree: Tree, at: int, said: int) -> bool:
    """ "Whether it would rain", "how it went", "Where is it?"; nothing that is asked for "when the
    talks begin"."""
    inside = tree.inside(said)
    if any(tree.tokens[one].text == "?" for one in inside):
        return True
    if tree.relations[said] not in {"ccomp", "xcomp"}:
        return False
    first = min((one for one in inside if one > at), default=None)
    if first is None:
        return False
    return tree.lemma(first) in {"whether", "if"} or tree.tokens[first].tag in _QUESTIONS


def _is_so_already(tree: Tree, said: int) -> bool:
    """ "That the yen was weak"; not "that he resign", "that a truce be agreed", "that they should
    go"."""
    helpers = {tree.lemma(one) for one in tree.children(said, "aux")}
    if "should" in helpers:
        return False
    finite = (said, *tree.children(said, "aux", "aux:pass", "cop"))
    return any(tree.tokens[one].tag in {"VBD", "VBZ", "VBP", "MD"} for one in finite)


def _is_required_by_things(tree: Tree, at: int) -> bool:
    """ "The plan requires care"; not "the court required him to leave"."""
    doers = clauses.doers(tree, at)
    return bool(doers) and all(
        tree.tokens[one].word_class == "NOUN" and tree.lemma(one) not in actors() for one in doers
    )


def is_no_finding(tree: Tree, at: int) -> bool:
    """Whether a verb of telling or finding tells of no finding: "thinks that he is late", "would
    not name the bank", "Ana Kone reports from Vira", "added $18 million"; a number that somebody
    expects is one."""
    lemma = tree.lemma(at)
    if lemma in _THINKING:
        return not _has_number(tree, at)
    if lemma == "find":
        return bool(tree.children(at, "xcomp")) and not _has_number(tree, at)
    if lemma == "identify":
        return _is_withheld(tree, at)
    if lemma == "report":
        return not _is_about_something(tree, at)
    if lemma == "write" and clauses.is_passive(tree, at):
        return True
    return lemma in listed("clauses", "said_or_done") and _is_done(tree, at)


def _has_number(tree: Tree, at: int) -> bool:
    """ "Expects 30,000 refugees", "thought a larger number possible"."""
    behind = (one for one in tree.inside(at) if one > at)
    counts = listed("objects", "counts")
    return any(tree.tokens[one].tag == "CD" or tree.lemma(one) in counts for one in behind)


def _is_withheld(tree: Tree, at: int) -> bool:
    helpers = {tree.tokens[one].text.lower() for one in tree.children(at, "aux")}
    denied = {tree.lemma(one) for one in tree.children(at, "advmod")} & _NOT
    return bool(denied and helpers & _WILL)


def _is_about_something(tree: Tree, at: int) -> bool:
    """ "Reported a loss", "rebels fled, she reports"; not "Ana Kone reports from Vira"."""
    passive = clauses.is_passive(tree, at)
    things = clauses.subjects(tree, at) if passive else clauses.objects(tree, at)
    above = tree.relations[at] in {"acl:relcl", "advcl", "parataxis", "acl"}
    return bool(things or contents(tree, at) or above or clauses.obliques(tree, at, ("on",)))


def _is_done(tree: Tree, at: int) -> bool:
    """ "Added $18 million", "maintain control": with an object, and neither clause nor quote."""
    words = (tree.tokens[one].text for one in tree.inside(at))
    return bool(clauses.objects(tree, at)) and not contents(tree, at) and _QUOTES.isdisjoint(words)


def charges_nobody(tree: Tree, at: int) -> bool:
    """ "Charged $46 million against earnings", "charged the inspectors with verifying the list"."""
    if tree.lemma(at) != "charge":
        return False
    things = clauses.objects(tree, at)
    if any(tree.tokens[one].tag in {"$", "CD"} or _is_money(tree, one) for one in things):
        return True
    hosts = (at, *things)
    deeds = [one for host in hosts for one in tree.children(host, "advcl", "acl", "obl", "nmod")]
    duties = listed("clauses", "duties")
    return any(tree.lemma(one) in duties or _stem_of(tree, one) in duties for one in deeds)


def _is_money(tree: Tree, at: int) -> bool:
    return tree.lemma(at) in listed("objects", "money")


def _stem_of(tree: Tree, at: int) -> str:
    """ "With oversight", "with monitoring", read as a noun."""
    return tree.lemma(at).removesuffix("ing")
