"""`quiz scores`: the games that were played."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from ..game.review import EVERY
from .examples import Command

if TYPE_CHECKING:
    from ..scores.summary import Played


@click.command(
    cls=Command,
    short_help="Show the games you have played.",
    examples=(
        ("quiz scores", "every game, the newest first"),
        ("quiz scores --json", "the same for a program, with times in UTC"),
        ("quiz where", "the file they are kept in"),
    ),
)
@click.option("--json", "for_program", is_flag=True, help="Print JSON.")
def command(for_program: bool) -> int:
    """Show the games you have played: when, pack, mode, points, right answers, time."""
    from ..scores.summary import tallies
    from .ending import complain
    from .opening import house
    from .report import as_json, lines

    with house() as desk:
        if desk.notice:
            complain(desk.notice)
        games = tallies(desk.kept.history)
    as_json([record(game) for game in games]) if for_program else lines(table(games))
    return 0


def table(games: "Sequence[Played]") -> Iterator[str]:
    """The games in columns, or what to do when there are none."""
    from .columns import columns

    if not games:
        yield "No game was played yet. Start one with: quiz play"
        return
    yield from columns([("WHEN", "PACK", "MODE", "POINTS", "RIGHT", "TIME", ""), *map(row, games)])


def row(game: "Played") -> tuple[str, ...]:
    """The cells of one game."""
    from .plain.telling import clock

    tally = game.tally
    right, time = f"{tally.right}/{game.of}", clock(tally.seconds)
    left = "unfinished" if game.broken else f"left after {tally.answered}"
    pack = "(all packs)" if game.pack == EVERY else game.pack
    told = "" if game.ended else left
    return here(game.at), pack, game.mode, f"{game.score:,}", right, time, told


def here(at: str) -> str:
    """A UTC time in ISO 8601 as the clock on the wall showed it; any other text as it is."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return at


def record(game: "Played") -> dict[str, object]:
    """One game as JSON; `seconds` is the time of its answers together."""
    tally = game.tally
    return {
        "round": game.round,
        "at": game.at,
        "pack": game.pack,
        "mode": game.mode,
        "player": game.player,
        "players": list(game.players),
        "points": game.score,
        "right": tally.right,
        "answered": tally.answered,
        "of": game.of,
        "seconds": round(tally.seconds, 1),
        "best_streak": tally.best_streak,
        "ended": game.ended,
    }
