"""What a verb of saying may say for its entry, a duty of another, harm if, a wrong, revenge: "said
that the army must leave", "said it would strike if"."""

from collections.abc import Callable, Mapping
from functools import cache

from extract.find.events import clauses
from extract.find.events.shortfalls import falls_short, is_done
from extract.find.events.triggers import classes, names_deed, readings
from extract.tree import Tree
from extract.vocabulary import entries, listed

_DUTY = frozenset({"must", "should"})
_AHEAD = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "shall", "wo"})
_MAY = frozenset({"may", "might", "could"})
_REPORTS = listed("clauses", "reports_of_wrongs")
_OFFERED = frozenset({"AID", "COOPERATE", "MOBILIZE"})
_BREACHES = listed("clauses", "in_breach")
_NOT = frozenset({"not", "n't", "n’t", "never"})
_ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "all"})
_HARMS = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "REJECT", "ACCUSE"})


def says(tree: Tree, at: int, what: str) -> bool:
    """Whether what is said says what another must do, or what harm there will be if."""
    return any(_is_said(tree, at, said, what) for said in contents(tree, at))


def _is_said(tree: Tree, at: int, said: int, what: str) -> bool:
    helpers = {tree.tokens[one].text.lower() for one in tree.children(said, "aux")}
    if what == "duty":
        past = {tree.lemma(one) for one in tree.children(said, "aux")} & {"have"}
        due = bool(helpers & _DUTY) or _has_to(tree, said)
        return due and not past and _is_of_another(tree, at, said)
    if what == "wish":
        return _is_wished(tree, said)
    if what in _OF_ANOTHER:
        return _OF_ANOTHER[what](tree, at, said)
    if what == "shortfall":
        return falls_short(tree, said)
    if what == "hint":
        return bool(helpers & _MAY) and _is_harm(tree, said)
    ahead = bool(helpers & _AHEAD)
    return ahead and (
        _is_conditional_harm(tree, said) if what == "condition" else _is_revenge(tree, said)
    )


def _is_wished(tree: Tree, said: int) -> bool:
    """ "That the army withdraw", "that they be freed": the subjunctive."""
    helpers = {tree.tokens[one].text for one in tree.children(said, "aux", "aux:pass", "cop")}
    if helpers:
        return "be" in helpers and helpers <= {"be", "not"}
    singular = {tree.tokens[one].tag for one in tree.children(said, "nsubj")} & {"NN", "NNP"}
    return tree.tokens[said].tag == "VB" or (tree.tokens[said].tag == "VBP" and bool(singular))


def _has_to(tree: Tree, said: int) -> bool:
    """ "the army has to leave", "Mali needs to pay"."""
    if tree.lemma(said) not in {"have", "need", "ought"} or tree.children(said, "obj"):
        return False
    return any(clauses.is_infinitive(tree, one) for one in tree.children(said, "xcomp"))


def contents(tree: Tree, at: int) -> list[int]:
    """The verbs of what a verb of saying says: "it must go, he said" hangs "said" on "go"."""
    found = tree.children(at, "ccomp", "parataxis")
    above = tree.head(at)
    behind = tree.tokens[at].relation in {"parataxis", "xcomp"} and above is not None and above < at
    if above is not None and behind and tree.children(at, "nsubj"):
        found.append(above)
    return found


def _is_of_another(tree: Tree, at: int, said: int) -> bool:
    """Whether somebody else must do it: "the army must leave", not "we must act" or "prices should
    fall"; what must be done, whoever does it, is asked for too."""
    own = {tree.lemma(one) for one in clauses.subjects(tree, at)}
    passive = clauses.is_passive(tree, said)
    for one in tree.children(said, "nsubj", "nsubj:pass"):
        if tree.tokens[one].word_class == "PRON" or tree.lemma(one) in own:
            return False
        # "the sale should be completed in May" only foresees it
        if passive and not _is_a_deed(tree.lemma(said)):
            return False
        if passive or tree.tokens[one].word_class == "PROPN" or tree.lemma(one) in actors():
            return True
    return False


def _is_conditional_harm(tree: Tree, said: int) -> bool:
    """ "would sue if it was kept", "will cut the fuel unless they are freed"."""
    denied = {tree.lemma(one) for one in tree.children(said, "advmod")} & _NOT
    if denied or not _is_harm(tree, said):
        return False
    for one in clauses.objects(tree, said):
        # "would shoot down any plane", "will shoot anyone who comes", "whoever comes"
        if "any" in {tree.lemma(below) for below in tree.children(one, "det")}:
            return True
        whoever = tree.lemma(one) in _ANYBODY and tree.children(one, "acl:relcl", "acl")
        if whoever or tree.lemma(one) == "whoever":
            return True
    for clause in tree.children(said, "advcl"):
        for mark in tree.children(clause, "mark"):
            if tree.lemma(mark) in {"if", "unless", "until"} and not clauses.is_even(tree, mark):
                return True
    return tree.tokens[0].text in {"Should", "Otherwise"}


