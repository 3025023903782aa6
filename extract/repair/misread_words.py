"""Words that a parser took for verbs, for subjects, or for none.

"Fighting between A and B has spread" is a noun, "the resolution calls on Chad" a verb, "was due to
meet" a plan, and no month enters into force.
"""

from calendar import month_name
from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

_PHRASES = frozenset("csubj csubj:pass nsubj nsubj:pass obj obl nmod advcl".split())
# the relations of what may be misread
_MISREAD = _PHRASES | {"root", "ccomp", "mark", "conj", "amod", "appos", "parataxis"}
_MADE = frozenset({"free", "safe"})
_HELD_FOR = frozenset({"questioning", "training", "safekeeping"})
_DURING = frozenset({"in", "during", "amid", "despite"})
_JUDGED = listed("clauses", "found_to_be")
_MONTHS = frozenset(month_name)
_SUBJECTS = frozenset({"csubj", "nsubj"})
_HEADING = frozenset({"root", "ccomp", "parataxis", "appos"})
_BELOW_VERBS = {"nmod": "obl", "acl": "advcl"}
_OF_VERBS = ("nsubj", "obj", "iobj", "ccomp", "xcomp", "aux", "mark", "cop", "compound:prt")


def misread_words(found: list[Token]) -> None:
    """Set right, in place, what such words are and where they hang."""
    for at in _that_may_be(found):
        token = found[at]
        if token.tag == "VBG" and token.word_class == "VERB" and token.relation in _PHRASES:
            _noun_in_ing(found, at)
        elif token.tag in {"NN", "NNS"} and token.relation in _HEADING:
            _noun_at_the_head(found, at)
        elif token.relation == "mark" and token.tag == "JJ":
            _due(found, at)
        elif token.relation == "nsubj" and token.text in _MONTHS:
            _month(found, at)
        elif token.relation == "conj" and token.word_class in {"NOUN", "PROPN"}:
            _other_side(found, at)
        elif token.relation in {"amod", "appos"} and (token.head < at or token.text in _MADE):
            _behind_noun(found, at)


def _that_may_be(found: list[Token]) -> list[int]:
    return [at for at, token in enumerate(found) if token.relation in _MISREAD]


def _behind_noun(found: list[Token], at: int) -> None:
    """ "The envoy of the Secretary-General" is no second name; "found the commander guilty" says
    what he was found, and no sort of commander."""
    held = found[at].head
    if held > at:
        if at and found[at - 1].lemma in {"set", "make"}:
            # "set free nine soldiers", "made safe a bomb"
            found[at] = replace(found[at], relation="xcomp", head=at - 1)
        return
    if found[at].relation == "appos":
        if _has_case(found, at, {"of"}):
            found[at] = replace(found[at], relation="nmod")
        return
    verb = found[held].head
    judged = found[at].lemma.lower() in _JUDGED and found[held].relation == "obj"
    if judged and found[verb].word_class == "VERB":
        found[at] = replace(found[at], relation="xcomp", head=verb)


def _noun_in_ing(found: list[Token], at: int) -> None:
    """ "Fighting between A and B has spread", "shelling continued": without subject, object or
    auxiliary, a word in -ing that says between or by whom, or nothing, is a noun."""
    below = [place for place, one in enumerate(found) if one.head == at and place != at]
    marks = [place for place in below if found[place].relation == "mark"]
    during = bool(marks) and all(found[one].lemma.lower() in _DURING for one in marks)
    # "held for questioning"
    held_for = found[at].text in _HELD_FOR and found[at - 1].text == "for"
    during = during or (held_for and bool(marks))
    if _is_first(found, at):
        found[at] = replace(found[at], relation="csubj")
    if (found[at].relation == "advcl") != during:
        return
    if any(found[place].relation in _OF_VERBS for place in below if place not in marks):
        return
    phrases = [place for place in below if found[place].relation in {"obl", "obl:agent"}]
    cases = {one.lemma.lower() for one in found if one.relation == "case" and one.head in phrases}
    alone = found[at].relation in _SUBJECTS and not any(
        found[place].relation not in {"punct", "det", "advmod"} for place in below
    )
    # "shelling in Vira killed four"
    nominal = found[at].relation in {"nsubj", "nsubj:pass"} and bool(phrases)
    if not alone and not nominal and not held_for and not cases & {"between", "among", "by", "of"}:
        return
    relation = found[at].relation.replace("csubj", "nsubj")
    found[at] = replace(
        found[at], word_class="NOUN", tag="NN", relation=relation, lemma=found[at].text.lower()
    )
    for place in phrases:
        found[place] = replace(found[place], relation="nmod")
    for place in marks:
        found[place] = replace(found[place], relation="case")
    if during:
        found[at] = replace(found[at], relation="obl")


def _is_first(found: list[Token], at: int) -> bool:
    """ "Fighting between A and B was reported": what nothing else is the subject of."""
    verb = found[at].head
    if found[at].relation != "advcl" or at != 0 or found[verb].word_class != "VERB":
        return False
    below = [one for one in found if one.head == verb]
    return not any(one.relation.partition(":")[0] == "nsubj" or one.text == "," for one in below)


