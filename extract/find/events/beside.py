"""The words beside a verb or noun that a phrase of the vocabulary may ask for: "open fire", "call
off", "find guilty"."""

from extract.find.events import clauses
from extract.find.events.stood_on import is_met
from extract.tree import Tree, once, once_a_sentence
from extract.vocabulary import listed, weekdays

_NOT_BESIDE = frozenset({"nsubj", "punct", "mark", "aux", "cc"})
_TURNS = frozenset({"out", "off", "up", "over"})
_YEAR = 4
_WHICH = frozenset({"next", "last", "this", "every", "each"})
_MARKS = (("in-protest", "in_protest"), ("in-anger", "in_anger"))
"""What a phrase of the vocabulary asks for, and the nouns of which one behind "in" does."""
_PARTICLES = frozenset("in out over up down off away back".split())


@once_a_sentence
def words_of(found: Tree) -> set[str]:
    """The words of a sentence that may stand beside another: most that a phrase asks for do not."""
    words = {*found.lemmas, *" ".join(found.prepositions.values()).split()}
    if "not" in words:
        words.update([f"not-{word}" for word in words])
    for mark, nouns in _MARKS:
        if not words.isdisjoint(listed("clauses", nouns)):
            words.add(mark)
    pairs = listed("clauses", "pairs")
    words.update(one.replace(" ", "-") for one in pairs if words.issuperset(one.split()))
    return words


def stand_beside(found: Tree, at: int, words: frozenset[str]) -> bool:
    """Whether all of some words depend on a verb or noun."""
    return not words or words <= beside(found, at)


@once
def beside(found: Tree, at: int) -> set[str]:
    """The words that depend on a verb or noun: objects, particles, prepositions, describers."""
    words = _particle(found, at) | _told_of(found, at)
    for one in found.below[at]:
        relation = found.relation(one)
        if _is_apart(found, at, one) or is_met(found, one):
            continue  # who sent a ship "at the request of" Chad sent no request
        verbal = found.tokens[one].word_class == "VERB"
        words.update(_behind_object(found, one) if relation == "obj" else ())
        # where soldiers fired when a patrol was returning, nobody returned fire
        timed = relation == "advcl" and found.tokens[one].tag in {"VBD", "VBP", "VBZ"}
        if verbal and (relation == "conj" or timed or found.children(one, "mark")):
            continue  # "called on it to act" is not "called it an act"
        if otherwise := _otherwise(found, one):
            words.add(otherwise)
            continue
        words.update(found.lemma(also) for also in (one, *found.children(one, "appos")))
        for case in found.children(one, "case") if relation in {"obl", "nmod", "obj"} else ():
            # "let the buses through on Thursday"
            double = case + 1 < one and found.tokens[case + 1].relation == "case"
            if not double and _is_a_day(found, one, found.lemma(case)):
                continue  # "called the arrest an outrage on Friday" is not "called on"
            if double or _is_beside(found, at, case):
                words.add(found.tokens[case].text.lower())  # "according" is no "accord"
    return words


def _told_of(found: Tree, at: int) -> set[str]:
    """ "The ceasefire that the rebels declared", "the truce announced by Chad": of what a clause
    tells is beside its verb as its object would be."""
    relation, above = found.relations[at], found.head(at)
    if above is None or relation not in {"acl", "acl:relcl"}:
        return set()
    # "a raid carried out by rebels" is told by the noun, "a post manned by rebels" is where it was
    if found.lemma(at) in listed("clauses", "perpetrating") | listed("clauses", "manning"):
        return set()
    told = relation == "acl" and clauses.is_passive(found, at)
    return {found.lemma(above)} if told or above in clauses.objects(found, at) else set()


def _is_a_day(found: Tree, at: int, case: str) -> bool:
    """ "On Friday", "closed in May", "in 2012": a time by its name or number."""
    lemma = found.lemma(at)
    if lemma in weekdays():
        return case != "until"
    if case != "in":
        return False
    if found.tokens[at].tag == "CD":
        return len(lemma) == _YEAR and lemma.isdigit()
    return lemma in listed("actor_nouns", "times")


