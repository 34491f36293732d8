"""A player's home and packs, and the program run in this process."""

import hashlib
import io
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

from quiz.__main__ import main

TRAINS = """\
quiz: 1
id: trains
title: Trains
sources:
  notes: {title: Notes on a train, file: notes.md}
questions:
  - id: speed
    question: How fast does the train go?
    options: [correct: sixty, twenty, {wrong: ninety, why: Not so fast.}]
    why: It is heavy.
    cite: {source: notes, quote: It goes at sixty.}
    hint: Think of a moped.
  - id: colour
    question: Which colour is it?
    options: [correct: green, red, blue]
  - id: locomotives
    question: How many locomotives pull it?
    options: [correct: two, three, four]
"""
NOTES = "# Notes\n\nThe train is armored. It goes\nat sixty.\n\nIt is green.\n"
SHELF = {"sources/notes.md": NOTES, "trains.yaml": TRAINS}


class Told(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Told]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of the quiz, with an empty folder to work in."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    for name in ("QUIZ_PATH", "QUIZ_PLAYER", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("QUIZ_LANGUAGE", "en")
    return tmp_path / "home"


@pytest.fixture
def trains(home: Path) -> Path:
    """The pack `trains`, in the home's library."""
    folder = home / "packs"
    for name, text in SHELF.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "trains.yaml"


@pytest.fixture
def quiz(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `quiz` with arguments while a pipe gives it the lines `typed`.

    Chance is the same in every run of a test.
    """
    numbers = count(1)

    def chance(size: int) -> bytes:
        return hashlib.sha256(b"%d" % next(numbers)).digest()[:size]

    monkeypatch.setattr("quiz.cli.opening.chance", chance)

    def run(*arguments: str, typed: str = "") -> Told:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = main(list(arguments))
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return run
