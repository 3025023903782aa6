"""Who "he", "they", "it" or "we" stands for."""

from collections.abc import Callable, Mapping

from extract.find.events import clauses
from extract.find.events.triggers import readings
from extract.model import Actor
from extract.resolve.actors.counting import counting
from extract.resolve.actors.memory import Entry, Memory
from extract.resolve.actors.quotations import MARKS, open_marks
from extract.resolve.actors.said_by import said_by_its_own
from extract.resolve.actors.tried import (
    holds,
    is_asking,
    is_blamed,
    is_captive,
    is_held,
    is_tried,
)
from extract.tree import Tree, once, once_a_sentence
from extract.vocabulary import listed

_HE = frozenset({"he", "him", "his", "she", "her", "hers"})
_SHE = frozenset({"she", "her", "hers"})
_THEY = frozenset({"they", "them", "their", "theirs"})
_IT = frozenset({"it", "its"})
WE = frozenset({"we", "us", "our", "i", "me", "my"})


def meant(tree: Tree, head: int, here: Mapping[int, Actor], memory: Memory) -> Actor | None:
    """The actor that a pronoun stands for; None where none fits."""
    word = tree.tokens[head].text.lower()
    if word in WE:
        speaker = _speaker(tree, head)
        return _actor(here, speaker)
    fits = _fitting_it(tree, head) if word == "it" else _fitting(word)
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
    own = _own_clause(tree, head, here)
    barred = {silent} | own
    held = word in _THEY and is_held(tree, head)
    asking = word == "they" and is_asking(tree, head)
    tried = word in _HE and is_tried(tree, head)
    barred_too = memory.called_by(listed("actor_nouns", "of_the_law")) if tried else set()
    ways = (_is_several, fits) if word in _THEY else (fits,)
    if barred_too:
        # "the prosecutor spoke; he was convicted": of another, if there is one
        ways = (lambda one: fits(one) and one.actor.id not in barred_too, *ways)
    # "seized 12 nurses ... three of them": of those that were counted
    if word in _THEY and counting(tree, head) is not None:
        ways = (_is_counted, *ways, _are_things)
    if held:
        # "police beat students; they were arrested": the students, if there are others at all
        ways = (*(_but_holders(right) for right in ways), *ways)
    found = None
    for right in ways:
        found = found or memory.latest(
            tree.sentence.number,
            head,
            lambda one, right=right: (  # type: ignore[misc]
                right(one) and one.actor.id not in barred and not (asking and is_captive(one))
            ),
        )
    return found or (_by_office(tree, head, here) if word in {"he", "she"} else None)


def _but_holders(fits: Callable[[Entry], bool]) -> Callable[[Entry], bool]:
    return lambda one: fits(one) and not holds(one)


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


def _fitting(word: str) -> Callable[[Entry], bool] | None:
    if word in _SHE:
        return _is_a_woman
    if word in _HE:
        return _is_a_man
    if word in _THEY:
        return _is_many
    if word == "both":
        return _is_pair
    return _is_body if word in _IT else None


def _fitting_it(tree: Tree, head: int) -> Callable[[Entry], bool]:
    """ "Sheltered in a nursery when shells hit it": a thing or a state, and no organisation."""
    verb = tree.head(head)
    if tree.relation(head) == "nsubj":
        return _does
    if tree.relation(head) == "obj" and verb is not None:
        aside = tree.relations[verb] == "advcl"
        if aside and tree.lemma(verb) in listed("clauses", "letting"):
            return _is_nobody  # "will march even if the prefect forbids it"
        deeds = {one.trigger.type for one in readings("verb").get(tree.lemma(verb), ())}
        return _is_one if "ASSAULT" in deeds else _is_body
    return _is_body


def _is_nobody(_: Entry) -> bool:
    return False


def _is_one(entry: Entry) -> bool:
    # "the boat went down after a trawler rammed it"; no incident is mistaken for rebels
    told = entry.object or (entry.subject and not _is_a_deed(entry.noun))
    thing = entry.actor.kind == "thing" and not entry.plural and told
    return thing or (_is_body(entry) and entry.actor.kind != "organisation")


