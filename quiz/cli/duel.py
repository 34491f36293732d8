"""`quiz duel`: a friend's round, question for question."""

import click

from ..tongue import _
from .examples import Command
from .whose import whose


@click.command(
    cls=Command,
    short_help=_("Play against a friend's round."),
    examples=(
        ("quiz duel 04002-8T5CY-4TQKF-...", _("the code that a friend sent you")),
        ("quiz duel --plain 04002-8T5CY-...", _("line by line, for a screen reader")),
        ("quiz play", _("a round of yours; its result shows the code to send")),
    ),
)
@click.argument("code", nargs=-1, required=True)
@click.option("--plain", is_flag=True, help=_("Play line by line, without a full screen."))
@whose
@click.pass_obj
def command(above: bool | None, code: tuple[str, ...], plain: bool, player: str | None) -> int:
    """Play the round that CODE tells of: the same questions with the same options, in its order.

    You see after each answer how your friend did, and who won at the end. Both need the same
    version of the pack.
    """
    from .opening import house, play

    with house(player=player) as desk:
        return play(desk, desk.duel(" ".join(code)), plain=plain or bool(above))
