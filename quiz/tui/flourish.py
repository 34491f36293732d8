"""A short flourish: a few frames, and then rest. It keeps nobody waiting."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

FRAMES = 4
PERIOD = 0.04  # seconds from frame to frame; with all frames well below a fifth of a second


class Flourish:
    """Calls `draw` with the frames that are left, 0 at last. Drawing goes on between keys only:
    whoever takes a key calls `stop`."""

    def __init__(self, pump: MessagePump, draw: Callable[[int], None]) -> None:
        self.pump = pump
        self.draw = draw
        self.left = 0
        self.timer: Timer | None = None

    def start(self) -> None:
        """Draw the first frame; the others follow by themselves."""
        self.stop()
        self.left = FRAMES
        self.draw(self.left)
        self.timer = self.pump.set_interval(PERIOD, self.step)

    def step(self) -> None:
        """Draw the next frame; the last one is what stays."""
        if self.left > 1:
            self.left -= 1
            self.draw(self.left)
        else:
            self.stop()

    def stop(self) -> None:
        """Draw at once what stays, and leave no timer."""
        if self.timer is not None:
            self.timer.stop()
            self.timer = None
            self.left = 0
            self.draw(0)
