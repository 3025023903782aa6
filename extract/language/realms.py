"""States and bodies that no list knows, by what a report says that they have.

"The army of Velania", "Velania recalled its ambassador": no person has one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.language.lists import index
from extract.model import Name, NameKind, Token
from extract.vocabulary import listed

_OF = listed("actor_nouns", "of_states")
_OWN = listed("actor_nouns", "owned_by_states")
_HAD = _OF | _OWN
_NAMES = ("NNP", "NNPS")


def with_realms(
    named: Sequence[tuple[Name, ...]], sentences: Sequence[Sequence[Token]], people: set[str]
) -> list[tuple[Name, ...]]:
    """The names of each sentence; one of a single word that the model took for a person's is a
    state's or a body's everywhere where one sentence tells so.

    `people` are the last names of persons who are named in full.
    """
    unsure = _unsure(named, sentences) - people - index().keys()
    if not unsure:
        return list(named)
    own = [pair for words in sentences for pair in _with_its_own(words)]
    states = {name.text for words in sentences for name in _owners(words)}
    states |= {name.text for name, thing in own if thing.lemma in _HAD}
    kinds: dict[str, NameKind] = {name.text: "organisation" for name, _ in own}
    kinds |= dict.fromkeys(states, "place")
    kinds = {name: kind for name, kind in kinds.items() if name in unsure}
    if not kinds:
        return list(named)
    return [
        tuple(_called(names, words, kinds)) for names, words in zip(named, sentences, strict=True)
    ]


def _unsure(named: Sequence[tuple[Name, ...]], sentences: Sequence[Sequence[Token]]) -> set[str]:
    """The names of one word that the model took for a person's."""
    return {
        word.text
        for names, words in zip(named, sentences, strict=True)
        if (people := {name.span for name in names if name.kind == "person"})
        for word in words
        if word.span in people
    }


def _owners(words: Sequence[Token]) -> Iterator[Token]:
    """Whose army, parliament or border a sentence tells of."""
    for at, word in enumerate(words):
        if word.lemma not in _HAD:
            continue
        place = len(words)
        if word.lemma in _OF and at + 2 < len(words) and words[at + 1].text == "of":
            place = at + 3 if words[at + 2].text == "the" else at + 2
        elif word.lemma in _OWN and at > 1 and words[at - 1].tag == "POS":
            place = at - 2
        if place < len(words) and _stands_alone(words, place):
            yield words[place]


def _with_its_own(words: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """ "Velania recalled its envoy": a person would have recalled his or hers; who and what."""
    for at, word in enumerate(words):
        if word.text != "its" or word.relation != "nmod:poss":
            continue
        verb = words[word.head].head
        acting = [
            n for n, one in enumerate(words[:at]) if one.head == verb and one.relation == "nsubj"
        ]
        if len(acting) == 1 and _stands_alone(words, acting[0]) and acting[0] < verb < at:
            yield words[acting[0]], words[word.head]


def _stands_alone(words: Sequence[Token], at: int) -> bool:
    """Whether a word is a name of one word."""
    if words[at].tag not in _NAMES or not words[at].text[:1].isupper():
        return False
    around = words[max(0, at - 1) : at + 2]
    return sum(one.tag in _NAMES for one in around) == 1


def _called(
    names: Sequence[Name], words: Sequence[Token], kinds: Mapping[str, NameKind]
) -> Iterator[Name]:
    persons = any(name.kind == "person" for name in names)
    called = (
        {word.span: kinds[word.text] for word in words if word.text in kinds} if persons else {}
    )
    for name in names:
        kind = called.get(name.span) if name.kind == "person" else None
        yield replace(name, kind=kind) if kind else name
