"""What a YAML file is made of, with places: texts, lists and mappings, and nothing else.

Lines and columns are counted from 1, in characters.
"""

from typing import NamedTuple

from ..game.text import one_line

SHOWN = 40


class Text(NamedTuple):
    """A text, just as it was typed. `plain` says that it stood without quotation marks."""

    value: str
    line: int
    column: int
    plain: bool = False

    @property
    def at(self) -> tuple[int, int]:
        """Where the text begins."""
        return self.line, self.column


class Items(NamedTuple):
    """A list."""

    items: "list[Node]"
    line: int
    column: int

    @property
    def at(self) -> tuple[int, int]:
        """Where the list begins."""
        return self.line, self.column


class Field(NamedTuple):
    """One key of a mapping with its value."""

    key: Text
    value: "Node"

    @property
    def at(self) -> tuple[int, int]:
        """Where the value stands, or its key when there is nothing to be seen of the value."""
        if isinstance(self.value, Text) and self.value.plain and not self.value.value:
            return self.key.at
        return self.value.at


class Fields(NamedTuple):
    """A mapping: its fields by key, in written order. `flow` says that it stood in braces."""

    fields: dict[str, Field]
    line: int
    column: int
    flow: bool = False

    @property
    def at(self) -> tuple[int, int]:
        """Where the mapping begins."""
        return self.line, self.column


class Broken(NamedTuple):
    """Something that could not be read; its fault has been told."""

    line: int
    column: int

    @property
    def at(self) -> tuple[int, int]:
        """Where it begins."""
        return self.line, self.column


Node = Text | Items | Fields | Broken


def shown(text: str) -> str:
    """`text` as it is shown within a message: visible, on one line, cut to 40 characters."""
    line = one_line(text[: 4 * SHOWN])
    return f"`{line if len(line) <= SHOWN else line[: SHOWN - 1] + '…'}`"


def quoted(text: str) -> str:
    """`text` in the quotation marks that YAML needs round it."""
    line = one_line(text)
    return "'{}'".format(line.replace("'", "''")) if '"' in line or "\\" in line else f'"{line}"'
