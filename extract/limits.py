"""The most that one document may take of this machine: bytes, seconds, memory; each is a setting.

DATELINE_MOST_MEGABYTES   size of the document, 20
DATELINE_MOST_SECONDS     time to read it, 600
DATELINE_MOST_MEMORY      megabytes of memory to read it in, 4000
"""

import os

from extract.errors import SettingError

MEGABYTES = "DATELINE_MOST_MEGABYTES"
SECONDS = "DATELINE_MOST_SECONDS"
MEMORY = "DATELINE_MOST_MEMORY"

_DEFAULTS = {MEGABYTES: 20, SECONDS: 600, MEMORY: 4_000}
_LARGEST = 1_000_000


def most_bytes() -> int:
    """Bytes of one document, unpacked. Raises SettingError."""
    return _setting(MEGABYTES) * 1_000_000


def most_seconds() -> int:
    """Seconds in which one document is read. Raises SettingError."""
    return _setting(SECONDS)


def most_memory() -> int:
    """Bytes of memory of a process that reads. Raises SettingError."""
    return _setting(MEMORY) * 1_000_000


def settings() -> dict[str, str]:
    """All of them as they are here, for another process. Raises SettingError."""
    return {name: str(_setting(name)) for name in _DEFAULTS}


def _setting(name: str) -> int:
    words = os.environ.get(name, "").strip()
    if not words:
        return _DEFAULTS[name]
    if not (words.isascii() and words.isdigit() and 0 < int(words[:9]) <= _LARGEST):
        raise SettingError(
            f"{name} is {words[:40]!r}: set it to a whole number from 1 to {_LARGEST:,}, or not "
            f"at all for {_DEFAULTS[name]:,}"
        )
    return int(words)
