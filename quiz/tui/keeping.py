"""The answer on its way to the disk."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from ..game.events import Event

PATIENCE = 2.0  # seconds: a slow disk must not trap anyone


class Keeping:
    """Holds one event until it is handed to the writer, and then waits for it to be durable.

    Painting comes first: the event is taken at once, and written when `write` is called.
    """

    def __init__(self, keep: Callable[[Event], Future[None]]) -> None:
        self.keep = keep
        self.event: Event | None = None
        self.writing: Future[None] | None = None

    def take(self, event: Event) -> None:
        """Remember an event to write, and write first what has been waiting for it."""
        self.write()
        self.event = event

    def write(self) -> None:
        """Hand the event to the writer, if that has not happened yet."""
        if self.event is not None:
            self.writing = self.keep(self.event)
            self.event = None

    async def durable(self) -> bool:
        """Wait for the writer; False when it is still busy after a while.

        Raises QuizError, once, when the event could not be written.
        """
        self.write()
        writing = self.writing
        if writing is None:
            return True
        written = asyncio.wrap_future(writing)
        await asyncio.wait({written}, timeout=PATIENCE)
        if not written.done():
            return False
        if self.writing is writing:  # another answer may have come meanwhile
            self.writing = None
        written.result()
        return True
