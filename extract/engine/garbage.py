"""What a process that reads has loaded for good is not looked through for garbage."""

import atexit
import gc
from functools import cache

_BETWEEN = 100_000  # new objects, more than a few documents make; in place of 700


@cache
def settle() -> None:
    """Leave all that is there now out of every search for garbage, and search less often.

    Model and vocabulary are some 200,000 objects that stay as long as the process does; to look
    through them again and again takes a twentieth of the reading. A document's own objects are
    freed as they are dropped, for they are not tied in circles; those that are are still found.
    """
    gc.collect()
    gc.freeze()
    # what is frozen would not be freed at the end, and DuckDB would complain that it is left over
    atexit.register(gc.unfreeze)
    gc.set_threshold(_BETWEEN, *gc.get_threshold()[1:])
