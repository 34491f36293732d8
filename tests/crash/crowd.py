"""Several games on one file, killed while they write.

python -m tests.crash.crowd GAMES TURNS tells how many answers were told safe; it fails when
one of them is lost or doubled, when the file is damaged, or when a game waits for a dead one.
"""

import os
import select
import signal
import sys
from pathlib import Path
from typing import NamedTuple

from quiz.game.events import Answered
from tests.scores.kept import a_store, an_answer, is_json

from .cuts import scratch
from .verdict import LostError

PATIENCE = 60.0  # seconds that a game may take for one answer


class Game(NamedTuple):
    """A process that keeps answers of a round called `name` until it is killed."""

    name: str
    process: int
    signs: int


def begin(folder: Path, name: str) -> Game:
    """A game of its own, which gives a sign for every answer that is safe."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return Game(name, process, reading)
    try:
        store = a_store(folder)
        for number in range(10**6):
            store.append(an_answer(f"q{number}", round=name))
            os.write(writing, b".")
    finally:
        os._exit(1)


def safe(game: Game, least: int) -> int:
    """How many answers the game told safe until it had `least` of them and was killed."""
    count = 0
    while count < least:
        if not select.select([game.signs], [], [], PATIENCE)[0]:
            raise LostError(f"{game.name} waits for ever")
        signs = os.read(game.signs, least - count)
        if not signs:
            raise LostError(f"{game.name} gave up")
        count += len(signs)
    os.kill(game.process, signal.SIGKILL)
    os.waitpid(game.process, 0)
    while more := os.read(game.signs, 4096):
        count += len(more)
    os.close(game.signs)
    return count


def turn(folder: Path, number: int, games: int) -> set[str]:
    """Let games begin at once, and kill one after the other; the answers told safe."""
    crowd = [begin(folder, f"{number}-{one}") for one in range(games)]
    told = {game.name: safe(game, 1 + one) for one, game in enumerate(crowd)}
    return {f"{name} q{question}" for name, count in told.items() for question in range(count)}


def judge(folder: Path, told: set[str]) -> None:
    """Everything told safe is there, once, in a file that no kill has damaged."""
    if not is_json(folder / "scores.json"):
        raise LostError("the file is no JSON")
    events, notice = a_store(folder).load()
    held = [f"{event.round} {event.question}" for event in events if isinstance(event, Answered)]
    if notice or len(held) != len(set(held)):
        raise LostError(f"{notice or 'something is there twice'}")
    if lost := told - set(held):
        raise LostError(f"told safe and lost: {sorted(lost)}")


def main(games: str, turns: str) -> None:
    """Play, kill and judge, turn by turn."""
    told: set[str] = set()
    with scratch() as folder:
        for number in range(int(turns)):
            told |= turn(folder, number, int(games))
            judge(folder, told)
    sys.stdout.write(f"{len(told)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
