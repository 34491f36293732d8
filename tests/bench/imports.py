"""How long `quiz import` takes, and how much memory: python -m tests.bench.imports [FILE [RUNS]].

Without a file it makes one of 5,250 questions in the form of the Open Trivia DB. Each run is a
process of its own. It prints the wall clock and processor seconds, the peak of memory, and how
many were imported. Linux counts the memory of whoever starts a program as that program's own, so
only a small process measures well: this one, not a test.
"""

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tests.programs import REPOSITORY, environment

COUNT = 5_250


class Cost(NamedTuple):
    """What one run took: seconds on the clock and of the processor, and MiB at its peak.

    With its exit code, and the line it printed that tells how many were imported.
    """

    clock: float
    processor: float
    memory: float
    code: int
    told: str


def trivia(count: int = COUNT) -> str:
    """A file of `count` questions as long as those of the Open Trivia DB."""
    entries = [
        {
            "type": "multiple",
            "difficulty": ("easy", "medium", "hard")[number % 3],
            "category": "Entertainment: Video Games",
            "question": f"In &quot;Game {number}&quot;, who says &#039;Hello&#039; there? &amp;c",
            "correct_answer": f"Caf&eacute; {number}",
            "incorrect_answers": [f"Wrong answer {wrong} of {number}" for wrong in range(3)],
        }
        for number in range(count)
    ]
    return json.dumps({"response_code": 0, "results": entries})


def cost(file: Path, folder: Path) -> Cost:
    """What it takes to import `file` as a player does, with an empty home in `folder`."""
    arguments = [sys.executable, "-m", "quiz", "import", str(file), "-o", str(folder / "x.yaml")]
    began = perf_counter()
    with (folder / "told.txt").open("wb") as told:
        child = os.posix_spawn(
            sys.executable,
            [*arguments, "--force"],
            environment(folder, PYTHONPATH=str(REPOSITORY)),
            file_actions=[(os.POSIX_SPAWN_DUP2, told.fileno(), 1)],
        )
        _, status, used = os.wait4(child, 0)
    clock = perf_counter() - began
    kilobytes = used.ru_maxrss if sys.platform != "darwin" else used.ru_maxrss / 1024
    seconds = used.ru_utime + used.ru_stime
    lines = (folder / "told.txt").read_text(encoding="utf-8").splitlines()
    count = next((line for line in lines if " imported" in line), "nothing was imported")
    return Cost(clock, seconds, kilobytes / 1024, os.waitstatus_to_exitcode(status), count)


def main(arguments: Sequence[str] = ()) -> None:
    """Measure, and print a line for each run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = Path(arguments[0]) if arguments else folder / "trivia.json"
        if not arguments:
            file.write_text(trivia(), encoding="utf-8")
        for _ in range(int(arguments[1]) if len(arguments) > 1 else 5):
            run = cost(file, folder)
            print(
                f"{run.clock:.2f} s on the clock, {run.processor:.2f} s of the processor,"
                f" {run.memory:.0f} MiB, exit code {run.code}: {run.told}"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
