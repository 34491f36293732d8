"""How ready a pack is, from 0 to 100."""

from collections import defaultdict
from collections.abc import Sequence
from math import floor

from ...game.question import Pack
from .rule import ADVICE, ERROR, FORMAT, WARNING, Problem

COSTS = {ERROR: 1.0, WARNING: 0.5, ADVICE: 0.1}
WHOLE_PACK = {ERROR: 10, WARNING: 10, ADVICE: 1}
WITH_ERRORS = 49
FORMULA = """\
Readiness is 100 times the average worth of the questions, less what is wrong with the pack. A
question is worth 1, less 1 for an error, 1/2 for a warning and 1/10 for advice about it, and never
less than 0; one that has a fault of the format is left out and worth 0. An error or warning about
the whole pack costs 10 points, advice 1. With any error it is at most 49. It is rounded down.\
"""


def readiness(pack: Pack, problems: Sequence[Problem]) -> int:
    """The readiness of a pack that has these problems, as FORMULA says."""
    others = [problem for problem in problems if problem.rule.family != FORMAT]
    off = sum(WHOLE_PACK[problem.rule.severity] for problem in others if not problem.question)
    score = max(floor(100 * worth(pack, others) + 1e-6) - off, 0)
    errors = any(problem.rule.severity == ERROR for problem in problems)
    return min(score, WITH_ERRORS) if errors else score


def worth(pack: Pack, problems: Sequence[Problem]) -> float:
    """The average worth of the questions of a pack, from 0 to 1."""
    costs: dict[str, float] = defaultdict(float)
    for problem in problems:
        costs[problem.question] += COSTS[problem.rule.severity]
    total = len(pack.questions) + pack.left_out
    return sum(max(1 - costs[question.id], 0) for question in pack.questions) / max(total, 1)
