"""Who is meant: names joined over a document, and noun phrases and pronouns that stand for them."""

from extract.resolve.actors.cast import Cast, cast
from extract.resolve.actors.names import joined

__all__ = ["Cast", "cast", "joined"]
