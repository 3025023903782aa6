"""Who a document has named so far, the latest last."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.model import Actor
from extract.resolve.actors.nouns import proper
from extract.tree import Tree
from extract.vocabulary import entries, listed

_IN_PASSING = 2  # times
_LANDS = frozenset({"government", "country"})
_NO_BODIES = frozenset({"person", "thing"})
_GROUPS = frozenset(
    "group movement militia faction organization organisation charity association".split()
)
_OF_STATES = frozenset({"army", "military", "police", "navy"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OBJECTS = frozenset({"obj", "iobj"})
_BESIDE = frozenset({"amod", "compound"})


class Entry(NamedTuple):
    """One time that an actor was named: in which sentence, and by which phrase of its tree."""

    actor: Actor
    sentence: int
    tree: Tree
    head: int

    @property
    def noun(self) -> str:
        """The noun of the phrase."""
        return self.tree.lemmas[self.head]

    @property
    def plural(self) -> bool:
        """Whether the phrase is of many; the Organization of American States is one."""
        tag = self.tree.tokens[self.head].tag
        return tag == "NNS" or (tag == "NNPS" and self.actor.kind != "organisation")

    @property
    def subject(self) -> bool:
        """Whether the phrase is the subject of its clause."""
        return self.tree.relations[self.head] in _SUBJECTS

    @property
    def object(self) -> bool:
        """Whether the phrase is an object."""
        return self.tree.relations[self.head] in _OBJECTS

    @property
    def beside(self) -> bool:
        """Whether it only describes what is named: "a Danish geologist", "rubber hoses"."""
        return self.tree.relations[self.head] in _BESIDE

    @property
    def counted(self) -> bool:
        """Whether a number says of how many: "12 nurses"."""
        return self.tree.child(self.head, "nummod") is not None

    @property
    def pair(self) -> bool:
        """Whether there are two: "two nurses"."""
        numbers = self.tree.children(self.head, "nummod")
        return "two" in [self.tree.lemmas[one] for one in numbers]


class Memory:
    """The actors of a document in the order in which they are named."""

    def __init__(self, home: Actor | None = None) -> None:
        # the state that a report is written from
        self._home = home
        self._entries: list[Entry] = []
        self._sentence = 0
        # where each was named last, so that a long report is not searched for every phrase
        self._in_sentence: dict[int, list[Entry]] = {}
        self._here: list[Entry] = []
        self._by_noun: dict[tuple[str, bool], int] = {}
        self._by_last_word: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        self._by_last_name: dict[str, int] = {}
        self._by_initials: dict[str, int] = {}
        self._by_ending: dict[tuple[str, ...], int] = {}

    def open(self, sentence: int) -> None:
        """Go on to a sentence."""
        self._sentence = sentence
        self._here = self._in_sentence.setdefault(sentence, [])

    def add(self, tree: Tree, head: int, who: Actor) -> None:
        """Remember that a phrase of the open sentence names an actor."""
        at, entry = len(self._entries), Entry(who, self._sentence, tree, head)
        self._entries.append(entry)
        self._here.append(entry)
        if who.kind != "state":
            self._by_noun[tree.lemmas[head], entry.plural] = at
        if who.kind == "person":
            for title in _titles(tree, head):
                # "the judge" after "Judge Ana Lopez"
                self._by_noun[title, False] = at
        self._spell(entry, at)

    def _spell(self, entry: Entry, at: int) -> None:
        who = entry.actor
        noun, only, last, initials, endings = _spelling(who.name)
        self._by_last_word[noun] = at
        if who.kind == "thing" and not proper(entry.tree, entry.head):
            return  # "the murder of Navalny" is no other name for him
        if only:
            self._by_name[only] = at
        if last:
            self._by_last_name[last] = at
        if initials:
            self._by_initials[initials] = at
        for ending in endings:
            self._by_ending[ending] = at

    def _latest_of(self, *places: int | None) -> Actor | None:
        known = [place for place in places if place is not None]
        return self._entries[max(known)].actor if known else None

    def known_by_noun(self, tree: Tree, head: int) -> Actor | None:
        """ "the movement" after "the Hill Movement", "the government" after "Velania"."""
        before = tree.children(head, "amod", "compound", "nummod")
        # "the same force" is the force told of
        if any(tree.lemmas[one] != "same" for one in before):
            return None
        noun = tree.lemmas[head]
        plural = tree.tokens[head].tag in {"NNS", "NNPS"}
        found = self._latest_of(self._by_noun.get((noun, plural)), self._by_last_word.get(noun))
        # "the army" fights the National Liberation Army
        if found and _is_of_something_else(tree, head, found):
            return None
        if found and found.kind == "person" and self._says_so(tree, head, found):
            found = self._another(noun, found)
        if found and not (noun in _OF_STATES and found.kind == "armed_group"):
            return found
        return self._by_class(noun, _subject_beside(tree, head))

    def _says_so(self, tree: Tree, head: int, found: Actor) -> bool:
        """ "Minister Ivo Kone spoke of the murder of the minister": not of himself."""
        here = [
            one.head
            for one in self._in_sentence.get(self._sentence, ())
            if one.actor.id == found.id and one.head < head
        ]
        saying = listed("clauses", "saying")
        return bool(here) and any(
            tree.lemmas[verb] in saying and not set(tree.children(verb, "nsubj")).isdisjoint(here)
            for verb in tree.above(head)
        )

    def _another(self, noun: str, than: Actor) -> Actor | None:
        """The last one called by a noun, but for one."""
        for one in reversed(self._entries):
            if one.noun == noun and not one.plural and one.actor.id != than.id:
                return one.actor
        return None

    def known_by_name(self, tree: Tree, head: int) -> Actor | None:
        """A name told before, whole or by its last word: "Kone" after "Ibra Kone"."""
        word = tree.tokens[head].text
        found = self._by_name.get(word)
        if tree.children(head, "compound", "flat", "amod"):
            # "Escobar Gaviria" after "Pablo Escobar Gaviria"
            whole = tuple(tree.tokens[one].text for one in tree.core(head) if proper(tree, one))
            return self._latest_of(found, self._by_ending.get(whole))
        spelled = self._by_initials.get(word) if word.isupper() and len(word) > 2 else None
        return self._latest_of(found, self._by_last_name.get(word), spelled)

    def described_as(self, word: str) -> Actor | None:
        """Who was last named with a word before the noun: the "guerrilla" forces."""
        for one in reversed(self._entries):
            before = one.tree.children(one.head, "compound", "amod")
            if one.actor.kind != "thing" and any(one.tree.lemmas[at] == word for at in before):
                return one.actor
        return None

    def called_by(self, nouns: Collection[str]) -> set[str]:
        """The ids of those whom a phrase calls by one of some nouns."""
        return {one.actor.id for one in self._entries if one.noun in nouns}

    def latest(self, sentence: int, head: int, fits: Callable[[Entry], bool]) -> Actor | None:
        """Who is meant from a place in a sentence: subjects before others, near before far."""
        for entry in self._back_from(sentence, head):
            if fits(entry):
                return entry.actor
        return None

    def _by_class(self, noun: str, beside: int | None) -> Actor | None:
        kinds = entries("actor_nouns")["standing_for"]["kinds"].get(noun)
        if kinds is None:
            return None
        if noun in listed("actor_nouns", "fighters"):
            # "the guerrillas" where two groups were named may be of either
            armed = {one.actor.id for one in self._entries if one.actor.kind == "armed_group"}
            if len(armed) > 1:
                return None
        offices = listed("actor_nouns", "no_groups") if noun in _GROUPS else frozenset[str]()
        for entry in reversed(self._entries):
            # "the Holy See thanked the government": not itself
            own = entry.sentence == self._sentence and entry.head == beside
            one = not entry.plural and not own and entry.noun not in offices
            if noun in _LANDS and self._is_of_another(entry):
                continue
            if one and entry.actor.kind in kinds:
                return self._most_told(entry.actor) if noun == "government" else entry.actor
        return self._home if noun == "government" else None

    def _is_of_another(self, entry: Entry) -> bool:
        """Whether a state only says whence somebody or something is: "a Danish geologist", "a ship
        with Belarusian flour"."""
        above = entry.tree.head(entry.head) if entry.beside else None
        beside = self._in_sentence[entry.sentence] if above is not None else ()
        return any(one.head == above and one.actor.kind in _NO_BODIES for one in beside)

    def _most_told(self, latest: Actor) -> Actor:
        """The state that a report tells of most: "the government" is that of the story, and not of
        a state named in passing."""
        told = Counter(one.actor.id for one in self._entries if one.actor.kind == "state")
        most = told[latest.id]
        better = [one for one in self._entries if told[one.actor.id] > max(most, _IN_PASSING)]
        if better:
            return max(better, key=lambda one: told[one.actor.id]).actor
        # "BAGHDAD, Dec 12 - ... a militia close to Iran ... the government"
        home = self._home
        return home if home and most <= max(told[home.id], _IN_PASSING) else latest

    def _back_from(self, sentence: int, head: int) -> Iterator[Entry]:
        own = [one for one in self._in_sentence.get(sentence, ()) if one.head < head]
        yield from sorted(own, key=lambda one: (not one.subject, not one.object, -one.head))
        for number in (sentence - 1, sentence - 2, sentence - 3):
            told = self._in_sentence.get(number, ())
            yield from sorted(told, key=lambda one: (not one.subject, one.head))


