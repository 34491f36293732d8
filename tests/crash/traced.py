"""A game under strace, killed at the entry of one system call.

Nothing of the program is replaced: the kernel's own list of calls is gone through.
"""

import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from shutil import which

from quiz.game.events import Event
from tests.programs import REPOSITORY
from tests.scores.kept import an_answer

from .cuts import made, scratch
from .stories import STORIES, Story
from .verdict import LostError, judge

CALLS = (
    "flock",
    "pread64",
    "pwrite64",
    "fdatasync",
    "fsync",
    "link",
    "rename",
    "unlink",
    "mkdir",
    "fchown",
    "fchmod",
)
ANSWERS = 2
FAULTLESS = tuple(story for story in STORIES if not story.failures)


def works() -> bool:
    """Whether strace is here and may watch a process."""
    strace = which("strace")
    return (
        bool(strace)
        and not subprocess.run(
            [strace or "", "-f", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False
        ).returncode
    )


def killed_at(story: Story, root: Path, call: str, number: int) -> bool:
    """Judge the story after a kill at call number `number` of this name; False when the game ended
    before."""
    story.prepare(root)
    home = story.home(root)
    inject = f"inject={call}:signal=SIGKILL:when={number}"
    watch = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
    game = [sys.executable, "-S", "-m", "tests.scores.writer", str(home), "new", str(ANSWERS)]
    done = subprocess.run(
        [*watch, *game], cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=60
    )
    offered = [an_answer(f"q{n}", round="new") for n in range(ANSWERS)]
    kept: list[Event] = [*story.kept, *offered[: done.stdout.count("\n")]]
    if not home.is_dir() and not kept:
        return done.returncode != 0
    try:
        judge(home, kept, offered, began=story.began)
    except LostError as lost:
        raise LostError(f"{story.name}, {call} number {number}: {lost}") from lost
    return done.returncode != 0


def kill_at_every_call(story: Story) -> Iterator[str]:
    """Kill the story at every call of every name; the name and number of each that held."""
    with scratch() as folder:
        for call in CALLS:
            for number in count(1):
                if not killed_at(story, made(folder / f"{call}-{number}"), call, number):
                    break
                yield f"{call} {number}"
