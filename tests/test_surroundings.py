"""A system that lacks what others have: a working folder, a home, folders of ours."""

import sys
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.places import user_data
from tests.programs import start


def test_a_relative_home_in_a_deleted_folder_is_told_and_mended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(_: Path) -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "absolute", gone)
    with pytest.raises(QuizError, match=r"no home folder\. Set QUIZ_HOME"):
        user_data({"QUIZ_HOME": "relative"})


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
