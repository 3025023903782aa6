"""Where the example reports lie that come with the program."""

from importlib.resources import files
from pathlib import Path


def example_reports() -> Path:
    """The folder of example reports: inside the installed package, else in the checkout."""
    installed = Path(str(files("extract"))) / "example_reports"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "data" / "reports"
