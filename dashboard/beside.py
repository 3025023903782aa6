"""Where what is kept of a database lies: beside it, or, of an address, with the user."""

from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

from extract.store import Address, Place


def index(database: Place) -> Path:
    """The folder of its indexes, which may be deleted at any time."""
    if isinstance(database, Address):
        return user_cache_path("dateline") / f"{_name(database)}.index"
    return database.with_name(f"{database.name}.index")


def views(database: Place) -> Path:
    """The folder of its saved views."""
    if isinstance(database, Address):
        return user_data_path("dateline") / f"{_name(database)}.views"
    return database.with_name(f"{database.name}.views")


def _name(address: Address) -> str:
    last = "".join(letter for letter in address.text.rpartition("/")[2] if letter.isalnum())
    return f"{last[:40]}-{sha256(address.text.encode()).hexdigest()[:16]}"
