"""Wayground's table as a workbook (.xlsx): the rows of `wayground` in one sheet."""

from ...game.question import Pack
from . import sheets, wayground
from .contract import Exported, Imported
from .workbook_writer import workbook

NAME = "wayground-xlsx"
TITLE = "Wayground workbook"
SUFFIXES = (".xlsx",)


def looks_like(_name: str, _start: str) -> bool:
    """Never: the workbook is recognised as any workbook is."""
    return False


def read_bytes(content: bytes, name: str) -> Imported:
    """The questions of a workbook. Raises QuizError when it is not of this shape."""
    return sheets.read_as(wayground.NAME, content, name)


def write(pack: Pack) -> Exported:
    """One sheet as Wayground's template has it."""
    table = wayground.table(pack)
    return Exported(workbook(table.rows), table.items)
