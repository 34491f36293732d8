"""The real program and a terminal, or a system, that does not behave."""

import os
import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals", allow_module_level=True)

from tests.terminal import program, quiz
from tests.test_real_game import answers

NONSENSE = (
    b"\x1b[99999999999u",  # a key that is no character
    b"\x1b[<;;;;M\x1b[<--;1;1M\x1b[M\x00\x00\x00\x1b[<0;99999999;99999999M",  # the mouse nowhere
    b"\x1b[48;30000;30000;0;0t\x1b[48;0;0;0;0t",  # a size that no terminal has
    b"\x1b]11;rgb:1111/2222/3333\x1b\\\x1b]11;rgb:1111/2222/3333\x07",  # colours
    b"\x1b[?62;22c\x1b[>1;10;0c\x1b[?0u\x1b[0n\x1b[8;24;80t\x1b[999;999R",  # attributes
    b"\x1bP>|name 1.2.3\x1b\\\x1bP1+r\x1b\\",  # names
    b"\x1b[?2026;1$y\x1b[?2048;2$y",  # modes it does not have
    b"\x1b[200~12n\x11\x1b[31m1\x1b[201~",  # pasted keys
    b"\xff\xfe\x80\x00\xc3",  # no text
    b"\x1b[48;24;80;0;0t",
)


def test_a_terminal_that_talks_nonsense_is_played_on(tmp_path: Path) -> None:
    with quiz(tmp_path) as terminal:
        terminal.expect("Question 1 of 10")
        for words in NONSENSE:
            os.write(terminal.terminal, words)
            terminal.read(0.01)
        terminal.type("\x1b[48;24;80;0;0t")
        terminal.expect("1-[34] answer")
        terminal.type("1")
        terminal.expect("✓ right|✗ wrong")
        terminal.type("\x11")
        assert terminal.wait() == 0
        assert terminal.restored
    assert len(answers(tmp_path)) == 1


def test_after_a_stop_the_game_is_painted_anew_and_goes_on(tmp_path: Path) -> None:
    with quiz(tmp_path) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.type("\x1a")
        terminal.stopped()
        assert terminal.restored
        terminal.go_on()
        terminal.expect("Question 1 of 10")
        terminal.type("1")
        terminal.expect("✓ right|✗ wrong")
        os.kill(terminal.process, signal.SIGSTOP)  # nobody can prepare for this one
        terminal.stopped()
        terminal.go_on()
        terminal.expect("Question 1 of 10")
        terminal.type("n")
        terminal.expect("Question 2 of 10")
        terminal.type("\x11")
        assert terminal.wait() == 0
        assert terminal.restored
    assert len(answers(tmp_path)) == 1


@pytest.mark.parametrize(
    ("setting", "right"),
    [
        ("unset TERM LC_ALL LC_CTYPE; export LANG=C.UTF-8;", "✓ right|✗ wrong"),
        ("unset LC_ALL LC_CTYPE; export LANG=C PYTHONCOERCECLOCALE=0;", "[+] right|x wrong"),
    ],
    ids=["no name", "no encoding"],
)
def test_a_terminal_without_a_name_or_an_encoding_is_played_on(
    tmp_path: Path, setting: str, right: str
) -> None:
    command = f'{setting} exec "{sys.executable}" -m quiz'
    with program(tmp_path, ["/bin/sh", "-c", command]) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.type("1")
        terminal.expect(right)
        terminal.type("\x11")
        assert terminal.wait() == 0
        assert terminal.restored
        assert terminal.raw.isascii() == ("+" in right)
    assert len(answers(tmp_path)) == 1


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_who_is_told_to_end_keeps_the_answer_and_restores_the_terminal(
    tmp_path: Path, ending: signal.Signals
) -> None:
    deaf = ["/bin/sh", "-c", f'exec "{sys.executable}" -m quiz 2>&-']  # and has nowhere to complain
    with program(tmp_path, deaf) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.type("1")
        terminal.expect("✓ right|✗ wrong")
        os.kill(terminal.process, ending)
        assert terminal.wait() == 130
        assert terminal.restored
    assert len(answers(tmp_path)) == 1


def test_a_mistake_of_ours_leaves_the_terminal_as_it_was_found(tmp_path: Path) -> None:
    broken = (
        "from quiz.tui.screens.play import Play; from quiz.__main__ import entry;"
        "Play.action_hint = lambda screen: 1 // 0; entry()"
    )
    with program(tmp_path, [sys.executable, "-c", broken]) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.type("1n")
        terminal.expect("Question 2 of 10")
        terminal.type("h")
        assert terminal.wait() == 2
        assert terminal.restored
        told = terminal.raw.decode().rpartition("quiz: ")[2]
    details = tmp_path / "cache" / "mistake.txt"
    assert told == (
        f"this is our mistake; your answers are kept in {tmp_path / 'scores.json'}; "
        f"the details are in {details}\r\n"
    )
    assert b"Traceback" not in terminal.raw
    assert "ZeroDivisionError" in details.read_text(encoding="utf-8")
    assert len(answers(tmp_path)) == 1
