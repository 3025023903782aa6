"""Times that say when a thing was and not when a clause happened: "this year's chair of the bloc
spoke", "condemned the 1995 treaty"."""

from extract.find.events import EventMention
from extract.find.events.triggers import names_deed
from extract.tree import Tree

# "the attack on Monday was condemned" then may well have been condemned then
_OF_ONE_DAY = ("ASSAULT", "CONSULT", "PROTEST")
_BEFORE = frozenset({"compound", "nmod:desc", "nummod", "amod"})


def is_of_another_noun(mention: EventMention, at: int) -> bool:
    """ "this year's chair of the bloc" tells nothing of when the chair spoke."""
    tree = mention.tree
    above = tree.head(at)
    if above is not None and above != mention.at and _is_the_age_of(tree, at, above):
        return True
    # "his election in November was annulled"
    passive = mention.voice == "passive" and tree.relation(at) == "nmod"
    if passive and above is not None and tree.tokens[above].relation == "nsubj:pass":
        return not any(names_deed(tree.lemma(above), one) for one in _OF_ONE_DAY)
    if above is not None and tree.tokens[at].relation == "nmod" and tree.cases(at) == "of":
        # "annulled the election of 9 October"; not "on the night of", "fled in the floods of 2019"
        return above != mention.at and tree.relation(above) in {"obj", "nsubj"}
    return tree.tokens[at].relation == "nmod:poss" and above != mention.at


def _is_the_age_of(tree: Tree, at: int, noun: int) -> bool:
    """ "condemned the 1995 treaty", "a 12th century ruin": how old a thing is."""
    if tree.tokens[noun].word_class != "NOUN" or tree.relation(noun).startswith("nsubj"):
        return False  # "the 1978 resolution calls for it" did so then
    year = tree.tokens[at].tag == "CD" or tree.lemma(at) == "century"
    before = tree.relations[at] in _BEFORE and at < noun
    return year and before and not any(names_deed(tree.lemma(noun), one) for one in _OF_ONE_DAY)
