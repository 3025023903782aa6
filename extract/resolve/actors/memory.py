"""Who a document has named so far, the latest last."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.model import Actor
from extract.resolve.actors.descriptions import proper
from extract.tree import Tree
from extract.vocabulary import entries

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One time that an actor was named: where, by which noun, as a subject or not."""

    actor: Actor
    sentence: int
    head: int
    noun: str
    plural: bool
    subject: bool


class Memory:
    """The actors of a document in the order in which they are named."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._sentence = 0

    def open(self, sentence: int) -> None:
        """Go on to a sentence."""
        self._sentence = sentence

    def add(self, tree: Tree, head: int, who: Actor) -> None:
        """Remember that a phrase of the open sentence names an actor."""
        token = tree.tokens[head]
        self._entries.append(
            Entry(
                actor=who,
                sentence=self._sentence,
                head=head,
                noun=tree.lemma(head),
                plural=token.tag in {"NNS", "NNPS"},
                subject=token.relation in _SUBJECTS,
            )
        )

    def known_by_noun(self, tree: Tree, head: int) -> Actor | None:
        """ "the movement" after "the Hill Movement", "the government" after "Velania"."""
        noun, describing = tree.lemma(head), tree.children(head, "amod", "compound", "nummod")
        if describing:
            return None
        plural = tree.tokens[head].tag in {"NNS", "NNPS"}
        for entry in reversed(self._entries):
            last = entry.actor.name.rsplit(" ", 1)[-1].lower()
            if entry.noun == noun and entry.plural == plural and entry.actor.kind != "state":
                return entry.actor
            if last == noun:
                return entry.actor
        return self._by_class(noun, _subject_beside(tree, head))

    def known_by_name(self, tree: Tree, head: int) -> Actor | None:
        """A name told before, whole or by its last word: "Kone" after "Ibra Kone"."""
        word = tree.tokens[head].text
        for entry in reversed(self._entries):
            words = entry.actor.name.split()
            alone = not tree.children(head, "compound", "flat", "amod")
            if words == [word] or (alone and words[-1] == word and words[0][:1].isupper()):
                return entry.actor
            if alone and word.isupper() and len(word) > 2 and _initials(words) == word:
                return entry.actor
        return None

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
        for entry in reversed(self._entries):
            # "the Holy See thanked the government": not itself
            own = entry.sentence == self._sentence and entry.head == beside
            if entry.actor.kind in kinds and not entry.plural and not own:
                return entry.actor
        return None

    def _back_from(self, sentence: int, head: int) -> Iterator[Entry]:
        own = [one for one in self._entries if one.sentence == sentence and one.head < head]
        yield from sorted(own, key=lambda one: (not one.subject, -one.head))
        for number in (sentence - 1, sentence - 2, sentence - 3):
            told = [one for one in self._entries if one.sentence == number]
            yield from sorted(told, key=lambda one: (not one.subject, one.head))


def _subject_beside(tree: Tree, head: int) -> int | None:
    verb = tree.head(head)
    subject = tree.child(verb, *_SUBJECTS) if verb is not None else None
    return subject if subject != head else None


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


__all__ = ["Entry", "Memory", "proper"]
