"""The words of a clause, its span, its one-line summary, its weapon and its place: "rebels shelled
the port", "cluster bombs", "near Vira"."""

from extract.find.events import EventMention, clauses
from extract.find.events.said import contents
from extract.model import ActorMention, Modality, Span, When
from extract.resolve.events.passage import Passage
from extract.resolve.events.roles import Roles
from extract.tree import Tree, once
from extract.vocabulary import entries, listed

_LONGEST_SUMMARY = 140
_RELATIVE = frozenset({"WDT", "WP"})
_TO = ("to ", "not to ", "never to ")
_ARMED = frozenset({"ASSAULT", "ACCUSE", "AID", "MOBILIZE", "STATE", "COERCE", "RETREAT"})
_PRONOUNS = frozenset("he him she her it they them his its their we us our".split())
_OWNING = frozenset({"his", "its", "their", "our"})
_WHERE = ("in", "near", "at", "outside", "inside", "around", "across", "over", "on", "throughout")
_SIDE = frozenset(
    {"advcl", "parataxis", "conj", "cc", "punct", "discourse", "mark", "appos", "acl:relcl", "case"}
)


def clause(mention: EventMention) -> Span:
    """The clause with what depends on its verb, without the clauses joined or subordinate to it."""
    tree = mention.tree
    asked = _asked(mention) if mention.kind.content and mention.voice != "noun" else []
    # "the road is open, he said": what is said, wherever it stands
    said = contents(tree, mention.verb) if mention.kind.speech else []
    inner = [at for one in asked for at in tree.inside(one)]
    inner += [at for one in said for at in tree.inside(one) if tree.relations[at] != "punct"]
    granted = {at for one in said for at in _granted(tree, one)}
    words = sorted({*_own_words(tree, mention.verb), *inner} - granted)
    first = next(at for at in words if tree.relations[at] != "punct")
    return tree.span([at for at in words if at >= first])


def _granted(tree: Tree, verb: int) -> list[int]:
    """ "While the port is shut, the road is open": what is granted first is not the point."""
    before = [one for one in tree.children(verb, "advcl") if one < verb]
    return [at for one in before for at in tree.inside(one)]


def _asked(mention: EventMention) -> list[int]:
    """ "Called on the minister to free him", read as if in order to: what is asked for."""
    tree, verb = mention.tree, mention.verb
    behind = [one for one in tree.children(verb, "advcl") if one > verb]
    return [one for one in behind if "to" in {tree.lemma(n) for n in tree.children(one, "mark")}]


def summary(
    passage: Passage,
    mention: EventMention,
    span: Span,
    who: Roles,
    when: When | None,
    firmness: Modality,
) -> str:
    """Who did what to whom, when: the words of the clause, which are the span's, its subject before
    it where it stands elsewhere, the date behind it where it does, and in brackets who is meant by
    a pronoun."""
    words = _plain(_named(passage.document.text, span, (*who.agents, *who.targets)))
    words = _with_object(passage, mention, span, words)
    first = who.agents[0] if who.agents else None
    if mention.voice == "active" and first and not _holds(mention, span):
        to = _is_infinitive(mention) and not words.startswith(_TO)
        # "Chad does not plan to leave"
        lead = "not to " if firmness == "negated" else "to "
        words = f"{_subject(passage, mention, first)} {lead if to else ''}{words}"
    suffering = _suffering(mention, span)
    if suffering is not None:
        inner = mention.tree.span(mention.tree.core(suffering))
        told = _plain(_named(passage.document.text, inner, who.targets))
        words = f"{told} {words}"
    if when and _plain(when.words).lower() not in words.lower():
        words = f"{_shortened(words)}, {_plain(when.words)}"
    if words.count("“") != words.count("”"):
        words = words.replace("“", "").replace("”", "")
    words = _shortened(words)
    return words[:1].upper() + words[1:]


def _suffering(mention: EventMention, span: Span) -> int | None:
    """Of what a passive tells whose subject stands elsewhere: "the treaty, adopted in 1997"."""
    if mention.voice != "passive":
        return None
    tree, at = mention.tree, mention.at
    above = tree.head(at)
    described = tree.tokens[at].relation.startswith("acl") and above is not None
    heads = (above,) if described else clauses.subjects(tree, at)
    one = next((head for head in heads if head is not None), None)
    if one is None or span.start <= tree.tokens[one].span.start < span.end:
        return None
    return one


