"""`quiz remove`: out of your library."""

import os

import click

from ..errors import WELL
from .completing import packs
from .examples import Command


@click.command(
    cls=Command,
    short_help="Remove a pack that you added.",
    examples=(
        ("quiz remove rivers", "asks first"),
        ("quiz remove rivers --yes", "does not ask"),
        ("quiz list", "the packs there are"),
    ),
)
@click.argument("id", shell_complete=packs)
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
def command(id: str, yes: bool) -> int:
    """Remove the pack ID, with its sources, that `quiz add` put into your library.

    Your answers are kept: add the pack again and your scores are there.
    """
    from ..packs.adding.install import not_added
    from .additions import library, records, take_away
    from .consent import agreed
    from .report import lines

    if id not in [record.id for record in records(os.environ)]:
        raise not_added(id, library(os.environ))
    if not agreed(f"Remove {id} from your library?", yes):
        lines(["Nothing was removed."])
        return WELL
    record = take_away(id, os.environ)
    lines([f"Removed {id}. It came from {record.origin.where}"])
    return WELL
