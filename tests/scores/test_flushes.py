"""What a disk that will not flush may cost, and what not."""

import errno
import os
from pathlib import Path

import pytest

from quiz.errors import QuizError

from .failing import Failing, is_file, is_folder, is_scores, name
from .kept import a_file, a_store, an_answer


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
