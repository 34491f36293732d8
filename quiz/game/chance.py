"""Chance that is the same on every machine and Python version.

Numbers come from SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
generators", OOPSLA 2014); a seed is made of words by FNV-1a with 64 bits; a shuffle is
Fisher and Yates from the last place down, each place drawn without bias by rejection.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

MASK = (1 << 64) - 1
GAMMA = 0x9E3779B97F4A7C15


def seeded(*parts: int | str) -> int:
    """A 64-bit seed from words and numbers; the same parts give the same seed for ever."""
    state = 0xCBF29CE484222325
    for byte in "\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass"):
        state = ((state ^ byte) * 0x100000001B3) & MASK
    return state


def numbers(seed: int) -> Iterator[int]:
    """The endless SplitMix64 sequence of 64-bit numbers that `seed` starts."""
    state = seed & MASK
    while True:
        state = (state + GAMMA) & MASK
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        yield mixed ^ (mixed >> 31)


def below(limit: int, source: Iterator[int]) -> int:
    """A number from 0 to `limit` - 1, each equally likely."""
    unbiased = (MASK + 1) - (MASK + 1) % limit
    return next(number for number in source if number < unbiased) % limit


def shuffled(items: Iterable[T], seed: int) -> tuple[T, ...]:
    """`items` in the order that `seed` gives them."""
    order = list(items)
    source = numbers(seed)
    for last in range(len(order) - 1, 0, -1):
        chosen = below(last + 1, source)
        order[last], order[chosen] = order[chosen], order[last]
    return tuple(order)
