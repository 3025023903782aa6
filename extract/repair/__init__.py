"""Slips of a parser that news English provokes, set right before a tree is read.

Each step knows one kind of slip and gives its words their place back: a past tense that was taken
for an adjective, a clause that hangs on another's verb, a name that holds a verb, a noun in -ing.
"""

from collections.abc import Callable, Sequence

from extract.model import Name, Token
from extract.repair.befallen import befallen
from extract.repair.beside_names import beside_names
from extract.repair.clauses_apart import clauses_apart
from extract.repair.garden_path import garden_path
from extract.repair.hyphened_words import hyphened_words
from extract.repair.introduced_names import introduced_names
from extract.repair.joined_nations import joined_nations
from extract.repair.joined_words import joined_words
from extract.repair.main_verbs import main_verbs
from extract.repair.misread_words import misread_words
from extract.repair.particles import particles
from extract.repair.past_relatives import past_relatives
from extract.repair.past_tenses import past_tenses
from extract.repair.spoken import spoken
from extract.repair.verbs import main_noun, misplaced_verbs, names_before_nouns, unknown_names
from extract.repair.verbs_in_names import verbs_in_names

_REPAIRS: tuple[Callable[[list[Token]], None], ...] = (
    unknown_names,
    misplaced_verbs,
    names_before_nouns,
    hyphened_words,
    clauses_apart,
    misread_words,
    joined_nations,
    garden_path,
    introduced_names,
    beside_names,
    joined_words,
    befallen,
    main_noun,
    past_tenses,
    main_verbs,
    spoken,
    particles,
    past_relatives,
)


def repaired(tokens: Sequence[Token], names: Sequence[Name] = ()) -> tuple[Token, ...]:
    """The tokens with the relations of such verbs set right; `names` are those of the sentence.

    Tokens stay a tree with one root: what would make them anything else is left as it was.
    """
    found = verbs_in_names(tokens, names)
    found = found if _is_a_tree(found) else list(tokens)
    for repair in _REPAIRS:
        tried = list(found)
        repair(tried)
        if tried != found and _is_a_tree(tried):
            found = tried
    return tuple(found)


def _is_a_tree(tokens: Sequence[Token]) -> bool:
    heads = [token.head for token in tokens]
    rooted = [head == at for at, head in enumerate(heads)]
    if sum(rooted) != min(1, len(heads)):
        return False
    for at in range(len(heads)):
        way: list[int] = []
        while not rooted[at]:
            if len(way) > len(heads):
                return False
            way.append(at)
            at = heads[at]
        for one in way:
            rooted[one] = True
    return True
