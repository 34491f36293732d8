import gc
import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.events import Event
from quiz.scores.store import Loaded

from .anything import events
from .kept import a_deal, a_file, a_store, an_answer, an_end, answers, is_json, lines

ROUND: tuple[Event, ...] = (a_deal(), an_answer("q1"), an_answer("q2"), an_end())


def test_without_a_file_nothing_was_kept_and_none_is_made(tmp_path: Path) -> None:
    assert a_store(tmp_path / "new").load() == Loaded((), "")
    assert list(tmp_path.iterdir()) == []


def test_what_was_kept_is_there_in_order(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for event in ROUND:
        store.append(event)
    assert a_store(tmp_path).load() == Loaded(ROUND, "")


def test_the_file_is_one_record_a_line_and_valid_after_each_answer(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for count, event in enumerate(ROUND, 1):
        store.append(event)
        assert store.path.read_bytes() == a_file(*ROUND[:count])
        assert is_json(store.path)
    assert store.path.read_text().splitlines()[2] == lines(ROUND)[1] + ","


def test_the_file_and_its_folders_are_for_the_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = a_store(tmp_path / "far" / "away")
        store.append(an_answer())
        store.append(an_answer())
    finally:
        os.umask(before)
    made = [path for path in tmp_path.rglob("*")]
    assert {path.name for path in made} == {
        "far",
        "away",
        "scores.json",
        "backups",
        "scores-2026-11-22.json",
    }
    for path in made:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    a_store(tmp_path).append(an_answer())
    assert [path.name for path in tmp_path.iterdir()] == ["scores.json"]


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append(an_answer())
    lowest = os.dup(0)
    os.close(lowest)
    store.append(an_answer())
    store.load()
    store.path.write_bytes(b"[")
    store.load()
    again = os.dup(0)
    os.close(again)
    assert again == lowest


def test_adding_writes_over_the_tail_and_reads_nothing_else(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(a_file(*answers(3)))
    before = store.path.stat().st_ino
    store.append(an_end())
    assert store.path.stat().st_ino == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(events, max_size=6))
def test_any_events_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, kept: list[Event]
) -> None:
    store = a_store(tmp_path_factory.mktemp("any"))
    for event in kept:
        store.append(event)
    assert store.load() == Loaded(tuple(kept), "")


@pytest.mark.parametrize("collecting", [True, False])
def test_loading_leaves_the_garbage_collector_as_it_was(tmp_path: Path, collecting: bool) -> None:
    was = gc.isenabled()
    try:
        gc.enable() if collecting else gc.disable()
        a_store(tmp_path).append(an_answer())
        a_store(tmp_path).load()
        assert gc.isenabled() == collecting
    finally:
        gc.enable() if was else gc.disable()


def test_a_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    target = tmp_path / "dotfiles" / "kept.json"
    link = a_store(tmp_path)
    link.path.symlink_to(target)
    link.append(an_answer("q1"))
    target.write_bytes(a_file(an_answer("q1")).replace(b",", b"\n,"))
    assert link.load().events == (an_answer("q1"),)
    link.append(an_answer("q2"))
    assert link.path.is_symlink()
    assert target.read_bytes() == a_file(an_answer("q1"), an_answer("q2"))
    assert [path.name for path in target.parent.iterdir()] == ["kept.json"]


def test_a_file_that_vanished_is_begun_anew(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append(an_answer("q1"))
    store.path.unlink()
    store.append(an_answer("q2"))
    assert store.load().events == (an_answer("q2"),)


def test_a_file_that_was_replaced_is_added_to(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append(an_answer("q1"))
    other = tmp_path / "other"
    other.write_bytes(a_file(an_answer("q2")))
    other.replace(store.path)
    store.append(an_answer("q3"))
    assert store.load().events == (an_answer("q2"), an_answer("q3"))


def test_where_no_folder_can_be_nothing_was_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = a_store(tmp_path / "file")
    assert store.load() == Loaded((), "")


@pytest.mark.parametrize(
    ("what", "act"),
    [
        *((what, "load") for what in ("a folder", "a pipe", "a link to itself")),
        *((what, "append") for what in ("a folder", "a pipe", "a link to itself", "below a file")),
    ],
)
def test_what_is_no_file_is_told(tmp_path: Path, what: str, act: str) -> None:
    store = a_store(tmp_path)
    if what == "a folder":
        store.path.mkdir()
    elif what == "a pipe":
        os.mkfifo(store.path)
    elif what == "a link to itself":
        store.path.symlink_to(store.path)
    else:
        (tmp_path / "file").write_text("")
        store = a_store(tmp_path / "file")
    with pytest.raises(QuizError) as told:
        store.load() if act == "load" else store.append(an_answer())
    assert str(store.path) in str(told.value)
    assert "QUIZ_HOME" in told.value.advice
