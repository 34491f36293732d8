"""A single line across the screen that draws itself."""

from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget


class Strap(Widget):
    """One line high; subclasses say what stands on it."""

    def line(self, width: int) -> Content:
        """What the line says in `width` columns."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        """The line, cut or filled to the width of the screen."""
        width = self.size.width
        style = self.get_visual_style()
        strip = Strip(self.line(width).render_segments(style))
        return strip.adjust_cell_length(width, style.rich_style)
