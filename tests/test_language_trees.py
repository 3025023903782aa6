import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from extract.language.trees import tree


@pytest.mark.parametrize(
    ("scores", "heads"),
    [
        ([[5.0]], [0]),
        ([[9, 0, 0], [3, 0, 1], [1, 4, 0]], [0, 0, 1]),
        # 1 and 2 would rather hang under each other; one of them goes under the root
        ([[9, 0, 0], [3, 0, 8], [1, 8, 0]], [0, 0, 1]),
        # two would-be roots: the one that gives up less by it
        ([[9, 1, 0], [7, 8, 0], [0, 5, 1]], [0, 0, 1]),
    ],
)
def test_the_best_tree_has_one_root(scores: list[list[float]], heads: list[int]) -> None:
    assert tree(np.array(scores, np.float32)) == heads


@given(
    st.integers(1, 12).flatmap(
        lambda n: arrays(np.float32, (n, n), elements=st.floats(-9, 9, width=16))
    )
)
def test_any_scores_give_one_tree(scores: np.ndarray) -> None:
    heads = tree(scores)
    (root,) = [word for word, head in enumerate(heads) if word == head]
    for word in range(len(heads)):
        steps = 0
        above = word
        while above != root and steps <= len(heads):
            above, steps = heads[above], steps + 1
        assert above == root
