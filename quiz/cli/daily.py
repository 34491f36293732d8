"""`quiz daily`: seven questions, the same today for everyone with the pack."""

import click

from ..tongue import _
from .completing import packs_and_files
from .examples import Command
from .whose import whose


@click.command(
    cls=Command,
    short_help=_("Play the seven questions of today."),
    examples=(
        ("quiz daily", _("today's round of the article's pack")),
        ("quiz daily how-to-play", _("today's round of another pack")),
        ("quiz daily --plain", _("line by line, for a screen reader")),
    ),
)
@click.argument("pack", default="", shell_complete=packs_and_files)
@click.option("--plain", is_flag=True, help=_("Play line by line, without a full screen."))
@whose
@click.pass_obj
def command(above: bool | None, pack: str, plain: bool, player: str | None) -> int:
    """Play seven questions of PACK that follow from the date: the same for everyone who has it.

    The first try of a day counts. Once it is finished, its result is shown for the rest of the day.
    """
    from ..game.modes import DAILY
    from .opening import first_pack, house, play
    from .play import borrowed, is_file

    with house(player=player) as desk:
        lent = is_file(pack)
        name = borrowed(desk, pack) if lent else pack or first_pack(desk)
        return play(desk, desk.deal(name, DAILY), plain=plain or bool(above), resumable=not lent)
