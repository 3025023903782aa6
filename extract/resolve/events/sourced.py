"""Who tells what a clause says, where the words for it stand beside the clause: "according to Human
Rights Watch", ", the minister said"."""

from dataclasses import replace

from extract.find.events import EventMention
from extract.resolve.events.firmness import DROPPED, Standing
from extract.resolve.events.passage import Passage
from extract.resolve.events.roles import subjects
from extract.tree import Tree, once_a_sentence

_FOUND = "found_wrong"


def sourced(passage: Passage, mention: EventMention, found: Standing) -> Standing:
    """ "according to Human Rights Watch" and ", the minister said" name a speaker."""
    if found.speaker is not None or found.dropped:
        return found
    tree = mention.tree
    source = _source(tree)
    if source is not None:
        return replace(found, speaker=passage.who(source))
    if "parataxis" not in tree.relations:
        return found
    for at in (mention.verb, *tree.above(mention.verb)):
        for one in _said_beside(mention, at):
            spoken = passage.at(one)
            if spoken and spoken.kind.type in {"THREATEN", "REQUEST"}:
                return DROPPED
            if spoken and (spoken.kind.speech or spoken.kind.name == _FOUND):
                return _told(passage, spoken, found)
    return found


def _told(passage: Passage, spoken: EventMention, found: Standing) -> Standing:
    said = subjects(passage, spoken)
    by_whom = replace(found, speaker=said[0] if said else None, spoken=spoken)
    if spoken.kind.name != _FOUND or found.modality != "actual":
        return by_whom  # "police did not beat students, the group said"
    # "police beat students, the group said in a report"
    return replace(by_whom, modality="claimed", accused=True)


@once_a_sentence
def _source(tree: Tree) -> int | None:
    """Whom a sentence follows: "according to Human Rights Watch"."""
    named = [one for one, words in tree.prepositions.items() if words.startswith("according")]
    return min((one for one in named if tree.relations[one] in {"obl", "nmod"}), default=None)


def _said_beside(mention: EventMention, at: int) -> list[int]:
    """The verbs beside a clause, or one above it, that may say who tells it."""
    found = mention.tree.children(at, "parataxis")
    others = [one for one in found if one != mention.verb]
    return [one for one in others if not _is_past(mention.tree, one, mention)]


def _is_past(tree: Tree, said: int, mention: EventMention) -> bool:
    """Whether a verb of saying has nothing to do with a clause: "80 died, police said, and Petro
    broke off the talks", "Kyiv hailed it; Moscow said nothing"."""
    first, last = sorted((said, mention.verb))
    if any(tree.tokens[at].text == ";" for at in range(first, last)):
        return True
    own = bool(tree.children(mention.verb, "nsubj", "nsubj:pass"))
    return said < mention.verb and own and tree.tokens[mention.verb].relation == "conj"
