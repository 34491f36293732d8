"""Starting the program as a player does: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


def environment(home: Path, **more: str) -> dict[str, str]:
    """This process's environment, with a home of the quiz that is the test's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QUIZ_")}
    return {**kept, "QUIZ_HOME": str(home), "QUIZ_LANGUAGE": "en", **more}


def start(
    *arguments: str, home: Path, typed: str = "", **more: str
) -> "subprocess.CompletedProcess[str]":
    """`quiz` with these arguments, until it ends."""
    return subprocess.run(
        [sys.executable, "-m", "quiz", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=REPOSITORY,
        env=environment(home, **more),
        timeout=60,
        check=False,
    )
