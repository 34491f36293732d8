"""The time one question takes, not counting what the player spends on other screens."""

from collections.abc import Callable


class Stopwatch:
    """Seconds since `start`, without the pauses. `clock` is a monotonic clock in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.before = 0.0
        self.since: float | None = None

    def start(self) -> None:
        """Begin again from nothing."""
        self.before = 0.0
        self.since = self.clock()

    def pause(self) -> None:
        """Stop counting until `resume`."""
        self.before = self.seconds
        self.since = None

    def resume(self) -> None:
        """Go on counting."""
        if self.since is None:
            self.since = self.clock()

    @property
    def running(self) -> bool:
        """Whether time is being counted."""
        return self.since is not None

    @property
    def seconds(self) -> float:
        """The time counted so far."""
        running = 0.0 if self.since is None else self.clock() - self.since
        return self.before + max(running, 0.0)
