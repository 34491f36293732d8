"""A system that lacks what others have: a working folder, a home, folders of ours."""

import sys
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.places import cache, put_private, settings_file, user_data
from quiz.settings.in_force import in_force
from tests.programs import start


def test_a_relative_home_in_a_deleted_folder_is_told_and_mended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(_: Path) -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "absolute", gone)
    environ = {"QUIZ_HOME": "relative"}
    for place in (user_data, settings_file):
        with pytest.raises(QuizError, match=r"no home folder\. Set QUIZ_HOME"):
            place(environ)
    assert cache(environ) is None
    assert in_force(environ).path is None


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_what_can_be_made_again_is_for_its_owner_alone_whole_or_not_there(tmp_path: Path) -> None:
    file = tmp_path / "made" / "cache" / "status"
    put_private(file, b"one")
    put_private(file, b"two")
    assert file.read_bytes() == b"two"
    rights = [path.stat().st_mode & 0o777 for path in (file, file.parent, file.parent.parent)]
    assert rights == [0o600, 0o700, 0o700]
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        put_private(tmp_path / "taken", b"three")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "taken"]


@pytest.mark.parametrize("home", ["a home with spaces", "дом 家", "h\udcff"])
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are text")
def test_a_home_of_any_name_keeps_the_answers(tmp_path: Path, home: str) -> None:
    done = start("play", "--plain", home=tmp_path / home, typed="1\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert '"answered"' in (tmp_path / home / "scores.json").read_text(encoding="utf-8")


def test_files_where_folders_should_be_are_done_without(tmp_path: Path) -> None:
    for name in ("packs", "cache"):
        (tmp_path / name).write_text("a file", encoding="utf-8")
    done = start("list", home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "armored-train" in done.stdout