def _is_blame(tree: Tree, at: int, said: int) -> bool:
    """ "said the army was responsible for the raid", "says Rwanda is behind the attack"; nobody
    blames himself."""
    guilty = tree.lemma(said) in listed("clauses", "guilt") or tree.cases(said) == "behind"
    guilty = guilty and bool(tree.children(said, "cop")) and not tree.children(said, "advmod")
    if not guilty and not _is_a_wrong(tree, said) and not _is_a_default(tree, said):
        return False
    own = {tree.lemma(one) for one in clauses.subjects(tree, at)}
    for one in tree.children(said, "nsubj"):
        known = tree.tokens[one].word_class == "PROPN" or tree.lemma(one) in actors()
        if known and tree.lemma(one) not in own:
            return True
    return False


def _is_done_by_another(tree: Tree, at: int, said: int) -> bool:
    """ "alleged that Uganda had armed them": what is done, and not by the one who says so."""
    types = classes("verb", tree.lemma(said))
    if types.isdisjoint({"ASSAULT", "COERCE", "AID", "COOPERATE", "MOBILIZE"}):
        return False
    own = {tree.lemma(one) for one in clauses.subjects(tree, at)}
    doers = clauses.agents(tree, said) if clauses.is_passive(tree, said) else ()
    if not doers and _is_suffered(tree, said):
        return True
    doers = doers or tuple(tree.children(said, "nsubj"))
    known = [one for one in doers if tree.tokens[one].word_class == "PROPN"]
    known += [one for one in doers if tree.lemma(one) in actors()]
    return any(tree.lemma(one) not in own for one in known)


def _is_suffered(tree: Tree, said: int) -> bool:
    """ "alleged that they had been beaten", "that they had been given electric shocks": by whom
    ever, they say that they were wronged."""
    if not any(tree.tokens[one].tag == "PRP" for one in tree.children(said, "nsubj:pass")):
        return False
    held = tree.children(said, "obj")
    words = {tree.lemma(one) for one in held}
    words |= {f"{tree.lemma(word)}-{tree.lemma(one)}" for one in held for word in tree.below[one]}
    return any(
        one.trigger.type == "ASSAULT" and one.beside <= words
        for one in readings("verb").get(tree.lemma(said), ())
    )


def _is_found_out(tree: Tree, at: int, said: int) -> bool:
    """ "police beat students, the group said in a report", "the panel found that Chad had armed
    them in breach of the embargo"."""
    papers = clauses.obliques(tree, at, ("in",))
    written = any(tree.lemma(one) in _REPORTS for one in papers)
    watching = any(
        tree.lemma(one) in listed("actor_nouns", "watchdogs") for one in clauses.subjects(tree, at)
    )
    unsaid = clauses.is_passive(tree, said) and not clauses.agents(tree, said)
    if not (written or watching) or unsaid or not is_done(tree, said):
        return False
    types = classes("verb", tree.lemma(said))
    breach = any(
        tree.lemma(one) in _BREACHES and tree.cases(one) == "in" for one in tree.inside(said)
    )
    things = _things(tree, said)
    fought = {tree.lemma(one) for one in things}
    given = types & {"AID", "COOPERATE"} and not fought.isdisjoint(listed("objects", "arms"))
    wrong = types & {"ASSAULT", "COERCE"} or given or (breach and types & _OFFERED)
    if not breach and fought & listed("actor_nouns", "fighters"):
        return False  # "police killed two gunmen" finds no wrong
    return bool(wrong) and _is_done_by_another(tree, at, said)


def _things(tree: Tree, said: int) -> tuple[int, ...]:
    """What it is done to, and what there are tonnes of: "sold 200 tonnes of weapons"."""
    held = clauses.done_to(tree, said)
    return (*held, *(below for one in held for below in clauses.obliques(tree, one, ("of",))))


_OF_ANOTHER: Mapping[str, Callable[[Tree, int, int], bool]] = {
    "blame": _is_blame,
    "deed": _is_done_by_another,
    "finding": _is_found_out,
}


