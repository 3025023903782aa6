"""What can go wrong when a file is written."""

from extract.errors import ExtractError


class ExportError(ExtractError):
    """A file cannot be written as it was asked for; the message says what to do."""
