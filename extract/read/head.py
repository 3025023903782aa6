"""The `---` block of `key: value` lines that a text or Markdown file may begin with."""

import re

from extract.errors import BadStatement
from extract.read.statement import Statement, stated

_FENCE = "---"
_LINE = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>.*)")
_MORE = re.compile(r"[ \t]+\S|- ")
_QUOTED = re.compile(r"""(?P<mark>["'])(?P<words>.*)(?P=mark)\Z""")
_KNOWN = frozenset({"id", "title", "publisher", "author", "url", "published", "language"})


def split(name: str, text: str) -> tuple[Statement, str]:
    """What the head block states, and the text after it.

    A text that begins with a block that is never closed, or that holds no key, has no head block.
    Raises BadStatement, which names the line, for a head block that cannot be understood.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return Statement(), text
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), 0)
    block = lines[1:end]
    if not any(_is_known(line) for line in block):
        return Statement(), text
    keys: dict[str, object] = {}
    last = ""
    for number, line in enumerate(block, 2):
        if not line.strip() or line.startswith("#"):
            continue
        if last and _MORE.match(line):
            keys[last] = f"{keys[last]}\n{line.strip()}".strip()
            continue
        last, value = _entry(f"{name}, line {number}", line)
        if last in keys:
            raise BadStatement(f"{name}, line {number}: {last} is given twice: keep one of them")
        keys[last] = value
        stated({last: value}, f"{name}, line {number}")
    return stated(keys, name), "\n".join(lines[end + 1 :])


def _is_known(line: str) -> bool:
    entry = _LINE.match(line)
    return bool(entry and entry["key"].lower() in _KNOWN)


def _entry(place: str, line: str) -> tuple[str, str]:
    entry = _LINE.match(line)
    if entry is None:
        raise BadStatement(f"{place}: a head block has lines such as `title: Words`, not {line!r}")
    value = entry["value"].strip()
    quoted = _QUOTED.match(value)
    return entry["key"].lower(), quoted["words"] if quoted else value
