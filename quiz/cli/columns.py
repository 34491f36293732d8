"""Text in columns, for a terminal or a pipe."""

from collections.abc import Iterator, Sequence

from ..game.text import one_line, width


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
