"""A line at the top that says what a screen shows, and the mark of the home screen."""

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip

from ...tongue import _
from .drawing import cropped, finished
from .strap import Strap

MARK = (
    " ▗▄▄▄▄▄▖ ▗▄▄▄▄▄▖ ▗▄▄▄▄▖▗▖",
    " ▐▝▘▝▘▝▌▬▐▝▘▝▘▝▌▬▐▝▘▐██████▙",
    "  ●▀▀▀●   ●▀▀▀●   ●▀●▀▀●▀●▀▘",
)
NARROWEST = 72
SPARE = 2  # lines: the keys, and one to breathe


class Banner(Strap):
    """One line of text, cut where the screen ends."""

    look = "strap--heading"

    def __init__(self, text: str | Content = "") -> None:
        super().__init__(id="heading")
        self.text = text

    def show(self, text: Content) -> None:
        """Say something else."""
        self.text = text
        self.redraw()

    def line(self, width: int) -> Content:
        """The text after a space."""
        return Content.assemble(" ", self.text).truncate(max(width, 1), ellipsis=True)


class Masthead(Banner):
    """The train, with the text beside it. Where that would cost the list lines that it needs
    (`entries` of them), there is only the text."""

    def __init__(self, entries: int) -> None:
        super().__init__()
        self.entries = entries
        self.styles.height = "auto"

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """How many lines the screen can spare."""
        lines = viewport.height - self.entries - SPARE
        return len(MARK) if width >= NARROWEST and lines >= len(MARK) else 1

    def render_lines(self, crop: Region) -> list[Strip]:
        """The whole text on one line, or the mark with what stands beside it."""
        if self.size.height < len(MARK):
            return super().render_lines(crop)
        width, style = self.size.width, self.get_visual_style(self.look)
        drawn = [
            finished(self, Strip(line.render_segments(style)), style, width)
            for line in self.marked(width)[crop.y : crop.bottom]
        ]
        return cropped(drawn, width, crop)

    def marked(self, width: int) -> list[Content]:
        """The lines of the mark, and beside them the text and what the program is about."""
        trains = [Content(line.ljust(len(MARK[1]) + 2)) for line in MARK]
        beside = (Content.assemble(self.text), Content(""), Content(_("Every answer has a source")))
        room = max(width - len(MARK[1]) - 2, 1)
        return [
            train + text.truncate(room, ellipsis=True)
            for train, text in zip(trains, beside, strict=True)
        ]
