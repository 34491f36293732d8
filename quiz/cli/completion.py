"""`quiz completion`: the script by which a shell completes what is typed after `quiz`."""

import click

from ..tongue import _
from .completing import SHELLS
from .examples import Command


@click.command(
    cls=Command,
    short_help=_("Print the completion script of a shell."),
    examples=(
        ('eval "$(quiz completion bash)"', _("a line for ~/.bashrc")),
        ('eval "$(quiz completion zsh)"', _("a line for ~/.zshrc, after compinit")),
        ("quiz completion fish | source", _("a line for config.fish")),
    ),
)
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> int:
    """Print the script that makes SHELL (bash, zsh or fish) complete commands, options, packs,
    ways to play and formats.
    """
    from .completing import script

    click.echo(script(shell), nl=False)
    return 0
