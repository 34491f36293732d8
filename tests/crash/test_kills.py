"""A game is killed at any system call: of what was kept nothing is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import REPOSITORY

from . import traced
from .stories import STORIES

EVERY = 3  # one point in so many; the others are gone through by hand
LEAST = 120


def run(module: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A module of the harness as a program."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_no_kill_at_a_system_call_takes_what_was_kept() -> None:
    done = run("tests.crash.kills", str(EVERY))
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= LEAST


@pytest.mark.parametrize("games", [2, 5, 8])
def test_games_at_once_that_are_killed_lose_nothing_double_nothing_and_wait_for_none(
    games: int,
) -> None:
    done = run("tests.crash.crowd", str(games), "3")
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 3 * sum(range(1, games + 1))


@pytest.mark.skipif(not traced.works(), reason="strace is not here, or may not watch")
@pytest.mark.parametrize(
    ("call", "number"), [("pwrite64", 1), ("pwrite64", 2), ("fdatasync", 2), ("fsync", 2)]
)
def test_no_kill_that_the_kernel_gives_takes_what_was_kept(
    tmp_path: Path, call: str, number: int
) -> None:
    first, goes_on, *_ = STORIES
    assert traced.killed_at(first, tmp_path, call, number)
    root = tmp_path / "more"
    root.mkdir()
    assert traced.killed_at(goes_on, root, call, min(number, 2))
