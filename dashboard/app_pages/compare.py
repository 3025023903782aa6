"""Compare: another project's table beside the events that the filter keeps."""

from dashboard.elements.compare import compare

compare()
