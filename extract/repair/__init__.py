"""Slips of a parser that news English provokes, set right before a tree is read.

Each step knows one kind of slip and gives its words their place back: a past tense that was taken
for an adjective, a clause that hangs on another's verb, a name that holds a verb, a noun in -ing.
"""

from collections.abc import Callable, Sequence, Set

from extract.model import Name, Token
from extract.repair.accused_of import ACCUSED, accused_of
from extract.repair.ashore import ASHORE, ashore
from extract.repair.befallen import befallen
from extract.repair.beside_names import beside_names
from extract.repair.called_by_names import CALLED, called_by_names
from extract.repair.called_so import CALLED_SO, called_so
from extract.repair.clauses_apart import clauses_apart
from extract.repair.content_of_nouns import content_of_nouns
from extract.repair.days_before_subjects import MONTHS, days_before_subjects
from extract.repair.days_no_subjects import DAYS, days_no_subjects
from extract.repair.done_by import done_by
from extract.repair.entries_of_days import COLON, entries_of_days
from extract.repair.fighting_begins import MARKS, fighting_begins
from extract.repair.first_to_do import first_to_do
from extract.repair.found_so import found_so
from extract.repair.garden_path import garden_path
from extract.repair.held_responsible import HELD, held_responsible
from extract.repair.hyphened_verbs import hyphened_verbs
from extract.repair.hyphened_words import NOUNS_IN_S, hyphened_words
from extract.repair.introduced_names import introduced_names
from extract.repair.it_subjects import it_subjects
from extract.repair.joined_nations import joined_nations
from extract.repair.joined_words import joined_words
from extract.repair.killed_by_it import KILLING, killed_by_it
from extract.repair.killed_fighting import FIGHTING, killed_fighting
from extract.repair.loose_relatives import loose_relatives
from extract.repair.main_noun import main_noun
from extract.repair.main_verbs import main_verbs
from extract.repair.misread_words import misread_words
from extract.repair.nearest_relatives import RELATIVES, nearest_relatives
from extract.repair.own_subjects import own_subjects
from extract.repair.particles import particles
from extract.repair.partitives import LEFT, partitives
from extract.repair.past_relatives import past_relatives
from extract.repair.past_tenses import past_tenses
from extract.repair.people_first import people_first
from extract.repair.perfects import perfects
from extract.repair.provided_that import PROVIDED, provided_that
from extract.repair.speakers_behind import speakers_behind
from extract.repair.spoken import spoken
from extract.repair.subjunctives import subjunctives
from extract.repair.unknown_names import names_before_nouns, names_in_one, unknown_names
from extract.repair.verbs import misplaced_verbs
from extract.repair.verbs_in_names import verbs_in_names
from extract.repair.words_for_harm import WORDS_FOR_HARM, words_for_harm

# a sign that every sentence has
_IN_ANY = frozenset({""})
Repair = Callable[[list[Token]], None]

REPAIRS: tuple[tuple[Repair, Set[str]], ...] = (
    (misplaced_verbs, _IN_ANY),
    (people_first, _IN_ANY),
    (names_before_nouns, {"nsubj"}),
    (names_in_one, {"nsubj"}),
    (days_before_subjects, MONTHS),
    (days_no_subjects, DAYS),
    (entries_of_days, COLON),
    (fighting_begins, MARKS),
    (hyphened_verbs, {"-"}),
    (hyphened_words, NOUNS_IN_S | {"-", "tore"}),
    (own_subjects, {"conj"}),
    (clauses_apart, {"conj", "ccomp", "advcl", "parataxis"}),
    (misread_words, _IN_ANY),
    (called_by_names, CALLED),
    (called_so, CALLED_SO),
    (words_for_harm, WORDS_FOR_HARM),
    (perfects, {"VBN", "cop"}),
    (joined_nations, {"conj"}),
    (garden_path, {"conj", "ccomp", "advcl", "case"}),
    (introduced_names, {"nmod", "compound", "nmod:desc"}),
    (beside_names, {"conj", "appos", "[", "("}),
    (joined_words, {"conj", "cc"}),
    (ashore, ASHORE),
    (befallen, {"amod"}),
    (found_so, {"VBD"}),
    (held_responsible, HELD),
    (accused_of, ACCUSED),
    (main_noun, _IN_ANY),
    (past_tenses, {".", "!"}),
    (main_verbs, _IN_ANY),
    (spoken, _IN_ANY),
    (speakers_behind, {"ccomp"}),
    (provided_that, PROVIDED),
    (partitives, LEFT),
    (first_to_do, {"acl", "became", "become", "becomes"}),
    (done_by, {"obl:agent", "xcomp", "advcl"}),
    (
        particles,
        {
            "compound:prt",
            "fire",
            "back",
            "away",
            "acl",
            "advcl",
            "xcomp",
            "VBN",
            "next",
            "following",
        },
    ),
    (past_relatives, {"conj", "appos", "acl:relcl"}),
    (nearest_relatives, RELATIVES),
    (content_of_nouns, {"that"}),
    (loose_relatives, {"that", "parataxis"}),
    (killed_by_it, KILLING),
    (killed_fighting, FIGHTING),
    (it_subjects, {"expl"}),
    (subjunctives, {"that"}),
)
"""The steps in order, each with relations, tags and words: in a sentence without any of these it
has nothing to mend."""


def repaired(tokens: Sequence[Token], names: Sequence[Name] = ()) -> tuple[Token, ...]:
    """The tokens with the relations of such verbs set right; `names` are those of the sentence.

    Tokens stay a tree with one root: what would make them anything else is left as it was.
    """
    found = list(tokens)
    tried = verbs_in_names(tokens, names)
    if tried != found and _is_a_tree(tried):
        found = tried
    unknown_names(found)
    before, signs = list(found), _signs(found)
    for repair, wanted in REPAIRS:
        if wanted.isdisjoint(signs):
            continue
        repair(found)
        if found == before:
            continue
        if _is_a_tree(found):
            before, signs = list(found), _signs(found)
        else:
            found = list(before)
    return tuple(found)


def _signs(tokens: Sequence[Token]) -> Set[str]:
    """The relations, tags and words of a sentence."""
    relations = [token.relation for token in tokens]
    return _IN_ANY.union(
        relations, [token.tag for token in tokens], [token.text for token in tokens]
    )


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
