import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from quiz.scores.backups import KEPT
from quiz.scores.store import Store

from .kept import TODAY, a_file, a_store, an_answer, answers


def copies(folder: Path) -> list[str]:
    """The names in the folder of backups, in order."""
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_a_day_begins_with_a_copy_of_the_day_before(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(a_file(*answers(2)))
    store.append(an_answer("q7"))
    store.append(an_answer("q8"))
    a_store(tmp_path).append(an_answer("q9"))
    assert copies(tmp_path) == ["scores-2026-11-22.json"]
    copy = tmp_path / "backups" / "scores-2026-11-22.json"
    assert copy.read_bytes() == a_file(*answers(2))


def test_there_is_no_copy_of_nothing(tmp_path: Path) -> None:
    a_store(tmp_path).append(an_answer())
    assert [path.name for path in tmp_path.iterdir()] == ["scores.json"]


def test_midnight_in_a_game_begins_another_copy(tmp_path: Path) -> None:
    days = [TODAY, TODAY, TODAY + timedelta(days=1)]
    store = Store(tmp_path / "scores.json", lambda: days.pop(0))
    store.path.write_bytes(a_file(*answers(2)))
    while days:
        store.append(an_answer())
    assert copies(tmp_path) == ["scores-2026-11-22.json", "scores-2026-11-23.json"]


def test_the_latest_ten_are_kept_and_other_files_left_alone(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(a_file(*answers(2)))
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "scores-2001-01-01-mine.json").write_text("mine")
    days = [TODAY + timedelta(days=number) for number in range(KEPT + 3)]
    for day in days:
        a_store(tmp_path, day).append(an_answer())
    dated = [f"scores-{day.isoformat()}.json" for day in days[-KEPT:]]
    assert copies(tmp_path) == sorted(["scores-2001-01-01-mine.json", *dated])


def test_a_clock_that_was_ahead_does_not_cost_todays_copy(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(a_file(*answers(2)))
    for number in range(KEPT):
        a_store(tmp_path, date(2099, 1, 1) + timedelta(days=number)).append(an_answer())
    a_store(tmp_path).append(an_answer())
    assert copies(tmp_path)[0] == "scores-2026-11-22.json"
    assert len(copies(tmp_path)) == KEPT


def test_a_failed_backup_never_stops_a_game(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(a_file(*answers(2)))
    (tmp_path / "backups").write_text("in the way")
    store.append(an_answer("q9"))
    assert store.load() == ((*answers(2), an_answer("q9")), "")


def test_an_unfinished_backup_of_a_dead_process_is_in_nobodys_way(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(a_file(*answers(2)))
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "scores.json.new").write_bytes(b"[")
    store.append(an_answer())
    assert copies(tmp_path) == ["scores-2026-11-22.json"]


def test_what_a_dead_process_left_unfinished_is_swept(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(a_file(*answers(2)))
    old, young = tmp_path / "scores.json.new-1", tmp_path / "scores.json.new-2"
    for left in (old, young):
        left.write_bytes(b"[")
    os.utime(old, (0, 0))
    store.append(an_answer())
    assert (old.exists(), young.exists()) == (False, True)


@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_a_rewrite_keeps_the_rights_that_the_player_gave(tmp_path: Path, mode: int) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(a_file(*answers(2)).replace(b",", b"\n,"))
    store.path.chmod(mode)
    store.load()
    assert store.path.read_bytes() == a_file(*answers(2))
    assert store.path.stat().st_mode & 0o777 == mode
