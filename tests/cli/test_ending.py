import io
import sys

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


def test_a_mistake_of_ours_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        ended(lambda: 1 // 0)


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
