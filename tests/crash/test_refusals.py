"""A disk that is really full, and folders that really may not be written."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from tests.programs import REPOSITORY

START = "import sys\nfrom pathlib import Path\nhome = Path(sys.argv[1])\n"
USES = """
from quiz.errors import QuizError
from tests.scores.kept import a_file, a_store, an_answer, answers, is_json
store = a_store(home)
"""
FULL = f"""{START}{USES}
filler = home / "filler"
filler.write_bytes(b"x" * 20_000)
kept = []
try:
    while True:
        answer = an_answer(f"q{{len(kept)}}")
        store.append(answer)
        kept.append(answer)
except QuizError as told:
    assert "Make room on the disk" in told.advice, told
assert len(kept) > 9
assert a_store(home).load() == (tuple(kept), "")
assert is_json(store.path)
filler.unlink()
store.append(answer)
assert a_store(home).load() == ((*kept, answer), "")
print("held")
"""
REFUSED = f"""{START}{USES}
def refused():
    try:
        store.append(an_answer("new"))
    except QuizError as told:
        assert "Change its permissions" in told.advice, told
        return True
    return False

raw = a_file(*answers(3))
store.path.write_bytes(raw)
store.path.chmod(0o400)
assert refused()
assert store.load() == (tuple(answers(3)), "")
home.chmod(0o500)
store.path.chmod(0o600)
a_store(home).append(an_answer("kept"))
assert a_store(home).load() == ((*answers(3), an_answer("kept")), "")
for other in (raw[:-9], raw.replace(b",", b" ,")):
    store.path.write_bytes(other)
    events, notice = store.load()
    assert events[:2] == tuple(answers(2)) and "cannot be mended" in notice, notice
    assert refused()
    assert store.path.read_bytes() == other
home.chmod(0o700)
store.append(an_answer("new"))
assert a_store(home).load().events[-1] == an_answer("new")
home.chmod(0o000)
try:
    store.load()
except QuizError as told:
    assert "Change its permissions" in told.advice
    print("held")
finally:
    home.chmod(0o700)
"""
MOUNTED = 'mount -t tmpfs -o size=48k none "$1" && shift && exec "$@"'
APART = ("unshare", "--map-root-user", "--mount")
CAPABLE = "-dac_override,-dac_read_search"
MERE = ("setpriv", f"--inh-caps={CAPABLE}", f"--bounding-set={CAPABLE}")
UNPRIVILEGED = MERE if os.geteuid() == 0 else ("env",)  # others are refused as they are


def works(*command: str) -> bool:
    """Whether this system has such a command and lets us use it."""
    if not which(command[0]):
        return False
    return not subprocess.run([*command, "true"], capture_output=True, check=False).returncode


def held(*command: str) -> "subprocess.CompletedProcess[str]":
    """How a program ended."""
    return subprocess.run(
        command, cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_file_system_without_room_is_told_and_loses_nothing(tmp_path: Path) -> None:
    python = (sys.executable, "-S", "-c", FULL, str(tmp_path))
    mounted = (*APART, "sh", "-c", MOUNTED, "sh", str(tmp_path))
    if not works(*mounted):
        pytest.skip("no file system of our own can be mounted")
    done = held(*mounted, *python)
    assert done.stdout == "held\n", done.stderr


def test_without_permission_what_is_there_is_read_told_and_left_alone(tmp_path: Path) -> None:
    if not works(*UNPRIVILEGED):
        pytest.skip("the rights of root cannot be laid down")
    home = tmp_path / "home"
    home.mkdir()
    done = held(*UNPRIVILEGED, sys.executable, "-S", "-c", REFUSED, str(home))
    assert done.stdout == "held\n", done.stderr
