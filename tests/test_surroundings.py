"""A system that lacks what others have: a working folder, a home, room, open files, an encoding."""

import subprocess
import sys
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.places import cache, put_private, settings_file, user_data
from quiz.settings.in_force import in_force
from tests.programs import REPOSITORY, environment, start

FULL = Path("/dev/full")
POOR = {"LC_CTYPE": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")


def shell(
    script: str, *arguments: str, home: Path, typed: str = "", **more: str
) -> "subprocess.CompletedProcess[str]":
    """A shell's script, for which "$@" is `quiz ARGUMENTS`."""
    return subprocess.run(
        ["/bin/sh", "-c", script, "sh", sys.executable, "-m", "quiz", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=REPOSITORY,
        env=environment(home, **more),
        timeout=60,
        check=False,
    )


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


@pytest.mark.parametrize(
    "home", ["a home with spaces", "дом 家", "h\udcff", "two\nlines", "x" * 200]
)
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


def test_a_home_whose_name_has_two_lines_is_told_on_one(tmp_path: Path) -> None:
    done = start("where", home=tmp_path / "two\nlines")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{tmp_path}/two lines/scores.json" in done.stdout


@pytest.mark.parametrize("poor", [{"LANG": "C", "LC_ALL": ""}, {"LANG": "", "LC_ALL": "POSIX"}])
def test_a_locale_without_letters_gets_lists_and_games_in_ascii(
    poor: dict[str, str], tmp_path: Path
) -> None:
    pack = tmp_path / "packs" / "signs.yaml"
    pack.parent.mkdir()
    pack.write_text(
        "quiz: 1\ntitle: Zürich…\nquestions:\n"
        "  - question: Where is the 列車?\n    options: [correct: Genève, Bâle]\n",
        encoding="utf-8",
    )
    listed = start("list", home=tmp_path, **POOR, **poor)
    played = start("play", "signs", "--plain", home=tmp_path, typed="1\n\n", **POOR, **poor)
    assert (listed.returncode, listed.stderr) == (played.returncode, played.stderr) == (0, "")
    assert "Zurich..." in listed.stdout
    assert "Where is the ???" in played.stdout
    assert (listed.stdout + played.stdout).isascii()


@pytest.mark.parametrize(
    "words", [["\udcff"], ["play", "a\udcff"], ["check", "a\udcff\x1b[2J.yaml"]]
)
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are text")
def test_arguments_that_are_no_text_are_told_in_one_line(words: list[str], tmp_path: Path) -> None:
    done = start(*words, home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("quiz: ")
    assert done.stderr.removesuffix("\n").isprintable()


@POSIX
def test_only_the_first_line_of_a_list_may_be_wanted(tmp_path: Path) -> None:
    done = shell('("$@"; echo "ended with $?" >&2) | head -n 1', "list", home=tmp_path)
    assert done.stderr == "ended with 0\n"
    assert done.stdout.startswith("ID ")
    assert done.stdout.count("\n") == 1


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "words", [["list"], ["where", "--json"], ["play", "--plain"], ["--version"]]
)
def test_output_that_finds_no_room_is_told_in_one_line(words: list[str], tmp_path: Path) -> None:
    done = shell(f'"$@" >{FULL}', *words, home=tmp_path)
    assert (done.returncode, done.stderr) == (2, "quiz: No space left on device\n")


@POSIX
def test_twenty_open_files_are_enough_for_a_game(tmp_path: Path) -> None:
    done = shell(
        'ulimit -n 20; exec "$@"', "play", "-n", "1", "--plain", home=tmp_path, typed="1\n\n"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "The end." in done.stdout
    assert '"answered"' in (tmp_path / "scores.json").read_text(encoding="utf-8")
