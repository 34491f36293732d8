"""`quiz scores` with commands of its own: each is imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

from .examples import Examples, Told, write

COMMANDS = ("import", "export")


class Scores(Told, click.Group):
    """Does what its own function says where no command follows, else what the command says."""

    def __init__(self, *, examples: Examples, callback: Callable[..., int], **options: Any) -> None:
        super().__init__(callback=unless_followed(callback), **options)
        self.invoke_without_command = True
        self.no_args_is_help = False
        self.examples = examples

    def list_commands(self, _: click.Context) -> list[str]:
        """The names, in the order the help shows them."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".scores_{cmd_name}", __package__).command
        return command

    def format_epilog(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples and the place of the answers."""
        write(formatter, self.examples)


def unless_followed(callback: Callable[..., int]) -> Callable[..., int]:
    """`callback`, which does nothing where a command follows."""

    def run(*args: Any, **options: Any) -> int:
        followed = click.get_current_context().invoked_subcommand
        return 0 if followed else callback(*args, **options)

    return run
