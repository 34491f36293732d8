"""A line on stderr that says what takes so long."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from time import monotonic

PATIENCE = 1.0
EVERY = 0.2
WIDTH = 10


class Waiting:
    """What is being done: `done` of `of` steps, and the words for the present one."""

    def __init__(self, of: int) -> None:
        self.of = of
        self.done = 0
        self.words = ""

    def step(self, words: str) -> None:
        """Begin the next step."""
        self.done += bool(self.words)
        self.words = words

    def line(self, seconds: float) -> str:
        """The line: a bar where there are several steps, the words, the time."""
        filled = WIDTH * self.done // max(self.of, 1)
        bar = f"[{'#' * filled}{'.' * (WIDTH - filled)}] " if self.of > 1 else ""
        return f"{bar}{self.words} ({seconds:.0f} s)"


@contextmanager
def waiting(of: int = 1) -> Iterator[Waiting]:
    """Steps that are shown once they take longer than a second, if stderr is a terminal."""
    shown = Waiting(of)
    if sys.stderr is None or not sys.stderr.isatty():
        yield shown
        return
    over = Event()
    teller = Thread(target=tell, args=(shown, over), daemon=True)
    teller.start()
    try:
        yield shown
    finally:
        over.set()
        teller.join()


def tell(shown: Waiting, over: Event) -> None:
    """Show the line until it is over, and take it away then."""
    from ..game.text import one_line

    began = monotonic()
    wide = 0
    over.wait(PATIENCE)
    with suppress(OSError, ValueError):
        while not over.is_set():
            line = one_line(shown.line(monotonic() - began))[:78]
            sys.stderr.write(f"\r{line.ljust(wide)}")
            sys.stderr.flush()
            wide = len(line)
            over.wait(EVERY)
        if wide:
            sys.stderr.write(f"\r{' ' * wide}\r")
            sys.stderr.flush()
