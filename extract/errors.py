"""What can go wrong, and what it costs.

ExtractError            anything this package raises on purpose
  ReadError             one document cannot be used; the run goes on without it
    UnsupportedFormat   the bytes are of no kind that we read
    NoText              the document holds no words
  VocabularyError       a vocabulary file is wrong; nothing runs
  StoreError            the database cannot be used
    SchemaMismatch      the database was written by another version
"""


class ExtractError(Exception):
    """Anything this package raises on purpose; the message names the file and what to do."""


class ReadError(ExtractError):
    """One document cannot be used; the run goes on without it."""


class UnsupportedFormat(ReadError):
    """The bytes are of no kind that we read."""


class NoText(ReadError):
    """The document holds no words."""


class VocabularyError(ExtractError):
    """A vocabulary file is wrong; nothing runs until it is mended."""


class StoreError(ExtractError):
    """The database cannot be used."""


class SchemaMismatch(StoreError):
    """The database was written by another version of the schema."""