def _is_a_deed(noun: str) -> bool:
    abstract = listed("actor_nouns", "abstract") | listed("actor_nouns", "crimes")
    return noun in abstract or noun in readings("noun")


def _is_person(entry: Entry) -> bool:
    if entry.plural or entry.beside:
        return False
    # "The prime minister said that her government ...": whoever holds the office
    return entry.actor.kind == "person" or entry.noun in listed("actor_nouns", "offices")


def _is_a_man(entry: Entry) -> bool:
    """ "His wife said guards had beaten him": not her."""
    return _is_person(entry) and entry.noun not in listed("actor_nouns", "women")


def _is_a_woman(entry: Entry) -> bool:
    return _is_person(entry) and entry.noun not in listed("actor_nouns", "men")


def _is_pair(entry: Entry) -> bool:
    return entry.pair and entry.actor.kind != "thing"


def _is_many(entry: Entry) -> bool:
    return (
        entry.actor.kind in {"group", "armed_group", "organisation", "state"} and not entry.beside
    )


def _is_counted(entry: Entry) -> bool:
    return entry.counted and entry.plural and entry.actor.kind != "thing"


def _are_things(entry: Entry) -> bool:
    """ "attacked ten merchant ships and sank two of them"."""
    return entry.counted and entry.plural


def _is_several(entry: Entry) -> bool:
    # "bomblets struck the town; they killed nine": things that did it, so that nobody else did
    deed = entry.noun in readings("noun") or entry.noun.removesuffix("s") in readings("noun")
    things = entry.actor.kind != "thing" or (entry.subject and not deed)
    return entry.actor.kind in {"group", "armed_group"} or (entry.plural and things)


def _does(entry: Entry) -> bool:
    """ "A charge exploded near the embassy; it damaged windows": the charge, and nobody else."""
    weapon = entry.subject and entry.noun in listed("objects", "weapons")
    return weapon or _is_body(entry)


def _is_body(entry: Entry) -> bool:
    # "in a statement read on Cuban television"
    aired = entry.noun in listed("actor_nouns", "aired") and entry.tree.cases(entry.head) == "on"
    if entry.beside or aired:
        return False
    if entry.actor.kind in {"state", "organisation", "armed_group"}:
        return True
    collective = entry.noun in listed("actor_nouns", "collectives")
    return collective and entry.actor.kind == "group" and not entry.plural


def _own_subject(
    tree: Tree, head: int, here: Mapping[int, Actor], fits: Callable[[Entry], bool]
) -> Actor | None:
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


def _object_before(
    tree: Tree, head: int, here: Mapping[int, Actor], fits: Callable[[Entry], bool]
) -> Actor | None:
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


def _whose_secretary(
    tree: Tree, head: int, here: Mapping[int, Actor], fits: Callable[[Entry], bool]
) -> Actor | None:
    """ "The union would strike, its secretary said": that of who would strike."""
    told = said_by_its_own(tree, head) if tree.tokens[head].tag == "PRP$" else ()
    known = [(one, here[one]) for one in told if one in here]
    found = [own for one, own in known if fits(Entry(own, tree.sentence.number, tree, one))]
    return found[0] if found else None


def _who_says_so(
    tree: Tree, head: int, here: Mapping[int, Actor], fits: Callable[[Entry], bool]
) -> Actor | None:
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
    said = {one.trigger.type for one in readings("noun").get(tree.lemma(noun), ())}
    said |= {"REQUEST"} if tree.lemma(noun) in {"offer", "proposal"} else set()
    answers = {one.trigger.type for one in readings("verb").get(tree.lemma(verb), ())}
    return bool(said & {"REQUEST", "THREATEN", "ACCUSE"} and answers & {"REJECT", "AGREE"})


def _blamed_for(tree: Tree, verb: int, head: int) -> tuple[int, ...]:
    """ "criticised Chad for its use of mines": what one is judged for is one's own deed."""
    judging = {one.trigger.type for one in readings("verb").get(tree.lemma(verb), ())}
    noun = tree.head(head)
    behind = noun is not None and tree.cases(noun) in {"for", "over"}
    return clauses.objects(tree, verb) if behind and judging & {"ACCUSE", "SUPPORT"} else ()


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
