"""Reports for people: each problem at its place, with the line it is in, and a summary.

trains.yaml:7:15: warning Q301 `not` is easily overlooked in a question
    7 |   - question: Which of these is not a train?
      |                                  ^
      = Write NOT, or ask for what is the case.
"""

from collections.abc import Iterator, Sequence

from ...game.text import one_line, visible
from .battery import GUESSABLE
from .checking import Report
from .excerpt import WIDTH, Spell, excerpt
from .rule import Problem
from .totals import condensed, in_words, totals
from .words import counted

GUTTER = 6


def lines(
    reports: Sequence[Report], *, width: int = WIDTH, spell: Spell = visible
) -> Iterator[str]:
    """The lines of all reports; excerpts take at most `width` cells, in signs of `spell`."""
    for report in reports:
        for problem, times in condensed(report):
            yield from told(report, problem, times, width, spell)
            yield ""
    for report in reports:
        yield from summary(report)
    if len(reports) > 1:
        found = totals(reports)
        yield f"{counted(found.files, 'file')}: {in_words(found)}"
    codes = sorted({problem.rule.code for report in reports for problem in report.problems})
    if codes:
        yield f"Why a rule matters: quiz check --explain {codes[0]}"


def told(report: Report, problem: Problem, times: int, width: int, spell: Spell) -> Iterator[str]:
    """One problem: where and what, its line with a caret, and what to write instead."""
    place = f"{one_line(report.file)}:{problem.line}:{problem.column}"
    rule = problem.rule
    more = f", and so in all {times:,} questions" if times > 1 else ""
    yield f"{place}: {rule.severity} {rule.code} {one_line(problem.message)}{more}"
    if problem.line <= len(report.lines):
        line = report.lines[problem.line - 1]
        shown, caret = excerpt(line, problem.column, max(width - GUTTER - 3, 20), spell)
        yield f"{problem.line:{GUTTER}} | {shown}"
        yield f"{'':{GUTTER}} | {caret}"
    if problem.advice:
        yield f"{'':{GUTTER}} = {one_line(problem.advice)}"


def summary(report: Report) -> Iterator[str]:
    """What the problems of a file add up to, and how far a guesser gets."""
    left_out = report.reading.pack.left_out if report.reading.pack else 0
    out = f" ({left_out:,} left out)" if left_out else ""
    yield f"{one_line(report.file)}: {in_words(totals([report]))}{out}"
    guess = report.guess
    if guess:
        low, high = guess.interval
        yield (
            f"{'':{GUTTER}} who only reads how options are worded is right in {guess.rate:.0%} of "
            f"{guess.of:,} (95% interval {low:.0%} to {high:.0%}); luck gives {guess.chance:.0%}"
        )
    elif report.reading.pack:
        yield f"{'':{GUTTER}} too few questions to tell what wording gives away ({GUESSABLE} do)"
