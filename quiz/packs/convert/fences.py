"""Where fenced code stands in Markdown."""

import re
from bisect import bisect_right
from collections.abc import Sequence

FENCE = re.compile(r"(?P<indent>[ \t]*+)(?P<fence>`{3,}+|~{3,}+)(?P<language>[^`]*)")
QUESTION = re.compile(r"#{1,6}[ \t]+(?:Q?\d+[.)]|Q\d+\b)")

Span = tuple[int, int]


def spans(lines: Sequence[str]) -> list[Span]:
    """The first and last line of each block of fenced code.

    A fence that is never closed, or not before the next numbered question, opens nothing.
    """
    closers = closing(lines)
    limits = [number for number, line in enumerate(lines) if QUESTION.match(line)]
    hopeless: dict[str, int] = {}
    found: list[Span] = []
    at = 0
    while at < len(lines):
        match = FENCE.fullmatch(lines[at])
        end = closed(match["fence"], at, closers, hopeless) if match else 0
        later = bisect_right(limits, at)
        if end and not (later < len(limits) and limits[later] < end):
            found.append((at, end))
            at = end
        at += 1
    return found


def closing(lines: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """For each sign, the lines that are nothing but a fence of it, and how long it is."""
    found: dict[str, list[tuple[int, int]]] = {"`": [], "~": []}
    for number, line in enumerate(lines):
        bare = line.strip()
        if len(bare) > 2 and bare[0] in found and bare == bare[0] * len(bare):
            found[bare[0]].append((number, len(bare)))
    return found


def closed(
    fence: str, at: int, closers: dict[str, list[tuple[int, int]]], hopeless: dict[str, int]
) -> int:
    """The line that closes `fence`, which stands on line `at`, or 0.

    `hopeless` gathers how long a fence is that nothing closes any more.
    """
    sign, size = fence[0], len(fence)
    if size >= hopeless.get(sign, size + 1):
        return 0
    after = closers[sign]
    for place in range(bisect_right(after, at, key=lambda closer: closer[0]), len(after)):
        if after[place][1] >= size:
            return after[place][0]
    hopeless[sign] = size
    return 0


def coded(lines: Sequence[str]) -> dict[int, int]:
    """For each line of fenced code, its fences among it, the number of its first line."""
    return {line: start for start, end in spans(lines) for line in range(start, end + 1)}
