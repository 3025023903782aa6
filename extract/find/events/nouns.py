"""Whether a noun names the deed of an entry: "a strike on a depot", "a strike by nurses"."""

from extract.find.events import clauses
from extract.find.events.armed import are_armed
from extract.find.events.conditions import is_suffered
from extract.find.events.fitting import has
from extract.find.events.in_words import is_a_cause
from extract.find.events.stood_on import done_by_behind, performed_by
from extract.find.events.triggers import Reading, readings
from extract.tree import Tree
from extract.vocabulary import listed

_NUMERALS = frozenset({"hundred", "thousand", "dozen", "million"})


def suits(found: Tree, at: int, reading: Reading) -> bool:
    """ "a strike on a depot", not "a strike of drivers"; "the destruction of its stocks" is one of
    arms."""
    held = [found.lemma(one) for one in clauses.obliques(found, at, ("of",))]
    alone = len(readings("noun").get(found.lemma(at), ())) == 1
    if reading.trigger.never and reading.trigger.never & {*held, *_workers(found, at)}:
        return False
    if _is_of_another_sort(found, at, reading):
        return False
    unsuffered = reading.trigger.things and not is_suffered(found, at, reading.trigger)
    if unsuffered or (reading.trigger.by and not reading.trigger.by & _doing(found, at)):
        return False
    if reading.trigger.being and not _is_told_of(found, at, reading):
        return False
    if reading.trigger.named and not has(found, (at,), reading.trigger.needs):
        return False
    return alone or not reading.trigger.needs or bool(reading.trigger.needs & set(held)) or not held


def _is_of_another_sort(found: Tree, at: int, reading: Reading) -> bool:
    """ "a custody battle" and "an incident between two drivers" hurt nobody, and at "a news
    conference" nobody meets."""
    if reading.trigger.type == "CONSULT":
        return _is_before(found, at, "public_relations") and not _is_shared(found, at)
    if "between" in reading.beside:
        return not are_armed(found, clauses.obliques(found, at, ("between",)))
    if reading.trigger.type != "ASSAULT" or found.lemma(at) not in listed("clauses", "struggling"):
        return False
    if are_armed(found, clauses.obliques(found, at, ("against", "with", "between"))):
        return False
    return is_a_cause(found, at)


def _is_before(found: Tree, at: int, name: str) -> bool:
    before = (found.lemma(one) for one in found.children(at, "compound", "amod"))
    return not listed("objects", name).isdisjoint(before)


def _is_shared(found: Tree, at: int) -> bool:
    """ "Merkel and Macron held a press conference", "with the chancellor"."""
    verb = found.head(at)
    hosts = clauses.subjects(found, verb) if verb is not None else ()
    return len(hosts) > 1 or bool(clauses.obliques(found, at, ("with",)))


def _is_told_of(found: Tree, at: int, reading: Reading) -> bool:
    """ "He is on trial", "crowds were on the streets" where an entry asks who."""
    trigger, first = reading.trigger, clauses.subjects(found, at)
    asked = not trigger.subject or any(_is_asked(found, one, trigger.subject) for one in first)
    if not trigger.never.isdisjoint(found.lemma(one) for one in found.inside(at)):
        return False
    return asked and bool(found.children(at, "cop"))


def _is_asked(found: Tree, at: int, words: frozenset[str]) -> bool:
    """ "Crowds", "hundreds", "thousands of people"; not "hundreds of children"."""
    counted = clauses.obliques(found, at, ("of",)) or tuple(found.children(at, "nmod:desc"))
    if counted and found.lemma(at).removesuffix("s") in _NUMERALS:
        return has(found, counted, words | {"people"})
    return has(found, (at,), words)


def _doing(found: Tree, at: int) -> set[str]:
    """Whose deed a noun tells: "a police raid", "the teachers' strike"."""
    before = {found.lemma(one) for one in found.children(at, "compound")}
    return {word.removesuffix("s") for word in before | _workers(found, at)}


def _workers(found: Tree, at: int) -> set[str]:
    """Whose doing a noun is: "the teachers' strike", "a strike by a group of nurses", "a strike
    called by miners"."""
    by = clauses.obliques(found, at, ("by",)) or performed_by(found, at)
    by = by or done_by_behind(found, at)
    owners = [clauses.whose(found, one) for one in found.children(at, "nmod:poss")]
    doers = (*owners, *by)
    inner = [clauses.obliques(found, one, ("of",)) or (one,) for one in doers]
    return {found.lemma(one) for group in inner for one in group} - {"group", "party", "opposition"}
