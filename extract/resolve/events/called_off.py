"""What was called off did not take place: "the march planned for Friday was cancelled"."""

from extract.find.events import EventMention
from extract.vocabulary import listed

_PARTICLES = ("compound:prt", "advmod")
_NOUNS = frozenset({"NOUN", "PROPN"})
_HELD = frozenset({"CONSULT", "PROTEST"})


def is_called_off(mention: EventMention) -> bool:
    """Whether the noun of a deed is the subject of a verb that calls it off."""
    tree, noun = mention.tree, mention.at
    above = tree.head(noun)
    if above is not None and tree.relation(noun) == "acl":
        # "the march planned for Friday"
        noun, above = above, tree.head(above)
    if above is None or tree.relations[noun] != "nsubj:pass":
        return False
    if tree.tokens[noun].word_class not in _NOUNS:
        return False
    words = [tree.lemma(above), *(tree.lemma(one) for one in tree.children(above, *_PARTICLES))]
    return bool({words[0], " ".join(words[:2])} & set(listed("clauses", "calling_off")))


def has_gone_on(mention: EventMention) -> bool:
    """ "The strike was called off", "the offensive was called off": it may have gone on until then,
    and nothing is said of that; a meeting or a march that is called off is not held."""
    return mention.kind.type not in _HELD or mention.kind.kind == "strike"
