"""The game on the screen stays at home: no connection, no other program, no file but its own."""

import json
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals", allow_module_level=True)

from tests.programs import REPOSITORY
from tests.terminal import quiz

WATCHING = """
import atexit, json, os, sys
sys.path.insert(0, {repository!r})
from tests.cli import footprint as footprints
seen = footprints.Footprint()
footprints.watching.append(seen)
sys.addaudithook(footprints.audited)
end = os._exit

def ended(code):
    written = seen.outside(*map(footprints.Path, {allowed!r}))
    footprints.watching.clear()
    with open({told!r}, "w") as file:
        json.dump([written, seen.left], file)
    end(code)

os._exit = ended
"""
CALLS = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.send", "socket.bind")
PROGRAMS = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system")


def test_a_game_on_the_screen_calls_nobody_and_writes_at_home_alone(tmp_path: Path) -> None:
    home, told = tmp_path / "home", tmp_path / "told"
    hook = WATCHING.format(repository=str(REPOSITORY), allowed=[str(home), "/dev"], told=str(told))
    (tmp_path / "sitecustomize.py").write_text(hook, encoding="utf-8")
    with quiz(home, environ={"PYTHONPATH": str(tmp_path)}) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.type("1n")
        terminal.expect("Question 2 of 10")
        terminal.type("\x11")
        assert terminal.wait() == 0
    written, left = json.loads(told.read_text(encoding="utf-8"))
    assert written == []
    assert [event for event in left if event.startswith((*CALLS, *PROGRAMS))] == []
