"""`quiz scores`: the games that were played, and what the answers tell."""

from typing import TYPE_CHECKING

import click

from ..game.book.times import here
from ..tongue import _
from .scores_group import Scores

if TYPE_CHECKING:
    from ..game.book.wanted import Wanted
    from .desk import House

__all__ = ["command", "here"]

SORTS = ("newest", "points", "right", "time", "games", "pack", "weakest", "most", "name")


@click.command(
    cls=Scores,
    short_help=_("Show the games you have played."),
    examples=(
        ("quiz scores", _("every game, the newest first")),
        ("quiz scores --packs --sort right", _("packs by mode, the best known first")),
        ("quiz scores --trend --player Ada", _("how Ada is getting on")),
        ("quiz scores --tags", _("what you know well, and what not")),
        ("quiz scores --calendar", _("the days of the last year")),
        ("quiz scores --json", _("the same for a program, with times in UTC")),
        ("quiz scores import FILE", _("take in those of another machine, or of a class")),
        ("quiz scores export --to csv", _("every answer, for a spreadsheet")),
        ("quiz where", _("the file they are kept in")),
    ),
)
@click.option("--packs", "view", flag_value="packs", help=_("Packs by mode: best, right, latest."))
@click.option("--trend", "view", flag_value="trend", help=_("How you get on: right, and seconds."))
@click.option("--tags", "view", flag_value="tags", help=_("Right answers by difficulty and tag."))
@click.option("--calendar", "view", flag_value="calendar", help=_("The days of the last year."))
@click.option("--pack", metavar="PACK", default="", help=_("Of this pack alone."))
@click.option("--mode", metavar="MODE", default="", help=_("Of this mode alone."))
@click.option("--player", metavar="NAME", help=_("Of this player alone; 'you' has no name."))
@click.option(
    "--sort",
    metavar="ORDER",
    help=_("One of {orders}, as the view has it.").format(orders=", ".join(SORTS)),
)
@click.option("--json", "for_program", is_flag=True, help=_("Print JSON."))
def command(
    view: str | None,
    pack: str,
    mode: str,
    player: str | None,
    sort: str | None,
    for_program: bool,
) -> int:
    """Show the games you have played: when, pack, mode, points, right answers, time.

    Without --player, games and packs are those of everyone; trend, tags and calendar are yours.
    """
    from ..game.book.look import VIEW_NAMES, Look
    from .ending import complain
    from .opening import house
    from .report import as_json, lines
    from .score_json import told
    from .score_lines import shown

    with house() as desk:
        if desk.notice:
            complain(desk.notice)
        look = Look(view=VIEW_NAMES.index(view or "games")).sorted_by(sort or "")
        look = look._replace(wanted=wanted(desk, view, pack, mode, player))
        if for_program:
            as_json(told(desk, look))
        else:
            lines(shown(desk, look))
    return 0


def wanted(desk: "House", view: str | None, pack: str, mode: str, player: str | None) -> "Wanted":
    """Whose games of what are wanted."""
    from ..game.book.wanted import Wanted
    from ..game.text import one_line

    if player is None:
        whose = None if view in (None, "packs") else desk.player
    else:
        whose = "" if player == "you" else one_line(player)
    return Wanted(whose, pack, mode)
