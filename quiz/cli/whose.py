"""The option `--player NAME`: who plays, whatever is settled."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ..tongue import _
from .completing import players

F = TypeVar("F", bound=Callable[..., Any])
KEY = "quiz.player"


def whose(command: F) -> F:
    """Give a command the option `--player`; what was said before the command counts as well."""
    option = click.option(
        "--player",
        metavar="NAME",
        callback=remembered,
        shell_complete=players,
        help=_("Who plays this time; 'you' has no name."),
    )
    return option(command)


def remembered(ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """The name as it is kept, or None where none is given."""
    if value is not None:
        from ..game.settling import taken

        ctx.meta[KEY] = taken("player", value)
    said: str | None = ctx.meta.get(KEY)
    return said
