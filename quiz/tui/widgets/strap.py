"""A single line across the screen that draws itself."""

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Strap(Widget):
    """One line high; subclasses say what stands on it."""

    def line(self, width: int) -> Content:
        """What the line says in `width` columns."""
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """The line, cut or filled to the width of the screen."""
        width = self.size.width
        style = self.get_visual_style()
        strip = Strip(self.line(width).render_segments(style))
        strip = strip.adjust_cell_length(width, style.rich_style)
        return [strip.crop(crop.x, crop.right)] * crop.height
