"""Whatever tree a parser gives, it is a tree once it has been repaired."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model import Name, Span, Token
from extract.repair import REPAIRS, repaired

WORDS = (
    "said says denied accused Fighting fighting between of by after in that and but not , ; - "
    "'s the Rebels rebels French British German diplomats December Monday treaty calls due to whom "
    "which killing killed attacked captured was were had been Chad's ELN President Kone forces "
    "government according group held freed wounding it he its Save Children state mediators"
).split()
TAGS = "VBD VBN VBG VBZ VBP VB NN NNS NNP JJ IN CC DT PRP PRP$ WDT WP CD RB TO MD , POS".split()
CLASSES = "VERB NOUN PROPN ADJ ADV ADP AUX PRON DET CCONJ SCONJ PUNCT NUM X".split()
RELATIONS = (
    "root nsubj nsubj:pass csubj obj iobj obl obl:agent nmod nmod:poss nmod:desc amod compound "
    "flat appos conj cc case mark acl acl:relcl advcl advcl:relcl ccomp xcomp parataxis aux "
    "aux:pass cop punct det advmod nummod"
).split()


@st.composite
def trees(draw: st.DrawFn) -> list[Token]:
    """A random tree: each word hangs on one that was placed before it, in any order."""
    size = draw(st.integers(1, 14))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]}
    for place, at in enumerate(order[1:], 1):
        heads[at] = order[draw(st.integers(0, place - 1))]
    found, start = [], 0
    for at in range(size):
        text = draw(st.sampled_from(WORDS))
        relation = "root" if heads[at] == at else draw(st.sampled_from(RELATIONS[1:]))
        found.append(
            Token(
                span=Span(start, start + len(text)),
                text=text,
                lemma=text.lower(),
                word_class=draw(st.sampled_from(CLASSES)),
                tag=draw(st.sampled_from(TAGS)),
                relation=relation,
                head=heads[at],
            )
        )
        start += len(text) + 1
    return found


@settings(max_examples=400, deadline=None)
@given(trees(), st.integers(0, 13), st.integers(2, 4))
def test_what_is_repaired_is_a_tree(words: list[Token], first: int, size: int) -> None:
    inside = words[first : first + size]
    span = Span(inside[0].span.start, inside[-1].span.end) if inside else Span(0, 1)
    found = repaired(words, [Name(span=span, kind="organisation")])
    assert [one.span for one in found] == [one.span for one in words]
    roots = [at for at, one in enumerate(found) if one.head == at]
    assert len(roots) == 1
    for at in range(len(found)):
        seen = set()
        while found[at].head != at:
            assert at not in seen, "a circle"
            seen.add(at)
            at = found[at].head


@settings(max_examples=400, deadline=None)
@given(trees())
def test_without_the_signs_of_a_step_it_has_nothing_to_mend(words: list[Token]) -> None:
    signs = {sign for one in words for sign in (one.relation, one.tag, one.text)}
    for repair, wanted in REPAIRS:
        if wanted.isdisjoint({"", *signs}):
            found = list(words)
            repair(found)
            assert found == words
