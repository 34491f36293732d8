"""A monkey at the keyboard: `python -m tests.bench monkey --events 100000`.

Ends with the first event after which the rules do not hold, and what the monkey had done.
"""

import argparse
import asyncio
import sys

from quiz.tui import beat
from tests.tui.monkey.playing import played

A_SEED = 2500  # events


def main() -> None:
    """Play seed after seed."""
    parser = argparse.ArgumentParser("python -m tests.bench monkey")
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0, help="the first one")
    asked = parser.parse_known_args(sys.argv[2:])[0]
    beat.LATE = 3600.0  # the monkey moves the clock itself
    print(f"{'seed':>6} {'rounds compared':>16} {'answers':>8} {'rounds ended':>13}")
    for seed in range(asked.seed, asked.seed + asked.events // A_SEED):
        done = asyncio.run(played(A_SEED, seed))
        print(f"{seed:>6} {done.compared:>16,} {done.answers:>8,} {done.ended:>13,}", flush=True)
