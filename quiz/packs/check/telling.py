"""How a rule about a whole pack puts what it has found."""

from collections.abc import Sequence

from .battery import Standing
from .manuscript import Asked

WORST = 3


def rank(asked: Asked) -> int:
    """The place of the right option as it is written, from 0."""
    return next(at for at, choice in enumerate(asked.choices) if choice.correct)


def place(asked: Asked) -> tuple[int, int]:
    """Where the right option stands."""
    return asked.at("options", rank(asked))


def worst(standing: Standing) -> str:
    """The lines of the clearest hits."""
    return on_lines(sorted(place(guess.asked)[0] for guess in standing.hits[:WORST]))


def on_lines(lines: Sequence[int]) -> str:
    """Some lines, in words."""
    *few, last = (str(line) for line in lines)
    return f"lines {', '.join(few)} and {last}" if few else f"line {last}"


def odds(tail: float) -> str:
    """How rare something is, in words."""
    if tail < 1e-9:
        return "chance of that: less than 1 in a billion"
    return f"chance of that: 1 in {float(f'{1 / tail:.1g}'):,.0f}"
