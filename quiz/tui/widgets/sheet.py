"""A column of lines that draws itself, and redraws only the lines that changed."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.css.styles import RenderStyles
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ..looks import worn
from ..room import column
from .drawing import cropped, finished

LIGHT = Content("❯")


class Row(NamedTuple):
    """One block of text on a sheet, wrapped to the sheet's width.

    `look` is a name in the table of looks. `label` stands before the first line, and its width is
    kept free on the others. `entry` is the number of the thing the row belongs to, for clicks and
    the light; a row with an entry has a label that begins with a space, where the light's sign
    goes.
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
    """Rows, wrapped and scrolled. Subclasses say which rows there are and when they change.

    A sheet is `shared` on a screen that tells it with `fit` how many lines it gets.
    """

    shared = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: Sequence[Line] = []
        self.lit = -1
        self.laid = 0
        self.left = 0
        self.room = 0
        self.drawn: dict[int, tuple[Line, bool, Strip]] = {}
        self.below: Strip | None = None

    def rows(self) -> list[Row]:
        """The rows to draw now."""
        raise NotImplementedError

    def lay(self) -> None:
        """Wrap the rows again, because they or the width have changed."""
        self.lay_at(max(self.scrollable_content_region.width, 1))

    def lay_at(self, width: int) -> None:
        """Wrap the rows for `width` columns, those of a scrollbar not counted."""
        same, before = width == self.laid, len(self.lines)
        size = self.measure(width)
        most = max(before, len(self.lines))
        if self.shared or (same and most <= self.size.height):
            self.set_reactive(Sheet.virtual_size, size)  # nothing need be laid out again
        else:
            self.virtual_size = size
            same = False
        if same:
            self.redraw_changed(before)
        else:
            self.redraw()

    def measure(self, width: int) -> Size:
        """Wrap the rows for `width` columns, and tell how much room the lines take."""
        self.laid = width
        self.left, self.room = column(width)
        self.lines = self.wrapped(self.room)
        return Size(width, len(self.lines))

    def fit(self, height: int) -> None:
        """Scroll in `height` lines. Only a scrollbar that comes or goes asks for another layout."""
        lines = len(self.lines)
        scrolls = lines > height > 0
        if scrolls != self.show_vertical_scrollbar:
            self.show_vertical_scrollbar = scrolls
            self.vertical_scrollbar.display = scrolls
        if scrolls:
            self.vertical_scrollbar.window_virtual_size = lines
            self.vertical_scrollbar.window_size = height

    def redraw(self) -> None:
        """Draw every line anew; what has no place yet is drawn when it gets one."""
        self.drawn.clear()
        if self.size:
            self.refresh()

    def redraw_changed(self, before: int) -> None:
        """Draw the lines anew that differ from what is drawn; there were `before` lines."""
        places = [place for place in self.drawn if not self.is_drawn(place)]
        for place in places:
            del self.drawn[place]
        places += range(before, len(self.lines))
        for start, stop in stretches(places):
            self.refresh_lines(start, stop - start)

    def is_drawn(self, place: int) -> bool:
        """Whether the line at a place stands there as it has been drawn."""
        if place >= len(self.lines):
            return False
        line, (other, lit, _) = self.lines[place], self.drawn[place]
        return lit == self.is_lit(line) and line[1:] == other[1:] and line.text.is_same(other.text)

    def is_lit(self, line: Line) -> bool:
        """Whether the light is on a line."""
        return line.entry >= 0 and line.entry == self.lit

    def get_component_styles(self, *names: str) -> RenderStyles:
        """How the parts of these names look."""
        return worn(self, names)

    def notify_style_update(self) -> None:
        """Other colours need another drawing."""
        self.drawn.clear()
        self.below = None
        super().notify_style_update()

    def wrapped(self, width: int) -> Sequence[Line]:
        """The lines that the rows make at `width` columns."""
        return [line for row in self.rows() for line in wrap(row, width)]

    def height_at(self, width: int) -> int:
        """How many lines the rows make on a screen of `width` columns, where they are laid then."""
        laid = max(width - self.styles.scrollbar_size_vertical, 1)
        if laid != self.laid:
            self.lay_at(laid)
        return len(self.lines)

    def on_resize(self) -> None:
        """Follow the width of the terminal."""
        if self.shared:
            self.fit(self.size.height)
        elif self.scrollable_content_region.width != self.laid:
            self.lay()

    def light(self, entry: int) -> None:
        """Move the light to an entry, bring it into view, and redraw only what changed."""
        before, self.lit = self.lit, entry
        for changed in {before, entry} - {-1}:
            top, count = self.span(changed)
            for place in range(top, top + count):
                self.drawn.pop(place, None)
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

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in view, drawn only where that has not been done."""
        top, width = self.scroll_offset.y, self.size.width
        if self.below is None or self.below.cell_length != width:
            self.drawn.clear()
            style = self.get_visual_style()
            self.below = finished(self, Strip([]), style, width)
        places = range(top + crop.y, top + crop.bottom)
        return cropped([self.strip(place, self.below) for place in places], width, crop)

    def strip(self, place: int, below: Strip) -> Strip:
        """The line at a place, or `below` where there is none."""
        if place >= len(self.lines):
            return below
        if place not in self.drawn:
            line = self.lines[place]
            self.drawn[place] = line, self.is_lit(line), self.draw(line, below.cell_length)
        return self.drawn[place][2]

    def draw(self, line: Line, width: int) -> Strip:
        """A line in the width of the widget."""
        lit = self.is_lit(line)
        style = self.get_visual_style(line.look, *(["sheet--lit"] if lit else []))
        text = LIGHT + line.text[1:] if lit and line.head else line.text
        return finished(self, Strip(text.pad_left(self.left).render_segments(style)), style, width)


def wrap(row: Row, width: int) -> list[Line]:
    """The lines of one row at `width` columns; a row always has at least one."""
    indent = row.label.cell_length
    lines = row.text.wrap(max(width - indent, 2)) or [Content("")]
    first, *rest = lines
    head = Line(row.label + first, row.look, row.entry)
    return [head, *(Line(line.pad_left(indent), row.look, row.entry, False) for line in rest)]


def stretches(places: list[int]) -> list[tuple[int, int]]:
    """Neighbouring places together, each stretch as its first and the one after its last."""
    found: list[tuple[int, int]] = []
    for place in sorted(places):
        if found and place <= found[-1][1]:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found
