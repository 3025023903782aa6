"""How often the reading is right, as far as people have checked it."""

from math import sqrt
from statistics import NormalDist

_SURE = NormalDist().inv_cdf(0.975)


def interval(right: int, checked: int) -> tuple[float, float]:
    """The shares between which the true share of right rows lies with 95 % confidence.

    The score interval of E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
    Inference", 1927; it assumes that the checked rows were drawn by chance. Raises ValueError
    where nothing was checked.
    """
    if checked <= 0:
        raise ValueError("nothing was checked")
    share, square = right / checked, _SURE * _SURE
    middle = (share + square / (2 * checked)) / (1 + square / checked)
    spread = sqrt(share * (1 - share) / checked + square / (4 * checked * checked))
    reach = _SURE * spread / (1 + square / checked)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def share_words(right: int, checked: int) -> str:
    """The share in words, with its interval: "94 % (84 to 98 %)"."""
    low, high = interval(right, checked)
    return f"{right / checked:.0%} ({low:.0%} to {high:.0%})".replace("%", " %")
