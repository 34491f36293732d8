"""Several games on one file; those that are killed are in `tests.crash`."""

import subprocess
import sys
from pathlib import Path

from quiz.game.events import Answered
from tests.programs import REPOSITORY

from .kept import a_file, a_store

GAMES = 3


def a_game(folder: Path, name: str, count: int) -> "subprocess.Popen[str]":
    """A process that keeps `count` answers of a round called `name`."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.scores.writer", folder, name, str(count)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    )


def kept(folder: Path) -> list[str]:
    """What the file holds, as the games tell it."""
    events, notice = a_store(folder).load()
    assert notice == ""
    return [f"{event.round} {event.question}" for event in events if isinstance(event, Answered)]


def test_games_at_once_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    games = [a_game(tmp_path / "new", f"round{number}", 60) for number in range(GAMES)]
    told = [line for game in games for line in game.communicate(timeout=60)[0].splitlines()]
    assert [game.returncode for game in games] == [0] * GAMES
    assert len(told) == 60 * GAMES
    assert sorted(kept(tmp_path / "new")) == sorted(told)
    for number in range(GAMES):
        own = [line for line in kept(tmp_path / "new") if line.startswith(f"round{number} ")]
        assert own == [f"round{number} q{question}" for question in range(60)]


def test_games_mend_a_damaged_file_once(tmp_path: Path) -> None:
    (tmp_path / "scores.json").write_bytes(a_file()[:-4] + b'\n{"event":')
    games = [a_game(tmp_path, f"round{number}", 10) for number in range(GAMES)]
    told = [line for game in games for line in game.communicate(timeout=60)[0].splitlines()]
    assert sorted(kept(tmp_path)) == sorted(told)
    assert len(list(tmp_path.glob("*.damaged-*"))) == 1
