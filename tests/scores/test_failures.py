"""What the disk and the system may refuse."""

import errno
import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.scores import lock
from quiz.scores.lock import hold
from tests.programs import REPOSITORY

from .kept import a_file, a_store, an_answer, answers, is_json

Descriptors = Callable[[int], bool]


def name(descriptor: int) -> str:
    """The path that was opened as `descriptor`."""
    return str(Path(f"/proc/self/fd/{descriptor}").readlink())


class Failing:
    """A system call that fails with `number` for its first `times` calls that `fits` takes."""

    def __init__(
        self, call: Callable[..., object], number: int, times: int, fits: Descriptors
    ) -> None:
        self.call = call
        self.number = number
        self.left = times
        self.fits = fits
        self.failed: list[int] = []

    def __call__(self, descriptor: int, *arguments: object) -> object:
        if self.left and self.fits(descriptor):
            self.left -= 1
            self.failed.append(os.fstat(descriptor).st_ino)
            raise OSError(self.number, os.strerror(self.number))
        assert os.fstat(descriptor).st_ino not in self.failed, "tried again on the same file"
        return self.call(descriptor, *arguments)


def is_folder(descriptor: int) -> bool:
    return not Path(name(descriptor)).is_file()


def is_scores(descriptor: int) -> bool:
    return name(descriptor).endswith("scores.json")


def is_file(descriptor: int) -> bool:
    return not is_folder(descriptor)


def test_after_a_failed_flush_a_new_file_holds_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store(tmp_path)
    store.append(an_answer("q1"))
    before = store.path.stat().st_ino
    flush = Failing(os.fdatasync, errno.EIO, 1, is_scores)
    monkeypatch.setattr(os, "fdatasync", flush)
    store.append(an_answer("q2"))
    assert flush.failed == [before]
    assert store.path.stat().st_ino != before
    assert store.path.read_bytes() == a_file(an_answer("q1"), an_answer("q2"))
    store.append(an_answer("q3"))
    assert store.load().events == (an_answer("q1"), an_answer("q2"), an_answer("q3"))


def test_when_nothing_can_be_flushed_the_answer_is_taken_back_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store(tmp_path)
    store.append(an_answer("q1"))
    with monkeypatch.context() as broken:
        broken.setattr(os, "fdatasync", Failing(os.fdatasync, errno.EIO, 99, is_file))
        with pytest.raises(QuizError, match="could not be kept"):
            store.append(an_answer("q2"))
    assert store.path.read_bytes() == a_file(an_answer("q1"))
    store.append(an_answer("q3"))
    assert store.load().events == (an_answer("q1"), an_answer("q3"))
    assert not list(tmp_path.glob("*.new-*"))


@pytest.mark.parametrize("calls", range(1, 4))
def test_a_failed_flush_of_the_folder_is_told_and_the_next_answer_writes_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: int
) -> None:
    store = a_store(tmp_path / "new")
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", Failing(os.fsync, errno.EIO, calls, is_folder))
        for _ in range(calls):
            with pytest.raises(QuizError, match="could not be kept"):
                store.append(an_answer("q1"))
    flushed: list[str] = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        flushed.append(name(descriptor))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    store.append(an_answer("q2"))
    assert str(store.path.parent) in flushed
    assert store.load().events == (an_answer("q2"),)


def test_a_folder_that_cannot_be_flushed_on_this_file_system_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", Failing(os.fsync, errno.EINVAL, 99, is_folder))
    store = a_store(tmp_path)
    store.append(an_answer())
    assert store.load().events == (an_answer(),)


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


def refuse_writing(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Let files be opened for reading only."""
    opened = os.open

    def reading(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY | os.O_CREAT):
            raise OSError(number, os.strerror(number), str(path))
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", reading)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_what_may_not_be_written_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    store = a_store(tmp_path)
    raw = a_file(*answers(3))
    for before in (raw, raw.replace(b",", b", "), raw[:-9]):
        store.path.write_bytes(before)
        with monkeypatch.context() as refused:
            refuse_writing(refused, number)
            events, notice = store.load()
            with pytest.raises(QuizError, match="QUIZ_HOME"):
                store.append(an_answer("q9"))
        assert events[:2] == tuple(answers(2))
        assert bool(notice) == (before != raw)
        assert store.path.read_bytes() == before


def test_a_damaged_file_is_left_alone_when_no_copy_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store(tmp_path)
    raw = a_file(*answers(3))[:-9]
    store.path.write_bytes(raw)
    with monkeypatch.context() as full:
        full.setattr(os, "pwrite", Failing(os.pwrite, errno.ENOSPC, 99, is_file))
        events, notice = store.load()
        with pytest.raises(QuizError, match="Make room"):
            store.append(an_answer())
    assert events == tuple(answers(2))
    assert "cannot be mended" in notice
    assert store.path.read_bytes() == raw
    assert [path.name for path in tmp_path.iterdir()] == ["scores.json"]


def test_a_damaged_file_that_cannot_be_replaced_leaves_one_copy_and_not_one_a_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(b"x")
    monkeypatch.setattr(
        os, "fdatasync", Failing(os.fdatasync, errno.EIO, 9, lambda fd: ".new-" in name(fd))
    )
    for _ in range(3):
        assert "cannot be mended" in store.load().notice
    assert store.path.read_bytes() == b"x"
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["scores.json", "scores.json.damaged-1"]


def test_a_new_file_that_cannot_be_removed_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path), missing_ok)

    monkeypatch.setattr(Path, "unlink", fails)
    store = a_store(tmp_path)
    store.append(an_answer("q1"))
    store.path.write_bytes(a_file(an_answer("q1"))[:-1] + b"x")
    assert "damaged-1" in store.load().notice
    assert (tmp_path / "scores.json.damaged-1").exists()
    assert store.load() == ((an_answer("q1"),), "")


def test_a_lock_that_another_holds_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    store = a_store(tmp_path)
    store.append(an_answer("q1"))
    with hold(store.path):
        with pytest.raises(QuizError, match="locked by another"):
            store.append(an_answer("q2"))
        assert store.load() == ((an_answer("q1"),), "")
    store.append(an_answer("q3"))
    assert store.load().events == (an_answer("q1"), an_answer("q3"))


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_without_locks_the_game_goes_on_with_a_notice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(fcntl, "flock", Failing(fcntl.flock, number, 99, is_file))
    store = a_store(tmp_path)
    store.append(an_answer("q1"))
    store.append(an_answer("q2"))
    events, notice = store.load()
    assert events == (an_answer("q1"), an_answer("q2"))
    assert "without locks" in notice


def test_without_hard_links_a_file_is_begun_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", no_links)
    store = a_store(tmp_path)
    store.append(an_answer())
    assert store.path.read_bytes() == a_file(an_answer())
    assert is_json(store.path)
    assert [path.name for path in tmp_path.iterdir()] == ["scores.json"]


def test_an_unreadable_file_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store(tmp_path)
    store.append(an_answer())

    def denied(path: Path, *_: int) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(QuizError, match="cannot be read: Permission denied") as told:
        store.load()
    assert told.value.advice.startswith("Change its permissions")
