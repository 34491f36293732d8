"""What the measures share: timing many runs, and telling the middle and the tail."""

import time
from collections.abc import Callable, Iterable
from typing import ParamSpec

P = ParamSpec("P")


def timed(times: int, action: Callable[P, object], *args: P.args, **more: P.kwargs) -> list[float]:
    """Milliseconds of each of so many runs of `action` with these arguments."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        action(*args, **more)
        taken.append(1000 * (time.perf_counter() - begun))
    return taken


def told(name: str, milliseconds: Iterable[float]) -> None:
    """Print the median and the 99th percentile."""
    ordered = sorted(milliseconds)
    middle = ordered[len(ordered) // 2]
    tail = ordered[min(len(ordered) * 99 // 100, len(ordered) - 1)]
    print(f"{name:<56} median {middle:9.3f} ms   p99 {tail:9.3f} ms   ({len(ordered)} runs)")
