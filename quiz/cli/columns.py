"""Text in columns, for a terminal or a pipe."""

from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width

from ..game.text import one_line


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """`rows`, of equally many cells each, as lines; the last column is not padded."""
    shown = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        *cells, last = row
        padded = [
            cell + " " * (wide - width(cell)) for cell, wide in zip(cells, widths, strict=False)
        ]
        yield "  ".join([*padded, last]).rstrip()


def width(text: str) -> int:
    """How many columns a terminal takes for `text`, near enough to line up a table."""
    return sum(0 if combining(sign) else 1 + (east_asian_width(sign) in "WF") for sign in text)
