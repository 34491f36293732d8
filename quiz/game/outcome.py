"""What is told at the end of a round beside the round itself."""

from typing import NamedTuple

from .ghost import Ghost
from .shelf import Best
from .wager import Sureness


class Outcome(NamedTuple):
    """The best round before, the code for a duel, the text to paste, the ghost, all wagers.

    `code` and `told` are empty where there is none.
    """

    best: Best | None = None
    code: str = ""
    told: str = ""
    ghost: Ghost | None = None
    sure: tuple[Sureness, ...] = ()
