"""Looking at a file that is being written: has it changed, where, and what is wrong now."""

import os
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from ..errors import QuizError
from ..packs.check.checking import Report, check
from ..tongue import _
from ..tui.watched import Trouble, Watched

Stamp = tuple[int, int, int]


class Watching:
    """One file. Each `look` gives what has changed since the one before."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.stamp: Stamp | None = None
        self.lines: list[str] | None = None
        self.told = ""

    def look(self) -> Watched | None:
        """The file as it is, or None when it has not changed since the last look."""
        try:
            stamp = stamped(self.path)
            if stamp == self.stamp:
                return None
            report = check(self.path)
        except OSError as error:
            return self.unreadable(
                _("the file cannot be read: {reason}").format(reason=error.strerror or error)
            )
        except QuizError as error:
            return self.unreadable(error.message)
        self.stamp, self.told = stamp, ""
        at = self.worked_on(report)
        return Watched(report.reading.pack, troubles(report), at)

    def unreadable(self, message: str) -> Watched | None:
        """What is told, once, of a file that cannot be read; an editor may be about to save it."""
        if message == self.told:
            return None
        self.stamp, self.told = None, message
        return Watched(None, (Trouble("error", "", 1, 1, message, _("Save it again.")),))

    def worked_on(self, report: Report) -> int:
        """Which question stands at, or above, the first line that has changed."""
        before, self.lines = self.lines, list(report.lines)
        pack = report.reading.pack
        if before is None or pack is None:
            return 0
        line = first_changed(before, self.lines)
        places = [report.reading.places[question.id][0] for question in pack.questions]
        return max(sum(place <= line for place in places) - 1, 0)


def stamped(path: Path) -> Stamp:
    """What changes when a file is saved. Raises OSError."""
    stat = os.stat(path)  # noqa: PTH116 - as cheap as can be, twice a second
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def first_changed(before: Sequence[str], after: Sequence[str]) -> int:
    """The first line, counted from 1, in which two texts differ; the last when none does."""
    for number, (old, new) in enumerate(zip_longest(before, after), 1):
        if old != new:
            return number
    return len(after)


def troubles(report: Report) -> tuple[Trouble, ...]:
    """The problems of a report, as the screen shows them."""
    return tuple(
        Trouble(
            problem.rule.severity,
            problem.rule.code,
            problem.line,
            problem.column,
            problem.message,
            problem.advice,
            problem.question,
        )
        for problem in report.problems
    )
