"""A line at the top that says what a screen shows."""

from textual.content import Content

from .strap import Strap


class Banner(Strap):
    """One line of text, cut where the screen ends."""

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
