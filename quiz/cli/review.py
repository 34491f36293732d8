"""`quiz review`: what is due today, from all packs."""

import click

from ..tongue import _
from .examples import Command
from .whose import whose


@click.command(
    cls=Command,
    short_help=_("Review what is due today."),
    examples=(
        ("quiz review", _("what is due today, at most twenty questions")),
        ("quiz review -n 5", _("five of them")),
        ("quiz review --count", _("only tell how many are due")),
    ),
)
@click.option(
    "-n", "count", metavar="N", type=click.IntRange(min=1), help=_("How many questions to review.")
)
@click.option("--count", "only_count", is_flag=True, help=_("Print how many are due, and stop."))
@click.option("--plain", is_flag=True, help=_("Play line by line, without a full screen."))
@whose
@click.pass_obj
def command(
    above: bool | None, count: int | None, only_count: bool, plain: bool, player: str | None
) -> int:
    """Review the questions of all packs that you are about to forget, the longest due first.

    When a question is due follows from how you answered it. One that is answered wrong comes back
    within the round.
    """
    from .opening import house, play

    with house(player=player) as desk:
        if only_count:
            click.echo(desk.due())
            return 0
        return play(desk, desk.review(count or 0), plain=plain or bool(above))
