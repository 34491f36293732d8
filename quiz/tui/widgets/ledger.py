"""A table under a head that stays: only the lines in view are made and drawn."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from ...game.book.layout import Column, fitted, head, line
from ..room import column
from .drawing import cropped
from .sheet import Line, Sheet

INDENT = 2


class Listing(NamedTuple):
    """A table of `length` lines; `cells` makes those of one line, when it is drawn."""

    columns: tuple[Column, ...] = ()
    length: int = 0
    cells: Callable[[int], Sequence[str]] = str


class Ledger(Sheet):
    """Draws a listing of any length, the light on one of its lines."""

    class Clicked(Message):
        """The lit line was clicked."""

    def __init__(self) -> None:
        super().__init__(id="ledger")
        self.listing = Listing()
        self.columns: tuple[tuple[int, Column], ...] = ()

    def show(self, listing: Listing) -> None:
        """List something else, with the light on the first line."""
        self.listing = listing
        self.lit = 0
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.lay()

    def lay(self) -> None:
        """Fit the columns again, because they or the width have changed."""
        self.laid = max(self.scrollable_content_region.width, 1)
        self.left, self.room = column(self.laid)
        self.columns = fitted(self.listing.columns, self.room - INDENT)
        self.virtual_size = Size(self.laid, self.listing.length + 1)
        self.redraw()

    def move(self, step: int) -> None:
        """Move the light by `step`, as far as the list goes."""
        if self.listing.length:
            self.light(min(max(self.lit + step, 0), self.listing.length - 1))

    def span(self, entry: int) -> tuple[int, int]:
        """Every entry has one line, below the head."""
        return (entry + 1, 1)

    def reveal(self, entry: int) -> None:
        """Scroll as little as needed to bring an entry into view, and not under the head."""
        region = Region(0, entry, 1, 2)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def entry_at(self, y: int) -> int:
        """The entry drawn at row `y` of the widget, or -1."""
        entry = y - 1 + self.scroll_offset.y
        return entry if y > 0 and entry < self.listing.length else -1

    def on_click(self, event: Click) -> None:
        """A click lights a line and opens it."""
        entry = self.entry_at(event.y)
        if entry >= 0:
            self.light(entry)
            self.post_message(self.Clicked())

    def render_lines(self, crop: Region) -> list[Strip]:
        """The head, and below it the entries in view."""
        lines = super().render_lines(crop)
        if crop.y or not lines:
            return lines
        width = self.size.width
        top = Line(Content(" " * INDENT + head(self.columns)), "sheet--quiet", -1)
        return cropped([self.draw(top, width)], width, crop) + lines[1:]

    def strip(self, place: int, below: Strip) -> Strip:
        """The line at a place, made when it comes into view."""
        entry = place - 1
        if not 0 <= entry < self.listing.length:
            return below
        told = line(self.listing.cells(entry), self.columns)
        return self.draw(
            Line(Content(" " * INDENT + told), "sheet--text", entry), below.cell_length
        )
