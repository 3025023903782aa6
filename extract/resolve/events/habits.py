"""What always holds rather than happens once: "bombs that kill civilians"."""

from extract.find.events import EventMention, clauses
from extract.find.events.triggers import names_deed
from extract.resolve.actors.nouns import is_definite
from extract.tree import Tree
from extract.vocabulary import listed

# "beat" may be past or present
_SAME_IN_PAST = listed("clauses", "same_in_past")
_SUMMING = listed("clauses", "counting_up")
_COUNTS = listed("clauses", "tallies")
# "the charity calls on the council" does so once, though it says so in the present
_SAID = frozenset("REQUEST REJECT THREATEN AGREE ACCUSE SUPPORT".split())

_MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})
_ASKED = frozenset({"REQUEST", "ACCUSE", "THREATEN"})


_HELD = frozenset({"arrest", "abduction"})


def _holds_somebody(tree: Tree, mention: EventMention) -> bool:
    """ "The army holds the president in a barracks": now, and not as a rule."""
    if mention.kind.kind not in _HELD or tree.lemma(mention.verb) != "hold":
        return False
    known = any(is_definite(tree, one) for one in mention.agents)
    return known and bool(clauses.obliques(tree, mention.verb, ("in", "at", "on")))


def _is_its_trade(tree: Tree, mention: EventMention) -> bool:
    """ "The firm sells hardware", "the airline flies to 42 cities": what one lives by; not "Russia
    sells rockets to Mali"."""
    trades = tree.lemma(mention.verb) in listed("clauses", "trading")
    if not trades and mention.kind.name != "journey":
        return False
    parties = (one for slot in mention.targets for one in slot)
    return not any(tree.tokens[one].word_class == "PROPN" for one in parties)


def is_habitual(tree: Tree, mention: EventMention) -> bool:
    """What always holds is no event: "bombs that kill civilians"."""
    token = tree.tokens[mention.verb]
    described = token.relation.startswith("acl") and not tree.children(mention.verb, "nsubj")
    if tree.lemma(mention.verb) == "station" and described:
        return True  # "soldiers stationed at the base" are there already
    if _is_going_on(tree, mention) or _is_counted_up(tree, mention):
        return True
    # "there are clashes in the east"
    if not _is_in_the_present(tree, mention.verb) or tree.children(mention.verb, "aux", "expl"):
        return False
    if _holds_somebody(tree, mention):
        return False
    if _is_its_trade(tree, mention):
        return True
    spoken = mention.kind.type in _SAID
    told = spoken and mention.voice == "active"  # "two factions refuse to disarm"
    # "nine policemen face charges"
    trial = spoken and not mention.kind.agent and bool(mention.targets)
    named = any(
        tree.tokens[one].word_class in {"PROPN", "PRON"}
        or (spoken and is_definite(tree, one))
        or (told and tree.children(one, "nummod"))
        for one in mention.agents or (mention.targets[0] if trial else ())
    )
    # "villagers want the company to go", "relatives accuse the army"
    asked = mention.kind.type in _ASKED and tree.lemma(mention.verb) != "require"
    main = (
        asked
        and (bool(mention.targets) or mention.kind.name == "wanting")
        and token.relation in _MAIN
    )
    named = named or (main and bool(mention.agents) and mention.kind.name != "wish")
    described = token.relation.startswith("acl") and not (spoken and named)
    return described or mention.kind.type == "ASSAULT" or not named


def _is_in_the_present(tree: Tree, verb: int) -> bool:
    """ "accuses", "is accused"."""
    token = tree.tokens[verb]
    if token.tag in {"VBZ", "VBP"} and token.text.lower() not in _SAME_IN_PAST:
        return True
    helpers = tree.children(verb, "aux:pass")
    return any(tree.tokens[one].text.lower() in {"is", "are"} for one in helpers)


def _is_counted_up(tree: Tree, mention: EventMention) -> bool:
    """ "That brings to four the number of mayors killed this year": a count of many deeds."""
    above = tree.head(mention.verb)
    if above is None or mention.kind.type != "ASSAULT" or tree.relations[mention.verb] != "acl":
        return False
    # "killed" hangs on the mayors or on their number
    count = tree.head(above) if tree.cases(above) == "of" else above
    if count is None or tree.lemma(count) not in _COUNTS:
        return False
    # "brings to eight the number of mayors killed by the rebels"
    summed = tree.head(count)
    if summed is not None and tree.lemma(summed) in _SUMMING:
        return True
    # "the number of people killed in the attack", "of guerrillas killed by troops"
    return not clauses.agents(tree, mention.verb) and not any(
        tree.cases(one) in {"in", "by"} and is_definite(tree, one)
        for one in tree.children(mention.verb, "obl")
    )


def _is_going_on(tree: Tree, mention: EventMention) -> bool:
    """ "The war in which innocent people are being killed": people in general, at no time."""
    if tree.tokens[mention.verb].relation != "acl:relcl" or mention.kind.speech:
        return False
    helpers = {tree.tokens[one].text.lower() for one in tree.children(mention.verb, "aux")}
    if not helpers & {"are", "is"}:
        return False
    if mention.voice != "passive":
        # "the violence that is hurting our country"
        above = tree.head(mention.verb)
        return (
            mention.kind.casualties
            and above is not None
            and names_deed(tree.lemma(above), "ASSAULT")
        )
    beside = tree.children(mention.verb, "obl", "obl:unmarked")
    return all(tree.tokens[one].tag == "WDT" for one in beside) and all(
        tree.tokens[one].tag == "NNS" and not tree.children(one, "det", "nummod", "nmod")
        for one in tree.children(mention.verb, "nsubj:pass")
    )
