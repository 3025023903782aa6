"""Who a noun phrase or pronoun stands for: "Russian forces", "the movement", "its delegate", "he".

A phrase that names nobody is an actor as it is written: "unidentified gunmen", "the mayor of
Jalta". A definite phrase is the one that an earlier phrase of the same noun named.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from extract.find.actors import slug
from extract.model import Actor, ActorMention
from extract.resolve.actors.bands import band, is_band
from extract.resolve.actors.counting import counted, counted_before, counting, is_counted
from extract.resolve.actors.covered import by_token
from extract.resolve.actors.descriptions import described, in_one_name
from extract.resolve.actors.memory import Memory
from extract.resolve.actors.named_parts import (
    HEADS,
    are_several,
    group_of,
    in_title,
    is_phrase,
    modifiers,
    named_behind,
    stands_for,
    state_of,
)
from extract.resolve.actors.nations import some_people
from extract.resolve.actors.nouns import (
    behind_places,
    fights,
    fits,
    governs,
    has_name,
    is_called,
    is_country,
    is_definite,
    is_generic,
    is_of_a_body,
    is_other,
    is_staff,
    is_time,
    is_voice,
    proper,
    serves,
)
from extract.resolve.actors.own_voice import Voice, is_own
from extract.resolve.actors.pronouns import WE, is_quoted, meant
from extract.resolve.actors.those import is_those, those
from extract.tree import Tree

_BOTH = frozenset({"both", "Both"})
_EMPLOYED = frozenset({"of", "from", "with", "for"})
_INSIDE = ("flat", "nmod:desc", "appos", "compound")
_BODIES = frozenset({"state", "organisation", "armed_group"})


class Phrases:
    """One sentence read against what the document has named so far."""

    def __init__(
        self, found: Tree, names: Sequence[ActorMention], memory: Memory, voice: Voice
    ) -> None:
        self.tree = found
        self.memory = memory
        self.voice = voice
        self.actors: dict[int, Actor] = {}
        self.named = by_token(found, names)
        self.describes = "appos" in found.relations

    def all(self) -> dict[int, Actor]:
        """The phrases first, then the pronouns, which may look ahead to who speaks."""
        self.memory.open(self.tree.sentence.number)
        pronouns: list[int] = []
        for head, token in enumerate(self.tree.tokens):
            stands = _STANDS.get(token.word_class)
            if head in self.named or (stands and stands(self.tree, head)):
                self._resolve(head)
            elif is_band(self.tree, head):
                self._put(head, band(self.tree, head, self.memory), remembered=False)
            if (
                token.word_class == "PRON"
                or token.tag == "PRP$"
                # "both were freed", not "both men"
                or (token.text in _BOTH and token.relation in HEADS)
            ):
                pronouns.append(head)
        # who speaks must be known before who is spoken of
        inner = [head for head in pronouns if is_quoted(self.tree, head)]
        for group in ([head for head in pronouns if head not in inner], inner):
            for head in group:
                who = meant(self.tree, head, self.actors, self.memory) or self._we(head)
                self._put(head, who, remembered=False)
                self._count(head)
            for head in self._owned():
                self._put(head, self._phrase(head), remembered=False)
        return self.actors

    def people(self) -> dict[int, Actor]:
        """The people of the bodies that phrases stand for, as the phrases call them."""
        found: dict[int, Actor] = {}
        for head, body in self.actors.items():
            who = self._people_of(head, body) if body.kind in _BODIES else None
            if who is not None:
                found[head] = who
        return found

    def _people_of(self, head: int, body: Actor) -> Actor | None:
        many = body.kind == "state" and self.tree.tokens[head].tag == "NNPS"
        staff = not proper(self.tree, head) and is_staff(self.tree, head)
        who = described(self.tree, head, body) if many or staff else None
        if who is None or who.id == body.id:
            return None
        return replace(who, kind="group" if many else who.kind, parent=body.id)

    def _resolve(self, head: int) -> Actor | None:
        """The actor of a phrase, read once; a time of day or week is none."""
        if head not in self.actors and not is_time(self.tree, head):
            self._put(head, self._phrase(head))
        return self.actors.get(head)

    def _put(self, head: int, who: Actor | None, *, remembered: bool = True) -> None:
        if who is None:
            return
        self.actors[head] = who
        if remembered:
            self.memory.add(self.tree, head, who)

    def _count(self, pronoun: int) -> None:
        """ "eleven of them": those that "they" are."""
        head = counting(self.tree, pronoun)
        who = self.actors.get(pronoun)
        if head is not None and who is not None:
            self._put(head, who, remembered=False)

    def _owned(self) -> list[int]:
        """ "its delegate" can be read only once "its" has been."""
        if "nmod:poss" not in self.tree.relations:
            return []
        owners = [at for at, one in enumerate(self.tree.relations) if one == "nmod:poss"]
        owned = {self.tree.head(one) for one in owners if one in self.actors}
        return [head for head in self.actors if head in owned and self._is_part_of_its_owner(head)]

    def _is_part_of_its_owner(self, head: int) -> bool:
        tree = self.tree
        return is_generic(tree, head) or is_country(tree, head) or is_own(tree, head)

    def _phrase(self, head: int) -> Actor | None:
        if is_those(self.tree, head):
            return those(self.tree, head)
        before = counted_before(self.tree, head)
        if before is not None:
            return self._resolve(before)
        own = self.named.get(head)
        if (some := some_people(self.tree, head, own)) is not None:
            return some
        if not self.tree.below[head] and not is_of_a_body(self.tree, head):
            return own or self._known(head) or described(self.tree, head, None)
        named = own if own and own.kind != "group" else self._person_inside(head)
        return named_behind(self.tree, self.named, head) or named or self._unnamed(head, own)

    def _unnamed(self, head: int, own: Actor | None) -> Actor | None:
        """A part of a body, one told of before, or else somebody as he is described."""
        body = self._body(head)
        if is_own(self.tree, head):
            body = self._own(head) or body
        if body and (self._is_part_of_its_owner(head) or stands_for(self.tree, head, body)):
            return body
        employer = self._employer(head)
        if employer:
            return employer
        if own and not has_name(self.tree, head):
            # "the guerrillas" after "the Hill Front"
            known = self._known(head) if fights(self.tree, head) else None
            return known if known and known.kind == "armed_group" else own
        known = self._known(head)
        if known:
            return known
        # "37 members of Madagascar's authority"
        inner = counted(self.tree, head)
        body = body or (self._body(inner) if inner != head else None)
        return self._speaking(head, described(self.tree, head, body))

    def _speaking(self, head: int, who: Actor | None) -> Actor | None:
        """ "James Elder of UNICEF" is a person who speaks for it."""
        if who is None or who.kind != "person" or not proper(self.tree, head):
            return who
        for one in self.tree.children(head, "nmod"):
            body = self.named.get(one)
            if body and body.kind == "organisation" and self.tree.cases(one) in {"of", "from"}:
                name = who.name.split(" of ")[0]
                return Actor(id=slug(name), name=name, kind="person", parent=body.id)
        return who

    def _person_inside(self, head: int) -> Actor | None:
        """ "the rebel leader, Ibra Kone"."""
        for one in self.tree.children(head, *_INSIDE) if self.named else ():
            inner = self.named.get(one)
            if inner and are_several(self.tree, head, one):
                continue
            # "the guerrilla movement Shining Path"
            if inner and (inner.kind == "person" or is_called(self.tree, head, inner)):
                return self._of_its_body(head, inner)
        if not self.describes or proper(self.tree, head):
            return None
        for one in (*self.tree.children(head, "appos"), *behind_places(self.tree, head)):
            who = described(self.tree, one, None) if proper(self.tree, one) else None
            if who and not are_several(self.tree, head, one) and fits(self.tree, head, who):
                return self._of_its_body(head, who)
        return None

    def _of_its_body(self, head: int, who: Actor) -> Actor:
        """ "the MILF's chief delegate, Datu Salim" speaks for the MILF."""
        if who.kind != "person" or who.parent or not is_generic(self.tree, head):
            return who
        body = self._body(head)
        return replace(who, parent=body.id) if body and body.kind in _BODIES else who

    def _known(self, head: int) -> Actor | None:
        if proper(self.tree, head):
            return self.memory.known_by_name(self.tree, head)
        return self.memory.known_by_noun(self.tree, head) if is_definite(self.tree, head) else None

    def _body(self, head: int) -> Actor | None:
        """Whose forces, officials or minister: "Russian", "Russia's", "of Chad", "its"."""
        for one in modifiers(self.tree, head):
            body = self._before(head, one)
            if body:
                return body
        seat = self.named.get(head + 2)
        if seat and seat.kind == "state" and governs(self.tree, head):
            return seat
        generic = is_generic(self.tree, head)
        for one in self.tree.children(head, "nmod") if generic or fights(self.tree, head) else ():
            # "a spokesman for the movement"
            case = self.tree.cases(one)
            if case not in {"of", "from"} and not (case == "for" and is_voice(self.tree, head)):
                continue
            if generic:
                body = in_title(self.tree, self.named, one) or self._resolve(one)
                return body if body and body.name[:1].isupper() else None
            group = group_of(self.tree, self.named, one)
            if group and stands_for(self.tree, head, group):
                return group
        return None

    def _employer(self, head: int) -> Actor | None:
        """ "deminers of The HALO Trust", "workers with the Red Cross" act for it."""
        if not serves(self.tree, head):
            return None
        for one in self.tree.children(head, "nmod"):
            body = self.named.get(one) or self.actors.get(one)
            if body and body.kind == "organisation" and self.tree.cases(one) in _EMPLOYED:
                return body
        return None

    def _before(self, head: int, one: int) -> Actor | None:
        if one in self.named:
            return self.named[one]
        if self.tree.tokens[one].tag == "WP$":
            return self._described(head)
        owned = self.tree.relations[one] == "nmod:poss" and not in_one_name(self.tree, one, head)
        if owned and one in self.actors and not is_other(self.tree, head):
            return state_of(self.tree, head, self.actors[one])
        if proper(self.tree, one) and not proper(self.tree, head):
            return self.memory.known_by_name(self.tree, one)
        # "Chadian army troops"
        body = self._body(one) if not owned and is_generic(self.tree, one) else None
        return body if body and body.kind == "state" else None

    def _described(self, head: int) -> Actor | None:
        """ "Mali, whose officers seized power": whose they are."""
        for above in self.tree.above(head):
            if self.tree.tokens[above].relation == "acl:relcl":
                owner = self.tree.head(above)
                return None if owner is None else self._resolve(owner)
        return None

    def _we(self, head: int) -> Actor | None:
        we = self.tree.tokens[head].text.lower() in WE
        return self.voice.we(self.tree, head, self.actors) if we else None

    def _own(self, head: int) -> Actor | None:
        """Whose "our colleagues" are."""
        owners = self.tree.children(head, "nmod:poss")
        return next((self.actors[one] for one in owners if one in self.actors), None)


# by the class of a word, whether a phrase that it heads can act or be acted on
_STANDS: Mapping[str, Callable[[Tree, int], bool]] = {
    "NOUN": is_phrase,
    "PROPN": is_phrase,
    "NUM": is_counted,
    "PRON": is_those,
    "DET": is_those,
    # "the wounded"
    "ADJ": is_definite,
    "VERB": is_definite,
}
