"""The words of our own model are those of spaCy's tokenizer, and it takes no spaCy to read them."""

import gzip
import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from extract.language import own
from extract.language.component import cut, rules
from extract.language.pipelines import pipeline
from extract.language.tokenizer import FILE, Cut

REPORTS = sorted(Path("tests/reports").glob("*.txt"))
MARKS = "'\"():;,.!?-–—$%/…’“”[]<>=_*&@#"
PLAIN = "shells 5km U.S 10:30 1990s e.g. http://a.example/x mail@b.example can't-win 7 Ps".split()


def by_spacy(text: str) -> Cut:
    return cut(pipeline().make_doc(text), text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(The U.S. didn't.)", ["(", "The", "U.S.", "did", "n't", ".", ")"]),
        ("at 9a.m., in Gen. Orr's 5km-wide zone", None),
        ("  ¿two  spaces?\n\nand lines\t", ["¿", "two", "spaces", "?", "and", "lines"]),
        ("well:-)done 8-)", None),
        ("(:-( https://a.example/b?c=(d)", None),
        (" ", []),
        ("", []),
    ],
)
def test_words_are_cut_as_by_spacy(text: str, words: list[str] | None) -> None:
    found = own.words()(text)
    assert found == by_spacy(text)
    assert words is None or found.forms == words


def test_reports_are_cut_as_by_spacy() -> None:
    for text in (file.read_text(encoding="utf-8") for file in REPORTS):
        assert own.words()(text) == by_spacy(text)


def test_special_cases_among_marks_are_cut_as_by_spacy() -> None:
    random = Random(0)
    kinds = (sorted(rules(pipeline())["special"]), MARKS, PLAIN)
    for _ in range(2_000):
        parts = [random.choice(random.choice(kinds)) for _ in range(8)]
        text = "".join(part + random.choice(["", "", " ", "  ", "\n"]) for part in parts)
        assert own.words()(text) == by_spacy(text), text


def test_the_rules_are_those_of_the_model_folder() -> None:
    with gzip.open(own.MODEL / own.PART / FILE, "rt", encoding="utf-8") as file:
        written = json.load(file)
    assert written == json.loads(json.dumps(rules(pipeline())))


def test_a_report_is_read_without_what_others_need() -> None:
    told = (
        "import sys; from click.testing import CliRunner; from dashboard.cli import dateline; "
        f"assert CliRunner().invoke(dateline, ['annotate', {str(REPORTS[0])!r}]).exit_code == 0; "
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    found = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, check=True, text=True
    ).stdout.split()
    assert "numpy" in found
    assert not {"spacy", "pandas", "streamlit", "pyarrow"} & set(found)
