"""Writes that stop half way."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.errors import QuizError
from tests.programs import REPOSITORY

from .kept import a_file, a_store, an_answer, answers


def test_short_writes_are_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pwrite = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda fd, content, at: pwrite(fd, content[:7], at))
    store = a_store(tmp_path)
    for answer in answers(3):
        store.append(answer)
    assert store.path.read_bytes() == a_file(*answers(3))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG])
@pytest.mark.parametrize("written", [0, 1, 30, 90])
def test_a_write_that_fails_half_way_is_taken_back_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, written: int
) -> None:
    store = a_store(tmp_path)
    store.append(an_answer("q1"))
    pwrite = os.pwrite
    left = [written]

    def filling(descriptor: int, content: memoryview, at: int) -> int:
        if len(content) > 4:  # the old end takes no new room
            if not left[0]:
                raise OSError(number, os.strerror(number))
            content, left[0] = content[: left[0]], 0
        return pwrite(descriptor, content, at)

    with monkeypatch.context() as full:
        full.setattr(os, "pwrite", filling)
        with pytest.raises(QuizError) as told:
            store.append(an_answer("q2"))
    assert os.strerror(number) in str(told.value)
    assert store.path.read_bytes() == a_file(an_answer("q1"))
    store.append(an_answer("q3"))
    assert store.load() == ((an_answer("q1"), an_answer("q3")), "")


FULL = """
import resource, sys
from pathlib import Path
from quiz.errors import QuizError
from tests.scores.kept import a_store, an_answer
store = a_store(Path(sys.argv[1]))
free = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), free[1]))
try:
    for number in range(99):
        store.append(an_answer(f"q{number}"))
except QuizError as told:
    print(number, told)
resource.setrlimit(resource.RLIMIT_FSIZE, free)
store.append(an_answer("room again"))
"""


@pytest.mark.parametrize("room", [30, 60, 1000, 1001, 1100, 1177])
def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path, room: int) -> None:
    full = subprocess.run(
        [sys.executable, "-c", FULL, tmp_path, str(room)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    kept, _, told = full.stdout.partition(" ")
    assert "Make room on the disk" in told
    events = (*answers(int(kept)), an_answer("room again"))
    assert a_store(tmp_path).load() == (events, "")
    assert (tmp_path / "scores.json").read_bytes() == a_file(*events)
    assert not list(tmp_path.glob("*.new-*"))
