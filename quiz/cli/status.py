"""`quiz status`: one line for a prompt or a status bar."""

import click

from ..tongue import _
from .examples import Command


@click.command(
    cls=Command,
    short_help=_("Tell in one line what is due, and your streak."),
    examples=(
        ("quiz status", _("such as: 3 due · streak 5")),
        ("quiz status --json", _("the same for a program")),
        ("set -g status-right '#(quiz status)'", _("a line for tmux.conf")),
    ),
)
@click.option("--json", "for_program", is_flag=True, help=_("Print JSON."))
def command(for_program: bool) -> int:
    """Tell in one line how many questions are due today, and how many daily rounds in a row you
    have played. It says nothing when there is nothing to tell.

    It is meant for a prompt, or for the status line of tmux: after a game the line is worked out
    once, and then only read.
    """
    from .glance import glance

    return glance(for_program=for_program)
