"""What a game in plain mode is played with."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ...tui.desk import Desk
from .console import Console


class Table(NamedTuple):
    """The desk, the console, and a monotonic clock in seconds.

    `resumable` says whether `quiz` finds the pack again, so that a round that was left can be
    resumed; `forgets`, that nothing is kept.
    """

    desk: Desk
    console: Console
    timer: Callable[[], float]
    resumable: bool = True
    forgets: bool = False

    def say(self, lines: Iterable[str]) -> None:
        """Print each of `lines`."""
        for line in lines:
            self.console.say(line)
