"""The line at the top: whose round it is, how far it has come, and what it is worth so far."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from textual.content import Content

from ..text import literal, title
from .figures import figures
from .strap import Strap

if TYPE_CHECKING:
    from ...game.round import Round

WIDE = 60  # columns


class Heading(Strap):
    """One line: the pack, the time that is left where a clock runs, and the figures."""

    look = "strap--heading"

    def __init__(self, name: str, round: Round) -> None:
        super().__init__(id="heading")
        self.pack_title = title(name)
        self.round = round
        self.left = self.shown(0.0)

    def show(self, round: Round, seconds: float = 0.0) -> None:
        """Draw the figures of `round`, whose question has been open for `seconds`."""
        self.round = round
        self.left = self.shown(seconds)
        self.redraw()

    def tick(self, seconds: float) -> None:
        """Let time pass; only another second on the clock is drawn."""
        left, self.left = self.left, self.shown(seconds)
        if left != self.left:
            self.redraw(at_once=True)

    def shown(self, seconds: float) -> int | None:
        """The seconds on the clock, where one is running."""
        if not self.round.mode.timed:
            return None
        return max(ceil(self.round.time_left(seconds)), 0)

    def line(self, width: int) -> Content:
        """The pack's title is what gives way on a narrow screen."""
        told = literal(figures(self.round, wide=width >= WIDE, left=self.left))
        if told.cell_length > width - 2:
            told = literal(figures(self.round, wide=False, left=self.left))
        told = told.truncate(max(width - 2, 1), ellipsis=True)
        room = max(width - told.cell_length - 3, 0)
        name = self.pack_title.truncate(room, ellipsis=True, pad=True)
        return Content.assemble(" ", name if room > 4 else "", " ", told)
