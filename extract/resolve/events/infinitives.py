"""What an infinitive says, a plan, an aim, or what somebody is asked for: "is to send troops",
"sent troops to protect it", "asked them to leave"."""

from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.model import Modality
from extract.resolve.events.firmness import Standing, by_auxiliary
from extract.resolve.events.passage import Passage
from extract.tree import Tree
from extract.vocabulary import listed

# what is done only to say what follows
_STOPPED = listed("clauses", "stopping")
_OWED = frozenset({"RETREAT", "SUPPORT", "CONCEDE", "COOPERATE"})
_BY_VOTE = frozenset("SANCTION COERCE SUPPORT CONCEDE REJECT".split())
_SPEAKING = listed("clauses", "reaching_somebody")


def is_to_be(tree: Tree, at: int) -> bool:
    """ "Tanzania is to send troops", "was to be signed"."""
    marks = [one for one in tree.children(at, "mark") if tree.lemma(one) == "to"]
    if not marks:
        return False
    finite = [one for one in tree.children(at, "aux:pass") if one < marks[0]]
    helpers = (*tree.children(at, "cop", "aux"), *finite)
    return any(tree.lemma(one) == "be" for one in helpers)


def can_act(passage: Passage, mention: EventMention) -> bool:
    """ "The army is to withdraw", not "the policy is to attack soldiers"."""
    acting = [passage.who(head) for head in mention.agents]
    someone = any(one and one.actor.kind != "thing" for one in acting)
    return someone or mention.voice != "active" or mention.kind.type in {"STATE", "REPORT"}


def is_bare(tree: Tree, at: int) -> bool:
    """An imperative, or an infinitive of purpose: "Help us", "sent troops to protect"."""
    token = tree.tokens[at]
    if token.tag != "VB" or tree.children(at, "aux", "aux:pass"):
        return False
    to = clauses.is_infinitive(tree, at)
    if to:
        aim = token.relation.startswith("advcl") or token.relation == "root"
        return aim or _is_sent_to(tree, at) or _is_fought_for(tree, at)
    return token.relation in {"root", "parataxis"} and not tree.children(at, "nsubj")


def _is_fought_for(tree: Tree, at: int) -> bool:
    """ "fighting to topple the government", "the battle to retake the town": not yet done."""
    above = tree.head(at) if tree.relations[at] in {"acl", "xcomp"} else None
    return above is not None and tree.lemma(above) in listed("clauses", "struggling")


def _is_sent_to(tree: Tree, at: int) -> bool:
    """ "scrambled two jets to shadow a bomber", whether it hangs on the jets or on the verb."""
    above = tree.head(at) if tree.relations[at] in {"acl", "xcomp"} else None
    if above is None or tree.lemma(at) not in listed("clauses", "sent_against"):
        return False
    sent = (above, *tree.children(above, "obj"))
    forces = (listed("objects", name) for name in ("forces", "aircraft", "vessels"))
    return any(tree.lemma(one) in words for words in forces for one in sent)


def is_wanted(tree: Tree, mention: EventMention, link: tuple[int, int]) -> bool:
    """Whether what a clause says is only feared, asked for or no longer done: "stopped paying",
    "is considering paying"."""
    below, above = link
    lemma = tree.lemma(above)
    left = lemma in _STOPPED or lemma in listed("clauses", "weighing")
    if left and tree.tokens[below].tag == "VBG":
        return True
    if lemma not in listed("clauses", "fears") | listed("clauses", "requests"):
        return False
    return not (_is_participle(tree, below) or _is_written(tree, mention, above))


def settled(mention: EventMention, link: tuple[int, int]) -> Modality | None:
    """How an infinitive stands that is owed: "has failed to disarm" is not done; None for any
    other."""
    tree, (below, above) = mention.tree, link
    owed = tree.lemma(above) == "fail" and tree.lemma(below) in listed("clauses", "due")
    # "was freed after they failed to meet"
    open_ = any(tree.tokens[one].tag == "MD" for one in tree.children(above, "aux"))
    owed = owed and by_auxiliary(tree, above).modality != "negated"  # "has never failed to"
    return "negated" if owed and mention.kind.type in _OWED and not open_ else None


def by_vote(tree: Tree, mention: EventMention, above: int, found: Standing) -> Standing:
    """ "Voted to ban the trade" bans it, "voted to send troops" will send them, "will vote to ban
    it" is to ban it, "voted not to send any" sends none."""
    around = by_auxiliary(tree, above)
    if around != Standing():
        return around
    if found.modality != "actual" or mention.kind.type in _BY_VOTE:
        return found
    return replace(found, modality="planned")


def _is_participle(tree: Tree, below: int) -> bool:
    """ "the treaty adopted in Oslo" was adopted, "a treaty to ban mines" bans none yet."""
    token = tree.tokens[below]
    return token.relation == "acl" and token.tag == "VBN" and not tree.children(below, "mark")


def _is_written(tree: Tree, mention: EventMention, paper: int) -> bool:
    """ "filed a motion asking the court to act": who files it asks."""
    said = mention.kind.type in {"REQUEST", "ACCUSE"} and tree.head(mention.at) == paper
    return (
        said
        and tree.tokens[mention.at].tag == "VBG"
        and tree.lemma(paper) in listed("clauses", "letters")
    )


def is_spoken(tree: Tree, mention: EventMention) -> bool:
    """ "wrote to the ministry to ask for a doctor", "went on the radio to beg them", "drove into
    the capital to protest": who does so asks, or protests."""
    above = tree.head(mention.at)
    if above is not None and tree.lemma(above) == "vote" and mention.kind.type in _BY_VOTE:
        return True  # "voted on Tuesday to ban the trade", read as if in order to
    if mention.kind.type == "PROTEST" and _has_come(tree, mention):
        return True
    told = mention.kind.type in {"REQUEST", "ACCUSE"} and mention.voice == "active"
    aim = tree.tokens[mention.at].relation in {"advcl", "xcomp"}
    if not told or not aim or above is None or tree.tokens[above].tag == "VBG":
        return False  # "is going to ask"
    return tree.lemma(above) in _SPEAKING


def _has_come(tree: Tree, mention: EventMention) -> bool:
    """ "Thousands gathered to protest", "farmers drove into the capital to demonstrate"."""
    above = tree.head(mention.at)
    if above is None or tree.tokens[mention.at].relation not in {"advcl", "xcomp"}:
        return False
    done = tree.tokens[above].tag in {"VBD", "VBN"} and not tree.children(above, "aux:pass")
    return done and tree.lemma(above) in listed("clauses", "coming")


def is_kept_from(tree: Tree, at: int, marks: set[str]) -> bool:
    """ "barred them from travelling", "were stopped from meeting him": what nobody did."""
    above = tree.head(at)
    if "from" not in marks or above is None:
        return False
    return bool(tree.children(above, "obj")) or clauses.is_passive(tree, above)
