"""From a key to the finished paint: milliseconds, bytes, instructions; and what idling costs.

The program runs in a terminal of 80 by 24 that knows synchronised updates; a paint is finished
when the last one ends. Instructions are counted by valgrind, keys that come first in a run left
out. Wall time depends on the machine and on what else it does.
"""

import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path

from tests.bench.figures import told
from tests.bench.library import shelf
from tests.programs import REPOSITORY, environment

ASKED, ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
KEYS = {"down": "\x1b[B", "answer": "1", "next": "n", "open": "\r", "leave": "\x1b"}
LONGEST = 2.5  # seconds to read after a key: a clock never falls silent
ROUNDS = 30
IDLE = 5.0
COUNTED = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=/dev/null"]


class Player:
    """A process at its terminal."""

    def __init__(self, process: int, terminal: int) -> None:
        self.process = process
        self.terminal = terminal

    def read(self, quiet: float) -> tuple[bytes, float]:
        """What is sent until nothing comes for `quiet` seconds, and when the last of it came."""
        sent, last = b"", time.perf_counter()
        until = last + max(LONGEST, quiet)
        while time.perf_counter() < until and select.select([self.terminal], [], [], quiet)[0]:
            piece = os.read(self.terminal, 65536)
            last = time.perf_counter()
            if ASKED in piece:
                os.write(self.terminal, ANSWER)
            sent += piece
        return sent, last

    def press(self, key: str, quiet: float) -> tuple[float, int]:
        """Milliseconds from a key to the end of the last paint, and how many bytes were sent."""
        begun = time.perf_counter()
        os.write(self.terminal, KEYS[key].encode())
        sent, last = self.read(quiet)
        return 1000 * (last - begun), len(sent)

    def instructions(self) -> int:
        """How many have been executed, by all threads; only where valgrind counts."""
        command = ["callgrind_control", "-e", str(self.process)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        counts = re.findall(r"^\s*Th\s+\d+\s+([\d,]+)", answer, re.MULTILINE)
        return sum(int(count.replace(",", "")) for count in counts)

    def waits(self) -> int:
        """How often its loop has given up the processor to wait for something.

        What the loop hands to the thread that writes is not a wake-up of its own.
        """
        told = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", told, re.M)
        return int(found[1]) if found else 0


@contextmanager
def playing(home: Path, *arguments: str, before: tuple[str, ...] = ()) -> Iterator[Player]:
    """`quiz play ARGUMENTS` with the first question on the screen, or home without arguments."""
    process, terminal = pty.fork()
    if process == 0:
        words = ("play", *arguments) if arguments else ()
        command = [*before, sys.executable, "-m", "quiz", *words]
        settings = environment(home, TERM="xterm-256color", PYTHONPATH=str(REPOSITORY))
        os.execvpe(command[0], command, settings)  # noqa: S606 - the program under test
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    player = Player(process, terminal)
    try:
        sent = b""
        while (b"Question" if arguments else b"play") not in sent:
            sent += player.read(1)[0]
        player.read(5 if before else 1)
        yield player
    finally:
        os.kill(process, 9)
        os.waitpid(process, 0)
        os.close(terminal)


def wall(home: Path, name: str, *arguments: str) -> None:
    """Time and bytes of each kind of key, over a round."""
    taken: dict[str, list[float]] = defaultdict(list)
    sizes: dict[str, list[int]] = defaultdict(list)
    with playing(home, *arguments, "-n", str(ROUNDS)) as player:
        for _ in range(ROUNDS - 1):
            for key in ("down", "down", "answer", "next"):
                milliseconds, size = player.press(key, 0.1)
                taken[key].append(milliseconds)
                sizes[key].append(size)
    for key, all_of_them in taken.items():
        told(f"{name}: {key}, {sorted(sizes[key])[len(sizes[key]) // 2]} bytes", all_of_them)


def counted(home: Path, name: str, *arguments: str) -> None:
    """Instructions of each kind of key, the second time it is pressed; from home, of opening."""
    keys = ("down", "answer", "next") if arguments else ("open", "leave")
    if not shutil.which("callgrind_control"):
        print("instructions: needs valgrind", file=sys.stderr)
        return
    with playing(home, *arguments, before=tuple(COUNTED)) as player:
        for key in keys:
            player.press(key, 2)
        for key in keys:
            before = player.instructions()
            _, size = player.press(key, 2)
            millions = (player.instructions() - before) / 1e6
            print(
                f"{name}: {key}".ljust(56) + f" {millions:9.1f} million instructions   {size} bytes"
            )


def idle(home: Path, name: str, *arguments: str) -> None:
    """How often a program that nobody touches wakes up, and what it sends."""
    with playing(home, *arguments) as player:
        before, begun = player.waits(), time.perf_counter()
        sent = b""
        while (seconds := time.perf_counter() - begun) < IDLE:
            sent += player.read(0.2)[0]
        rate = (player.waits() - before) / seconds
        print(f"{name:<56} {rate:9.2f} wake-ups a second   {len(sent)} bytes")


def main() -> None:
    """Keys with few and with many questions installed, with and without a clock; then idling."""
    with tempfile.TemporaryDirectory() as scratch:
        for packs in (1, 1000):
            home = Path(scratch) / str(packs)
            folder = str(shelf(home / "installed", packs, 100))
            more = ("pack-0", "--packs", folder, "--seed", "3")
            wall(home, f"{100 * packs:,} questions", *more)
            wall(home, f"{100 * packs:,} questions, a clock", *more, "--clock", "600")
        counted(home, "questions", *more)
        counted(home, "questions, a clock", *more, "--clock", "600")
        counted(home, "home")
        idle(home, "idle at a question", *more)
        idle(home, "idle at a question, a clock", *more, "--clock", "600")
