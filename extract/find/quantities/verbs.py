"""Verbs that a noun could be mistaken for, as the parse tells them: "122 sign the treaty"."""

from extract.find.quantities.grammar import NOMINAL, is_word_of_grammar
from extract.find.quantities.number import NUMBER_WORDS
from extract.find.quantities.tokens import Token, Tokens
from extract.model import Sentence

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_THIRD, _PLAIN, _ADVERB = "VBZ", "VB", "RB"
_TOLD = _FINITE | {_PLAIN, _ADVERB}
_AUXILIARIES = frozenset("was were is are has have had will would".split())
_NOUNS = frozenset({"NN", "NNP"})


def with_verbs(words: Tokens, sentence: Sentence) -> Tokens:
    """The words of a sentence, its finite verbs marked, and adverbs right before them.

    Without a parse nothing is marked, nor what is known for a verb by its form alone ("said"). Nor
    is what several cannot do: "122 signs" hold no verb, "resolution 1591 runs until May" does.
    """
    offset = sentence.span.start
    tags = {token.span.start - offset: token.tag for token in sentence.tokens if token.tag in _TOLD}
    if not tags:
        return words
    marked = list(words)
    for at, word in enumerate(words):
        tag = tags.get(word.start)
        if tag is not None and _acts(words, at, tag, tags, sentence):
            marked[at] = Token(word.text, word.lower, word.start, word.end, word.is_digits, True)
    return marked


def _acts(words: Tokens, at: int, tag: str, tags: dict[int, str], sentence: Sentence) -> bool:
    word = words[at].lower
    if tag == _ADVERB:
        return at + 1 < len(words) and tags.get(words[at + 1].start) in _FINITE
    # "Class C warrants were issued" has its verb behind it
    if word in NOMINAL or is_word_of_grammar(word) or _is_auxiliary(words, at + 1):
        return False
    if not _follows_a_number(words, at):
        return tag in _FINITE
    if tag == _THIRD:
        # "resolution 1591 runs", "a family of five spends"
        return at > 1 and (
            words[at - 2].lower == "of" or _tag(sentence, words[at - 2].start) in _NOUNS
        )
    return True


def _is_auxiliary(words: Tokens, at: int) -> bool:
    return at < len(words) and words[at].lower in _AUXILIARIES


def _follows_a_number(words: Tokens, at: int) -> bool:
    before = words[at - 1] if at else None
    return before is not None and (
        before.is_digits or (before.lower in NUMBER_WORDS and before.lower != "one")
    )


def _tag(sentence: Sentence, start: int) -> str | None:
    """The tag of the token that begins at a place in the sentence."""
    at = sentence.span.start + start
    return next((token.tag for token in sentence.tokens if token.span.start == at), None)
