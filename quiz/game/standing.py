"""How several players stand in one round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .points import Tally

if TYPE_CHECKING:
    from .round import Round


def tallies(round: Round) -> tuple[Tally, ...]:
    """What each player's answers add up to, in the order of the players.

    With buzzers, an answer that the other one lost before counts as a wrong one of theirs.
    """
    told = [Tally()] * len(round.players)
    for turn, answer in zip(round.turns, round.answers, strict=False):
        if turn.again:
            continue
        if answer.lost:
            other = 1 - answer.player
            lost = answer._replace(pick=answer.lost, right=False, seconds=0.0)
            told[other] = told[other].plus(lost, round.mode)
        told[answer.player] = told[answer.player].plus(answer, round.mode)
    return tuple(told)


def podium(round: Round) -> tuple[tuple[int, str, Tally], ...]:
    """Place (from 1; equal points share one), name and tally of each player, the best first."""
    ranked = sorted(
        zip(round.players, tallies(round), strict=True), key=lambda entry: -entry[1].points
    )
    points = [tally.points for _, tally in ranked]
    return tuple((points.index(tally.points) + 1, name, tally) for name, tally in ranked)
