"""A game in plain mode with a script for the player."""

import io
from collections.abc import Iterator
from itertools import count

from quiz.cli.plain.console import Console
from quiz.cli.plain.game import play
from quiz.cli.plain.table import Table
from quiz.game.deal import deal
from quiz.game.modes import CLASSIC
from quiz.game.question import Pack
from quiz.game.round import Round
from quiz.tui.desk import Desk
from tests.tui.desk import FakeDesk


def seconds() -> Iterator[int]:
    """A clock on which two seconds pass between two looks."""
    return count(0, 2)


def table_for(lines: str, desk: Desk, *, interactive: bool = False) -> tuple[Table, io.StringIO]:
    """A table at which the player types `lines`, and what is said there."""
    said = io.StringIO()
    console = Console(io.StringIO(lines), said, interactive=interactive)
    ticks = seconds()
    return Table(desk, console, lambda: float(next(ticks))), said


def played(
    lines: str,
    pack: Pack,
    *,
    desk: FakeDesk | None = None,
    round: Round | None = None,
    interactive: bool = False,
) -> str:
    """What is said while the player types `lines` in a round of `pack`."""
    table, said = table_for(lines, desk or FakeDesk(pack), interactive=interactive)
    play(table, pack, round or a_round(pack))
    return said.getvalue()


def a_round(pack: Pack) -> Round:
    """The round of `pack` that the seed 7 deals."""
    return deal(pack, 7, id="r", mode=CLASSIC)


def number(round: Round, text: str) -> str:
    """The number that the option with this text has on the table."""
    return str([option.text for option in round.turn.options].index(text) + 1)
