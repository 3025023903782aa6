"""What somebody is called beside a name, where a parser hangs the name on the description or loses
it: "the “Red Hand”, a group of Chad, has claimed it", "Ivo Kone alias “the Bull”, a trafficker".
"""

from dataclasses import replace

from extract.model import Token

_ALIASES = frozenset({"alias", "aka"})
CALLED = frozenset({"alias", "aka", '"', "“"})
"""The words and marks without which nobody is called so."""


def called_by_names(found: list[Token]) -> None:
    """Give, in place, what is said of somebody to the name before it."""
    for at, token in enumerate(found):
        if token.text in _ALIASES and token.head < at:
            _alias(found, at)
        elif token.relation == "nmod" and token.head > at:
            _described_behind(found, at)


def _alias(found: list[Token], at: int) -> None:
    """ "Kone alias “the Bull”, a trafficker": "alias" is no name, and the trafficker is Kone."""
    name = found[at].head
    if found[name].word_class != "PROPN":
        return
    found[at] = replace(found[at], relation="discourse")
    for place, one in enumerate(found):
        if one.head == at and one.word_class in {"NOUN", "PROPN"}:
            found[place] = replace(one, relation="appos", head=name)


def _described_behind(found: list[Token], at: int) -> None:
    """ "the “Red Hand”, a group of Chad, has": the group is a name for the hand."""
    noun = found[at].head
    below = [place for place, one in enumerate(found) if one.head == at]
    article = any(one.head == noun and one.text in {"a", "an"} for one in found[at:noun])
    comma = any(one.text == "," for one in found[at:noun])
    quoted = any(found[place].text in CALLED for place in below)
    bare = all(found[place].relation != "case" for place in below)
    if not (article and comma and quoted and bare) or found[noun].head == noun:
        return
    found[at] = replace(found[at], relation=found[noun].relation, head=found[noun].head)
    found[noun] = replace(found[noun], relation="appos", head=at)
