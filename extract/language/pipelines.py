"""Any spaCy pipeline for English, ours among them."""

from collections.abc import Iterator, Sequence
from functools import cache

import spacy
from spacy.language import Language

from extract.errors import ModelError
from extract.language import adapter, own
from extract.language.component import NAME, Component, cut
from extract.language.lemmas import Lemmas
from extract.language.passages import Passage
from extract.language.reader import Reader
from extract.language.told import Read


@cache
def pipeline(name: str | None = None) -> Language:
    """Our own model, or the spaCy pipeline of a name or folder; loaded once.

    Raises ModelError where there is no such pipeline, or one that does not parse.
    """
    try:
        found = spacy.load(name or own.MODEL)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(
            f"no spaCy pipeline can be loaded from {name}: install one (spacy download "
            f"en_core_web_sm), name its folder, or leave out --model ({error})"
        ) from error
    if not any("token.dep" in found.get_pipe_meta(pipe).assigns for pipe in found.pipe_names):
        raise ModelError(f"the spaCy pipeline {name} has no parser: name one that has")
    return found


def described(model: str) -> str:
    """A pipeline by its name and version. Raises ModelError as `pipeline` does."""
    told = pipeline(model).meta
    return f"{model} ({told['lang']}_{told['name']} {told['version']})"


def lemmas(model: str) -> Lemmas | None:
    """The tables of lemmas of a pipeline that is ours alone; None for any other."""
    found = reader(pipeline(model))
    return found.lemmas if found else None


def reader(language: Language) -> Reader | None:
    """The reader of a pipeline that is ours alone; None for any other."""
    component = language.get_pipe(NAME) if language.pipe_names == [NAME] else None
    return component.reader if isinstance(component, Component) else None


def read(reports: Sequence[tuple[str, Sequence[Passage]]], model: str) -> Iterator[Read]:
    """What a pipeline reads in each report, given as its text and its passages."""
    language = pipeline(model)
    reads = reader(language)
    if reads is None:
        return adapter.read(reports, language)
    return own.read(reports, lambda text: cut(language.make_doc(text), text), reads)