def instrument(passage: Passage, mention: EventMention) -> str | None:
    """The weapon of a deed, with its adjectives: "cluster bombs"."""
    if mention.kind.type not in _ARMED:
        return None
    tree = mention.tree
    # "in addition to cluster bombs, Russia used rockets"
    held = clauses.objects(tree, mention.at) if mention.voice == "active" else ()
    weapons = listed("objects", "weapons")
    for one in (*held, *_own_words(tree, mention.verb)):
        weapon = tree.lemmas[one] in weapons and tree.tokens[one].word_class in {"NOUN", "PROPN"}
        if weapon and one != mention.at and not _is_of_others(mention, one):
            core = [
                part
                for part in tree.core(one)
                if part == one or tree.tokens[part].relation in {"amod", "compound", "punct"}
            ]
            span = tree.span(core)
            return _plain(passage.document.text[span.start : span.end])
    return None


def _is_of_others(mention: EventMention, one: int) -> bool:
    """ "arrested men accused of flying drones": theirs; "a bomb squad": no bomb. Who accuses others
    of moving bombs speaks of these."""
    tree = mention.tree
    if tree.tokens[one].relation == "compound" or mention.kind.type == "ACCUSE":
        return tree.tokens[one].relation == "compound"
    way = [one]
    for above in tree.above(one):
        if above in {mention.at, mention.verb}:
            break
        way.append(above)
    return any(
        tree.tokens[at].relation.startswith("acl") and tree.tokens[at].word_class == "VERB"
        for at in way
    )


def place(passage: Passage, mention: EventMention) -> str | None:
    """Where it happened: the id of a state or the words of the report."""
    tree = mention.tree
    # "dropped bombs in Afghanistan": the parse hangs the place under the bombs as often as not
    hit = clauses.objects(tree, mention.at) if mention.kind.type == "ASSAULT" else []
    spots = [
        spot
        for at in dict.fromkeys((mention.at, mention.verb, *hit))
        for spot in tree.children(at, "obl", "nmod")
        if tree.cases(spot) in _WHERE and not _is_topic(mention, spot)
    ]
    scene = _scene(tree, mention.at)
    spots += scene
    if mention.kind.kind == "displacement":
        # "fled Ukraine": the place that people leave or reach
        spots += clauses.objects(tree, mention.at)
    for spot in spots:
        who = passage.who(spot)
        if who and who.actor.kind == "state":
            if _names_a_state(passage, tree, spot):
                return who.actor.id
            continue  # "took in 130,000 Sudanese", "on German tanks"
        body = who and who.actor.kind in {"organisation", "armed_group", "person"}
        if body and spot not in scene:
            continue  # "called on the Security Council"
        if tree.tokens[spot].word_class == "PROPN" and not _is_time(passage, tree, spot):
            left_out = {"det", "advmod", "case"}
            span = tree.span([one for one in tree.core(spot) if tree.relation(one) not in left_out])
            return _plain(passage.document.text[span.start : span.end])
    return None


def _scene(tree: Tree, deed: int) -> list[int]:
    """ "Bria was the scene of the fighting": there."""
    above = tree.head(deed)
    if above is None or tree.lemma(above) not in listed("clauses", "scenes"):
        return []
    return tree.children(above, "nsubj") if tree.children(above, "cop") else []


def _names_a_state(passage: Passage, tree: Tree, spot: int) -> bool:
    """ "in Sudan", "in the country"; the people of a state are no place."""
    at = tree.tokens[spot].span.start
    for one in passage.actors:
        if one.span.start <= at < one.span.end:
            return one.rule != "state/people"
    return tree.lemma(spot) in entries("actor_nouns")["standing_for"]["kinds"]


def _is_topic(mention: EventMention, spot: int) -> bool:
    """ "the Convention on Cluster Munitions", "talks on Crimea"; an attack on Mariupol is there."""
    tree = mention.tree
    topic = tree.cases(spot) == "on" and tree.relation(spot) == "nmod"
    return topic and mention.kind.type != "ASSAULT"


