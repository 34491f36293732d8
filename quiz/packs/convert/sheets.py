"""Workbooks (.xlsx): the tables of `delimited` in sheets, and those of Kahoot among them.

Every sheet with columns that are understood is read. A cell's number is read as it is shown, a
formula by its last result; a cell with an error skips its question. Written: one sheet with all
that a table can hold. For this openpyxl is needed, the extra `xlsx`.
"""

from ...errors import QuizError
from ...game.question import Pack
from . import spread
from .contract import Exported, Imported, Item
from .gathering import imported
from .layouts import layout
from .pieces import head
from .rows import items
from .workbook_reader import sheets
from .workbook_writer import workbook

NAME = "xlsx"
TITLE = "Workbook"
SUFFIXES = (".xlsx",)


def looks_like(name: str, start: str) -> bool:
    """Whether a file is called .xlsx, or begins as a zip archive does."""
    return name.lower().endswith(SUFFIXES) or start.startswith("PK\x03\x04")


def read_bytes(content: bytes, name: str) -> Imported:
    """The questions of a workbook. Raises QuizError when no sheet has a table of questions."""
    return read_as("", content, name)


def read_as(preset: str, content: bytes, name: str) -> Imported:
    """The questions of a workbook; `preset` names the tool whose table it is, or is empty."""
    made: list[Item] = []
    notes: list[str] = []
    understood = 0
    for title, rows in sheets(content, name):
        try:
            where = layout(rows, preset, name)
        except QuizError as unclear:
            notes += [f"{title}: the sheet was not read; {unclear.message}"] if rows else []
            continue
        understood += 1
        found, told = items(rows[where.start :], where.columns)
        made += found
        notes += told
    if not understood:
        layout([], name=name)
    return imported(head(name), made, notes)


def write(pack: Pack) -> Exported:
    """One sheet with the columns that the pack needs."""
    table = spread.everything(pack)
    return Exported(workbook(table.rows), table.items)
