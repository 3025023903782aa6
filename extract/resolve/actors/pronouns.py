"""Who "he", "they", "it" or "we" stands for."""

from collections.abc import Mapping

from extract.find.events import clauses
from extract.find.events.triggers import classes
from extract.model import Actor
from extract.resolve.actors.counting import counting
from extract.resolve.actors.fitting import (
    Fits,
    are_things,
    fitting,
    fitting_it,
    is_counted,
    is_several,
    is_somebody,
)
from extract.resolve.actors.memory import Entry, Memory
from extract.resolve.actors.quotations import MARKS, open_marks
from extract.resolve.actors.said_by import said_by_its_own
from extract.resolve.actors.tried import (
    had_struck,
    holds,
    is_arrested,
    is_asking,
    is_blamed,
    is_captive,
    is_freed,
    is_held,
    is_marching,
    is_speaking,
    is_taken,
    is_tried,
    keeps_order,
)
from extract.tree import Tree, once, once_a_sentence
from extract.vocabulary import listed

_HE = frozenset({"he", "him", "his", "she", "her", "hers"})
_THEY = frozenset({"they", "them", "their", "theirs"})
_BECAUSE = frozenset({"for", "over", "after", "following"})
_JUDGED = frozenset({"ACCUSE", "SUPPORT"})
WE = frozenset({"we", "us", "our", "i", "me", "my"})


def meant(tree: Tree, head: int, here: Mapping[int, Actor], memory: Memory) -> Actor | None:
    """The actor that a pronoun stands for; None where none fits."""
    word = tree.tokens[head].text.lower()
    if word in WE:
        speaker = _speaker(tree, head)
        return _actor(here, speaker)
    fits = fitting_it(tree, head) if word == "it" else fitting(word)
    if fits is None:
        return None
    speaker = _speaker(tree, head) if word in _THEY and is_quoted(tree, head) else None
    quiet = _actor(here, speaker)
    silent = quiet.id if quiet else None
    subject = (
        _whose_secretary(tree, head, here, fits)
        or _own_subject(tree, head, here, fits)
        or _who_says_so(tree, head, here, fits)
        or _object_before(tree, head, here, fits)
    )
    if subject is not None:
        return subject
    barred = {silent} | _own_clause(tree, head, here)
    asking = word == "they" and is_asking(tree, head)
    found = None
    for right in _ways(tree, head, fits, memory):
        found = found or memory.latest(
            tree.sentence.number,
            head,
            lambda one, right=right: (  # type: ignore[misc]
                right(one) and one.actor.id not in barred and not (asking and is_captive(one))
            ),
        )
    return found or (_by_office(tree, head, here) if word in {"he", "she"} else None)


def _ways(tree: Tree, head: int, fits: Fits, memory: Memory) -> tuple[Fits, ...]:
    """What is asked of whom a pronoun stands for, the narrowest first."""
    word = tree.tokens[head].text.lower()
    ways: tuple[Fits, ...] = _ways_of_many(tree, head, fits) if word in _THEY else (fits,)
    of_the_law: set[str] = set()
    if word in _HE and is_tried(tree, head):
        of_the_law = memory.called_by(listed("actor_nouns", "of_the_law"))
    if of_the_law:
        # "the prosecutor spoke; he was convicted": of another, if there is one
        ways = (lambda one: fits(one) and one.actor.id not in of_the_law, *ways)
    if is_freed(tree, head):
        # "rebels seized six nurses; they were released": the nurses, if anybody was taken
        ways = (
            *(_and(right, is_taken) for right in ways),
            *(_but(right, holds) for right in ways),
            *ways,
        )
    return ways


def _ways_of_many(tree: Tree, head: int, fits: Fits) -> tuple[Fits, ...]:
    """What is asked of those whom "they", "them" or "their" stands for."""
    they = tree.tokens[head].text.lower() == "they"
    ways: tuple[Fits, ...] = (is_several, fits)
    if they and is_speaking(tree, head):
        # "their feelings were mixed, but they denounced the killing"
        ways = (_and(is_several, is_somebody), fits)
    # "seized 12 nurses ... three of them": of those that were counted
    if counting(tree, head) is not None:
        ways = (is_counted, *ways, are_things)
    if is_held(tree, head):
        # "police beat students; they were arrested": the students, if there are others at all
        ways = (*(_but(right, holds) for right in ways), *ways)
    if they and is_marching(tree, head):
        # "police beat students; they were on strike": never the police
        ways = tuple(_but(right, keeps_order) for right in ways)
    if they and had_struck(tree, head):
        # "police arrested two men; they had thrown a grenade": the men
        ways = (*(_and(right, is_arrested) for right in ways), *ways)
    return ways


def _but(fits: Fits, bars: Fits) -> Fits:
    return lambda one: fits(one) and not bars(one)


def _and(fits: Fits, asks: Fits) -> Fits:
    return lambda one: fits(one) and asks(one)


def _by_office(tree: Tree, head: int, here: Mapping[int, Actor]) -> Actor | None:
    """ "The president said that he would not resign": whoever says so without a name."""
    speaker = _speaker(tree, head)
    if speaker is None or tree.tokens[speaker].tag != "NN" or tree.relation(head) != "nsubj":
        return None
    lemma = tree.lemma(speaker)
    one = lemma in listed("objects", "officials") or lemma in listed("actor_nouns", "persons")
    return _actor(here, speaker) if one else None


def _actor(here: Mapping[int, Actor], head: int | None) -> Actor | None:
    return here[head] if head is not None and head in here else None


