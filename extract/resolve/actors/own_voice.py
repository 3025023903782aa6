"""Who "we" is where no verb beside it says who speaks: a report that is a body's own statement."""

from collections.abc import Mapping, Sequence
from functools import cache

from extract.find.events.triggers import readings
from extract.model import Actor
from extract.resolve.actors.quotations import open_marks
from extract.tree import Tree
from extract.vocabulary import listed

_BODIES = frozenset({"organisation", "state", "armed_group"})
_SPOKEN = frozenset("REQUEST REJECT ACCUSE THREATEN AGREE SUPPORT".split())
_SUBJECTS = ("nsubj", "nsubj:pass")
_ALONE = frozenset({"i", "me", "my"})
_SHORTENED = frozenset({"'re", "'ve", "'ll", "'m", "’re", "’ve", "’ll", "’m"})
_SHORTENED_TOO = _SHORTENED | frozenset(map(str.upper, _SHORTENED))
_OF_TALK = _SHORTENED_TOO | {"I"}
_REACH = 1  # sentences
_OWN = listed("actor_nouns", "own_people") | listed("actor_nouns", "own_bodies")


class Voice:
    """Who has spoken so far in a report, and whether the report is itself said by a body.

    It is where its first sentence tells what a body says or feels, or where it says "our
    organisation".
    """

    def __init__(self) -> None:
        self._author: Actor | None = None
        self._speaker: tuple[int, Actor] | None = None
        self._open = 0
        self._began = False
        self._talk = False

    def heard(self, tree: Tree, here: Mapping[int, Actor]) -> None:
        """Go on behind a sentence whose phrases have been read."""
        words = _words(tree)
        for verb in _speaking_verbs(tree, words):
            who = next((here[one] for one in tree.children(verb, *_SUBJECTS) if one in here), None)
            if who is None or who.kind in {"thing", "group"}:
                continue
            self._speaker = (tree.sentence.number, who)
            if not self._began and who.kind in _BODIES:
                self._author = who
        self._began = True
        self._is_talk(tree, words)
        self._open = open_marks(words, self._open)

    def we(self, tree: Tree, head: int, here: Mapping[int, Actor]) -> Actor | None:
        """Who "we", "us" or "our" is; None where nothing says so."""
        words = _words(tree)
        if open_marks(words[:head], self._open) > 0:
            if open_marks(words, self._open) > 0:
                return None  # who speaks may be named further on
            told = self._speaker
            near = told is not None and tree.sentence.number - told[0] <= _REACH
            return told[1] if told and near else self._author
        if words[head].lower() in _ALONE or self._is_talk(tree, words):
            return None
        return self._author or self._named_here(tree, words, here)

    def _is_talk(self, tree: Tree, words: Sequence[str]) -> bool:
        """Whether a report, so far, is someone's talk taken down, in which anyone may say "we": "I
        think", "we're going to fight it"; not "World War I"."""
        if not self._talk and not _OF_TALK.isdisjoint(words):
            spoken = [
                at
                for at, token in enumerate(tree.tokens)
                if token.text in _SHORTENED_TOO or (token.text == "I" and token.tag == "PRP")
            ]
            self._talk = any(open_marks(words[:at], self._open) == 0 for at in spoken)
        return self._talk

    def _named_here(
        self, tree: Tree, words: Sequence[str], here: Mapping[int, Actor]
    ) -> Actor | None:
        """ "Our organisation delivered kits": what the body calls itself."""
        for at, token in enumerate(tree.tokens):
            noun = token.head
            body = token.text.lower() == "our" and tree.lemma(noun) in listed(
                "actor_nouns", "own_bodies"
            )
            if body and noun in here and open_marks(words[:at], self._open) == 0:
                self._author = here[noun]
        return self._author


def is_own(tree: Tree, head: int) -> bool:
    """ "our teams", "our organisation": those who act for whoever says "we", or that body."""
    if tree.lemmas[head] not in _OWN:
        return False
    return "our" in [tree.tokens[one].text.lower() for one in tree.children(head, "nmod:poss")]


def _speaking_verbs(tree: Tree, words: Sequence[str]) -> list[int]:
    """The verbs and adjectives by which a body says or feels something: "said", "is alarmed"."""
    verbs, moved = _verbs(), listed("clauses", "moved")
    return [
        at
        for at, lemma in enumerate(tree.lemmas)
        if (lemma in verbs and tree.tokens[at].word_class == "VERB")
        or (words[at] in moved and tree.children(at, "cop", "aux:pass"))
    ]


@cache
def _verbs() -> frozenset[str]:
    speaking = {
        lemma
        for lemma, found in readings("verb").items()
        if any(one.trigger.type in _SPOKEN or one.trigger.speech for one in found)
    }
    return frozenset(speaking) | listed("clauses", "saying") | listed("clauses", "moved")


def _words(tree: Tree) -> list[str]:
    return [token.text for token in tree.tokens]
