"""Home as it was painted first, before anything was done to it."""

from typing import TYPE_CHECKING, NamedTuple

from ..game.settings import Settings
from ..game.shelf import Shelved, Unfinished

if TYPE_CHECKING:
    from rich.console import Console
    from textual.strip import Strip


class Painted(NamedTuple):
    """The lines of the screen, and the values that they show; `player` is who plays, where there
    are others."""

    packs: tuple[Shelved, ...]
    unfinished: Unfinished | None
    player: str
    settings: Settings
    lines: "list[Strip]"
    console: "Console"

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        return self.lines[0].cell_length, len(self.lines)

    def frame(self) -> bytes:
        """The bytes that draw the lines on a terminal; nothing where one holds what is no text."""
        if not all(segment.text.isprintable() for line in self.lines for segment in line):
            return b""
        drawn = (f"\x1b[{y};1H{line.render(self.console)}" for y, line in enumerate(self.lines, 1))
        return "".join(drawn).encode("utf-8", "replace")