def _is_a_default(tree: Tree, said: int) -> bool:
    """ "the front had failed to disarm", "Mali had not honoured the accord"."""
    past = {tree.lemma(one) for one in tree.children(said, "aux")} & {"have", "do"}
    later = {tree.lemma(one) for one in tree.children(said, "aux")} - {"have", "do"}
    due = listed("clauses", "due")
    if tree.lemma(said) == "fail":
        return not later and any(tree.lemma(one) in due for one in tree.children(said, "xcomp"))
    denied = {tree.lemma(one) for one in tree.children(said, "advmod")} & _NOT
    # who "had not met" anybody owed it to nobody
    return bool(denied and past and not later) and tree.lemma(said) in listed("clauses", "owed")


def _is_a_wrong(tree: Tree, said: int) -> bool:
    """ "the army had committed war crimes", "Israel violated its airspace"."""
    helpers = {tree.lemma(one) for one in tree.children(said, "aux")} - {"have", "be"}
    if helpers or tree.children(said, "aux:pass"):
        return False
    held = {tree.lemma(one) for one in clauses.objects(tree, said)}
    if tree.lemma(said) in listed("clauses", "committing"):
        return bool(held & (listed("objects", "wrongs") | listed("objects", "misdeeds")))
    return tree.lemma(said) in listed("clauses", "wronging") and bool(held)


def _is_revenge(tree: Tree, said: int) -> bool:
    """ "would retaliate", "will respond to any raid"; not "will respond to the letter"."""
    if tree.lemma(said) in listed("clauses", "answering_force"):
        return bool(_replies(tree, said) & listed("clauses", "replies"))
    if tree.lemma(said) in listed("clauses", "avenging"):
        return True
    if tree.lemma(said) != "respond":
        return False
    to = clauses.obliques(tree, said, ("to",))
    return any(names_deed(tree.lemma(one), "ASSAULT") for one in to)


def _replies(tree: Tree, said: int) -> set[str]:
    """What an attack "would be met with"."""
    return {tree.lemma(one) for one in clauses.obliques(tree, said, ("with", "by"))}


def _is_harm(tree: Tree, verb: int) -> bool:
    lemma = tree.lemma(verb)
    of_itself = lemma in listed("clauses", "shut_of_itself") and not clauses.objects(tree, verb)
    if of_itself:
        return False
    if lemma in listed("clauses", "harming"):
        return True
    beside = {tree.lemma(one) for one in tree.below[verb]}
    pressed = tree.tokens[0].text == "Should" or "unless" in tree.lemmas
    if pressed and (lemma == "withdraw" or (lemma == "pull" and "out" in beside)):
        return True  # "should the shooting go on, the Union would pull out its observers"
    for one in readings("verb").get(lemma, ()):
        needs = one.trigger.needs | one.trigger.things
        met = beside.issuperset(one.beside) and (not needs or bool(needs & beside))
        if one.trigger.type in _HARMS and met and not one.trigger.by and not one.trigger.refused:
            return True
    return False


def _is_a_deed(lemma: str) -> bool:
    """Whether a verb tells of a deed by itself: "freed", not "completed"."""
    return any(not one.beside for one in readings("verb").get(lemma, ()))


@cache
def actors() -> frozenset[str]:
    """The nouns for those who can act."""
    lists = entries("actor_nouns")
    names = ("speaking", "persons", "crowds", "bodies", "governing", "forces", "fighters")
    return frozenset(word for name in names for word in lists[name]["words"])


def others(tree: Tree, said: int, what: str) -> tuple[int, ...]:
    """Who is to do or suffer what is said, but for those of the one who says it: "warned that its
    members would strike", "that the Union would pull out its observers"."""
    passive = clauses.is_passive(tree, said)
    if what == "wish" and passive:
        return ()  # "insisted that the hostages be freed" is not said to them
    harm = what in {"condition", "revenge"} and not passive
    suffers = tree.lemma(said) in listed("clauses", "paying_for_it")
    heads = () if harm and not suffers else clauses.subjects(tree, said)
    if passive and what in {"finding", "deed"}:
        heads = clauses.agents(tree, said)
    elif passive and what == "shortfall":
        heads = ()  # nobody speaks against the votes that were bought
    return tuple(one for one in heads if not clauses.is_own(tree, one))


def stays_unnamed(tree: Tree, at: int) -> bool:
    """ "A clerk, who asked not to be named": a way to speak, and nothing that anybody is asked."""
    for said in tree.children(at, "xcomp", "ccomp", "advcl"):
        marks = {tree.lemma(one) for one in tree.children(said, "advmod")}
        if marks & _NOT and tree.lemma(said) in listed("clauses", "naming"):
            return clauses.is_passive(tree, said)
    return False