def _noun_at_the_head(found: list[Token], at: int) -> None:
    if found[at].tag == "NN":
        _verb_without_s(found, at)
    elif _may_be_a_verb(found, at):
        _of_one(found, at)
        _verb_in_s(found, at)
    if found[at].relation == "appos" and found[at].head < at:
        _behind_noun(found, at)


def _may_be_a_verb(found: list[Token], at: int) -> bool:
    """Whether a plural heads a clause, or what a colon divides from a day and has an object."""
    relation = found[at].relation
    if relation != "appos":
        return relation in {"root", "ccomp", "parataxis"}
    below = [one for one in found if one.head == at]
    entry = any(one.text == ":" for one in below) and any(one.relation == "obj" for one in below)
    if entry:
        found[at] = replace(found[at], relation="parataxis")
    return entry


def _of_one(found: list[Token], at: int) -> None:
    """ "A military court sentences four men": what "a" stands before is one, and so the court."""
    noun = at - 1
    below = [n for n, one in enumerate(found) if one.head == at and n != at]
    one_of_them = any(found[n].relation == "det" and found[n].lemma == "a" for n in below)
    if not one_of_them or found[noun].tag != "NN" or found[noun].relation != "compound":
        return
    for n in below:
        if n < noun and found[n].relation in {"det", "amod", "compound", "nmod:poss"}:
            found[n] = replace(found[n], head=noun)
        elif n > at and found[n].relation == "dep":
            found[n] = replace(found[n], relation="obj")
    found[noun] = replace(found[noun], relation="nsubj")


def _verb_in_s(found: list[Token], at: int) -> None:
    """ "The resolution calls on Chad": what has a subject, and is said to be nothing, is a verb."""
    below = [one for one in found if one.head == at]
    subject = any(one.relation == "nsubj" for one in below)
    if not subject or any(one.relation in {"cop", "det", "nmod:poss", "aux"} for one in below):
        return
    found[at] = replace(found[at], word_class="VERB", tag="VBZ")
    for place, one in enumerate(found):
        if one.head == at and place > at and one.relation == "nmod":
            found[place] = replace(one, relation="obl")


def _verb_without_s(found: list[Token], at: int) -> None:
    """ "Monday: Police arrest two men", "Monday: Some 5,000 people march through the port": what
    has a subject and an object, or follows its subject, is a verb."""
    if found[at].relation not in {"root", "parataxis"}:
        return
    below = [n for n, one in enumerate(found) if one.head == at and n != at]
    subjects = [n for n in below if found[n].relation == "nsubj" and n < at]
    behind = {found[n].relation for n in below if n > at}
    people = subjects == [at - 1] and found[at - 1].tag == "NNS" and "nmod" in behind
    if not subjects or not ("obj" in behind or people):
        return
    if any(found[n].relation in {"cop", "det", "aux"} for n in below):
        return
    found[at] = replace(found[at], word_class="VERB", tag="VBP")
    for n in below:
        if n > at:
            found[n] = replace(
                found[n], relation=_BELOW_VERBS.get(found[n].relation, found[n].relation)
            )


def _due(found: list[Token], at: int) -> None:
    """ "was due to meet": the same as "was set to meet", and no preposition."""
    verb = found[at].head
    hosts = {at, verb}
    to = next((n for n, one in enumerate(found) if one.head in hosts and one.lemma == "to"), None)
    being = [n for n, one in enumerate(found) if one.head in hosts and one.relation == "cop"]
    if to is None or not being or found[verb].word_class != "VERB":
        return
    found[being[0]] = replace(found[being[0]], head=verb)
    found[to] = replace(found[to], relation="mark", head=verb)
    found[at] = replace(found[at], relation="advmod")
    for place, one in enumerate(found):
        if one.head == at and one.relation.startswith("nsubj"):
            found[place] = replace(one, head=verb)


def _month(found: list[Token], at: int) -> None:
    """ "The treaty, opened in Ottawa that December, entered into force": no month entered it."""
    verb = found[at].head
    if not any(one.head == verb and one.relation == "nsubj" for one in found[:at]):
        return
    that = at - 1
    if found[that].relation == "mark" and found[that].text.lower() in {"that", "this"}:
        found[that] = replace(found[that], relation="det", tag="DT", word_class="DET", head=at)
        found[at] = replace(found[at], relation="obl:unmarked", head=_verb_before(found, that))


def _verb_before(found: list[Token], at: int) -> int:
    verbs = [n for n in range(at) if found[n].word_class == "VERB"]
    return verbs[-1] if verbs else found[at].head


def _other_side(found: list[Token], at: int) -> None:
    """ "between guerrillas of the ELN and dissidents of the FARC": each side has its "of"."""
    owner = found[at].head
    side = found[owner].head
    if found[owner].relation != "nmod" or not _has_case(found, side, {"between", "among"}):
        return
    behind = [n for n, one in enumerate(found) if one.head in {at, owner} and n > at]
    own = [n for n in behind if found[n].relation == "nmod" and _has_case(found, n, {"of"})]
    if own and _has_case(found, owner, {"of"}):
        found[at] = replace(found[at], head=side)
        found[own[0]] = replace(found[own[0]], head=at)


def _has_case(found: list[Token], at: int, words: set[str]) -> bool:
    return any(
        one.head == at and one.relation == "case" and one.lemma.lower() in words for one in found
    )
