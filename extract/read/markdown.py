"""Markdown into the words that a reader sees: "**Two** [died](url)" is "Two died".

Our own rule rather than a renderer's, because offsets must point into a text that reads well.
"""

import html
import re
from dataclasses import replace

from extract.read import head
from extract.read.lines import flowing
from extract.read.plain import heading
from extract.read.statement import Reading

_HEADING = re.compile(
    r"^ {0,3}#{1,6}[ \t]+(?P<words>[^\n]{0,500}?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE
)
_ROW = re.compile(r"^[ \t]*\|(?P<cells>[^\n]*)\|[ \t]*$", re.MULTILINE)

# what is taken off before lines are joined, because it says where a block begins
_BLOCKS = (
    (re.compile(r"<!--(?:[^<]|<(?!!--))*?-->"), ""),
    (re.compile(r"^ {0,3}(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}\[\^[^\]\n]+\]:[ \t]*", re.MULTILINE), "\n"),  # "[^1]: The footnote."
    (re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S+[^\n]*$", re.MULTILINE), ""),  # "[1]: https://…"
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),
    (_HEADING, r"\n\g<words>\n"),
    (re.compile(r"(?<=\S)\n {0,3}(?:={2,}|-{2,})[ \t]*$", re.MULTILINE), "\n"),
    (re.compile(r"^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:[-_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|(?=[^\n]*-)[ \t:|-]*$\n?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]+(?=\S)", re.MULTILINE), ""),
    (re.compile(r"^(?=[-*+•][ \t]+\S)", re.MULTILINE), "\n"),
    (re.compile(r"(?:<br ?/?>|\\|(?<! ) {2,})\n|<br ?/?>", re.IGNORECASE), "\v"),
)
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|~~)(?=[^\s*~])((?:[^*~\n]|\n(?!\s*\n))+?)(?<=[^\s\\])\1")
_UNDERSCORES = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])((?:[^_\n]|\n(?!\s*\n))+?)(?<=\S)\1(?!\w)")
_WORDS = (
    (re.compile(r"^[-*+•][ \t]+", re.MULTILINE), ""),
    (re.compile(r"\[\^[^\]\n]+\]"), ""),
    (re.compile(r"!?\[([^\[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)"), r"\1"),
    (re.compile(r"!?\[([^\[\]\n]+)\]\[[^\[\]\n]*\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>\n]*>"), ""),
    (_EMPHASIS, r"\2"),
    (_EMPHASIS, r"\2"),  # once more: "**two *of* them**"
    (_UNDERSCORES, r"\2"),
    (_UNDERSCORES, r"\2"),
    (re.compile(r"(`{1,3})([^`\n]+)\1"), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
    (re.compile(r"\n{3,}"), "\n\n"),
)


def read(name: str, text: str) -> Reading:
    """The reading of a Markdown file, which may begin with a head block.

    Raises BadStatement when the head block cannot be understood.
    """
    statement, body = head.split(name, text)
    words = _without_marks(body)
    first = _HEADING.match(body.lstrip())
    title = statement.title or (_without_marks(first["words"]) if first else heading(words))
    return Reading(text=words, statement=replace(statement, title=title or None))


def _without_marks(text: str) -> str:
    for pattern, words in _BLOCKS:
        text = pattern.sub(words, text)
    text = _ROW.sub(_cells, flowing(text)).replace("\v", "\n")
    for pattern, words in _WORDS:
        text = pattern.sub(words, text)
    return html.unescape(text).strip()


def _cells(row: re.Match[str]) -> str:
    return "\t".join(cell.strip() for cell in row["cells"].split("|"))