@once
def _own_words(tree: Tree, verb: int) -> list[int]:
    """The words of a clause in order, without those that only tie it to another."""
    found = [verb]
    for one in found:
        below = tree.below[one]
        if one == verb:
            found += [at for at in below if tree.relations[at] not in _SIDE]
        else:
            found += below
    ties = {at for at in tree.below[verb] if _is_a_tie(tree, at)}
    ties |= {at for at in found if tree.relations[at] == "case" and _is_a_conjunction(tree, at)}
    found = sorted([at for at in found if at not in ties])
    last = found[-1]
    return [one for one in found if one == last or tree.relations[one] != "punct"]


def _is_a_tie(tree: Tree, one: int) -> bool:
    """ "which Blinken attended", "where he will meet": a word that only ties the clause of its verb
    to another."""
    return tree.tokens[one].tag in {"WDT", "WP", "WRB"} or tree.lemmas[one] == "to"


def _is_a_conjunction(tree: Tree, one: int) -> bool:
    """ "as its ministers met", "with Germany closing": what was taken for a preposition."""
    return tree.relation(tree.tokens[one].head) == "nsubj"


def _object_before(mention: EventMention, span: Span) -> int | None:
    """The noun before a relative clause that is its object: "sanctions that the UN imposed"."""
    tree, verb = mention.tree, mention.verb
    above = tree.head(verb)
    if above is None or mention.voice != "active" or tree.relations[verb] != "acl:relcl":
        return None
    who, what = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    if who is None or what is None or tree.tokens[what].tag not in _RELATIVE:
        return None
    return None if span.start <= tree.tokens[above].span.start < span.end else above


def _with_object(passage: Passage, mention: EventMention, span: Span, words: str) -> str:
    """ "The UN imposed on Monday" as "the UN imposed [the sanctions] on Monday"."""
    noun = _object_before(mention, span)
    if noun is None:
        return words
    tree, text = mention.tree, passage.document.text
    core = [at for at in tree.core(noun) if at not in tree.inside(mention.verb)]
    inner = tree.span(core)
    what = _plain(text[inner.start : inner.end])
    if tree.tokens[core[0]].word_class == "DET":
        what = what[:1].lower() + what[1:]
    before, verb, behind = words.partition(tree.tokens[mention.verb].text)
    return f"{before}{verb} [{what}]{behind}"


def _named(text: str, span: Span, actors: tuple[ActorMention, ...]) -> str:
    """ "its invasion" as "[Russia’s] invasion", "he rejected" as "[Jens Stoltenberg] rejected"."""
    words, end = "", span.start
    for one in sorted(actors, key=lambda one: one.span):
        at, pronoun = one.span, text[one.span.start : one.span.end].lower()
        if pronoun in _PRONOUNS and end <= at.start and at.end <= span.end:
            owner = "’s" if pronoun in _OWNING else ""
            words += f"{text[end : at.start]}[{one.actor.name}{owner}]"
            end = at.end
    return words + text[end : span.end]


def _is_infinitive(mention: EventMention) -> bool:
    tree, verb = mention.tree, mention.verb
    bare = tree.tokens[verb].tag == "VB" and not tree.children(verb, "aux", "nsubj")
    # "rebels attack a village and burn ten houses", "lifted the siege and let a convoy pass"
    finite = tree.tokens[tree.tokens[verb].head].tag in {"VBP", "VBD"}
    return bare and not (
        finite and tree.relation(verb) == "conj" and not tree.children(verb, "mark")
    )


def _holds(mention: EventMention, span: Span) -> bool:
    return any(
        span.start <= mention.tree.tokens[head].span.start < span.end for head in mention.agents
    )


def _subject(passage: Passage, mention: EventMention, first: ActorMention) -> str:
    tree = mention.tree
    if not mention.agents:
        return ""
    span = tree.span(tree.core(mention.agents[0]))
    # "the threat from Russia, which has laid mines": Russia has
    if first.span.end <= span.start or span.end <= first.span.start:
        span = first.span
    return _plain(_named(passage.document.text, span, (first,)))


def _is_time(passage: Passage, tree: Tree, at: int) -> bool:
    place = tree.tokens[at].span
    return any(one.span.start <= place.start < one.span.end for one in passage.times)


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(' .,;:“”"')


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST_SUMMARY:
        return words
    return words[:_LONGEST_SUMMARY].rsplit(" ", 1)[0].rstrip(",;") + " …"
