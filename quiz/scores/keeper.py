"""Writing to the score file without waiting: one writer thread, in the order of the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from ..game.events import Event
    from .store import Store


class Keeper:
    """Keeps events in `store` by a thread of its own, which is started at first use.

    Each event is tried on its own: one that could not be kept says nothing about the next. The
    thread ends with `close`, or with the interpreter, and in both cases writes first all that was
    to be kept.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread: ThreadPoolExecutor | None = None

    def keep(self, event: Event) -> Future[None]:
        """Hand `event` to the writer and return at once.

        The future ends when the event is on the disk, or holds the QuizError that says why it is
        not. It cannot be cancelled: who stops waiting for an answer does not undo it. After
        `close`, and while the interpreter ends, the event is written before this returns.
        """
        from concurrent.futures import Future

        kept: Future[None] = Future()
        kept.set_running_or_notify_cancel()
        try:
            self._writer().submit(self._write, event, kept)
        except RuntimeError:  # no thread can be had any more
            self._write(event, kept)
        return kept

    def close(self) -> None:
        """Wait until everything handed over has been written or has failed."""
        if self._thread is not None:
            self._thread.shutdown()

    def _writer(self) -> ThreadPoolExecutor:
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, "keeper")
        return self._thread

    def _write(self, event: Event, kept: Future[None]) -> None:
        if kept.done():
            return
        try:
            self._store.append(event)
        except BaseException as error:
            kept.set_exception(error)
        else:
            kept.set_result(None)
