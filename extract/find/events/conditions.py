"""What else an entry may ask of its clause: who does it, an infinitive behind it, what is said."""

from functools import cache

from extract.find.events import clauses
from extract.find.events.triggers import Reading, Trigger, names_deed, readings
from extract.tree import Tree
from extract.vocabulary import entries, listed

_DUTY = frozenset({"must", "should"})
_AHEAD = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "shall", "wo"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve"})
_MAY = frozenset({"may", "might", "could"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_HARMS = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "REJECT", "ACCUSE"})


def meets(tree: Tree, at: int, reading: Reading) -> bool:
    """Whether a verb meets the conditions of an entry that other entries do not make."""
    trigger = reading.trigger
    return (
        (not trigger.by or _is_by(tree, at, trigger))
        and (not trigger.things or _is_done_to(tree, at, reading))
        and (not trigger.to_do or _has_infinitive(tree, at, reading))
        and (not trigger.refused or _is_refused(tree, at, trigger.refused))
        and (not trigger.sole or _is_sole(tree, at))
        and (not trigger.says or _says(tree, at, trigger.says))
    )


def _is_by(tree: Tree, at: int, trigger: Trigger) -> bool:
    """Whether those who act are among the words: "police raided it", "it was raided by police";
    some entries may leave unsaid who did it."""
    passive = clauses.is_passive(tree, at)
    doers = clauses.agents(tree, at) if passive else clauses.subjects(tree, at)
    for one in doers:
        held = (one, *clauses.obliques(tree, one, ("of",)), *tree.children(one, "compound"))
        named = trigger.or_named and tree.tokens[one].word_class == "PROPN"
        if named or _any_of(tree, held, trigger.by):
            return True
    return passive and trigger.unsaid and not doers


def _is_done_to(tree: Tree, at: int, reading: Reading) -> bool:
    """Whether it is done to one of the words: "dismissed the army chief", "two of the officers were
    dismissed"; not "officers fired in the air"."""
    passive = clauses.is_passive(tree, at)
    held = clauses.subjects(tree, at) if passive else clauses.objects(tree, at)
    # "handed in its rifles", read as "in its rifles"
    for one in held or clauses.obliques(tree, at, reading.beside):
        deed = tree.lemma(one) in readings("noun")  # "held a conference of donors"
        parts = (one,) if deed else (one, *clauses.obliques(tree, one, ("of",)))
        if reading.trigger.person_names and kind_of_name(tree, one) == "person":
            return True
        if tree.lemma(one) not in reading.beside and _any_of(tree, parts, reading.trigger.things):
            return True
    return False


def kind_of_name(found: Tree, at: int) -> str | None:
    """What the name is of that a word belongs to: "person", "place"; None where it is in none."""
    start = found.tokens[at].span.start
    for name in found.sentence.names:
        if name.span.start <= start < name.span.end:
            return name.kind
    return None


def is_suffered(tree: Tree, at: int, trigger: Trigger) -> bool:
    """ "The dismissal of the army chief", "the minister's dismissal"; not "of the claim"."""
    behind = clauses.obliques(tree, at, ("of", "on", "against", "at", "from"))
    held = (*behind, *tree.children(at, "nmod:poss"))
    for one in held:
        if trigger.person_names and kind_of_name(tree, one) == "person":
            return True
    return _any_of(tree, held, trigger.things)


def _any_of(tree: Tree, heads: tuple[int, ...], words: frozenset[str]) -> bool:
    for one in heads:
        lemma = tree.lemma(one)
        if lemma in words or lemma.removesuffix("s") in words:
            return True
    return False


def _has_infinitive(tree: Tree, at: int, reading: Reading) -> bool:
    """ "told them to leave", "gave them 48 hours to leave", "kept them from leaving"; of one of the
    words of the entry, where it has any."""
    words = reading.trigger.doing
    mark = "from" if "from" in reading.trigger.target else "to"
    heads = [at]
    for one in tree.children(at, "obj", "obl", "obl:unmarked"):
        if mark == "from" or tree.lemma(one) in reading.beside:
            heads.append(one)
    for head in heads:
        for below in tree.children(head, "xcomp", "advcl", "acl"):
            marks = {tree.lemma(one) for one in tree.children(below, "mark")}
            if mark in marks and (not words or tree.lemma(below) in words):
                return True
        if mark == "from" and any(
            _is_doing(tree, one, words) for one in tree.children(head, "obl")
        ):
            return True
    return False


def _is_doing(tree: Tree, at: int, words: frozenset[str]) -> bool:
    """ "From entering", read as a noun."""
    stem = tree.lemma(at).removesuffix("ing")
    return tree.cases(at) == "from" and not words.isdisjoint({stem, f"{stem}e", stem[:-1]})


