"""One row of a table."""

from collections.abc import Sequence
from typing import NamedTuple

MOST_ROWS = 100_000
WIDEST = 1_000
TOO_MUCH = f"the table has more than {MOST_ROWS:,} rows, or {WIDEST:,} cells in a row"


class Row(NamedTuple):
    """One row that is not empty. `broken` says why it cannot be read.

    `odd` are notes on cells, and `errors` the cells that a spreadsheet could not work out, by
    their columns from 0.
    """

    line: int
    cells: Sequence[str]
    sheet: str = ""
    broken: str = ""
    odd: tuple[tuple[int, str], ...] = ()
    errors: tuple[int, ...] = ()

    def cell(self, at: int | None) -> str:
        """The text of the cell in column `at`, counted from 0; nothing when there is none."""
        return self.cells[at] if at is not None and at < len(self.cells) else ""

    def place(self, at: int) -> str:
        """The line of the row; in a sheet the name of its cell in column `at`."""
        return f"{self.sheet}!{letters(at)}{self.line}" if self.sheet else str(self.line)


def letters(at: int) -> str:
    """The name of a column, counted from 0, in a sheet: A to Z, AA and so on."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
