"""A screen whose one sheet of text is scrolled by keys."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from ...tongue import _
from ..widgets.sheet import Sheet
from .leaving import Leaving


class Scrolling(Leaving[None]):
    """Arrows, vim keys and pages scroll the sheet."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll(-1)", _("Up"), id="up"),
        Binding("down,j", "scroll(1)", _("Down"), id="down"),
        Binding("pageup,ctrl+u", "scroll_page(-1)", _("Page up"), id="page-up"),
        Binding("pagedown,space,ctrl+d", "scroll_page(1)", _("Page down"), id="page-down"),
        Binding("home,g", "ends(0)", _("To the top"), id="top"),
        Binding("end,G", "ends(1)", _("To the end"), id="bottom"),
    ]

    @property
    def sheet(self) -> Sheet:
        """What is scrolled."""
        return self.query_one(Sheet)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.sheet.scroll_relative(y=lines, animate=False)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll by pages, keeping one line of the page before."""
        self.sheet.page(pages)

    def action_ends(self, end: int) -> None:
        """Scroll to the top (0) or to the end (1)."""
        self.sheet.scroll_to(y=self.sheet.max_scroll_y * end, animate=False)
