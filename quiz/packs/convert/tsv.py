"""TSV: the table of `delimited` with tabs between the cells and no byte order mark."""

from ...game.question import Pack
from . import delimited, spread
from .contract import Exported, Imported

NAME = "tsv"
TITLE = "TSV table"
SUFFIXES = (".tsv", ".tab")


def looks_like(name: str, _: str) -> bool:
    """Whether a file is called .tsv or .tab."""
    return name.lower().endswith(SUFFIXES)


def read(text: str, name: str) -> Imported:
    """The questions of a table, for which tabs are tried first. Raises QuizError."""
    return delimited.read_as("", text, name if looks_like(name, "") else f"{name}.tsv")


def write(pack: Pack) -> Exported:
    """A table with tabs."""
    return delimited.exported(spread.everything(pack), "\t")
