"""How many get a question right."""

from math import sqrt
from typing import NamedTuple

FACILITY_FROM = 10  # players; the interval is then still some fifty points wide
Z = 1.959963984540054  # of the normal distribution, for 95 %


class Share(NamedTuple):
    """A share of answers from 0 to 1, and its 95 % interval."""

    value: float
    low: float
    high: float


def facility(right: int, of: int) -> Share | None:
    """The share of players who got it right, with its 95 % interval; None below FACILITY_FROM.

    The interval is the score interval of E. B. Wilson, "Probable inference, the law of succession,
    and statistical inference" (Journal of the American Statistical Association 22, 1927): with
    p = right / of and z = 1.96,

        (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)

    It stays between 0 and 1 and is honest for few answers and for all or none of them right.
    """
    if of < FACILITY_FROM:
        return None
    p = right / of
    middle = p + Z * Z / (2 * of)
    reach = Z * sqrt(p * (1 - p) / of + Z * Z / (4 * of * of))
    scale = 1 + Z * Z / of
    low = 0.0 if right == 0 else (middle - reach) / scale
    high = 1.0 if right == of else (middle + reach) / scale
    return Share(p, low, high)
