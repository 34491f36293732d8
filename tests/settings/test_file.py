"""The settings file: nothing in it stops a game, and nothing in it is lost."""

import errno
import json
import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.settings.file import alone, change, read
from quiz.settings.in_force import in_force
from quiz.settings.language import language


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def filed(path: Path, text: str | bytes) -> list[str]:
    """Write the file; the problems it has, one line each, without the folder."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return [str(problem).removeprefix(f"{path.parent}{os.sep}") for problem in read(path).problems]


def test_no_file_is_no_problem(path: Path) -> None:
    assert in_force({"QUIZ_HOME": str(path.parent)}).problems == ()
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "settings.json:1:1: this is not JSON"),
        ('{"theme": "nord",\n  "bell": }', "settings.json:2:11: this is not JSON"),
        ("[]", "settings.json:1:1: settings are an object"),
        (b"\xff\xfe", "settings.json:1: this is not UTF-8"),
        ("[" * 100_000, "settings.json: this is not JSON"),
        (" " * (1 << 20) + "{}", "settings.json: the file is larger"),
        ('{\n  "thme": "nord"\n}', "settings.json:2:3: there is no setting called 'thme'. Did"),
        ('{"theme": "nrd"}', "settings.json:1:2: theme: 'nrd' makes no sense here. Did you mean"),
        ('{"bell": true, "bell": false}', "settings.json:1:16: 'bell' comes twice"),
        ('{"keymap": {"next": "ctrl+m"}}', "settings.json:1:2: keymap: next cannot be moved"),
        ('{"version": 2}', "settings.json: a newer citequiz"),
        ('{"version": "x"}', "settings.json: a newer citequiz"),
    ],
)
def test_every_fault_is_told_with_its_place(path: Path, text: str | bytes, problem: str) -> None:
    (told,) = filed(path, text)
    assert told.startswith(problem)


def test_what_makes_sense_beside_a_fault_is_taken(path: Path) -> None:
    filed(path, '{"version": 1, "theme": "nord", "bell": 3, "moon": [], "clock": 20}')
    assert read(path).values == {"theme": "nord", "clock": 20}
    assert len(read(path).problems) == 2


def test_a_change_keeps_all_others_and_what_is_unknown(path: Path) -> None:
    filed(path, '{"theme": "nord", "moon": [1], "bell": 3}')
    change(path, "clock", "20")
    change(path, "bell", "on")
    change(path, "theme", None)
    assert json.loads(path.read_text()) == {"version": 1, "moon": [1], "clock": 20, "bell": True}


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of Unix")
def test_only_the_owner_may_read_file_and_folder(path: Path) -> None:
    change(path, "player", "Ada")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["{", '{"version": 9, "theme": "nord"}', "[]", b"\xff"])
def test_a_file_that_is_not_understood_is_never_overwritten(path: Path, text: str | bytes) -> None:
    filed(path, text)
    before = path.read_bytes()
    with pytest.raises(QuizError) as refused:
        change(path, "bell", "on")
    assert refused.value.advice
    assert path.read_bytes() == before


def test_a_newer_file_still_counts(path: Path) -> None:
    filed(path, '{"version": 9, "theme": "nord", "clock": "soon"}')
    assert read(path).values == {"theme": "nord"}


def test_a_wrong_value_changes_nothing(path: Path) -> None:
    with pytest.raises(QuizError, match="Did you mean"):
        change(path, "theme", "drakula")
    with pytest.raises(QuizError, match="Did you mean"):
        change(path, "themes", "nord")
    assert not path.exists()


def test_a_folder_in_the_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    assert len(read(path).problems) == 1
    with pytest.raises(QuizError):
        change(path, "bell", "on")


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    own = tmp_path / "dotfiles.json"
    own.write_text("{}")
    path.parent.mkdir()
    path.symlink_to(own)
    change(path, "bell", "on")
    assert path.is_symlink()
    assert json.loads(own.read_text())["bell"] is True


def test_a_change_that_cannot_be_written_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(path, "theme", "nord")
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(QuizError, match="No space left"):
        change(path, "bell", "on")
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="there the last writer wins")
def test_two_who_write_at_once_lose_nothing(path: Path) -> None:
    values = {"clock": "20", "goal": "30", "bell": "on", "theme": "nord", "player": "Ada"}
    with ThreadPoolExecutor(5) as pool:
        list(pool.map(lambda pair: change(path, *pair), values.items()))
    assert read(path).values == {
        "clock": 20,
        "goal": 30,
        "bell": True,
        "theme": "nord",
        "player": "Ada",
    }


@given(raw=st.binary(max_size=60) | st.text(alphabet='{}[]":, theme1\n', max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_without_a_traceback(path: Path, raw: bytes | str) -> None:
    filed(path, raw)
    language({"QUIZ_HOME": str(path.parent)})


def test_the_environment_goes_before_the_file(path: Path) -> None:
    filed(path, '{"theme": "nord", "clock": 20}')
    now = in_force({"QUIZ_HOME": str(path.parent), "QUIZ_THEME": "gruvbox", "QUIZ_BELL": ""})
    assert (now.settings.theme, now.settings.clock, now.settings.bell) == ("gruvbox", 20, False)
    assert now.origins == {"theme": "QUIZ_THEME", "clock": str(path)}


def test_a_wrong_variable_is_told_and_the_file_counts(path: Path) -> None:
    filed(path, '{"theme": "nord", "bell": 2}')
    now = in_force({"QUIZ_HOME": str(path.parent), "QUIZ_THEME": "gruvbax"})
    assert now.settings.theme == "nord"
    assert now.notice.endswith("Write on or off. And 1 more: quiz settings tells.")
    assert str(now.problems[1]).startswith("QUIZ_THEME: theme: 'gruvbax' makes no sense")


@pytest.mark.parametrize(
    ("environ", "text", "spoken"),
    [
        ({}, "", "en"),
        ({"LANG": "de_DE.UTF-8"}, "", "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "", "en"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "es_ES"}, "", "es"),
        ({"LANG": "de_DE.UTF-8"}, '{"language": "ko"}', "ko"),
        ({"LANG": "de_DE.UTF-8"}, '{"language": "system"}', "de"),
        ({"LANG": "de_DE.UTF-8"}, '{"language": 3}', "de"),
        ({"LANG": "de_DE.UTF-8"}, "{", "de"),
        ({"QUIZ_LANGUAGE": "en"}, '{"language": "ko"}', "en"),
        ({"QUIZ_LANGUAGE": "pt-BR"}, "", "pt"),
    ],
)
def test_the_language_is_told_by_variable_file_and_locale(
    path: Path, environ: dict[str, str], text: str, spoken: str
) -> None:
    if text:
        filed(path, text)
    assert language({"QUIZ_HOME": str(path.parent), **environ}) == spoken


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no locks there")
def test_a_lock_that_another_program_holds_is_told_and_not_waited_for_without_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(path, "theme", "nord")
    monkeypatch.setattr("quiz.settings.file.PATIENCE", 0.02)
    with alone(path.parent), pytest.raises(QuizError, match="another program is changing"):
        change(path, "bell", "on")
    change(path, "bell", "on")
    assert read(path).values == {"theme": "nord", "bell": True}


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no locks there")
def test_without_locks_the_settings_are_changed_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", no_locks)
    change(path, "theme", "nord")
    assert read(path).values == {"theme": "nord"}
