"""CSV: a table of questions, one a line, as RFC 4180 has it and as spreadsheets save it.

    question,option 1,option 2,option 3,correct,why
    What is the capital of France?,Lyon,Paris,Nice,2,The kings moved there.

Read: any delimiter of , ; tab and |, any order of columns; the words above them are understood in
many spellings (`columns`). The right options are told by number, letter or text (`right_cells`),
or stand in a column apart from the wrong ones. Tables of Blooket, Gimkit, Wayground, Kahoot and
the MMLU are recognised. Written: the columns of the example and whatever else the pack has; all
but citations, and what belongs to the pack as a whole.
"""

from ...game.question import Pack
from ..characters import unified
from . import spread
from .contract import Exported, Imported
from .gathering import imported
from .layouts import by_names, layout
from .lines import delimiter, first, lines, rows
from .pieces import head
from .rows import items

NAME = "csv"
TITLE = "CSV table"
SUFFIXES = (".csv",)
MARK = "\ufeff".encode()


def looks_like(name: str, start: str) -> bool:
    """Whether a file is called .csv, or has a line near its beginning that names columns."""
    if name.lower().endswith(SUFFIXES):
        return True
    return by_names(first(start, delimiter(start))) is not None


def read(text: str, name: str) -> Imported:
    """The questions of a table with any delimiter. Raises QuizError when it has none."""
    return read_as("", text, name)


def read_as(preset: str, text: str, name: str) -> Imported:
    """The questions of a table; `preset` names the tool whose table it is, or is empty."""
    text = unified(text)
    likely = "\t" if name.lower().endswith((".tsv", ".tab")) else ""
    found = list(rows(text, delimiter(text, likely), name))
    where = layout(found, preset, name)
    made, notes = items(found[where.start :], where.columns)
    return imported(head(name), made, notes)


def write(pack: Pack) -> Exported:
    """A table with commas, and a byte order mark by which Excel knows that it is UTF-8."""
    return exported(spread.everything(pack), mark=MARK)


def exported(table: spread.Table, delimiter: str = ",", mark: bytes = b"") -> Exported:
    """`table` as a file that begins with `mark`."""
    return Exported(mark + lines(table.rows, delimiter), spread.warned(table))
