"""The line that says which views there are, and which one is open."""

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from .strap import Strap


class Views(Strap):
    """Views by number, the open one in brackets; where there is little room, only its name."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(id="views")
        self.names = names
        self.open = 0

    def show(self, view: int) -> None:
        """Another view is open."""
        self.open = view
        self.redraw()

    def line(self, width: int) -> Content:
        """The names, each of which can be clicked."""
        long = [f"{at} {name}" for at, name in enumerate(self.names, 1)]
        short = [told if at == self.open else str(at + 1) for at, told in enumerate(long)]
        fits = sum(cell_len(told) + 2 for told in long) <= width
        told = [self.told(at, text) for at, text in enumerate(long if fits else short)]
        return Content("").join(told)

    def told(self, view: int, text: str) -> Content:
        """One view."""
        framed = f"[{text}]" if view == self.open else f" {text} "
        style = Style(bold=view == self.open) + Style.from_meta({"@click": f"screen.view({view})"})
        return Content.styled(framed, style)
