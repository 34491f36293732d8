"""Instructions to the first paint, against the smallest Textual program, counted by valgrind.

Wall time is noisy; instructions repeat to about 1 %. Needs valgrind and util-linux's `script`.
Byte code is compiled first; without it every figure is three to six times as large.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.home import full_home

BARE = """
import os
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self): yield Static("hello")
    def on_ready(self): os._exit(0)
Bare().run()
"""

OURS = """
import os, sys
import quiz.cli.opening as opening
from quiz.__main__ import run
play = opening.play
def stopped(*words, **more):
    import quiz.tui.app as app
    app.QuizApp.on_ready = lambda self: os._exit(0)
    return play(*words, **more)
opening.play = stopped
import gc
gc.disable()  # as the program itself begins
run(sys.argv[1:])
"""

USED = """
from quiz.cli.opening import house
with house() as desk:
    desk.look_back()
    desk.look()
"""


def counted(command: list[str], home: Path) -> float:
    """Millions of instructions of a command in a terminal of 80 by 24."""
    log = home / "valgrind.log"
    line = [
        "valgrind",
        "--tool=callgrind",
        "--callgrind-out-file=/dev/null",
        f"--log-file={log}",
        *command,
    ]
    settings = {name: value for name, value in os.environ.items() if "PYTHON" not in name}
    settings |= {"QUIZ_HOME": str(home), "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    subprocess.run(
        ["script", "-qec", " ".join(f"'{word}'" for word in line), "/dev/null"],  # noqa: S607
        env=settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    found = re.search(r"Collected : (\d+)", log.read_text(encoding="utf-8"))
    return int(found[1]) / 1e6 if found else float("nan")


def main() -> None:
    """Each program once; the counter repeats."""
    if not (shutil.which("valgrind") and shutil.which("script")):
        print("start: needs valgrind and script", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as scratch:
        home, python = Path(scratch), sys.executable
        for name, text in (("bare.py", BARE), ("ours.py", OURS)):
            (home / name).write_text(text, encoding="utf-8")
        quiz = [python, "-m", "quiz"]
        subprocess.run([*quiz, "list"], stdout=subprocess.DEVNULL, check=True)
        nothing = counted([python, "-c", "pass"], home)
        bare = counted([python, str(home / "bare.py")], home)
        told("python -c pass", nothing, nothing, "of pass")
        told("quiz --version", counted([*quiz, "--version"], home), nothing, "of pass")
        told("smallest Textual program", bare, bare, "of it")
        ours = [python, str(home / "ours.py")]
        told("quiz, first start", counted(ours, home), bare, "of it")
        for name, used in (
            ("few packs and answers", home),
            ("1,000 packs, 100,000 answers", full_home(home / "full")),
        ):
            given = {**os.environ, "QUIZ_HOME": str(used)}
            subprocess.run([python, "-c", USED], env=given, check=True)
            starts(name, used, ours, bare)


def starts(of: str, home: Path, ours: list[str], bare: float) -> None:
    """What the starts cost in a home that was looked at before."""
    quiz = [ours[0], "-m", "quiz"]
    told(f"quiz, home ({of})", counted(ours, home), bare, "of it")
    told(f"quiz play, a question ({of})", counted([*ours, "play"], home), bare, "of it")
    told(f"quiz list ({of})", counted([*quiz, "list"], home), bare, "of it")
    told(f"quiz --plain ({of})", counted([*quiz, "--plain"], home), bare, "of it")


def told(name: str, millions: float, base: float, unit: str) -> None:
    """Print one figure and its ratio."""
    print(f"{name:<56} {millions:9.1f} million instructions   {millions / base:6.3f} {unit}")
