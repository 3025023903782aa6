"""How every connection to DuckDB is set up."""

CONFIGURATION: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""The one configuration of every connection: DuckDB refuses two that differ in one process."""
