"""How likely luck alone is to reach a result: tails of sums of independent draws, Holm, Wilson.

A guesser that finds `k` of `n` options equally good takes one of them: it gains 1/k with the
chance k/n that the right one is among them, which is 1/n on average whatever `k` is.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import erfc, exp, gcd, lcm, lgamma, log, log1p, prod, sqrt
from typing import NamedTuple

WHOLE = lcm(*range(1, 27))
MOST_WAYS = 20_000
CONFIDENCE = 1.959963984540054


class Draw(NamedTuple):
    """Something that gains `worth` (in units of 1/WHOLE) with a chance, and else nothing."""

    worth: int
    chance: float


def shared(ties: int, options: int) -> Draw:
    """The draw of a guesser to whom `ties` of `options` look equally good."""
    return Draw(WHOLE // ties, ties / options)


def upper(draws: Iterable[Draw], reached: int) -> float:
    """The chance that the sum of `draws` is at least `reached`; exact unless they are too many."""
    groups = sorted(Counter(draws).items(), key=lambda group: group[1])
    if not groups:
        return float(reached <= 0)
    *few, (most, times) = groups
    if prod(count + 1 for _, count in few) > MOST_WAYS:
        return normal(groups, reached)
    beyond = survival(times, most.chance)
    total = 0.0
    for sum_, likely in sums(few).items():
        needed = min(max(-((sum_ - reached) // most.worth), 0), times + 1)
        total += likely * beyond[needed]
    return min(total, 1.0)


def lower(draws: Sequence[Draw], reached: int) -> float:
    """The chance that the sum of `draws` is at most `reached`: the mirror image of `upper`."""
    most = sum(draw.worth for draw in draws)
    return upper((Draw(draw.worth, 1 - draw.chance) for draw in draws), most - reached)


def sums(groups: Iterable[tuple[Draw, int]]) -> dict[int, float]:
    """How likely each sum of the draws in `groups` is."""
    found = {0: 1.0}
    for draw, times in groups:
        chances = binomial(times, draw.chance)
        grown: dict[int, float] = {}
        for sum_, likely in found.items():
            for hits, chance in enumerate(chances):
                reached = sum_ + hits * draw.worth
                grown[reached] = grown.get(reached, 0.0) + likely * chance
        found = grown
    return found


def binomial(times: int, chance: float) -> list[float]:
    """How likely 0, 1, ... `times` hits are."""
    if not 0 < chance < 1:
        certain = times if chance >= 1 else 0
        return [float(hits == certain) for hits in range(times + 1)]
    hit, miss = log(chance), log1p(-chance)
    ways = lgamma(times + 1)
    return [
        exp(ways - lgamma(hits + 1) - lgamma(times - hits + 1) + hits * hit + (times - hits) * miss)
        for hits in range(times + 1)
    ]


def survival(times: int, chance: float) -> list[float]:
    """How likely at least 0, 1, ... `times` + 1 hits are."""
    beyond = [0.0]
    for likely in reversed(binomial(times, chance)):
        beyond.append(beyond[-1] + likely)
    return beyond[::-1]


def normal(groups: Sequence[tuple[Draw, int]], reached: int) -> float:
    """`upper` by the normal distribution, with half a step of correction for continuity."""
    mean = sum(times * draw.worth * draw.chance for draw, times in groups)
    variance = sum(
        times * draw.worth**2 * draw.chance * (1 - draw.chance) for draw, times in groups
    )
    step = gcd(*(draw.worth for draw, _ in groups))
    if not variance:
        return float(reached <= mean + step / 2)
    return erfc((reached - step / 2 - mean) / sqrt(2 * variance)) / 2


def holm(tails: Sequence[float]) -> list[float]:
    """The tails of several tests, each made as large as the number of tests asks for.

    A test that is then below 0.05 keeps the chance of any false alarm below 0.05: Holm, "A simple
    sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979).
    """
    adjusted = [1.0] * len(tails)
    largest = 0.0
    for rank, place in enumerate(sorted(range(len(tails)), key=tails.__getitem__)):
        largest = max(largest, min(1.0, tails[place] * (len(tails) - rank)))
        adjusted[place] = largest
    return adjusted


def wilson(share: float, count: int) -> tuple[float, float]:
    """The 95 % confidence interval of a share of `count` answers.

    Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
    American Statistical Association 22 (1927).
    """
    if not count:
        return 0.0, 1.0
    square = CONFIDENCE**2 / count
    middle = (share + square / 2) / (1 + square)
    half = CONFIDENCE * sqrt(share * (1 - share) / count + square / (4 * count)) / (1 + square)
    return max(middle - half, 0.0), min(middle + half, 1.0)
