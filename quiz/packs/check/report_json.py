"""Reports for programs, as JSON.

The value is an object with `version` (1; a change that breaks readers raises it), `files` and
`summary`. A file has
    file         the path as it was asked for
    id, title    of the pack, null when it cannot be played
    questions    how many can be played, and left_out, how many have a fault
    readiness    from 0 to 100
    guess        null with too few questions, else what a guesser gets that only reads the wording:
                 rate, low and high (the 95 % interval), chance, questions
    problems     in the order of the file
A problem has code, name, severity (error, warning, advice), message, advice, line and column (from
1, in characters) and question (its id, null for the pack). The summary has files, questions,
errors, warnings, advice, and readiness, the lowest of any file. New keys may be added at any time.
"""

from collections.abc import Sequence

from .battery import Standing
from .checking import Report
from .rule import Problem
from .totals import questions, totals

VERSION = 1
DIGITS = 4


def value(reports: Sequence[Report]) -> dict[str, object]:
    """All reports as a value that `json.dumps` takes."""
    return {
        "version": VERSION,
        "files": [file(report) for report in reports],
        "summary": totals(reports)._asdict(),
    }


def file(report: Report) -> dict[str, object]:
    """One report."""
    pack = report.reading.pack
    return {
        "file": report.file,
        "id": pack.id if pack else None,
        "title": pack.title if pack else None,
        "questions": questions(report),
        "left_out": pack.left_out if pack else 0,
        "readiness": report.readiness,
        "guess": guess(report.guess) if report.guess else None,
        "problems": [problem(one) for one in report.problems],
    }


def guess(standing: Standing) -> dict[str, object]:
    """How far a guesser gets."""
    low, high = standing.interval
    return {
        "rate": round(standing.rate, DIGITS),
        "low": round(low, DIGITS),
        "high": round(high, DIGITS),
        "chance": round(standing.chance, DIGITS),
        "questions": standing.of,
    }


def problem(found: Problem) -> dict[str, object]:
    """One problem."""
    return {
        "code": found.rule.code,
        "name": found.rule.name,
        "severity": found.rule.severity,
        "message": found.message,
        "advice": found.advice,
        "line": found.line,
        "column": found.column,
        "question": found.question or None,
    }
