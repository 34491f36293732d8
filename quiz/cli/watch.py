"""`quiz watch`: see a pack as players will, while you write it."""

from pathlib import Path

import click

from ..errors import QuizError
from ..tongue import _
from .completing import files
from .examples import Command


@click.command(
    cls=Command,
    short_help=_("See a pack while you write it."),
    examples=(
        ("quiz watch rivers.yaml", _("beside your editor; save, and look")),
        ("quiz check rivers.yaml", _("the problems as a list")),
        ("quiz play rivers.yaml", _("play it")),
    ),
)
@click.argument("file", shell_complete=files)
def command(file: str) -> int:
    """Show the question of FILE that you work on, as players will see it, next to the problems.

    FILE is checked anew after every save, and the question nearest to what changed is shown. n
    and p go through the questions; the space bar shows what follows an answer.
    """
    from .opening import has_screen

    if not has_screen():
        raise QuizError(
            _("watching needs a terminal"),
            advice=_("`quiz check {file}` needs none.").format(file=file),
        )
    path = Path(file)
    if not path.is_file():
        raise QuizError(
            _("there is no such file"), file=file, advice=_("`quiz new` begins a pack.")
        )
    from ..tui.watch import run
    from .watching import Watching

    return run(path.name, Watching(path).look)
