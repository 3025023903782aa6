"""What can go wrong, and what it costs.

ExtractError            anything this package raises on purpose
  ReadError             one document cannot be used; the run goes on without it
    Unreadable          the file is missing, or may not be opened
    UnsupportedFormat   the bytes are of no kind that we read
    Encrypted           a password protects the document
    Damaged             the file is cut short or broken
    TooLarge            the document is larger than we read
    BadStatement        what the document states of itself cannot be understood
    NoText              the document holds no words
    IdTaken             another document has the same id
  ModelError            there is no language model of that name
  VocabularyError       a vocabulary file is wrong; nothing runs
  StoreError            the database cannot be used
    SchemaMismatch      the database was written by another version
  DecisionError         a decision cannot be taken as it is given
    DecidedMeanwhile    someone else decided on the same record first
  SettingError          a setting is none that can be
  EngineMissing         what was asked to read with is not installed
"""


class ExtractError(Exception):
    """Anything this package raises on purpose; the message names the file and what to do."""


class ReadError(ExtractError):
    """One document cannot be used; the run goes on without it."""


class Unreadable(ReadError):
    """The file is missing, or may not be opened."""


class UnsupportedFormat(ReadError):
    """The bytes are of no kind that we read."""


class Encrypted(ReadError):
    """A password protects the document."""


class Damaged(ReadError):
    """The file is cut short or broken."""


class TooLarge(ReadError):
    """The document is larger than we read."""


class BadStatement(ReadError):
    """What the document states of itself, such as its publication day, cannot be understood."""


class NoText(ReadError):
    """The document holds no words."""


class IdTaken(ReadError):
    """Another document, with another text, has the same id."""


class ModelError(ExtractError):
    """There is no language model of that name; nothing runs without one."""


class VocabularyError(ExtractError):
    """A vocabulary file is wrong; nothing runs until it is mended."""


class StoreError(ExtractError):
    """The database cannot be used."""


class SchemaMismatch(StoreError):
    """The database was written by another version of the schema."""


class DecisionError(ExtractError):
    """A decision cannot be taken as it is given."""


class DecidedMeanwhile(DecisionError):
    """Someone else decided on the same record since it was looked at."""


class SettingError(ExtractError):
    """A setting is none that can be; nothing runs until it is mended."""


class EngineMissing(ExtractError):
    """What was asked to read with is not installed."""
