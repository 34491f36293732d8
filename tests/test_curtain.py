"""The first frame, which stands on the terminal before Textual is imported."""

import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quiz.cli.ahead import is_capable
from quiz.tui.frame import NAME, filed, kept, seal
from tests.terminal import Terminal, program, quiz

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")

SIZES = [(40, 15), (80, 24), (160, 50)]
STOPPING = """
import os, signal, sys
stopped = []
def before_textual(event, given):
    if event == "import" and given[0].startswith("textual") and not stopped:
        stopped.append(True)
        os.kill(os.getpid(), signal.SIGSTOP)
sys.addaudithook(before_textual)
sys.argv = ["quiz"]
from quiz.__main__ import entry
entry()
"""
REAL_SIZE = {"COLUMNS": "", "LINES": ""}  # tests may run under another one
Cells = list[tuple[object, ...]]


@contextmanager
def at_textual(home: Path, size: tuple[int, int] = (80, 24)) -> Iterator[Terminal]:
    """`quiz`, stopped where it begins to import Textual, and its terminal."""
    command = [sys.executable, "-c", STOPPING]
    with program(home, command, size=size, environ=REAL_SIZE) as terminal:
        while not os.WIFSTOPPED(state(terminal)):
            assert terminal.read(0.02)  # more is drawn than a terminal takes in unread
        while select.select([terminal.terminal], [], [], 0)[0]:
            terminal.read(0)
        yield terminal


def state(terminal: Terminal) -> int:
    """What is new of the process: that it has stopped, or nothing. It must not have ended."""
    process, status = os.waitpid(terminal.process, os.WUNTRACED | os.WNOHANG)
    assert not process or os.WIFSTOPPED(status)
    return status


def surroundings(home: Path) -> dict[str, str]:
    """The variables that these programs are started with."""
    return {**os.environ, **REAL_SIZE, "QUIZ_HOME": str(home), "TERM": "xterm-256color"}


def left_at_home(home: Path, size: tuple[int, int] = (80, 24)) -> None:
    """Deal a first round, leave it for the home screen, look at the settings, and quit: by then
    home has surely been seen."""
    with quiz(home, size=size, environ=REAL_SIZE) as terminal:
        terminal.expect("answer")
        terminal.type("\x1b")
        terminal.expect("Resume")
        terminal.type(",")
        terminal.expect("Settings")
        terminal.type("\x1b")
        terminal.expect("Resume")
        terminal.type("q")
        assert terminal.wait() == 0


