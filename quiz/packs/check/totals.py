"""What several reports add up to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .checking import Report
from .rule import ADVICE, ERROR, WARNING, Problem
from .words import counted

MANY = 3


class Totals(NamedTuple):
    """The counts of all files. `readiness` is the lowest of any of them."""

    files: int
    questions: int
    errors: int
    warnings: int
    advice: int
    readiness: int


def totals(reports: Sequence[Report]) -> Totals:
    """The sums over all reports."""
    return Totals(
        len(reports),
        sum(questions(report) for report in reports),
        sum(report.how_many(ERROR) for report in reports),
        sum(report.how_many(WARNING) for report in reports),
        sum(report.how_many(ADVICE) for report in reports),
        min((report.readiness for report in reports), default=0),
    )


def questions(report: Report) -> int:
    """How many questions can be played."""
    return len(report.reading.pack.questions) if report.reading.pack else 0


def condensed(report: Report) -> Iterator[tuple[Problem, int]]:
    """The problems, each with how many it stands for.

    What a rule tells of every question of a pack is one problem, that of the first question.
    """
    counts = Counter(problem.rule.code for problem in report.problems if problem.question)
    everywhere = {code for code, count in counts.items() if MANY < count >= questions(report)}
    told: set[str] = set()
    for problem in report.problems:
        code = problem.rule.code
        if code not in everywhere:
            yield problem, 1
        elif code not in told:
            told.add(code)
            yield problem, counts[code]


def in_words(found: Totals) -> str:
    """The counts on one line."""
    return ", ".join(
        (
            counted(found.questions, "question"),
            counted(found.errors, "error"),
            counted(found.warnings, "warning"),
            counted(found.advice, "piece of advice", "pieces of advice"),
            f"readiness {found.readiness} of 100",
        )
    )