def _is_of_something_else(tree: Tree, head: int, found: Actor) -> bool:
    """ "The headquarters of the brigade" after "a union headquarters"."""
    of = [one for one in tree.children(head, "nmod") if tree.cases(one) == "of"]
    building = tree.lemma(head) in listed("actor_nouns", "seats")
    return bool(of) and (building or found.kind in {"thing", "organisation"})


def _titles(tree: Tree, head: int) -> list[str]:
    """The titles before a name, but for those of who speaks for a body."""
    found = [tree.lemma(one) for one in tree.children(head, "nmod:desc")]
    return [one for one in found if one in listed("actor_nouns", "persons")]


def _subject_beside(tree: Tree, head: int) -> int | None:
    """The subject of the clause that a phrase stands in; None where it is the phrase itself."""
    words = (one for one in tree.above(head) if tree.tokens[one].word_class == "VERB")
    verb = next(words, tree.head(head))
    subject = tree.child(verb, *_SUBJECTS) if verb is not None else None
    return subject if subject != head else None


class _Spelling(NamedTuple):
    """What a name may be called by: its last word in small letters, itself where it is one word,
    its last name, its initials where they are three or more, and what may end it: "Escobar Gaviria"
    ends a name, "Red Front" no "work of Red Front"."""

    noun: str
    only: str | None
    last: str | None
    initials: str | None
    endings: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=50_000)
def _spelling(name: str) -> _Spelling:
    words = name.split()
    capital = words[0][:1].isupper()
    initials = "".join(word[0] for word in words if word[0].isupper())
    return _Spelling(
        noun=words[-1].lower(),
        only=words[0] if len(words) == 1 else None,
        last=words[-1] if capital else None,
        initials=initials if len(initials) > 2 else None,
        endings=tuple(tuple(words[at:]) for at in range(1, len(words) - 1)) if capital else (),
    )


__all__ = ["Entry", "Memory", "proper"]
