"""Reports as annotations of GitHub Actions.

Escapes are those of the runner's own toolkit: `%`, line ends, and in properties `:` and `,`
(https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
"""

from collections.abc import Iterator, Mapping, Sequence

from ...game.text import one_line
from .checking import Report
from .rule import ADVICE, ERROR, WARNING
from .totals import condensed

LEVELS = {ERROR: "error", WARNING: "warning", ADVICE: "notice"}
IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = {**IN_DATA, ":": "%3A", ",": "%2C"}


def lines(reports: Sequence[Report]) -> Iterator[str]:
    """One annotation for each problem, and one for what holds in every question."""
    for report in reports:
        for problem, times in condensed(report):
            place = {
                "file": report.file,
                "line": str(problem.line),
                "col": str(problem.column),
                "title": problem.rule.code,
            }
            more = f", and so in all {times:,} questions" if times > 1 else ""
            level = LEVELS[problem.rule.severity]
            yield annotation(level, place, f"{problem.message}{more}. {problem.advice}")


def annotation(level: str, place: dict[str, str], message: str) -> str:
    """One workflow command."""
    properties = ",".join(f"{key}={escaped(text, IN_PROPERTY)}" for key, text in place.items())
    return f"::{level} {properties}::{escaped(message, IN_DATA)}"


def escaped(text: str, escapes: Mapping[str, str]) -> str:
    """`text` on one line, with the signs that mean something to the runner as codes."""
    return "".join(escapes.get(sign, sign) for sign in one_line(text))
