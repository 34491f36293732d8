"""Wakes the program up when the clock on the screen shows another second, and not before."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message_pump import MessagePump
    from textual.timer import Timer

LATE = 0.002  # seconds; waking up too early would show nothing new, and mean waking up again


def until_next(left: float) -> float | None:
    """The seconds until a clock with `left` seconds shows one less; None once it shows 0."""
    return left - ceil(left) + 1 if left > 0 else None


class Beat:
    """Calls `tell` once, when the clock has moved; whoever is told says when it next will."""

    def __init__(self, pump: MessagePump, tell: Callable[[], None]) -> None:
        self.pump = pump
        self.tell = tell
        self.timer: Timer | None = None

    def wait(self, left: float) -> None:
        """Wait for the next second of a clock with `left` seconds, and no longer for another."""
        self.stop()
        seconds = until_next(left)
        if seconds is not None:
            self.timer = self.pump.set_timer(seconds + LATE, self.tell)

    def stop(self) -> None:
        """Wait for nothing."""
        if self.timer is not None:
            self.timer.stop()
            self.timer = None
