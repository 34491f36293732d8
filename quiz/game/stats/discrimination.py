"""Whether a question tells those who know the rest of the pack from those who do not."""

from collections.abc import Iterable, Mapping
from math import fsum, sqrt
from typing import NamedTuple

from .responses import Response

DISCRIMINATION_FROM = 30  # players; the standard error is then about .17
REST_FROM = 5  # other questions, so that a rest score is a score


class Correlation(NamedTuple):
    """A correlation from -1 to 1, its standard error, and how many players it is from."""

    value: float
    error: float
    players: int


Totals = Mapping[str, tuple[int, int]]


def totals(answers: Iterable[Mapping[str, Response]]) -> Totals:
    """How many answers of each player are right, and how many there are."""
    told: dict[str, tuple[int, int]] = {}
    for given in answers:
        for player, response in given.items():
            right, of = told.get(player, (0, 0))
            told[player] = right + response.right, of + 1
    return told


def discrimination(given: Mapping[str, Response], totals: Totals) -> tuple[Correlation | None, int]:
    """The corrected point-biserial correlation of one question, and how many players it could use.

    It is Pearson's r between right or wrong (1 or 0) and the rest score, which leaves the question
    itself out (S. Henrysson, "Correction of item-total correlations in item analysis",
    Psychometrika 28, 1963). As players have not all met the same questions, the rest score is the
    share of right ones among a player's other answers; a player with fewer than REST_FROM of them
    is not used. The standard error is (1 - r²) / √(n - 1).

    It is None with fewer than DISCRIMINATION_FROM players, and where all answers or all rest scores
    are the same, for then there is nothing to tell apart. `given` are the answers to the question,
    by player, and `totals` those to the whole pack.
    """
    pairs = rest_scores(given, totals)
    r = pearson(pairs) if len(pairs) >= DISCRIMINATION_FROM else None
    if r is None:
        return None, len(pairs)
    return Correlation(r, (1 - r * r) / sqrt(len(pairs) - 1), len(pairs)), len(pairs)


def rest_scores(given: Mapping[str, Response], totals: Totals) -> list[tuple[float, float]]:
    """For each player of a question: right or wrong, and the share right of their other answers."""
    pairs = []
    for player, response in given.items():
        right, of = totals[player]
        if of - 1 >= REST_FROM:
            pairs.append((float(response.right), (right - response.right) / (of - 1)))
    return pairs


def pearson(pairs: list[tuple[float, float]]) -> float | None:
    """The product-moment correlation; None where one side does not vary."""
    if len({x for x, _ in pairs}) < 2 or len({y for _, y in pairs}) < 2:
        return None
    mean_x = fsum(x for x, _ in pairs) / len(pairs)
    mean_y = fsum(y for _, y in pairs) / len(pairs)
    both = fsum((x - mean_x) * (y - mean_y) for x, y in pairs)
    xx = fsum((x - mean_x) ** 2 for x, _ in pairs)
    yy = fsum((y - mean_y) ** 2 for _, y in pairs)
    return max(-1.0, min(1.0, both / sqrt(xx * yy)))
