"""What else an entry may ask of its clause, who does it, an infinitive behind it, what is said:
"police raided it", "refused to work", "said that the army had lied"."""

from extract.find.events import clauses
from extract.find.events.brought import carried
from extract.find.events.said import actors, says
from extract.find.events.triggers import Reading, Trigger, classes, readings
from extract.find.events.ways import (
    is_alliance,
    is_armed_group,
    is_errand,
    is_of_sport,
    is_on_errand,
    is_state,
    is_taken_out,
)
from extract.tree import Tree
from extract.vocabulary import listed

_AHEAD = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "shall", "wo"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve"})
_BY_WORK = ("ist", "ian", "eer", "man", "woman")
_NOT = frozenset({"not", "n't", "n’t", "never"})


def meets(tree: Tree, at: int, reading: Reading) -> bool:
    """Whether a verb meets the conditions of an entry that other entries do not make."""
    trigger = reading.trigger
    return (
        (not trigger.by or _is_by(tree, at, trigger))
        and (not trigger.things or _is_done_to(tree, at, reading))
        and (not trigger.out_of or is_taken_out(tree, at, trigger.out_of))
        and (not trigger.errand or is_on_errand(tree, at))
        and (not trigger.to_do or _has_infinitive(tree, at, reading))
        and (not trigger.refused or _is_refused(tree, at, trigger.refused))
        and (not trigger.announced or _is_announced(tree, at))
        and (not trigger.sole or _is_sole(tree, at))
        and (not trigger.several or _are_several(tree, at))
        and (not trigger.says or says(tree, at, trigger.says))
        and (not trigger.sparing or _spares(tree, at))
        and (not trigger.behind or _has_behind(tree, at, trigger))
        and (not trigger.not_behind or not _any_of(tree, _behind(tree, at), trigger.not_behind))
    )


def _has_behind(tree: Tree, at: int, trigger: Trigger) -> bool:
    """ "dropped it on a car", not "on the floor"; "carried to the displaced"."""
    things = clauses.objects(tree, at)
    held = (at, *things, *(word for one in things for word in clauses.obliques(tree, one, ("of",))))
    behind = (word for one in held for word in clauses.obliques(tree, one, trigger.target))
    return _any_of(tree, tuple(behind), trigger.behind)


def _behind(tree: Tree, at: int) -> tuple[int, ...]:
    """What stands behind a verb or its object with a preposition: "sent to the Olympics"."""
    held = (at, *clauses.objects(tree, at), *clauses.subjects(tree, at))
    return tuple(word for one in held for word in tree.children(one, "obl", "nmod"))


def _spares(tree: Tree, at: int) -> bool:
    """ "vowed not to attack the town": what harm will not be done."""
    for one in tree.children(at, "xcomp", "advcl", "ccomp"):
        denied = {tree.lemma(word) for word in tree.children(one, "advmod")} & _NOT
        harm = listed("clauses", "harming")
        if denied and (tree.lemma(one) in harm or "ASSAULT" in classes("verb", tree.lemma(one))):
            return True
    return False


def _is_by(tree: Tree, at: int, trigger: Trigger) -> bool:
    """Whether those who act are among the words: "police raided it", "it was raided by police";
    some entries may leave unsaid who did it."""
    doers = carried(tree, at) if "load" in trigger.agent else clauses.doers(tree, at)
    if trigger.state_names:
        heads = ((one, *clauses.obliques(tree, one, ("of",))) for one in doers)
        return (
            bool(doers)
            and not is_of_sport(tree, at)
            and all(_sends(tree, held[0]) or _any_of(tree, held, trigger.by) for held in heads)
        )
    for one in (meant for doer in doers for meant in _meant(tree, at, doer)):
        # "General Kone deposed the king"
        named = tree.tokens[one].word_class == "PROPN"
        # a title may be read as an adjective
        beside = tree.children(one, "compound", "nmod:desc", *(("amod",) if named else ()))
        held = (one, *clauses.obliques(tree, one, ("of",)), *beside)
        if _served_once(tree, one):
            return "veteran" in trigger.by  # "former soldiers blocked the street"
        named = trigger.or_named and named
        # "Morocco drove them to the border", not "Messi drove them to the border"
        named = named and (not trigger.place_names or kind_of_name(tree, one) == "place")
        if named or _any_of(tree, held, trigger.by):
            return True
    return trigger.unsaid and not doers and clauses.is_passive(tree, at)


