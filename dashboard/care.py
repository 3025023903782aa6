"""Care for who reads: a sentence that describes violence in detail is folded away until opened."""

import re
from functools import cache

from extract.vocabulary import entries


@cache
def _words() -> re.Pattern[str]:
    found = [word for entry in entries("graphic").values() for word in entry["words"]]
    longest = sorted(found, key=len, reverse=True)
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def graphic(text: str) -> bool:
    """Whether a text describes violence to a body in detail."""
    return bool(_words().search(text))


def folded(html: str, text: str) -> str:
    """A paragraph, as HTML, of which `text` is the words: shut where they are graphic."""
    if not graphic(text):
        return f"<p>{html}</p>"
    return (
        "<details><summary>This passage describes violence in detail. Show it</summary>"
        f"<p>{html}</p></details>"
    )
