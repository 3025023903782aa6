"""The language of a document; py3langid enters here and nowhere else.

Only English is read. A document that states in its head block or corpus line that it is English is
believed; of any other the words decide, and a web page, which often states the language of its
template, is not asked. Where the words are too few to tell, what the document states counts, and
one that states nothing is read.
"""

from dataclasses import replace
from functools import cache

import pycountry
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from extract.model import Document
from extract.read.sources import Skipped

_READ = 2_000  # characters: more say no more
_SURE = 0.9
_ENGLISH = "en"
# no other language has these words, and no English report of some length does without them: what
# they settle needs no model, which takes longer to load than a report to read
_PLAIN = frozenset({"the", "of", "and", "with", "that", "was", "were", "for", "from", "by"})
_PLAIN_SHARE = 0.12
_FEWEST = 30


def in_english(document: Document, place: str) -> Document | Skipped:
    """The document with its language, as an ISO 639 code, or skipped as not English."""
    stated = _code(document.language)
    found = stated if stated == _ENGLISH else _of(document.text) or stated
    if found in {_ENGLISH, None}:
        return replace(document, language=found)
    return Skipped(
        place,
        f"{place} is in {_name(found)}, and only English is read: state language: en if it is "
        "English after all",
        why="language",
    )


def _code(stated: str | None) -> str | None:
    """The language that a page or head block states, without its country: "en-GB" is "en"."""
    words = (stated or "").lower().replace("_", "-").partition("-")[0].strip()
    return _ENGLISH if words == "english" else words or None


def _of(text: str) -> str | None:
    if _is_plainly_english(text[:_READ]):
        return _ENGLISH
    code, share = _identifier().classify(text[:_READ])
    return str(code) if share >= _SURE else None


def _is_plainly_english(text: str) -> bool:
    words = text.lower().split()
    plain = sum(word in _PLAIN for word in words)
    return len(words) >= _FEWEST and plain >= _PLAIN_SHARE * len(words)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _name(code: str | None) -> str:
    known = pycountry.languages.get(alpha_2=code) or pycountry.languages.get(alpha_3=code)
    return known.name if known else f"the language {code!r}"
