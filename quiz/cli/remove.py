"""`quiz remove`: out of your library."""

import os

import click

from ..errors import WELL
from ..tongue import _
from .completing import packs
from .examples import Command


@click.command(
    cls=Command,
    short_help=_("Remove a pack that you added."),
    examples=(
        ("quiz remove rivers", _("asks first")),
        ("quiz remove rivers --yes", _("does not ask")),
        ("quiz list", _("the packs there are")),
    ),
)
@click.argument("id", shell_complete=packs)
@click.option("--yes", "-y", is_flag=True, help=_("Do not ask."))
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
    if not agreed(_("Remove {id} from your library?").format(id=id), yes):
        lines([_("Nothing was removed.")])
        return WELL
    record = take_away(id, os.environ)
    lines([_("Removed {id}. It came from {where}").format(id=id, where=record.origin.where)])
    return WELL
