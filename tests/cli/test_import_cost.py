"""What it costs to import thousands of questions."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.imports import trivia
from tests.programs import REPOSITORY


@pytest.mark.skipif(sys.platform == "win32", reason="wait4 is of Unix")
def test_5250_questions_take_less_than_200_mb(tmp_path: Path) -> None:
    file = tmp_path / "trivia.json"
    file.write_text(trivia(), encoding="utf-8")
    measure = [sys.executable, "-m", "tests.bench.imports", str(file), "1"]
    ran = subprocess.run(measure, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    told = re.search(r", (\d+) MiB, exit code 0: (.*)", ran.stdout)
    assert told
    assert "5,250 imported, 0 skipped of 5,250" in told[2]
    assert int(told[1]) < 200
