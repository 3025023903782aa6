"""Verbs that a noun could be mistaken for, as the parse tells them: "122 sign the treaty"."""

from extract.find.quantities.grammar import NOMINAL
from extract.find.quantities.number import NUMBER_WORDS
from extract.find.quantities.tokens import Token, Tokens
from extract.model import Sentence

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_PLAIN, _THIRD = "VB", "VBZ"
_NOUNS = frozenset({"NN", "NNP"})
_ADVERB = "RB"


def with_verbs(words: Tokens, sentence: Sentence) -> Tokens:
    """The words of a sentence, its finite verbs marked, and adverbs right before them.

    Without a parse nothing is marked. Nor is what several cannot do: "122 signs" are no verb, but
    "resolution 1591 runs until May" has one.
    """
    offset = sentence.span.start
    tags = {token.span.start - offset: token.tag for token in sentence.tokens}
    marked: list[Token] = list(words)
    for at in range(len(words) - 1, -1, -1):
        tag = tags.get(words[at].start)
        several = at > 0 and (words[at - 1].is_digits or _is_many(words[at - 1].lower))
        named = tags.get(words[at - 2].start) in _NOUNS if at > 1 else False
        verb = tag in _FINITE and not (several and tag == _THIRD and not named)
        verb = (verb or (several and tag == _PLAIN)) and words[at].lower not in NOMINAL
        leads = tag == _ADVERB and at + 1 < len(words) and marked[at + 1].acts
        if verb or leads:
            marked[at] = words[at]._replace(acts=True)
    return marked


def _is_many(word: str) -> bool:
    return word in NUMBER_WORDS and word != "one"
