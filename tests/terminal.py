"""The real program in a pseudo-terminal: keys in, bytes out."""

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path
from typing import Any

import pyte

MODE = re.compile(rb"\x1b\[\?(\d+)([hl])")
ON = (7, 25)  # the modes that are on in a new terminal: lines wrap, the cursor is shown
UNKNOWN = re.compile(rb"\x1b\[[<>=?][0-9;]*(\$p|u)|\x1b\[\?2048[hl]")  # pyte would print these


class Terminal:
    """A process and its terminal. `raw` is all it has written, `text` what the screen shows."""

    def __init__(self, process: int, terminal: int, size: tuple[int, int]) -> None:
        self.process = process
        self.terminal = terminal
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""

    @property
    def text(self) -> str:
        """What can be read on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def read(self, seconds: float) -> bool:
        """Read what comes within `seconds`; False at the end of the program."""
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        if not ready:
            return True
        try:
            chunk = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.raw += chunk
        self.stream.feed(UNKNOWN.sub(b"", chunk))
        return bool(chunk)

    def expect(self, wanted: str, seconds: float = 20.0) -> None:
        """Read until the screen shows `wanted`, a regular expression."""
        end = time.monotonic() + seconds
        while not re.search(wanted, self.text):
            alive = self.read(0.1)
            assert alive or re.search(wanted, self.text), f"ended without {wanted!r}:\n{self.text}"
            assert time.monotonic() < end, f"no {wanted!r} in:\n{self.text}"

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.terminal, keys.encode())

    @property
    def restored(self) -> bool:
        """Whether the terminal is as it was found: its settings, and every mode that was set."""
        last = {int(mode): state == b"h" for mode, state in MODE.findall(self.raw)}
        switched = {mode for mode, on in last.items() if on != (mode in ON)}
        return not switched and termios.tcgetattr(self.terminal) == new()

    def stopped(self) -> None:
        """Wait until the program has stopped, as Ctrl+Z does to it, and read what is written."""
        assert os.WIFSTOPPED(os.waitpid(self.process, os.WUNTRACED)[1])
        while select.select([self.terminal], [], [], 0)[0]:
            self.read(0)

    def go_on(self) -> None:
        """Let the stopped program go on, on a screen that something else has been drawn on."""
        self.raw = b""
        self.screen.reset()
        os.kill(self.process, signal.SIGCONT)

    def hang_up(self) -> int:
        """Take the terminal away, as a dropped connection does; the exit code."""
        os.close(self.terminal)
        self.terminal = -1
        return self.ended(time.monotonic() + 20.0)

    def kill(self) -> None:
        """End the process at once, as a crash would."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)

    def wait(self, seconds: float = 20.0) -> int:
        """The exit code; what is still written is read."""
        end = time.monotonic() + seconds
        while self.read(0.2) and time.monotonic() < end:
            pass  # the terminal reports its end once everything has been read
        return self.ended(end)

    def ended(self, end: float) -> int:
        """The exit code of the process, which is killed when it still runs at `end`."""
        while time.monotonic() < end:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(self.process, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


@contextmanager
def quiz(
    home: Path,
    *arguments: str,
    size: tuple[int, int] = (80, 24),
    environ: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """`quiz ARGUMENTS` in a terminal of its own, with its scores in `home`."""
    command = [sys.executable, "-m", "quiz", *arguments]
    with program(home, command, size=size, environ=environ) as opened:
        yield opened


@contextmanager
def program(
    home: Path,
    command: list[str],
    *,
    size: tuple[int, int] = (80, 24),
    environ: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """Any program in a terminal of its own, for which the quiz is at home in `home`."""
    settings = {**os.environ, "QUIZ_HOME": str(home), "TERM": "xterm-256color"}
    settings |= environ or {}
    process, terminal = pty.fork()
    if process == 0:
        ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        os.execve(command[0], command, settings)  # noqa: S606 - the program under test
    opened = Terminal(process, terminal, size)
    try:
        yield opened
    finally:
        if opened.terminal >= 0:
            os.close(terminal)
        try:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass


def new() -> list[Any]:
    """The settings of a new terminal."""
    terminal, program = pty.openpty()
    try:
        return termios.tcgetattr(terminal)
    finally:
        os.close(program)
        os.close(terminal)
