import io
import sys
from pathlib import Path

import pytest

from quiz.cli.ending import ended
from quiz.errors import PROBLEMS, QuizError


def fail(error: BaseException) -> int:
    raise error


def test_a_command_ends_with_its_own_code() -> None:
    assert ended(lambda: 1) == 1


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (QuizError("no such pack", advice="Try another."), 2, "quiz: no such pack. Try another.\n"),
        (
            QuizError("bad", file="p.yaml", line=3, column=5, exit_code=PROBLEMS),
            1,
            "p.yaml:3:5: bad",
        ),
        (PermissionError(13, "Permission denied", "/x"), 2, "quiz: /x: Permission denied\n"),
        (OSError(28, "No space left on device"), 2, "quiz: No space left on device\n"),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 0, ""),
    ],
)
def test_what_stops_a_command_is_one_line_and_a_code(
    error: BaseException, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(lambda: fail(error)) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert told in said.err
    assert said.err.count("\n") == bool(told)


def test_an_error_says_nothing_that_a_terminal_obeys(capsys: pytest.CaptureFixture[str]) -> None:
    ended(lambda: fail(QuizError("a\x1b[31m\nb")))
    assert capsys.readouterr().err == "quiz: a\ufffd[31m b\n"


def test_a_mistake_of_ours_is_one_line_and_its_details_are_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path))
    details = tmp_path / "cache" / "mistake.txt"
    assert ended(lambda: 1 // 0) == 2
    told = f"quiz: this is our mistake; the details are in {details}\n"
    assert capsys.readouterr() == ("", told)
    (tmp_path / "scores.json").write_text("[]", encoding="utf-8")
    assert ended(lambda: fail(ValueError("a\nsurrogate \udcff"))) == 2
    kept = f"your answers are kept in {tmp_path / 'scores.json'}"
    assert capsys.readouterr().err == told.replace("mistake;", f"mistake; {kept};", 1)
    written = details.read_text(encoding="utf-8")
    assert written.startswith("citequiz ")
    assert "ZeroDivisionError" not in written
    assert "Traceback" in written
    assert "surrogate \\udcff" in written
    assert sys.platform == "win32" or details.stat().st_mode & 0o777 == 0o600


def test_a_mistake_that_cannot_be_written_down_is_named_on_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path))
    assert ended(lambda: fail(ValueError("a\nb"))) == 2
    told = capsys.readouterr().err
    assert "the details cannot be written: " in told
    assert "; ValueError: a b (test_ending.py:" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_stream_that_is_not_there_is_no_error(
    stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert ended(lambda: fail(QuizError("nobody hears"))) == 2


def test_a_reader_that_left_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    assert ended(lambda: 0) == 0
