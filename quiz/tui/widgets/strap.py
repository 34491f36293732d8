"""A single line across the screen that draws itself."""

from textual.content import Content
from textual.css.styles import RenderStyles
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from ..looks import worn
from .drawing import cropped, finished, paint


class Strap(Widget):
    """One line high, with one `look`; subclasses say what stands on it, and `redraw` when that may
    have changed."""

    look = "strap--text"
    said: Content | None = None
    drawn: Strip | None = None

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.styles.height = 1

    def line(self, width: int) -> Content:
        """What the line says in `width` columns."""
        raise NotImplementedError

    def redraw(self, *, at_once: bool = False) -> None:
        """Draw the line anew if it says something else; at once where nothing but it moves. What
        has no place yet is drawn when it gets one."""
        width = self.size.width
        if not width:
            self.said = self.drawn = None
            return
        line = self.line(width)
        if self.said is None or not line.is_same(self.said):
            self.said, self.drawn = line, None
            if at_once:
                paint(self)
            else:
                self.refresh()

    def get_component_styles(self, *names: str) -> RenderStyles:
        """How the parts of these names look."""
        return worn(self, names)

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
            style = self.get_visual_style(self.look)
            self.drawn = finished(self, Strip(self.said.render_segments(style)), style, width)
        return cropped([self.drawn] * crop.height, width, crop)
