"""A column of lines that draws itself, and redraws only the lines that changed."""

from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ..room import column

LIGHT = Content("❯")


class Row(NamedTuple):
    """One block of text on a sheet, wrapped to the sheet's width.

    `look` is a component class. `label` stands before the first line, and its width is kept free
    on the others. `entry` is the number of the thing the row belongs to, for clicks and the light;
    a row with an entry has a label that begins with a space, where the light's sign goes.
    """

    text: Content
    look: str = "sheet--text"
    label: Content = Content("")
    entry: int = -1


class Line(NamedTuple):
    """One line on the screen: what it says, how it looks, and what it belongs to."""

    text: Content
    look: str
    entry: int
    head: bool = True


class Sheet(ScrollView, can_focus=False):
    """Rows, wrapped and scrolled. Subclasses say which rows there are and when they change."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sheet--text",
        "sheet--quiet",
        "sheet--strong",
        "sheet--right",
        "sheet--wrong",
        "sheet--quote",
        "sheet--lit",
    }

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: list[Line] = []
        self.lit = -1
        self.laid = 0
        self.left = 0

    def rows(self) -> list[Row]:
        """The rows to draw now."""
        raise NotImplementedError

    def lay(self) -> None:
        """Wrap the rows again, because they or the width have changed."""
        self.laid = max(self.scrollable_content_region.width, 1)
        self.left, room = column(self.laid)
        self.lines = self.wrapped(room)
        self.virtual_size = Size(self.laid, len(self.lines))
        self.refresh()

    def wrapped(self, width: int) -> list[Line]:
        """The lines that the rows make at `width` columns."""
        return [line for row in self.rows() for line in wrap(row, width)]

    def height_at(self, width: int) -> int:
        """How many lines the rows make on a screen of `width` columns."""
        return len(self.wrapped(column(width - self.scrollbar_size_vertical)[1]))

    def on_resize(self) -> None:
        """Follow the width of the terminal."""
        if self.scrollable_content_region.width != self.laid:
            self.lay()

    def light(self, entry: int) -> None:
        """Move the light to an entry, bring it into view, and redraw only what changed."""
        before, self.lit = self.lit, entry
        for changed in {before, entry} - {-1}:
            top, count = self.span(changed)
            self.refresh_lines(top, count)
        if entry >= 0:
            self.reveal(entry)

    def reveal(self, entry: int) -> None:
        """Scroll as little as needed to bring an entry into view."""
        top, count = self.span(entry)
        region = Region(0, top, 1, count)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def centre(self, entry: int) -> None:
        """Scroll an entry to where the eye falls first, a third from the top."""
        top, _ = self.span(entry)
        self.scroll_to(y=top - self.size.height // 3, animate=False, force=True, immediate=True)

    def page(self, pages: int) -> None:
        """Scroll by pages, keeping one line of the page before."""
        self.scroll_relative(y=pages * max(self.size.height - 1, 1), animate=False)

    def span(self, entry: int) -> tuple[int, int]:
        """The first line of an entry, and how many lines it has."""
        own = [y for y, line in enumerate(self.lines) if line.entry == entry]
        return (own[0], len(own)) if own else (0, 0)

    def entry_at(self, y: int) -> int:
        """The entry drawn at row `y` of the widget, or -1."""
        place = y + self.scroll_offset.y
        return self.lines[place].entry if 0 <= place < len(self.lines) else -1

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in view."""
        width = self.size.width
        place = y + self.scroll_offset.y
        if place >= len(self.lines):
            return Strip.blank(width, self.rich_style)
        line = self.lines[place]
        lit = line.entry >= 0 and line.entry == self.lit
        style = self.get_visual_style(line.look, *(["sheet--lit"] if lit else []))
        text = LIGHT + line.text[1:] if lit and line.head else line.text
        segments = text.pad_left(self.left).render_segments(style)
        return Strip(segments).adjust_cell_length(width, style.rich_style)


def wrap(row: Row, width: int) -> list[Line]:
    """The lines of one row at `width` columns; a row always has at least one."""
    indent = row.label.cell_length
    lines = row.text.wrap(max(width - indent, 2)) or [Content("")]
    first, *rest = lines
    head = Line(row.label + first, row.look, row.entry)
    return [head, *(Line(line.pad_left(indent), row.look, row.entry, False) for line in rest)]
