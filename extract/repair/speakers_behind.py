"""Who says something, by office and name, behind what is said: "names would be added, the foreign
minister, Peter Roy, warned", which a parser took for more words on what is said."""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import is_subject, root_of
from extract.vocabulary import entries, listed

_SAYING = listed("clauses", "saying") | {"warn", "add", "announce"}
_LOOSE = frozenset({"appos", "conj", "nsubj", "nsubj:pass", "obj", "obl:unmarked", "nmod:unmarked"})
_LISTS = ("speaking", "persons", "officials")
_OFFICES = frozenset(
    word for name in _LISTS for word in entries("actor_nouns").get(name, {"words": []})["words"]
)


def speakers_behind(found: list[Token]) -> None:
    """Give, in place, a last verb of saying its speaker, who stands between commas before it."""
    root = root_of(found)
    if root is None or root < 6 or found[root].lemma.lower() not in _SAYING:
        return
    said = any(
        one.head == root and one.relation == "ccomp" and at < root for at, one in _all(found)
    )
    if not said or found[root - 1].text != ",":
        return
    name = _name_before(found, root - 1)
    comma = name[0] - 1 if name else -1
    if comma < 3 or found[comma].text != ",":
        return
    first = next((at + 1 for at in range(comma - 1, 0, -1) if found[at].text == ","), None)
    if first is None or first >= comma:
        return
    heads = [at for at in range(first, comma) if not first <= found[at].head < comma]
    own = [at for at, one in _all(found) if one.head == root and is_subject(one)]
    if len(heads) != 1 or any(not name[0] <= at <= name[-1] for at in own):
        return
    if found[heads[0]].relation in _LOOSE and found[heads[0]].lemma.lower() in _OFFICES:
        _speaks(found, root, heads[0], name)


def _all(found: list[Token]) -> list[tuple[int, Token]]:
    return list(enumerate(found))


def _name_before(found: list[Token], comma: int) -> list[int]:
    """The words of the name that ends before a comma."""
    name: list[int] = []
    at = comma - 1
    while at > 0 and found[at].word_class == "PROPN":
        name.insert(0, at)
        at -= 1
    return name


def _speaks(found: list[Token], verb: int, office: int, name: list[int]) -> None:
    """The office is the subject, the name says who holds it."""
    found[office] = replace(found[office], relation="nsubj", head=verb)
    for at in name:
        if found[at].head not in name:
            found[at] = replace(found[at], relation="appos", head=office)
