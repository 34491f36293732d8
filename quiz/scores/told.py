"""What the home screen is told of the past, from whatever it is known by."""

from typing import NamedTuple, Protocol

from ..game.shelf import Best
from . import summary
from .history import History, Past


class Told(Protocol):
    """The past as the home screen asks for it."""

    def best(self, pack: str, mode: str, of: int) -> Best | None:
        """The best score of a finished round of this pack, mode and length, or None."""

    def known(self, pack: str) -> int:
        """How many questions of `pack` are known."""

    def left(self) -> tuple[Past, ...]:
        """The rounds that can be played on, the one to offer first before the others."""


class Whole(NamedTuple):
    """The past by its whole history."""

    history: History

    def best(self, pack: str, mode: str, of: int) -> Best | None:
        """The best score of a finished round of this pack, mode and length, or None."""
        return summary.best(self.history, pack, mode, of)

    def known(self, pack: str) -> int:
        """How many questions of `pack` are known."""
        return len(summary.known(self.history, pack))

    def left(self) -> tuple[Past, ...]:
        """The rounds that can be played on, the one to offer first before the others."""
        return tuple(self.history.rounds[deal.round] for deal in summary.left(self.history))