def _own_subject(tree: Tree, head: int, here: Mapping[int, Actor], fits: Fits) -> Actor | None:
    """ "Russia used bombs in its invasion": an owner is most often the subject of the clause."""
    if tree.tokens[head].tag != "PRP$":
        return None
    for verb in (one for one in tree.above(head) if tree.tokens[one].word_class == "VERB"):
        if _is_answered(tree, verb, head) or is_blamed(tree, verb, head):
            return None
        for one in _blamed_for(tree, verb, head) or clauses.subjects(tree, verb):
            own = here.get(one) if one < head else None
            if own and fits(Entry(own, tree.sentence.number, tree, one)):
                return own
        if tree.tokens[verb].relation not in {"advcl", "ccomp", "xcomp"}:
            return None
    return None


def _object_before(tree: Tree, head: int, here: Mapping[int, Actor], fits: Fits) -> Actor | None:
    """ "Convicted two policemen of murdering 18 prisoners and jailed them": the policemen."""
    verb = tree.head(head)
    if verb is None or tree.relations[head] != "obj" or tree.relations[verb] != "conj":
        return None
    first = tree.tokens[verb].head
    if tree.children(verb, "nsubj") or tree.tokens[first].word_class != "VERB":
        return None
    for one in tree.children(first, "obj"):
        who = here.get(one) if one < head else None
        if who and fits(Entry(who, tree.sentence.number, tree, one)):
            return who
    return None


def _whose_secretary(tree: Tree, head: int, here: Mapping[int, Actor], fits: Fits) -> Actor | None:
    """ "The union would strike, its secretary said": that of who would strike."""
    told = said_by_its_own(tree, head) if tree.tokens[head].tag == "PRP$" else ()
    known = [(one, here[one]) for one in told if one in here]
    found = [own for one, own in known if fits(Entry(own, tree.sentence.number, tree, one))]
    return found[0] if found else None


def _who_says_so(tree: Tree, head: int, here: Mapping[int, Actor], fits: Fits) -> Actor | None:
    """ "Uganda, which Khartoum accuses, said that it had closed the border": Uganda."""
    verb = tree.head(head)
    if verb is None or tree.tokens[head].relation != "nsubj":
        return None  # not "said they would be charged"
    above = tree.head(verb)
    if above is None or tree.relation(verb) != "ccomp" or verb < above:
        return None
    one = tree.child(above, "nsubj")
    says = listed("clauses", "holding") | listed("clauses", "saying")
    own = here.get(one) if one is not None and tree.lemma(above) in says else None
    if own is None or one is None:
        return None
    said = Entry(own, tree.sentence.number, tree, one)
    several = tree.tokens[head].text.lower() == "they"
    return own if fits(said) and (said.plural or not several) else None


def _is_answered(tree: Tree, verb: int, head: int) -> bool:
    """ "parliament rejected their demand": not that of parliament."""
    noun = tree.head(head)
    if noun is None or tree.tokens[noun].relation != "obj" or tree.head(noun) != verb:
        return False
    said = classes("noun", tree.lemma(noun))
    said |= {"REQUEST"} if tree.lemma(noun) in listed("clauses", "put_forward") else set()
    answers = classes("verb", tree.lemma(verb))
    return bool(said & {"REQUEST", "THREATEN", "ACCUSE"} and answers & {"REJECT", "AGREE"})


def _blamed_for(tree: Tree, verb: int, head: int) -> tuple[int, ...]:
    """ "criticised Chad for its use of mines": what one is judged for is one's own deed; "sanctions
    imposed on Chad after its raid"."""
    noun = tree.head(head)
    if noun is None or tree.cases(noun) not in _BECAUSE:
        return ()
    if tree.lemma(verb) in listed("clauses", "imposing"):
        held = (verb, *clauses.objects(tree, verb))
        return tuple(
            word for one in held for word in clauses.obliques(tree, one, ("on", "against"))
        )
    judging = classes("verb", tree.lemma(verb))
    behind = tree.cases(noun) in {"for", "over"}
    judged = judging & _JUDGED or tree.lemma(verb) in listed("clauses", "punishing")
    return clauses.objects(tree, verb) if behind and judged else ()


def _own_clause(tree: Tree, head: int, here: Mapping[int, Actor]) -> set[str | None]:
    """Who else stands beside the pronoun: in "the rebels kidnapped him" he is no rebel."""
    counted = counting(tree, head)
    head = head if counted is None else counted  # "released all of them"
    noun = tree.head(head)
    verb = tree.head(noun) if noun is not None and tree.tokens[head].tag == "PRP$" else noun
    if verb is not None and verb != noun and not is_blamed(tree, verb, head):
        return set()
    if verb == noun and tree.tokens[head].relation not in {"obj", "iobj", "obl", "obl:agent"}:
        return set()
    subjects = clauses.subjects(tree, verb) if verb is not None else ()
    return {here[one].id for one in subjects if one in here}


def _speaker(tree: Tree, head: int) -> int | None:
    """The subject of the saying above a pronoun: "we agreed", its delegate said."""
    saying_ = listed("clauses", "saying")
    for verb in tree.above(head):
        if tree.lemma(verb) in saying_ or tree.lemma(verb) == "declare":
            return tree.child(verb, "nsubj")
        for saying in tree.children(verb, "parataxis"):
            if tree.lemma(saying) in saying_:
                return tree.child(saying, "nsubj")
    return None


@once
def is_quoted(tree: Tree, head: int) -> bool:
    """Whether a word stands inside quotation marks."""
    return _holds_marks(tree) and open_marks([one.text for one in tree.tokens[:head]]) > 0


@once_a_sentence
def _holds_marks(tree: Tree) -> bool:
    return not MARKS.isdisjoint([token.text for token in tree.tokens])