def cells(terminal: Terminal) -> Cells:
    """All cells with their colours."""
    screen = terminal.screen
    return [tuple(screen.buffer[y][x]) for y in range(screen.lines) for x in range(screen.columns)]


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of somebody who has left the home screen of 80 by 24."""
    home = tmp_path_factory.mktemp("lived_in")
    left_at_home(home)
    return home


@pytest.mark.parametrize("size", SIZES)
def test_the_first_frame_stands_until_textual_draws_the_same(
    size: tuple[int, int], tmp_path: Path
) -> None:
    left_at_home(tmp_path, size)
    with at_textual(tmp_path, size) as terminal:
        assert "Resume: question 1 of 10" in terminal.text
        assert terminal.raw.count(b"\x1b[?1049h") == 1
        drawn, begins = cells(terminal), len(terminal.raw)
        os.kill(terminal.process, signal.SIGCONT)
        end = time.monotonic() + 20.0
        while b"Resume" not in terminal.raw[begins:]:
            assert terminal.read(0.1)
            assert time.monotonic() < end
            assert cells(terminal) == drawn
        terminal.type("q")
        assert terminal.wait() == 0
        assert cells(terminal) == drawn
        assert terminal.raw.count(b"\x1b[?1049h") == terminal.raw.count(b"\x1b[?1049l") == 1
        assert b"\x1b[2J" not in terminal.raw
        assert terminal.restored


def test_a_key_typed_before_textual_is_there_counts(lived_in: Path) -> None:
    with at_textual(lived_in) as terminal:
        terminal.type("\r")
        os.kill(terminal.process, signal.SIGCONT)
        terminal.expect("1 a")
        terminal.type("\x1b")
        terminal.expect("Resume")
        terminal.type("q")
        assert terminal.wait() == 0
        assert terminal.restored


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        (signal.SIGINT, 130),
        (signal.SIGTERM, -signal.SIGTERM),
        (signal.SIGHUP, -signal.SIGHUP),
    ],
)
def test_the_terminal_is_given_back_by_what_ends_before_textual_is_there(
    ending: signal.Signals, code: int, lived_in: Path
) -> None:
    with at_textual(lived_in) as terminal:
        assert not terminal.restored
        os.kill(terminal.process, ending)
        os.kill(terminal.process, signal.SIGCONT)
        assert terminal.wait() == code
        assert terminal.restored


def test_ctrl_c_ends_it_and_ctrl_z_waits(lived_in: Path) -> None:
    with at_textual(lived_in) as terminal:
        terminal.type("\x1a\x03")
        os.kill(terminal.process, signal.SIGCONT)
        assert terminal.wait() == 130
        assert terminal.restored


@pytest.mark.parametrize(
    "environ",
    [
        {"TERM": "dumb"},
        {"NO_COLOR": "1"},
        {"LC_ALL": "C"},
        {"QUIZ_THEME": "nord"},
        {"QUIZ_PATH": "/nowhere"},
    ],
)
def test_a_frame_is_good_for_the_same_surroundings_only(
    environ: dict[str, str], lived_in: Path
) -> None:
    same = surroundings(lived_in)
    assert kept(same, (80, 24))
    assert kept({**same, **environ}, (80, 24)) is None
    assert kept(same, (80, 25)) is None


@pytest.mark.parametrize("name", ["scores.json", "settings.json", "cache/listing.json", "packs/p"])
def test_a_frame_is_stale_once_anything_behind_it_has_changed(name: str, lived_in: Path) -> None:
    environ = surroundings(lived_in)
    file = lived_in / name
    before = file.read_bytes() if file.exists() else None
    stat = file.stat() if before is not None else None
    assert kept(environ, (80, 24))
    file.parent.mkdir(exist_ok=True)
    file.write_bytes((before or b"") + b" ")
    assert kept(environ, (80, 24)) is None
    if before is None or stat is None:
        file.unlink()
        (lived_in / "packs").rmdir() if name.startswith("packs") else None
    else:
        file.write_bytes(before)
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert kept(environ, (80, 24))


def test_a_damaged_frame_is_not_drawn(tmp_path: Path) -> None:
    environ = {"QUIZ_HOME": str(tmp_path)}
    file = tmp_path / "cache" / NAME
    file.parent.mkdir()
    whole = filed([str(tmp_path)], seal([str(tmp_path)], environ, (80, 24)), b"frame")
    file.write_bytes(whole)
    assert kept(environ, (80, 24)) == b"frame"
    for place in range(0, len(whole), 9):
        file.write_bytes(whole[:place])
        assert kept(environ, (80, 24)) is None
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert kept(environ, (80, 24)) is None


@pytest.mark.parametrize(
    ("environ", "size", "capable"),
    [
        ({}, (80, 24), True),
        ({"TERM": "tmux-256color"}, (40, 15), True),
        ({"TERM": "dumb"}, (80, 24), False),
        ({"TERM": "linux"}, (80, 24), False),
        ({}, (39, 24), False),
        ({}, (80, 14), False),
        ({"LC_ALL": "C"}, (80, 24), False),
        ({"LC_ALL": "de_DE.ISO-8859-1"}, (80, 24), False),
        ({"TEXTUAL_DRIVER": "far"}, (80, 24), False),
        ({"QUIZ_HOME": "here"}, (80, 24), False),
        ({"QUIZ_PATH": "here"}, (80, 24), False),
    ],
)
def test_frames_are_kept_for_plainly_capable_terminals_alone(
    environ: dict[str, str], size: tuple[int, int], capable: bool
) -> None:
    usual = {"TERM": "xterm-256color", "QUIZ_HOME": "/home/quiz", "LANG": "en_GB.UTF-8"}
    assert is_capable({**usual, **environ}, size) == capable


def test_the_frame_is_for_its_owner_alone(lived_in: Path) -> None:
    assert (lived_in / "cache" / NAME).stat().st_mode & 0o777 == 0o600
