"""A single line across the screen that draws itself."""

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from .drawing import cropped, finished, paint


class Strap(Widget):
    """One line high; subclasses say what stands on it, and `redraw` when that may have changed."""

    said: Content | None = None
    drawn: Strip | None = None

    def line(self, width: int) -> Content:
        """What the line says in `width` columns."""
        raise NotImplementedError

    def redraw(self, *, at_once: bool = False) -> None:
        """Draw the line anew if it says something else; at once where nothing but it moves."""
        width = self.size.width
        line = self.line(width) if width else None
        if line is None or self.said is None or not line.is_same(self.said):
            self.said, self.drawn = line, None
            if at_once:
                paint(self)
            else:
                self.refresh()

    def notify_style_update(self) -> None:
        """Other colours need another drawing."""
        self.said = self.drawn = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The line, drawn only where that has not been done."""
        width = self.size.width
        if self.drawn is None or self.drawn.cell_length != width:
            if self.drawn or self.said is None:
                self.said = self.line(width)
            style = self.get_visual_style()
            self.drawn = finished(self, Strip(self.said.render_segments(style)), style, width)
        return cropped([self.drawn] * crop.height, width, crop)
