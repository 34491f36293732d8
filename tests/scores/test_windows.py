"""The way of Windows, played on this system: no pwrite, no flock, no replacing of open files."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import REPOSITORY

from .kept import a_file, a_store, answers

WINDOWS = """
import concurrent.futures.thread, fcntl, json, os, pathlib, random, re, sys, types
from datetime import date

msvcrt = types.ModuleType("msvcrt")
msvcrt.LK_NBLCK = 2
msvcrt.locking = lambda fd, mode, count: fcntl.lockf(fd, fcntl.LOCK_EX | fcntl.LOCK_NB, count)
sys.modules["msvcrt"] = msvcrt
sys.modules["fcntl"] = None
replace = os.replace

def replace_unless_open(source, target):
    for descriptor in os.listdir("/proc/self/fd"):
        try:
            name = os.readlink(f"/proc/self/fd/{descriptor}")
        except OSError:
            continue
        if name in (str(source), str(target)):
            raise PermissionError(13, "open", name)
    replace(source, target)

os.replace = replace_unless_open
for name in ("pread", "pwrite", "fdatasync", "fchmod", "fchown", "O_NONBLOCK", "O_CLOEXEC"):
    delattr(os, name)
sys.platform = "win32"

from quiz.game.events import Answered
from quiz.scores.store import Store

folder, name, count = sys.argv[1:]
store = Store(pathlib.Path(folder, "scores.json"), lambda: date(2026, 11, 22))
print(store.load().notice)
for number in range(int(count)):
    store.append(Answered(name, f"q{number}", ("60 km/h",), True, 4.2, 0, "2026-11-22T12:00:00Z"))
"""


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs to see what is open")
@pytest.mark.parametrize("before", [None, a_file(), a_file()[:-2], a_file().replace(b",", b"\n,")])
def test_windows_keeps_every_answer_of_two_games(tmp_path: Path, before: bytes | None) -> None:
    if before is not None:
        (tmp_path / "scores.json").write_bytes(before)
    games = [
        subprocess.Popen(
            [sys.executable, "-c", WINDOWS, tmp_path, name, "20"],
            cwd=REPOSITORY,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    for game in games:
        _, told = game.communicate(timeout=60)
        assert game.returncode == 0, told
    kept = a_store(tmp_path).load().events
    for name in ("one", "two"):
        own = [event for event in kept if event.round == name]
        assert own == [answer._replace(round=name) for answer in answers(20)]
    assert not list(tmp_path.glob("*.new-*"))
