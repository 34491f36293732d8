"""`quiz list`: the packs there are."""

import os

import click

from ..tongue import _
from .examples import Command
from .inventory import tell
from .more_packs import more_packs, with_packs


@click.command(
    cls=Command,
    short_help=_("List the packs, and how far you are."),
    examples=(
        ("quiz list", _("the packs, and how far you are")),
        ("quiz list --json", _("the same for a program")),
        ("quiz play ID", _("play one of them")),
    ),
)
@click.option("--json", "for_program", is_flag=True, help=_("Print JSON."))
@more_packs
def command(for_program: bool, packs: tuple[str, ...]) -> int:
    """List the packs: id, questions, how many you know by now, best score, title.

    A file that cannot be played is listed with what is wrong with it.
    """
    return tell(with_packs(os.environ, packs), for_program=for_program)
