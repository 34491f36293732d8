"""The terminal's input, read by a thread that sleeps while nothing is typed.

Textual's own driver for Unix looks ten times a second whether it is to stop, and so needs up to
two tenths to leave. This one waits on the terminal and on a pipe: a byte in the pipe stops it.
"""

import os
import select
from codecs import getincrementaldecoder

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

CHUNK = 4096
ESCAPE_PAUSE = 0.1  # seconds after which a lone Escape is a key, and not the start of a sequence


class QuietDriver(LinuxDriver):
    """Reads and draws as Textual's driver does; sleeps and stops better."""

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

    def write(self, data: str) -> None:
        """Send what is between the two ends of a synchronised update in one piece."""
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

    def disable_input(self) -> None:
        """Stop the input thread now, and wait for its end."""
        if self._key_thread is not None and self._key_thread.is_alive():
            os.write(self.stopper, b"\0")
        super().disable_input()

    def run_input_thread(self) -> None:
        """Read until a byte stands in the pipe, or the terminal is gone."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        try:
            while self.still_wanted(parser):
                text = self.typed()
                if text is None:
                    return self.hang_up()
                for message in parser.feed(decode(text)) if text else parser.tick():
                    self.process_message(message)
        except (EOFError, ParseError):
            return None

    def still_wanted(self, parser: XTermParser) -> bool:
        """Sleep until there is something to read; False when it is time to stop."""
        pause = ESCAPE_PAUSE if parser._timeout_time is not None else None
        ready, _, _ = select.select([self.fileno, self.stopped], [], [], pause)
        if self.stopped not in ready:
            return True
        os.read(self.stopped, 1)
        return False

    def typed(self) -> bytes | None:
        """What has been typed: nothing after a pause, and None when the terminal is gone."""
        ready, _, _ = select.select([self.fileno], [], [], 0)
        if not ready:
            return b""
        try:
            return os.read(self.fileno, CHUNK) or None
        except OSError:
            return None

    def hang_up(self) -> None:
        """The terminal is gone: leave as if the player had quit, so that every answer is kept."""
        self._loop.call_soon_threadsafe(self._app.exit)
