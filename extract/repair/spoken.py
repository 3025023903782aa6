"""Slips of a parser around verbs of saying, set right before a tree is read.

Who says something is not who did it: "Officials say the rebels, who hold the town, shelled the
port", "Gunmen in trucks seized pupils, police said", "Israel, Hezbollah says, bombed Tyre".
"""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import is_subject, root_of
from extract.vocabulary import listed

_SAYING = listed("clauses", "saying")
_TELLING = listed("clauses", "telling")
_SPEAKING = listed("clauses", "speaking")
_HEARING = frozenset({"iobj", "obj"})
_CLOSING = frozenset({'"', "”", "’", "''", "'"})
_HOLDING = listed("clauses", "holding")
_HANGING = frozenset({"acl:relcl", "xcomp", "ccomp", "conj"})


def spoken(found: list[Token]) -> None:
    """Set right, in place, what hangs wrongly on a verb of saying."""
    root = root_of(found)
    if root is None or len(found) == 1:
        return
    _source_in_front(found, root)
    _aside(found, root)
    if found[root].tag == "VBD":
        _between_commas(found, root)
    _behind_quotations(found)
    for at, token in enumerate(found):
        if token.relation not in _HANGING:
            continue
        if token.relation == "acl:relcl":
            _told_somebody(found, at)
        elif token.tag == "VBD" and token.relation == "xcomp":
            _said_behind(found, at)
        elif token.tag == "VBD":
            _told_subject(found, at)


def _between_commas(found: list[Token], root: int) -> None:
    """ "Gunmen on motorcycles seized pupils, police said, in a raid": who says so stands between
    commas, and the first subject acts."""
    if found[root].lemma.lower() not in _SAYING:
        return
    subjects = [at for at, token in enumerate(found) if token.head == root and is_subject(token)]
    if len(subjects) != 2 or subjects[1] > root:
        return
    first, speaker = subjects
    commas = [at for at in range(first, speaker) if found[at].text == ","]
    for at in range(first + 1, commas[-1] if commas else 0):
        token = found[at]
        near = token.head == first or found[token.head].head == first
        if token.relation == "acl" and token.tag in {"VBD", "VBN"} and near:
            if any(one.head == at and one.relation == "obj" for one in found):
                found[at] = replace(token, relation="root", head=at, tag="VBD")
                found[first] = replace(found[first], head=at)
                found[root] = replace(found[root], relation="parataxis", head=at)
            return


def _aside(found: list[Token], root: int) -> None:
    """ "Israel, Hezbollah says, bombed Tyre": no other name for Israel, but who says so."""
    if found[root - 1].relation != "appos" or found[root].lemma.lower() not in _HOLDING:
        return
    subject = next((at for at in range(root) if _is_of(found, at, root, "nsubj")), None)
    speaker = next((at for at in range(root) if _is_of(found, at, subject, "appos")), None)
    after = [at for at in range(root + 1, len(found)) if _is_of(found, at, root, "ccomp")]
    own = [one for one in found if after and one.head == after[0] and is_subject(one)]
    if subject is None or speaker is None or not after or own or speaker != root - 1:
        return
    found[subject] = replace(found[subject], head=after[0])
    found[speaker] = replace(found[speaker], relation="nsubj", head=root)


def _source_in_front(found: list[Token], root: int) -> None:
    """ "According to the UN, militias burned six villages": a source ends at its comma."""
    if found[0].text.lower() != "according" or found[1].text.lower() != "to":
        return
    comma = next((at for at, one in enumerate(found) if one.text == ","), 0)
    source = next((at for at in range(comma - 1, 1, -1) if found[at].tag[:2] == "NN"), None)
    if source is None or found[source].relation != "compound" or found[source].head < comma:
        return
    found[source] = replace(found[source], relation="obl", head=root)
    found[0] = replace(found[0], relation="case", head=source)
    for at in range(2, comma):
        if at != source and found[at].head > comma:
            found[at] = replace(found[at], head=source)


def _is_of(found: list[Token], at: int, head: int | None, relation: str) -> bool:
    return head is not None and found[at].head == head and found[at].relation == relation


def _told_subject(found: list[Token], at: int) -> None:
    """ "Officials say the rebels, who hold the town, shelled the port": what stands between the
    verb of saying and a verb without a subject of its own is that subject."""
    says = found[at].head
    if says >= at or found[says].lemma.lower() not in _HOLDING:
        return
    own = [one for one in found if one.head == at and (is_subject(one) or one.relation == "cc")]
    told = [
        place
        for place in range(says + 1, at)
        if found[place].relation == "obj" and found[place].head in {says, at}
    ]
    if own or len(told) != 1:
        return
    found[told[0]] = replace(found[told[0]], relation="nsubj", head=at)
    found[at] = replace(found[at], relation="ccomp", head=says)


def _said_behind(found: list[Token], at: int) -> None:
    """ "Donors should review it, the charity said": no part of what they should do."""
    own = any(one.head == at and is_subject(one) for one in found[:at])
    if own and found[at].head < at and found[at].lemma.lower() in _SAYING:
        found[at] = replace(found[at], relation="parataxis")


def _behind_quotations(found: list[Token]) -> None:
    """ "'Where are they?' asked its chairwoman": she asked, and was not asked."""
    verbs = [at + 1 for at, one in enumerate(found[:-1]) if one.text in _CLOSING]
    if not verbs:
        return
    for at, token in enumerate(found):
        if token.relation in _HEARING and token.head in verbs and found[token.head].tag == "VBD":
            _behind_a_quotation(found, at)


def _behind_a_quotation(found: list[Token], noun: int) -> None:
    verb = found[noun].head
    closed = 0 < verb < noun and found[verb - 1].text in _CLOSING
    own = any(one.head == verb and is_subject(one) for one in found)
    behind = all(found[at].head == noun for at in range(verb + 1, noun))
    if closed and behind and not own and found[verb].lemma.lower() in _SPEAKING:
        found[noun] = replace(found[noun], relation="nsubj")


def _told_somebody(found: list[Token], at: int) -> None:
    """ "told the Council that the parties had agreed": no Council that the parties agreed."""
    heard = found[at].head
    verb = found[heard].head
    marked = any(one.head == at and one.relation == "mark" for one in found[heard:at])
    own = any(one.head == at and is_subject(one) for one in found)
    told = found[heard].relation in {"iobj", "obj"} and found[verb].lemma.lower() in _TELLING
    # "announced after the raid that it would strike back": no raid that it would strike back
    told = told or (found[heard].relation == "obl" and found[verb].lemma.lower() in _SPEAKING)
    if told and marked and own:
        found[at] = replace(found[at], relation="ccomp", head=verb)
