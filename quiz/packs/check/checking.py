"""Checking one file: every rule that is asked for, and what its author has silenced."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from ..faults import NEWER
from ..format import Reading, read
from .battery import GUESSABLE, Standing, battery
from .ignores import heeded
from .manuscript import Manuscript, Note
from .readiness import readiness
from .registry import RULES
from .rule import Problem, Rule
from .selection import Selection

SEARCHED = 4


class Report(NamedTuple):
    """What the check of one file has found. `lines` are those of the file, for excerpts.

    `guess` is how a guesser does that only reads the wording, None when there are too few
    questions to tell. `readiness` is from 0 to 100.
    """

    file: str
    reading: Reading
    lines: list[str]
    problems: tuple[Problem, ...]
    guess: Standing | None
    readiness: int

    @property
    def is_newer(self) -> bool:
        """Whether the pack is written for a newer version of the program."""
        return any(fault.code == NEWER for fault in self.reading.faults)

    def how_many(self, severity: str) -> int:
        """How many problems are of one severity."""
        return sum(problem.rule.severity == severity for problem in self.problems)


def check(path: Path, selection: Selection = Selection()) -> Report:  # noqa: B008 - a frozen value
    """Check the pack in a file. Raises QuizError when the file cannot be read at all."""
    with without_pauses():
        manuscript = Manuscript(path, read(path))
        chosen = [
            rule for rule in RULES if selection.wants(rule) and rule.english <= manuscript.english
        ]
        found = [problem for rule in chosen for problem in problems(rule, manuscript)]
        left = heeded(found, manuscript, chosen)
        vote = battery(manuscript).vote if manuscript.asked else None
    ordered = sorted(left, key=lambda one: (one.line, one.column, one.rule.code))
    guess = vote if vote and vote.of >= GUESSABLE else None
    score = readiness(manuscript.pack, ordered)
    return Report(str(path), manuscript.reading, manuscript.lines, tuple(ordered), guess, score)


@contextmanager
def without_pauses() -> Iterator[None]:
    """No search for unused circles of objects: checking makes many objects and hardly a circle."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def problems(rule: Rule, manuscript: Manuscript) -> Iterator[Problem]:
    """What one rule finds, at the very word where there is one."""
    for note in rule.find(manuscript):
        line, column = pointed(manuscript.lines, note) if note.word else (note.line, note.column)
        yield Problem(rule, note.message, note.advice, line, column, note.question)


def pointed(lines: list[str], note: Note) -> tuple[int, int]:
    """Where the word of a note stands: at or after the note's place, within a few lines."""
    before = r"(?<!\w)" if note.word[0].isalnum() else ""
    after = r"(?!\w)" if note.word[-1].isalnum() else ""
    whole = re.compile(before + re.escape(note.word) + after, re.IGNORECASE)
    start = note.column - 1
    for number in range(note.line - 1, min(note.line - 1 + SEARCHED, len(lines))):
        if found := whole.search(lines[number], start):
            return number + 1, found.start() + 1
        start = 0
    return note.line, note.column
