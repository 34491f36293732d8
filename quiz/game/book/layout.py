"""Lines of a table for a given number of columns: the less important cells go first."""

from collections.abc import Sequence
from typing import NamedTuple

from ..text import one_line, width

GAP = 2


class Column(NamedTuple):
    """A column of a table: its head, and how wide it is; 0 takes the room that is left.

    It is shown where there are from `least` to `most` columns; `right` puts its cells to the right.
    """

    head: str
    width: int
    least: int = 0
    right: bool = False
    most: int = 10_000


def fitted(columns: Sequence[Column], room: int) -> tuple[tuple[int, Column], ...]:
    """The columns that are shown in `room`, with their places, and widths that fill it."""
    shown = [
        (place, column)
        for place, column in enumerate(columns)
        if column.least <= room <= column.most
    ]
    taken = sum(column.width for _, column in shown) + GAP * (len(shown) - 1)
    return tuple(
        (place, column if column.width else column._replace(width=max(room - taken, 4)))
        for place, column in shown
    )


def line(cells: Sequence[str], columns: Sequence[tuple[int, Column]]) -> str:
    """One line of the table, each cell cut or filled to its column."""
    told = (_cell(one_line(cells[place]), column) for place, column in columns)
    return (" " * GAP).join(told).rstrip()


def head(columns: Sequence[tuple[int, Column]]) -> str:
    """The line above the table."""
    told = (_cell(column.head, column) for _, column in columns)
    return (" " * GAP).join(told).rstrip()


def cut(text: str, room: int) -> str:
    """`text`, with an ellipsis where it is cut to fit `room` columns."""
    if width(text) <= room:
        return text
    kept = ""
    for sign in text:
        if width(kept + sign) > room - 1:
            break
        kept += sign
    return f"{kept.rstrip()}…"


def filled(text: str, room: int, *, right: bool = False) -> str:
    """`text` cut or filled to `room` columns."""
    told = cut(text, room)
    space = " " * (room - width(told))
    return f"{space}{told}" if right else f"{told}{space}"


def _cell(text: str, column: Column) -> str:
    return filled(text, column.width, right=column.right)
