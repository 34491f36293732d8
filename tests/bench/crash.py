"""The score file crashed everywhere: `python -m tests.bench crash --points 10000`.

Three ways: a kill at every system call that changes a file, with writes torn; a kill by strace at
every call it lists, where it is installed; and the current cut at every moment of every story,
also after a kill, with every order in which the writes may have reached the disk. Ends with the
first promise that does not hold.
"""

import argparse
import sys

from tests.crash import traced
from tests.crash.cuts import everything
from tests.crash.kills import kill_everywhere
from tests.crash.stories import STORIES


def told(name: str, count: int) -> None:
    """Print how many points held."""
    print(f"{name:<56} {count:>9,}", flush=True)


def main() -> None:
    """Kill, trace and cut, with more states a moment until there are as many points as asked."""
    parser = argparse.ArgumentParser("python -m tests.bench crash")
    parser.add_argument("--points", type=int, default=10_000)
    wanted = parser.parse_known_args(sys.argv[2:])[0].points
    points = sum(1 for story in STORIES for _ in kill_everywhere(story))
    told("kills at system calls", points)
    if traced.works():
        calls = sum(1 for story in traced.FAULTLESS for _ in traced.kill_at_every_call(story))
        told("kills by strace", calls)
        points += calls
    most = 4
    while points + (cuts := sum(held for _, held in everything(most))) < wanted:
        most *= 2
    told(f"cuts of the current, {most} states a moment at most", cuts)
    told("crash points, and nothing was lost at any", points + cuts)
