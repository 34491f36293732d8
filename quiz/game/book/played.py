"""One game that was kept, as one line of the score book."""

from typing import NamedTuple

from ..points import Tally


class Played(NamedTuple):
    """What was played, by whom, when, and how it went.

    `at` is a UTC time in ISO 8601. Where several `players` shared the round, `each` holds the tally
    of each, in their order, and `player` is whose machine it was.
    """

    round: str
    pack: str
    mode: str
    player: str
    at: str
    tally: Tally
    of: int
    ended: bool
    score: int
    broken: bool = False
    players: tuple[str, ...] = ()
    each: tuple[Tally, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everyone who played; the unnamed player is the empty name."""
        return self.players or (self.player,)

    @property
    def share(self) -> float:
        """How much of what was answered was right, from 0 to 1."""
        return self.tally.right / self.tally.answered if self.tally.answered else 0.0
