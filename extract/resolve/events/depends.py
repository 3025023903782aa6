"""On what a time of a sentence depends, its own word in the tree and the deed above it: "accused
Chad of arming rebels in 2015" tells when they were armed."""

from calendar import month_name

from extract.find.events.triggers import readings
from extract.model import Span
from extract.resolve.events.passage import Passage
from extract.resolve.times import Period
from extract.tree import Tree, once
from extract.vocabulary import listed

_MONTHS = frozenset(month_name[1:])
_YEAR = 4  # digits


def token_of(tree: Tree, period: Period) -> int | None:
    """The last word of a period in the tree, which is most often its head."""
    return _last_word(tree, period.span)


def owner_of(passage: Passage, tree: Tree, at: int) -> int | None:
    """The verb or noun of action that a time depends on; not the charge, but what it is of, in
    "accused Chad of arming rebels in 2015"."""
    for above in tree.above(at):
        deed = passage.at(above)
        if deed or tree.tokens[above].word_class == "VERB" or tree.children(above, "cop"):
            judged = deed is not None and (
                deed.kind.type == "ACCUSE" or deed.kind.kind == "conviction"
            )
            judging = deed is not None and judged and deed.voice != "noun"
            charge = _charge(passage, tree, above, at) if judging else None
            return above if charge is None else charge
    return None


def _charge(passage: Passage, tree: Tree, verb: int, at: int) -> int | None:
    """The deed behind an accusation that a month or year behind it tells of: "accused Chad of
    arming rebels in 2015", "criticised the killing of a farmer in May"; a day may be either's, but
    behind "we condemn" it is the deed's."""
    if tree.head(at) != verb or _is_said_somewhere(tree, verb, at):
        return None
    if not (tree.cases(at) == "in" and _is_long(tree, at)) and not is_judged_now(tree, verb, at):
        return None
    for one in tree.children(verb, "advcl", "xcomp", "acl"):
        marks = {tree.lemma(mark) for mark in tree.children(one, "mark", "case")}
        if verb < one < at and tree.tokens[one].tag == "VBG" and marks & {"of", "for"}:
            return one
    for one in (*tree.children(verb, "obj"), *_convicted_for(tree, verb)):
        deed = passage.at(one)
        # "the closing of two newspapers"; not "the government of Uganda"
        of_it = any(tree.cases(below) == "of" for below in tree.children(one, "nmod"))
        named = of_it and bool(readings("noun").get(tree.lemma(one)))
        if verb < one < at and (named or (deed is not None and deed.voice == "noun")):
            return one
    return None


def is_judged_now(tree: Tree, verb: int, at: int) -> bool:
    """ "We deplore the seizure of the post on 13 January": who judges in the present tense does so
    on no day behind what is judged."""
    judged = any(verb < one < at for one in tree.children(verb, "obj"))
    present = tree.tokens[verb].tag in {"VBZ", "VBP"} and not tree.children(verb, "aux")
    return judged and present


def _is_said_somewhere(tree: Tree, verb: int, at: int) -> bool:
    """ "condemned the killing in a report in May": a time behind where a charge was made."""
    places = [one for one in range(verb, at) if tree.lemma(one) in listed("clauses", "charged_in")]
    return any(set(tree.cases(one).split()) & {"in", "at", "during"} for one in places)


def _convicted_for(tree: Tree, verb: int) -> list[int]:
    """ "sentenced to life for the murder": the murder."""
    terms = tree.children(verb, "obl")
    behind = (*terms, *(one for term in terms for one in tree.children(term, "nmod")))
    return [one for one in behind if tree.cases(one) == "for"]


def _is_long(tree: Tree, at: int) -> bool:
    """Whether a time is a month or a year, and no day."""
    word = tree.tokens[at].text
    year = word.isdigit() and len(word) == _YEAR
    day = any(one.isdigit() and len(one) < _YEAR for one in _words_of(tree, at))
    return (year or word in _MONTHS) and not day


def _words_of(tree: Tree, at: int) -> list[str]:
    return [tree.tokens[one].text for one in tree.below[at]]


def verb_above(tree: Tree, at: int) -> int | None:
    """The verb on whose clause a word stands."""
    return next((one for one in tree.above(at) if tree.tokens[one].word_class == "VERB"), None)


@once
def _last_word(tree: Tree, span: Span) -> int | None:
    inside = [
        at
        for at, token in enumerate(tree.tokens)
        if span.start <= token.span.start < span.end and token.word_class not in {"ADP", "PUNCT"}
    ]
    outward = [one for one in inside if tree.tokens[one].head not in inside]
    return next(iter(outward or inside), None)
