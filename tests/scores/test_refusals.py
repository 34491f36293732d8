"""What the system may not allow: to read, write, lock, replace or remove a file."""

import errno
import fcntl
import os
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.scores import lock
from quiz.scores.lock import hold

from .failing import Failing, is_file, name
from .kept import a_file, a_store, an_answer, answers, is_json


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
