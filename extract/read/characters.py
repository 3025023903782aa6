"""Characters that no report means: a stray NUL becomes a space, "\\r\\n" becomes "\\n"."""

import re

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\0-\b\v\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def cleaned(text: str) -> str:
    """The text with line ends as newlines, other control characters as spaces, no byte order mark.

    All else stays as it is: no letter is composed, no quotation mark is straightened.
    """
    return _CONTROL.sub(" ", _LINE_END.sub("\n", text.removeprefix("\ufeff")))


def storable(text: str) -> str:
    """The text with what cannot be stored replaced one for one, so that offsets into it hold."""
    return _UNSTORABLE.sub(" ", text)


def share_of_control(text: str) -> float:
    """How much of the text is control characters, 0 to 1: what tells a picture from a report."""
    return len(_CONTROL.findall(_LINE_END.sub("\n", text))) / max(len(text), 1)
