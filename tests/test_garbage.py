"""A process that reads looks for garbage among what is new alone."""

import gc
import weakref

from extract.engine.work import annotated, each_guarded
from extract.model import Document


class Circle:
    """Something that is tied to itself."""

    def __init__(self) -> None:
        self.own = self


def test_what_is_loaded_for_good_is_looked_through_no_more() -> None:
    document = Document(id="a", text="Shells hit Kyiv on Friday.", file_name="a.txt")
    each_guarded(annotated, [document])
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[0] > 700


def test_circles_are_still_found() -> None:
    document = Document(id="a", text="Shells hit Kyiv on Friday.", file_name="a.txt")
    each_guarded(annotated, [document])
    kept = weakref.ref(Circle())
    gc.collect()
    assert kept() is None
