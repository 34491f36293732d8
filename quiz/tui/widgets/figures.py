"""The figures of a round in play: what stands at the right of the heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...game.standing import tallies
from ...game.text import one_line
from ...game.words import in_lives, in_points
from ...tongue import _

if TYPE_CHECKING:
    from ...game.round import Round


def figures(round: Round, wide: bool, left: int | None = None) -> str:
    """Time, progress and what counts in this mode: in words, or in short on a narrow screen.

    `left` is how many seconds are left, where a clock is running.
    """
    parts = [f"{left} s"] if left is not None else []
    return "   ".join([*parts, *(worded(round) if wide else brief(round))])


def worded(round: Round) -> list[str]:
    """The figures in words."""
    mode, tally, total = round.mode, round.tally, len(round.turns)
    at = min(round.at + 1, total)
    if mode.rungs:
        rung = min(tally.right, len(mode.rungs) - 1)
        climbed = _("Rung {at} of {of}").format(at=rung + 1, of=len(mode.rungs))
        return [climbed, _("for {n}").format(n=f"{mode.rungs[rung]:,}")]
    of_all = _("Question {at} of {of}").format(at=at, of=total)
    if len(round.players) > 1:
        return [of_all, *players(round)]
    points = in_points(tally.points)
    if tally.streak > 1 and not mode.sure:
        points += "  " + _("streak {n}").format(n=tally.streak)
    lives = [in_lives(mode.lives - tally.wrong)] if mode.lives else []
    endless = mode.lives or mode.total
    return [_("Question {at}").format(at=at) if endless else of_all, *lives, points]


def brief(round: Round) -> list[str]:
    """The figures in short."""
    mode, tally, total = round.mode, round.tally, len(round.turns)
    at = min(round.at + 1, total)
    if mode.rungs:
        rung = min(tally.right, len(mode.rungs) - 1)
        return [f"{rung + 1}/{len(mode.rungs)}  {mode.rungs[rung]:,}"]
    if len(round.players) > 1:
        return [f"{at}/{total}", *players(round)]
    lives = [f"{mode.lives - tally.wrong}♥"] if mode.lives else []
    streak = [f"×{tally.streak}"] if tally.streak > 1 and not mode.sure else []
    points = _("{n} pts").format(n=f"{tally.points:,}")
    return [*lives, f"{at}/{total}", points, *streak]


def players(round: Round) -> list[str]:
    """The points of each player, with a sign at the one whose turn it is.

    Of three and more, that one stands first: the line may have no room for all.
    """
    told = [f"{tally.points:,}" for tally in tallies(round)]
    turn = -1 if round.mode.buzzers or round.finished else round.player
    if round.given and not round.mode.buzzers:
        turn = round.given.player
    named = zip(round.players, told, strict=True)
    shown = [
        f"{'▸' if at == turn else ''}{one_line(name)} {points}"
        for at, (name, points) in enumerate(named)
    ]
    first = max(turn, 0) if len(shown) > 2 else 0
    return shown[first:] + shown[:first]