def _sends(tree: Tree, at: int) -> bool:
    """ "Egypt", "Hezbollah", "NATO"; not "Liverpool"."""
    return is_state(tree, at) or is_armed_group(tree, at) or is_alliance(tree, at)


def _served_once(tree: Tree, at: int) -> bool:
    """ "former soldiers", "retired policemen": they act for nobody but themselves."""
    if tree.lemma(at) not in listed("actor_nouns", "uniformed"):
        return False
    before = (tree.lemma(one) for one in tree.children(at, "amod", "compound"))
    return not listed("clauses", "formerly").isdisjoint(before)


def _meant(tree: Tree, at: int, doer: int) -> tuple[int, ...]:
    """ "Uganda said that it had closed the border": who says so of itself."""
    above = tree.head(at)
    if above is None or tree.tokens[at].relation != "ccomp" or tree.tokens[doer].tag != "PRP":
        return (doer,)
    return tree.joined(one) if (one := tree.child(above, "nsubj")) is not None else (doer,)


def _is_done_to(tree: Tree, at: int, reading: Reading) -> bool:
    """Whether it is done to one of the words: "dismissed the army chief", "two of the officers were
    dismissed"; not "officers fired in the air"."""
    # "gave the envoys 48 hours to leave"
    held = (*clauses.done_to(tree, at), *tree.children(at, "iobj"))
    # "handed in its rifles", read as "in its rifles"
    for one in held or clauses.obliques(tree, at, reading.beside):
        if reading.trigger.suffered and tree.tokens[one].tag == "CD" and not tree.below[one]:
            return True  # "nineteen were loaded into vans"
        deed = tree.lemma(one) in readings("noun")  # "held a conference of donors"
        alone = deed or reading.trigger.itself  # "cut off the town", not "the branches of the town"
        parts = (one,) if alone else (one, *clauses.obliques(tree, one, ("of",)))
        if reading.trigger.person_names and kind_of_name(tree, one) == "person":
            return True
        if reading.trigger.person_names and _is_called_by_work(tree, one):
            return True
        if tree.lemma(one) not in reading.beside and _any_of(tree, parts, reading.trigger.things):
            return True
    return False


def _is_called_by_work(tree: Tree, at: int) -> bool:
    """ "held a geologist": a person by the end of the word; not "seized Amman"."""
    lemma = tree.lemma(at)
    if tree.tokens[at].word_class == "PROPN" or lemma in listed("actor_nouns", "no_persons"):
        return False
    return len(lemma) > 4 and lemma.endswith(_BY_WORK)


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
        if tree.tokens[one].text.lower() in words:  # "those", of which "that" is the lemma
            return True
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
                return is_errand(tree, below)
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
    for one in tree.children(at, "nsubj", "nsubj:pass", "obj"):
        if {"neither", "no"} & {tree.lemma(below) for below in tree.children(one, "det")}:
            denied = denied | {"neither"}
    if helpers & _HAVE:
        return bool(denied) and when == "ever" and not helpers & _AHEAD
    allowed = _AHEAD
    if when != "will":
        allowed = allowed | ({"do", "does"} if when == "does" else {"do", "does", "did"})
    return bool(denied) and bool(helpers & allowed)


def _is_announced(tree: Tree, at: int) -> bool:
    """ "will appeal", "said that it would appeal"; not "will not appeal"."""
    helpers = {tree.tokens[one].text.lower() for one in tree.children(at, "aux")}
    denied = {tree.lemma(one) for one in tree.children(at, "advmod")} & _NOT
    return bool(helpers & _AHEAD) and not denied


def refuses(tree: Tree, at: int) -> bool:
    """ "Germany will not send tanks": somebody says that it will not do what helps another."""
    return _is_refused(tree, at, "will") and any(
        tree.tokens[one].word_class in {"PROPN", "PRON"} or tree.lemma(one) in actors()
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


def _are_several(tree: Tree, at: int) -> bool:
    """ "Nurses burned a picture", "a crowd", "it was burned": not "a boy burned a picture"."""
    doers = clauses.doers(tree, at)
    alone = [one for one in doers if tree.tokens[one].tag in {"NN", "NNP"}]
    crowds = listed("actor_nouns", "crowds")
    return len(doers) > 1 or all(tree.lemma(one) in crowds for one in alone)
