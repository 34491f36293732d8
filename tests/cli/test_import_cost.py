"""What it costs to import thousands of questions."""

import sys
from pathlib import Path

import pytest

from tests.bench.imports import cost, trivia


@pytest.mark.skipif(sys.platform == "win32", reason="wait4 is of Unix")
def test_5250_questions_take_less_than_200_mb(tmp_path: Path) -> None:
    file = tmp_path / "trivia.json"
    file.write_text(trivia(), encoding="utf-8")
    run = cost(file, tmp_path)
    assert run.code == 0
    assert "5,250 imported, 0 skipped of 5,250" in (tmp_path / "told.txt").read_text()
    assert run.memory < 200
