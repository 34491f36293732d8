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

import pyte

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

    def kill(self) -> None:
        """End the process at once, as a crash would."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)

    def wait(self, seconds: float = 20.0) -> int:
        """The exit code; what is still written is read."""
        end = time.monotonic() + seconds
        while self.read(0.2) and time.monotonic() < end:
            pass  # the terminal reports its end once everything has been read
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
        os.execve(command[0], command, settings)  # noqa: S606 - the program under test
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    opened = Terminal(process, terminal, size)
    try:
        yield opened
    finally:
        os.close(terminal)
        try:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
