"""Small words misread: "called on the authorities to act", "gave kits to the displaced"."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

_WORDS = frozenset({"on", "upon", "for", "to", "at"})
# a common noun "march" is no month
_TIMES = listed("actor_nouns", "times") - {"march"}
_WHICH = frozenset({"next", "following"})
_PARTS_OF_DAYS = frozenset("morning day night evening afternoon".split())
_FATES = listed("actor_nouns", "crowds")
_NOUNS_PLACES = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "nmod"})
_INSIDE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "case"})


def particles(found: list[Token]) -> None:
    """Give, in place, a particle to the phrase right behind it, which has no preposition of its
    own, and its place to a participle that is a noun."""
    for at, token in enumerate(found):
        if token.tag in {"VBN", "JJ"}:
            _named_by_fate(found, at)
        _misplaced(found, at)
        if token.relation == "compound:prt":
            _taken(found, at)
        if token.relation != "compound:prt" or token.text.lower() not in _WORDS:
            continue
        noun = next(
            (
                place
                for place in range(at + 1, len(found))
                if found[place].head == token.head and found[place].relation == "obl"
            ),
            None,
        )
        if noun is None or any(one.head == noun and one.relation == "case" for one in found):
            continue
        inside = all(
            found[place].head == noun and found[place].relation in _INSIDE
            for place in range(at + 1, noun)
        )
        if inside:
            found[at] = replace(token, relation="case", head=noun, tag="IN", word_class="ADP")


def _set_on_fire(found: list[Token], at: int) -> None:
    held = found[at].head
    on = any(one.head == at and one.lemma == "on" for one in found[:at])
    if (
        on
        and found[held].relation in {"obj", "nsubj:pass"}
        and found[found[held].head].lemma == "set"
    ):
        found[at] = replace(found[at], relation="obl", head=found[held].head)


def _of_the_verb(found: list[Token], at: int) -> None:
    """ "turned the inspectors back at the gate": they were turned back, none is back at it; "set
    the town hall on fire": no town hall on fire is set."""
    if found[at].lemma == "fire" and found[at].relation == "nmod":
        _set_on_fire(found, at)
    if found[at].relation != "advmod" or found[at].text not in {"back", "away"}:
        return
    above = found[found[at].head]
    held = at and found[at - 1].relation == "obj" and found[at - 1].head == above.head
    if held and above.relation in {"obl", "nmod"} and found[at].head > at:
        found[at] = replace(found[at], head=above.head)


def _misplaced(found: list[Token], at: int) -> None:
    if found[at].relation in {"nmod", "advmod"}:
        _of_the_verb(found, at)
    if found[at].relation == "case" and found[at].lemma == "in":
        _before_a_day(found, at)


def _before_a_day(found: list[Token], at: int) -> None:
    """ "The army marched in the next morning": nothing is in a morning that is the next."""
    noun, verb = found[at].head, at - 1
    behind = at + 2 < len(found) and found[at + 1].lemma == "the"
    if verb < 0 or not behind or found[noun].head != verb or found[noun].tag != "NN":
        return
    which = found[at + 2].lemma in _WHICH and found[noun].lemma in _PARTS_OF_DAYS
    if found[verb].word_class == "VERB" and which:
        found[at] = replace(found[at], relation="advmod", head=verb, tag="RB", word_class="ADV")


def _taken(found: list[Token], particle: int) -> None:
    """ "took in more than 900,000 refugees": what stands right behind "took in" was taken in."""
    verb = found[particle].head
    if any(one.head == verb and one.relation in {"obj", "nsubj:pass"} for one in found):
        return
    for at in range(particle + 1, len(found)):
        if found[at].head == verb:
            bare = not any(one.head == at and one.relation == "case" for one in found)
            things = found[at].tag in {"NNS", "NN"} and found[at].lemma not in _TIMES
            if found[at].relation == "obl" and bare and things:
                found[at] = replace(found[at], relation="obj")
            return


def _is_let_in(found: list[Token], at: int) -> bool:
    """ "let in the wounded": the article stands right behind the verb or its particle."""
    verb = found[at].head
    free = not any(one.head == verb and one.relation == "obj" for one in found)
    behind = at - 2 >= 0 and (at - 2 == verb or found[at - 2].relation == "compound:prt")
    return free and behind and found[at - 1].lemma == "the" and found[at].text.lower() in _FATES


def _counted_by_fate(found: list[Token], at: int) -> None:
    """ "is treating 60 wounded": so many people, also read as 60, and as wounded."""
    if found[at].relation not in _NOUNS_PLACES or found[at].tag != "VBN":
        return
    below = {one.relation for one in found if one.head == at}
    number = at and found[at - 1].tag == "CD" and found[at - 1].head in {at, found[at].head}
    if found[at].text not in _FATES or not number or below & {"aux", "aux:pass", "obj"}:
        return
    found[at - 1] = replace(found[at - 1], relation="nummod", head=at)
    found[at] = replace(found[at], tag="NNS", word_class="NOUN", lemma=found[at].text)


def _named_by_fate(found: list[Token], at: int) -> None:
    """ "to the displaced on 4 June": people, and the day is that of what was given."""
    if found[at].relation not in {"advcl", "acl", "xcomp"}:
        _counted_by_fate(found, at)
        return
    below = {one.relation for one in found if one.head == at and one.head != found[at].head}
    if "det" in below and "case" not in below and _is_let_in(found, at):
        found[at] = replace(found[at], relation="obj")
        return
    above = found[at].head
    if not {"case", "det"} <= below or found[above].word_class != "VERB" or above > at:
        return
    found[at] = replace(found[at], relation="obl")
    for place, one in enumerate(found):
        if one.head == at and place > at and one.relation == "obl":
            found[place] = replace(one, head=above)
