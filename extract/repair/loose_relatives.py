"""Clauses about a noun that a parser let go: in "the embargo that the Council imposed on Mali ends"
the embargo was imposed and ends, and "a group formed in 1982" behind a name is who is named."""

from dataclasses import replace

from extract.model import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PAST = frozenset({"VBD", "VBN"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def loose_relatives(found: list[Token]) -> None:
    """Hang, in place, such clauses on their noun."""
    for at, token in enumerate(found):
        if token.text.lower() == "that" and token.relation == "mark" and at:
            _object_relative(found, at)
        elif token.relation == "parataxis" and token.tag in _PAST:
            _second_name(found, at)


def _object_relative(found: list[Token], that: int) -> None:
    """ "The embargo that the Council imposed on Mali ends": two subjects of "ends", of which the
    second imposed it."""
    main = found[that].head
    subjects = [
        at for at, one in enumerate(found) if one.head == main and one.relation in _SUBJECTS
    ]
    if len(subjects) != 2 or found[main].tag not in _FINITE or not subjects[0] < that < main:
        return
    noun, doer = subjects
    below = [at for at, one in enumerate(found) if one.head == doer and one.relation == "acl"]
    if doer < that or len(below) != 1 or below[0] != doer + 1 or found[below[0]].tag not in _PAST:
        return
    verb = below[0]
    found[verb] = replace(found[verb], tag="VBD", relation="acl:relcl", head=noun)
    found[doer] = replace(found[doer], relation="nsubj", head=verb)
    found[that] = replace(found[that], tag="WDT", word_class="PRON", relation="obj", head=verb)


def _second_name(found: list[Token], verb: int) -> None:
    """ "the Hill Front, a group formed in 1982": no clause of its own, as it has no auxiliary."""
    own = [at for at, one in enumerate(found) if one.head == verb]
    nouns = [at for at in own if found[at].relation in _SUBJECTS]
    helped = any(found[at].relation.startswith("aux") for at in own)
    if nouns != [verb - 1] or helped or found[verb - 1].word_class != "NOUN":
        return
    noun = verb - 1
    first = noun
    while first and found[first - 1].head == noun and found[first - 1].text != ",":
        first -= 1
    comma = first - 1
    indefinite = found[first].text.lower() in {"a", "an"}
    if comma < 1 or found[comma].text != "," or not indefinite:
        return
    name = next((at for at in range(comma - 1, -1, -1) if found[at].word_class == "PROPN"), None)
    if name is None or comma - name > 2:
        return
    while found[name].word_class == "PROPN" and found[found[name].head].word_class == "PROPN":
        if found[name].head == name:
            break
        name = found[name].head
    found[noun] = replace(found[noun], relation="appos", head=name)
    found[verb] = replace(found[verb], tag="VBN", relation="acl", head=noun)
