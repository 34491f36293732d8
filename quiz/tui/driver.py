"""The terminal: its input is read by a thread that sleeps while nothing is typed.

Textual's own driver for Unix looks ten times a second whether it is to stop, and so needs up to
two tenths to leave. This one waits on the terminal and on a pipe: a byte in the pipe stops it.
It also outlives terminals that talk nonsense, stand still or go away.
"""

import os
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message

from ..errors import INTERRUPTED
from . import curtain
from .canvas import Canvas
from .hearing import Hearing

CHUNK = 4096
ENTER = "\x1b[?1049h"  # the other screen, which some terminals clear each time
ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
WIDEST, HIGHEST = 1000, 500  # cells; a terminal that claims to be larger is mistaken


class QuietDriver(LinuxDriver):
    """Reads and draws as Textual's driver does; sleeps, stops and endures better."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.stopped, self.stopper = os.pipe()
        self.held = ""
        screen = sys.__stdout__ or sys.stdout  # it is a terminal, wherever stderr goes
        self.canvas = Canvas(screen.fileno(), screen.encoding)
        self._file: Any = self.canvas
        for ending in ENDINGS:
            self._loop.add_signal_handler(ending, self.hang_up)  # any signal wakes the loop now
            signal.signal(ending, told_to_end)

    def start_application_mode(self) -> None:
        """Take the terminal; a curtain stays on it until the first paint."""
        found = curtain.before()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if found is not None:
            self.attrs_before = found
            curtain.taken()

    def write(self, data: str) -> None:
        """Send what is between the two ends of a synchronised update in one piece."""
        if data == ENTER and curtain.before() is not None:
            return  # the curtain is on it already
        self.held += data
        if not self.held.startswith(SYNC_START) or data == SYNC_END:
            data, self.held = self.held, ""
            super().write(data)

    def flush(self) -> None:
        """Send what is held back."""
        if self.held:
            data, self.held = self.held, ""
            super().write(data)
        super().flush()

    def hang_up(self) -> None:
        """Leave as if the player had quit, so that every answer is kept."""
        self.soon(lambda: self._app.exit(return_code=INTERRUPTED))

    def soon(self, step: Callable[[], object]) -> None:
        """Let the loop take a step, unless the screens are closed already."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(step)

    def _sigtstp_application(self, *_: object) -> None:
        """Stop between two steps of the loop, since what is under way may hold a lock."""
        self.soon(super()._sigtstp_application)

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again, between two steps of the loop."""
        self.soon(self.take_again)

    def take_again(self) -> None:
        """Set the terminal up anew, also after a stop that could not be foreseen."""
        if self.is_reading:
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()

    @property
    def is_reading(self) -> bool:
        """Whether the input thread runs."""
        return self._key_thread is not None and self._key_thread.is_alive()

    def _get_terminal_size(self) -> tuple[int, int]:
        """Columns and lines, as far as they can be believed."""
        return believable(*super()._get_terminal_size())

    def process_message(self, message: Message) -> None:
        """Pass on what came from the terminal; a size only as far as it can be believed."""
        if isinstance(message, Resize):
            size = Size(*believable(*message.size))
            message = Resize(size, size, size, message.pixel_size)
        super().process_message(message)

    def _disable_mouse_support(self) -> None:
        """Report no mouse, neither in cells nor in pixels."""
        super()._disable_mouse_support()
        if self._mouse_pixels:
            self.write("\x1b[?1016l")

    def disable_input(self) -> None:
        """Stop the input thread now, and wait for its end."""
        if self.is_reading:
            os.write(self.stopper, b"\0")
        super().disable_input()

    def run_input_thread(self) -> None:
        """Read until a byte stands in the pipe, or the terminal is gone."""
        hearing = Hearing(self.process_message, debug=self._debug)
        while self.still_wanted(hearing.patience):
            sent = self.sent()
            if sent is None:
                self.hang_up()
                break
            hearing.hear(sent)

    def still_wanted(self, patience: float | None) -> bool:
        """Sleep until there is something to read, or so long; False when it is time to stop."""
        ready, _, _ = select.select([self.fileno, self.stopped], [], [], patience)
        if self.stopped not in ready:
            return True
        os.read(self.stopped, 1)
        return False

    def sent(self) -> bytes | None:
        """What the terminal sends: nothing in silence, and None when it is gone."""
        ready, _, _ = select.select([self.fileno], [], [], 0)
        if not ready:
            return b""
        try:
            return os.read(self.fileno, CHUNK) or None
        except OSError:
            return None


def believable(width: int, height: int) -> tuple[int, int]:
    """A size that a terminal can have."""
    return min(max(width, 1), WIDEST), min(max(height, 1), HIGHEST)


def told_to_end(ending: int, _: FrameType | None) -> None:
    """The loop hangs up; where it cannot, because the terminal stands still, a second signal of
    the kind ends the program at once."""
    signal.signal(ending, signal.SIG_DFL)
