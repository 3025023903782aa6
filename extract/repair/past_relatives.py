"""What goes on behind a relative clause, and was taken for a part of it.

"Police beat nurses who had blocked a bridge, and arrested eleven" arrests them by the police; "an
envoy of Chad, and the Hill Front met" is of two who meet.
"""

from dataclasses import replace

from extract.model import Token

_PERFECT = frozenset({"had", "have", "has"})


def past_relatives(found: list[Token]) -> None:
    """Set right, in place, what is joined to a relative clause or put as a name for a noun."""
    for at, token in enumerate(found):
        if token.relation == "conj" and token.tag == "VBD" and token.head < at:
            _goes_on_with_the_main_verb(found, at)
        elif token.relation == "appos" and token.head < at:
            _one_more(found, at)


def _goes_on_with_the_main_verb(found: list[Token], at: int) -> None:
    """A past tense behind a comma and "and" is no second participle of "had blocked"."""
    beside = found[at].head
    noun = found[beside].head
    words = [one for one in found if one.head == beside and one.relation == "aux"]
    perfect = found[beside].tag == "VBN" and any(one.text in _PERFECT for one in words)
    if found[beside].relation != "acl:relcl" or not perfect or not _behind_a_comma(found, at):
        return
    if any(one.head == at and one.relation.partition(":")[0] in {"nsubj", "aux"} for one in found):
        return
    above = noun
    while found[above].head != above and found[above].word_class != "VERB":
        above = found[above].head
    if found[above].tag == "VBD" and above < noun:
        found[at] = replace(found[at], head=above)


def _behind_a_comma(found: list[Token], at: int) -> bool:
    """Whether ", and" opens what a word heads."""
    joined = [n for n, one in enumerate(found[:at]) if one.head == at and one.lemma == "and"]
    return bool(joined) and joined[0] > 0 and found[joined[0] - 1].text == ","


def _one_more(found: list[Token], at: int) -> None:
    """ "envoys of Chad and the Hill Front": what "and" stands before is no other name."""
    if any(one.head == at and one.lemma == "and" and one.relation == "cc" for one in found[:at]):
        found[at] = replace(found[at], relation="conj")