def _behind_object(found: Tree, one: int) -> set[str]:
    """ "found the general guilty", "suspects Chad of arming them": what hangs on the object is said
    with the verb."""
    words = {found.lemma(below) for below in found.children(one, "amod") if below > one}
    pairs = {
        f"{found.lemma(below)} {found.lemma(one)}"
        for below in found.children(one, "amod", "compound")
    }
    words.update(pair.replace(" ", "-") for pair in pairs & listed("clauses", "pairs"))
    if found.lemma(one) in listed("clauses", "counting"):
        # "began three days of drills"
        words.update(found.lemma(below) for below in clauses.obliques(found, one, ("of",)))
    words.update(_in_protest(found, below) for below in found.children(one, "nmod"))
    for below in found.children(one, "nmod"):
        words.update(_taken_off(found, below))
    for deed in found.children(one, "acl"):
        marks = {found.lemma(mark) for mark in found.children(deed, "mark", "case")}
        words.update(marks & {"of"} if found.tokens[deed].tag == "VBG" else ())
    return words


def _taken_off(found: Tree, below: int) -> tuple[str, ...]:
    """ "Took two sailors off a ship", "pulled them out of the sea", read as sailors off a ship;
    "took two men from their homes"."""
    way = found.cases(below)
    if way == "from" and found.children(below, "nmod:poss"):
        return (way, found.lemma(below))
    return (*way.split(), found.lemma(below)) if way in {"off", "out of"} else ()


def _otherwise(found: Tree, one: int) -> str:
    """ "Suspended hearings in protest" suspends no protest, "found not guilty" finds no guilt."""
    if protest := _in_protest(found, one):
        return protest
    denied = any(found.lemma(word) == "not" for word in found.children(one, "advmod"))
    return f"not-{found.lemma(one)}" if denied and found.relation(one) == "xcomp" else ""


def _is_apart(found: Tree, at: int, one: int) -> bool:
    relation = found.relation(one)
    if relation in _NOT_BESIDE:
        return found.tokens[one].relation != "nsubj:pass"
    timed = found.lemma(one) in listed("actor_nouns", "times")
    if relation == "obl" and timed and found.lemma(one - 1) in _WHICH:
        return True  # who is to give boats "next year" gives no years
    return relation == "obj" and _is_how_long(found, at, one)


def _is_how_long(found: Tree, at: int, one: int) -> bool:
    """ "Would give 12 million dollars over three years", read as two things given."""
    numbers = found.children(one, "nummod")
    over = [word for number in numbers for word in found.children(number, "advmod")]
    given = (found.lemma(other) for other in found.children(at, "obj", "iobj") if other < one)
    spent = any(word in listed("objects", "money") for word in given)
    return spent and any(found.lemma(word) == "over" for word in over)


def _in_protest(found: Tree, one: int) -> str:
    """The mark of "in protest", "in a two-day strike", "in anger at the killing"; none for "in an
    air strike", "in a demonstration of force"."""
    if found.cases(one) != "in":
        return ""
    before = {found.lemma(word) for word in found.children(one, "compound", "amod")}
    shown = {found.lemma(word) for word in clauses.obliques(found, one, ("of",))}
    if before & listed("objects", "means_of_attack") or shown & listed("clauses", "shown"):
        return ""
    lemma = found.lemma(one)
    return next((mark for mark, nouns in _MARKS if lemma in listed("clauses", nouns)), "")


def _is_beside(found: Tree, at: int, case: int) -> bool:
    """ "took effect in May" and "was taken in May" are not "took in": a particle stands at its verb
    and before what it is done to."""
    if found.lemma(case) not in _PARTICLES:
        return True
    return case == at + 1 and not (found.lemma(case) == "in" and clauses.is_passive(found, at))


def _particle(found: Tree, at: int) -> set[str]:
    """ "turned over 102 rifles", "handed him over eight days later", read as more than so many."""
    behind = at + 1
    if behind < len(found.tokens) and found.tokens[behind].tag == "PRP":
        behind += 1
    if behind >= len(found.tokens) or found.tokens[behind].relation != "advmod":
        return set()
    return {found.lemma(behind)} & _PARTICLES


def is_turned(found: Tree, at: int, words: frozenset[str]) -> bool:
    """ "A court struck out the results", "was held up in a cell": with its particle the verb means
    something else than with the words of a phrase, or than alone."""
    lemma = found.lemmas[at]
    always = lemma in listed("clauses", "turned_always")
    if not always and (words or lemma not in listed("clauses", "turned")):
        return False
    particles = {found.lemmas[one] for one in found.children(at, "compound:prt")}
    return bool(particles & _TURNS) and words.isdisjoint(particles)
