"""Blooket's table as a workbook (.xlsx): the rows of `blooket` in one sheet."""

from ...game.question import Pack
from . import blooket, sheets
from .contract import Exported, Imported
from .workbook_writer import workbook

NAME = "blooket-xlsx"
TITLE = "Blooket workbook"
SUFFIXES = (".xlsx",)


def looks_like(_name: str, _start: str) -> bool:
    """Never: the workbook is recognised as any workbook is."""
    return False


def read_bytes(content: bytes, name: str) -> Imported:
    """The questions of a workbook. Raises QuizError when it is not of this shape."""
    return sheets.read_as(blooket.NAME, content, name)


def write(pack: Pack) -> Exported:
    """One sheet as Blooket's template has it."""
    table = blooket.table(pack)
    return Exported(workbook(table.rows), table.items)
