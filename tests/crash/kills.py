"""A real kill at every system call that changes a file, before it and in the middle of a write.

python -m tests.crash.kills [EVERY] tells how many points held, or what was lost.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from quiz.game.events import Event

from .calls import Call, changes, watched
from .cuts import made, scratch
from .stories import STORIES, Refusing, Story
from .verdict import LostError, judge

Sign = Callable[[str], None]
TEARS = (0.0, 0.3, 0.99)  # of a write, after its first byte and before the kill
SIGNS = {"offered": b"o", "kept": b"k", "writing": b"w"}


class Killing:
    """Does `left` calls that change files, and dies at the next: before it, or when it writes and
    `part` is given, after that part of it. Says so by `sign` when it dies at a write."""

    def __init__(self, left: int, part: float | None, story: Story, sign: Sign) -> None:
        self.left = left
        self.part = part
        self.sign = sign
        self.next_one = Refusing(story.failures)

    def __call__(self, name: str, call: Call, arguments: tuple[Any, ...]) -> Any:
        if changes(name, arguments):
            self.left -= 1
            if self.left < 0:
                if name == "pwrite":
                    self.write(call, *arguments)
                os.kill(os.getpid(), signal.SIGKILL)
        return self.next_one(name, call, arguments)

    def write(self, call: Call, descriptor: int, content: bytes, offset: int) -> None:
        """Write what is to be written before the end."""
        self.sign("writing")
        if self.part is not None:
            call(descriptor, content[: 1 + int(self.part * (len(content) - 1))], offset)


def killed(story: Story, root: Path, stop: int, part: float | None) -> tuple[bool, bytes]:
    """Whether a game that plays the story died at that point, and the signs it gave before."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            play(story, root, Killing(stop, part, story, lambda what: sign(writing, what)))
        finally:
            os._exit(0)
    os.close(writing)
    signs = b""
    while more := os.read(reading, 4096):
        signs += more
    os.close(reading)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), signs


def play(story: Story, root: Path, killing: Killing) -> None:
    """Play the story until the end, whichever it is."""
    with watched(killing):
        story.play(root, lambda what, _: killing.sign(what))


def sign(descriptor: int, what: str) -> None:
    """Tell the one who judges how far it came."""
    os.write(descriptor, SIGNS[what])


def told(story: Story, signs: bytes) -> tuple[list[Event], list[Event]]:
    """The events that were kept and offered, by the signs of a game."""
    kept: list[Event] = []
    offered: list[Event] = []
    for said in signs:
        if said == SIGNS["offered"][0]:
            offered.append(story.events[len(offered)])
        elif said == SIGNS["kept"][0]:
            kept.append(offered[-1])
    return kept, offered


def kill_everywhere(story: Story, every: int = 1) -> Iterator[str]:
    """Judge the story killed at every point, or one call in `every`; a name for each that held."""
    with scratch() as folder:
        for stop in count(len(story.name) % every, every):
            died, signs = kill(story, made(folder / str(stop)), stop)
            if not died:
                return
            yield f"{story.name}, call {stop}"
            for part in TEARS if signs.endswith(SIGNS["writing"]) else ():
                kill(story, made(folder / f"{stop}-{part}"), stop, part)
                yield f"{story.name}, call {stop}, {part} of it"


def kill(story: Story, root: Path, stop: int, part: float | None = None) -> tuple[bool, bytes]:
    """Kill the story at one point, if it comes there, and judge what is left."""
    story.prepare(root)
    died, signs = killed(story, root, stop, part)
    kept, offered = told(story, signs)
    try:
        judge(story.home(root), (*story.kept, *kept), offered, began=story.began)
    except LostError as lost:
        raise LostError(f"{story.name}, call {stop}, {part} of it: {lost}") from lost
    return died, signs


def main() -> int:
    """Kill every story everywhere, or at one call in as many as the argument says."""
    every = int(sys.argv[1]) if sys.argv[1:] else 1
    points = sum(1 for story in STORIES for _ in kill_everywhere(story, every))
    sys.stdout.write(f"{points}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
