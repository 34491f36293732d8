"""The program as a process: killed, interrupted, cut off, and in a poor terminal."""

import json
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.crash.test_refusals import UNPRIVILEGED, works
from tests.programs import REPOSITORY, environment, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals and pipes")


def begin(*arguments: str, home: Path) -> "subprocess.Popen[str]":
    """`quiz`, running, with pipes to it."""
    return subprocess.Popen(
        [sys.executable, "-m", "quiz", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=REPOSITORY,
        env=environment(home),
    )


def read_until(program: "subprocess.Popen[str]", words: str) -> str:
    """What the program prints up to `words`."""
    assert program.stdout
    said = ""
    while not said.endswith(words):
        sign = program.stdout.read(1)
        assert sign, said
        said += sign
    return said


def type_in(program: "subprocess.Popen[str]", line: str) -> None:
    """Type a line."""
    assert program.stdin
    program.stdin.write(f"{line}\n")
    program.stdin.flush()


def test_a_game_that_was_killed_resumes_at_the_same_question(tmp_path: Path) -> None:
    program = begin("play", "--plain", home=tmp_path)
    for _ in range(3):
        read_until(program, "Your answer:")
        type_in(program, "1")
        read_until(program, "next question:")
        type_in(program, "")
    open_question = read_until(program, "Your answer:")
    program.kill()
    program.communicate()
    kept = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert [record["event"] for record in kept["records"]] == ["dealt", *["answered"] * 3]
    again = start("--plain", home=tmp_path, typed="\n")
    assert again.returncode == 0
    assert "1. Resume: question 4 of 10" in again.stdout
    assert open_question[open_question.index("Question 4") :] in again.stdout


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (["play", "--mode", "survival"], ["1"]),
        (["play", "--mode", "wager"], ["1", "2"]),
        (["play", "--mode", "ladder"], ["z"]),
        (["play", "--mode", "hotseat", "--players", "Ada, Bo"], ["1"]),
        (["play", "--clock", "99", "--strict"], ["1"]),
        (["daily"], ["1"]),
    ],
    ids=lambda words: "-".join(words[1:3]) or words[0],
)
def test_every_way_to_play_survives_a_kill(
    words: list[str], typed: list[str], tmp_path: Path
) -> None:
    program = begin(*words, "--plain", home=tmp_path)
    for asked, line in zip(("Your answer:", "certain:"), typed, strict=False):
        read_until(program, asked)
        type_in(program, line)
    read_until(program, "next question:")
    type_in(program, "")
    open_question = read_until(program, "Your answer:")
    program.kill()
    program.communicate()
    again = start("--plain", home=tmp_path, typed="\n")
    assert "1. Resume: question 2 of " in again.stdout
    assert open_question[open_question.index("Question 2") :] in again.stdout


def test_scores_tell_the_time_of_the_clock_on_the_wall(tmp_path: Path) -> None:
    start("play", "--plain", home=tmp_path)
    (game,) = json.loads(start("scores", "--json", home=tmp_path).stdout)
    wall = datetime.fromisoformat(game["at"]) + timedelta(hours=9)
    told = start("scores", home=tmp_path, TZ="WALL-9").stdout
    assert wall.strftime("%Y-%m-%d %H:%M") in told


def test_ctrl_c_ends_with_130_and_says_what_is_kept(tmp_path: Path) -> None:
    program = begin("play", "--plain", home=tmp_path)
    read_until(program, "Your answer:")
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=30)
    assert program.returncode == 130
    assert "Stopped with 0 of 10 questions answered" in out
    assert err == ""


@pytest.mark.parametrize("command", [["--help"], ["list"], ["play", "--plain"]])
def test_a_reader_that_leaves_early_is_no_error(command: list[str], tmp_path: Path) -> None:
    program = begin(*command, home=tmp_path)
    assert program.stdout
    program.stdout.close()
    assert program.stdin
    program.stdin.close()
    assert program.stderr
    assert program.stderr.read() == ""
    program.stderr.close()
    assert program.wait(30) == 0


@pytest.mark.parametrize(
    "poor", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}]
)
def test_a_terminal_that_has_only_ascii_can_be_played_on(
    poor: dict[str, str], tmp_path: Path
) -> None:
    pack = tmp_path / "signs.yaml"
    pack.write_text(
        "quiz: 1\ntitle: “Zürich”\nquestions:\n"
        "  - question: Where is the 列車?\n    options: [correct: Zürich…, Genève, Bâle]\n",
        encoding="utf-8",
    )
    done = start(str(pack), home=tmp_path, typed="1\n\n", **poor)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The end." in done.stdout


def test_bytes_that_are_no_text_are_only_wrong_input(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "quiz", "--plain"],
        input=b"\xff\xfe\x00\x80\n1\n",
        capture_output=True,
        cwd=REPOSITORY,
        env=environment(tmp_path),
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"There is no option" in done.stdout


def test_a_game_without_stdin_ends_at_once(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m quiz play <&-'
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        capture_output=True,
        cwd=REPOSITORY,
        env=environment(tmp_path),
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not works(*UNPRIVILEGED), reason="whoever runs the tests may write all")
def test_a_home_that_is_read_only_is_played_in_and_left_as_it_was(tmp_path: Path) -> None:
    start("play", "--plain", home=tmp_path, typed="1\n")
    kept = (tmp_path / "scores.json").read_bytes()
    (tmp_path / "scores.json").chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        done = subprocess.run(
            [*UNPRIVILEGED, sys.executable, "-m", "quiz", "play", "-n", "1", "--plain"],
            input="1\n\n",
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=REPOSITORY,
            env=environment(tmp_path),
            timeout=60,
            check=False,
        )
    finally:
        tmp_path.chmod(0o700)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Your answers cannot be kept" in done.stdout
    assert "Change its permissions" in done.stdout
    assert "of 1 right" in done.stdout
    assert (tmp_path / "scores.json").read_bytes() == kept


@pytest.mark.skipif(not works(*UNPRIVILEGED), reason="whoever runs the tests may write all")
def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o500)
    for words in (["list"], ["play", "-n", "1", "--plain"], ["scores", "--json"]):
        done = subprocess.run(
            [*UNPRIVILEGED, sys.executable, "-m", "quiz", *words],
            input="1\n\n",
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=REPOSITORY,
            env=environment(tmp_path),
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)) == 1
    assert list(cache.iterdir()) == []


def test_a_mistake_of_ours_in_a_plain_game_is_one_line_and_keeps_the_answers(
    tmp_path: Path,
) -> None:
    broken = (
        "from quiz.__main__ import entry; from quiz.cli.plain.console import Console;"
        "ask = Console.ask; Console.ask = lambda console, prompt:"
        " 1 // 0 if 'next' in prompt else ask(console, prompt); entry()"
    )
    done = subprocess.run(
        [sys.executable, "-c", broken, "play", "--plain"],
        input="1\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=REPOSITORY,
        env=environment(tmp_path),
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("quiz: this is our mistake; your answers are kept in ")
    assert done.stderr.count("\n") == 1
    assert "ZeroDivisionError" in (tmp_path / "cache" / "mistake.txt").read_text(encoding="utf-8")
    assert '"answered"' in (tmp_path / "scores.json").read_text(encoding="utf-8")
