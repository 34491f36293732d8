"""Help that ends with examples, and with where the answers are kept."""

import os
from collections.abc import Sequence
from typing import Any

import click

from ..tongue import _

Examples = Sequence[tuple[str, str]]


class Told(click.Command):
    """A command or group that tells its help in the language that is spoken."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help = _(self.help) if self.help else ""


class Command(Told):
    """A command whose help ends with `examples`: pairs of a command line and what it does."""

    def __init__(self, *args: Any, examples: Examples, **options: Any) -> None:
        super().__init__(*args, **options)
        self.examples = examples

    def format_epilog(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples and the place of the answers."""
        write(formatter, self.examples)


def write(formatter: click.HelpFormatter, examples: Examples) -> None:
    """Put `examples`, and where the answers are kept, at the end of a help text."""
    with formatter.section(_("Examples")):
        formatter.write_dl(examples, col_max=40)
    formatter.write(f"\n{kept_in()}\n")


def kept_in() -> str:
    """Where the answers are kept."""
    from ..errors import QuizError
    from ..game.text import one_line
    from ..places import score_file

    try:
        place = one_line(str(score_file(os.environ)))
        return _("Answers are kept in {place}").format(place=place)
    except QuizError as error:
        return _("Answers cannot be kept: {error}").format(error=error)
