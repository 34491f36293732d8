"""From exec to something to read, against `python -c pass`: instructions, and time side by side.

The second start of `quiz` draws home before it imports Textual. Instructions need valgrind. A first
start, and one that finds anything changed, draw nothing ahead, so they are not measured here. The
price is paid when the player leaves; it is measured too.
"""

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.terminal import program, quiz

ROUNDS = 30
FIRST = b"\x1b[?1049h"
ENTRY = [
    sys.executable,
    "-c",
    "import sys; sys.argv = ['quiz']; from quiz.__main__ import entry; entry()",
]
PASS = [sys.executable, "-c", "pass"]
DRAWN = """
import os, sys
from quiz.tui import curtain
draw = curtain.draw
def drawn():
    draw()
    os._exit(0 if curtain.before() else 1)
curtain.draw = drawn
sys.argv = ["quiz"]
from quiz.__main__ import entry
entry()
"""


def main() -> None:
    """Live in a home, and then look at it again and again."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        live(home)
        if shutil.which("valgrind"):
            drawn = counted(home, [sys.executable, "-c", DRAWN])
            nothing = counted(home, PASS)
            told("instructions to home, in millions", drawn, nothing)
        pairs = [(seconds(home, ENTRY, shown), seconds(home, PASS, ended)) for _ in range(ROUNDS)]
        told(
            "milliseconds to home", *(1000 * median(column) for column in zip(*pairs, strict=True))
        )
        print(f"paired ratio, median {median(ours / base for ours, base in pairs):.2f}")
        kept = median(leaving(home, play=True) for _ in range(5))
        same = median(leaving(home, play=False) for _ in range(5))
        print(
            f"from q to the end: {1000 * same:.0f} ms, {1000 * kept:.0f} ms after a round was left"
        )


def live(home: Path) -> None:
    """Leave the first round for home, and quit."""
    with quiz(home) as terminal:
        terminal.expect("1 a")
        terminal.type("\x1b")
        terminal.expect("Resume")
        terminal.type("q")
        terminal.wait()


def counted(home: Path, command: list[str]) -> float:
    """Millions of instructions of a command that ends by itself."""
    log = home / "valgrind.log"
    valgrind = shutil.which("valgrind") or ""
    line = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}"]
    with program(home, [*line, *command]) as terminal:
        if terminal.wait(60.0):
            sys.exit("curtain: no frame was drawn")
    found = re.search(r"Collected : (\d+)", log.read_text(encoding="utf-8"))
    return int(found[1]) / 1e6 if found else float("nan")


def seconds(home: Path, command: list[str], until: "Callable[[bytes, bool], bool]") -> float:
    """How long until what a command has written, and whether it still runs, is enough."""
    began = time.perf_counter()
    with program(home, command) as terminal:
        alive = True
        while alive and not until(terminal.raw, alive):
            alive = terminal.read(10.0)
        return time.perf_counter() - began


def shown(raw: bytes, _: bool) -> bool:
    """Whether the first frame is there."""
    return raw.startswith(FIRST) and b"Resume" in raw


def ended(_: bytes, alive: bool) -> bool:
    """Whether the program is over."""
    return not alive


def leaving(home: Path, *, play: bool) -> float:
    """Seconds from q on home to the end of the program, perhaps after going on with the round."""
    with quiz(home) as terminal:
        terminal.expect("help")
        time.sleep(1.0)
        if play:
            terminal.type("\r")
            terminal.expect("1 a")
            terminal.type("1")
            terminal.expect("right|wrong")
            terminal.type("\x1b")
            terminal.expect("citequiz")
            time.sleep(0.5)
        began = time.perf_counter()
        terminal.type("q")
        terminal.wait()
        return time.perf_counter() - began


def told(name: str, ours: float, base: float) -> None:
    """Print a figure beside that of `python -c pass`."""
    print(f"{name:<36} {ours:8.1f}, python -c pass {base:8.1f}, ratio {ours / base:5.2f}")
