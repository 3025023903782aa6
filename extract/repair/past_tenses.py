"""Past tenses that a parser took for participles.

"The rebels who hold the area threatened to close the road" threaten and are not threatened; "The
coordinator called on both sides to stop" is a sentence and no coordinator who is called.
"""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import FINITE, is_within, root_of
from extract.vocabulary import listed

_NEVER_PASSIVE = listed("clauses", "never_passive")
_ON_SOMEBODY = frozenset({"on", "upon", "for"})


def past_tenses(found: list[Token]) -> None:
    """Give, in place, a sentence whose verb was read as a participle that verb.

    A headline has no verb of its own, and no full stop: "Aid workers held in raid" stays.
    """
    if not found or found[-1].text not in {".", "!"}:
        return
    _calling(found)
    root = root_of(found)
    if root is None:
        return
    if found[root].tag == "VBN":
        _willing(found, root)
    elif (
        found[root].word_class in {"NOUN", "PROPN"}
        and not _has_verb(found, root)
        and not _done_to_many(found, root)
    ):
        _described(found, root)


def _calling(found: list[Token]) -> None:
    """ "In New York, Libya called for talks": with a subject and no "was" it calls."""
    for at, token in enumerate(found[:-1]):
        calls = token.lemma.lower() == "call" and found[at + 1].text in _ON_SOMEBODY
        subject = _child(found, at, "nsubj:pass") if calls and token.tag == "VBN" else None
        helped = any(_child(found, at, one) is not None for one in ("aux:pass", "aux"))
        if subject is not None and not helped:
            found[at] = replace(token, tag="VBD")
            found[subject] = replace(found[subject], relation="nsubj")


def _willing(found: list[Token], root: int) -> None:
    """ "The rebels who hold the area threatened on Saturday to close the road"."""
    subject = _child(found, root, "nsubj:pass")
    infinitive = _to_do(found, root)
    helped = any(_child(found, root, one) is not None for one in ("aux:pass", "aux"))
    if subject is None or infinitive is None or helped or not _wills(found, root):
        return
    found[root] = replace(found[root], tag="VBD")
    found[subject] = replace(found[subject], relation="nsubj")
    found[infinitive] = replace(found[infinitive], relation="xcomp")


def _described(found: list[Token], root: int) -> None:
    """ "The coordinator called on both sides", read as one who is called."""
    for at in range(root + 1, len(found)):
        token = found[at]
        if token.relation != "acl" or token.tag != "VBN" or not is_within(found, token.head, root):
            continue
        if token.head != root and token.lemma not in _NEVER_PASSIVE:
            continue
        calls = token.lemma.lower() == "call" and found[at + 1].text in _ON_SOMEBODY
        wills = _wills(found, at) and _to_do(found, at) is not None
        if calls or wills or _takes_place(found, at):
            for place in range(at + 1, len(found)):
                if found[place].head == root:
                    found[place] = replace(found[place], head=at)
            found[at] = replace(token, tag="VBD", relation="root", head=at)
            found[root] = replace(found[root], relation="nsubj", head=at)
        return


def _done_to_many(found: list[Token], root: int) -> bool:
    """ "Gunmen at a roadblock robbed traders", read as if at a trader: they robbed them."""
    for at in range(root + 3, len(found) - 1):
        many = found[at].head
        between = found[at - 1].word_class == "NOUN" and found[at - 1].head in {at, many}
        if found[at].tag != "VBN" or found[at].relation != "amod" or not between or many < at:
            continue
        cases = [place for place in range(at) if _is_case_of(found, place, many)]
        if found[many].relation != "nmod" or not cases or found[many].tag != "NNS":
            return False
        for place, one in enumerate(found):
            if one.head == many and cases[0] <= place < at - 1:
                found[place] = replace(one, head=at - 1)
            elif one.head == root and place > many:
                found[place] = replace(one, head=at)
        found[at - 1] = replace(found[at - 1], relation="nmod", head=root)
        found[at] = replace(found[at], tag="VBD", relation="root", head=at, word_class="VERB")
        found[root] = replace(found[root], relation="nsubj", head=at)
        found[many] = replace(found[many], relation="obj", head=at)
        return True
    return False


def _is_case_of(found: list[Token], at: int, noun: int) -> bool:
    return found[at].head == noun and found[at].relation == "case"


def _takes_place(found: list[Token], at: int) -> bool:
    """ "Envoys of thirty states gathered in Oslo": nobody is gathered."""
    helped = _child(found, at, "obl:agent") is not None or _child(found, at, "aux:pass") is not None
    return found[at].lemma in _NEVER_PASSIVE and not helped


def _has_verb(found: list[Token], root: int) -> bool:
    """Whether the sentence has a verb other than those of what describes its noun."""
    return any(
        token.tag in FINITE and token.relation != "acl:relcl" and not _is_inside(found, at)
        for at, token in enumerate(found)
        if at != root
    ) or any(token.head == root and token.relation == "cop" for token in found)


def _is_inside(found: list[Token], at: int) -> bool:
    while found[at].head != at:
        at = found[at].head
        if found[at].relation == "acl:relcl":
            return True
    return False


def _wills(found: list[Token], at: int) -> bool:
    return found[at].lemma.lower() in listed("clauses", "willing")


def _to_do(found: list[Token], verb: int) -> int | None:
    """The infinitive that says what is willed."""
    for at in range(verb + 1, len(found)):
        token = found[at]
        behind = token.head == verb and token.relation in {"xcomp", "advcl", "acl"}
        if behind and found[at - 1].text == "to" and token.tag == "VB":
            return at
    return None


def _child(found: list[Token], head: int, relation: str) -> int | None:
    return next(
        (at for at, one in enumerate(found) if one.head == head and one.relation == relation), None
    )
