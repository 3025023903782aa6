"""Commands that are imported when they are asked for: who reads a report needs no spreadsheets."""

from importlib import import_module

import click


class OnDemand(click.Group):
    """A group that knows of some commands only in which module each stands, under its own name."""

    def __init__(self, name: str | None = None, **settings: object) -> None:
        super().__init__(name, **settings)  # type: ignore[arg-type]  # handed on as they come
        self._modules: dict[str, str] = {}

    def place(self, module: str, *names: str) -> None:
        """Say in which module some commands stand."""
        self._modules |= dict.fromkeys(names, module)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in order."""
        return sorted({*super().list_commands(ctx), *self._modules})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name; its module is imported now."""
        if cmd_name not in self._modules:
            return super().get_command(ctx, cmd_name)
        found: click.Command = getattr(import_module(self._modules[cmd_name]), cmd_name)
        return found