def _is_refused(tree: Tree, at: int, when: str) -> bool:
    """ "will not accept", "neither side would sign"; for "does" also "does not recognise", and for
    "ever" also "did not let them in", "has not let them in"."""
    if tree.tokens[at].relation.startswith("advcl"):
        return False  # "if it does not back down"
    helpers = {tree.tokens[one].text.lower() for one in tree.children(at, "aux")}
    denied = {tree.lemma(one) for one in tree.children(at, "advmod")} & _NOT
    for one in tree.children(at, "nsubj", "obj"):
        if {"neither", "no"} & {tree.lemma(below) for below in tree.children(one, "det")}:
            denied = denied | {"neither"}
    if helpers & _HAVE:
        return bool(denied) and when == "ever" and not helpers & _AHEAD
    allowed = _AHEAD
    if when != "will":
        allowed = allowed | ({"do", "does"} if when == "does" else {"do", "does", "did"})
    return bool(denied) and bool(helpers & allowed)


def refuses(tree: Tree, at: int) -> bool:
    """ "Germany will not send tanks": somebody says that it will not do what helps another."""
    return _is_refused(tree, at, "will") and any(
        tree.tokens[one].word_class in {"PROPN", "PRON"} or tree.lemma(one) in _actors()
        for one in clauses.subjects(tree, at)
    )


def _is_sole(tree: Tree, at: int) -> bool:
    """ "China held drills": one alone does it, and with nobody."""
    doers = clauses.subjects(tree, at)
    single = len(doers) == 1 and tree.tokens[doers[0]].tag in {"NN", "NNP"}
    held = clauses.objects(tree, at)
    joint = {tree.lemma(one) for head in held for one in tree.children(head, "amod", "compound")}
    beside = [at, *held]
    shared = [one for head in beside for one in clauses.obliques(tree, head, ("with",))]
    return single and not shared and "joint" not in joint


def _says(tree: Tree, at: int, what: str) -> bool:
    """Whether what is said says what another must do, or what harm there will be if."""
    for said in contents(tree, at):
        helpers = {tree.tokens[one].text.lower() for one in tree.children(said, "aux")}
        past = {tree.lemma(one) for one in tree.children(said, "aux")} & {"have"}
        duty = bool(helpers & _DUTY) or _has_to(tree, said)
        if what == "duty" and duty and not past and _is_of_another(tree, at, said):
            return True
        if what == "condition" and helpers & _AHEAD and _is_conditional_harm(tree, said):
            return True
        if what == "blame" and _is_blame(tree, at, said):
            return True
        if what == "hint" and helpers & _MAY and _is_harm(tree, said):
            return True
        if what == "revenge" and helpers & _AHEAD and _is_revenge(tree, said):
            return True
    return False


def _has_to(tree: Tree, said: int) -> bool:
    """ "the army has to leave", "Mali needs to pay"."""
    if tree.lemma(said) not in {"have", "need", "ought"} or tree.children(said, "obj"):
        return False
    below = tree.children(said, "xcomp")
    return any(tree.lemma(one) == "to" for head in below for one in tree.children(head, "mark"))


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
        if passive or tree.tokens[one].word_class == "PROPN" or tree.lemma(one) in _actors():
            return True
    return False


def _is_conditional_harm(tree: Tree, said: int) -> bool:
    """ "would sue if it was kept", "will cut the fuel unless they are freed"."""
    denied = {tree.lemma(one) for one in tree.children(said, "advmod")} & _NOT
    if denied or not _is_harm(tree, said):
        return False
    for one in clauses.objects(tree, said):
        # "would shoot down any plane"
        if "any" in {tree.lemma(below) for below in tree.children(one, "det")}:
            return True
    for clause in tree.children(said, "advcl"):
        for mark in tree.children(clause, "mark"):
            if tree.lemma(mark) in {"if", "unless", "until"}:
                return True
    return tree.tokens[0].text == "Should"


def _is_blame(tree: Tree, at: int, said: int) -> bool:
    """ "said the army was responsible for the raid", "says Rwanda is behind the attack"; nobody
    blames himself."""
    guilty = tree.lemma(said) in listed("clauses", "guilt") or tree.cases(said) == "behind"
    guilty = guilty and bool(tree.children(said, "cop")) and not tree.children(said, "advmod")
    if not guilty and not _is_a_wrong(tree, said):
        return False
    own = {tree.lemma(one) for one in clauses.subjects(tree, at)}
    for one in tree.children(said, "nsubj"):
        known = tree.tokens[one].word_class == "PROPN" or tree.lemma(one) in _actors()
        if known and tree.lemma(one) not in own:
            return True
    return False


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
    if tree.lemma(said) in {"meet", "answer"}:
        return bool(_replies(tree, said) & listed("clauses", "replies"))
    if tree.lemma(said) in {"retaliate", "avenge"}:
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
    if lemma in listed("clauses", "harming"):
        return True
    beside = {tree.lemma(one) for one in tree.below[verb]}
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
def _actors() -> frozenset[str]:
    lists = entries("actor_nouns")
    names = ("speaking", "persons", "crowds", "bodies", "governing", "forces", "fighters")
    return frozenset(word for name in names for word in lists[name]["words"])
