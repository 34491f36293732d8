"""What was kept, and keeping: the score file as the desk uses it."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from functools import cached_property
from pathlib import Path

from ..errors import QuizError
from ..game.events import Dealt, Event
from ..scores import summary
from ..scores.keeper import Keeper
from ..scores.store import Loaded, Store


class Kept:
    """The events of the score file, read when they are first needed, and those kept since."""

    def __init__(self, path: Path, today: Callable[[], date]) -> None:
        self.store = Store(path, today)
        self.keeper = Keeper(self.store)
        self.own: list[Event] = []
        self.summed: tuple[int, summary.History] | None = None

    @cached_property
    def loaded(self) -> Loaded:
        """What the score file held when it was first asked for."""
        return self.store.load()

    @property
    def events(self) -> tuple[Event, ...]:
        """All that was kept by now; one that is in the file and our own may be there twice."""
        return (*self.loaded.events, *self.own)

    @property
    def history(self) -> summary.History:
        """What all events add up to by now; one that is in the file and our own counts once."""
        if self.summed is None or self.summed[0] != len(self.own):
            self.summed = len(self.own), summary.history(self.events)
        return self.summed[1]

    def keep(self, event: Event) -> "Future[None]":
        """Write an event without waiting; the future ends when it is durable."""
        self.own.append(event)
        return self.keeper.keep(event)

    def past(self, round: str) -> summary.Past:
        """A round as it was kept. Raises QuizError when it never was."""
        past = self.history.rounds.get(round)
        if past is None:
            raise QuizError(f"no round {round!r} was kept")
        return past

    def dealt(self, round: str) -> Dealt:
        """The deal of a round. Raises QuizError when it was never kept."""
        return self.past(round).dealt

    def missed(self, pack: str) -> frozenset[str]:
        """The questions of a pack whose latest answer was wrong."""
        latest = self.history.latest.get(pack, {})
        return frozenset(question for question, right in latest.items() if not right)

    def close(self) -> None:
        """Wait until everything that was kept is on the disk."""
        self.keeper.close()
