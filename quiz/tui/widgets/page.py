"""A page of lines that follow the width of the screen."""

from collections.abc import Callable, Iterable

from ...game.book.pages import Told
from ..text import literal
from .sheet import Line, Row, Sheet, wrap


class Page(Sheet):
    """Draws what `make` gives for a number of columns; text is shown as it is."""

    def __init__(self) -> None:
        super().__init__(id="page")
        self.make: Callable[[int], Iterable[Told]] = lambda _: ()

    def show(self, make: Callable[[int], Iterable[Told]]) -> None:
        """Draw another page, from its top."""
        self.make = make
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.lay()

    def wrapped(self, width: int) -> list[Line]:
        """The lines, which are made for the width; only a sentence that is longer is wrapped."""
        rows = (
            Row(literal(told.text), "sheet--strong" if told.strong else "sheet--text")
            for told in self.make(width)
        )
        return [line for row in rows for line in self.fitting(row, width)]

    def fitting(self, row: Row, width: int) -> list[Line]:
        """One line where there is room for it, so that its spaces stay as they are."""
        return [Line(row.text, row.look, -1)] if row.text.cell_length <= width else wrap(row, width)
