"""What stands on the terminal, so that only what is different is sent.

Textual sends every line of a widget that has changed, whole, and each piece of it with its colours.
Here the cells of an update are compared with those that were sent before.
"""

from typing import TYPE_CHECKING

from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from .pen import Cell, Pen, bare, runs

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

UNKNOWN: Cell = ("", "unknown")
PASTED = "pasted"


class Glass:
    """Remembers the cells of the terminal.

    An update of the whole of another screen is sent as it is, whatever a stranger may have written
    on the terminal; of the same screen once more, the lines that are new.
    """

    def __init__(self) -> None:
        self.shown: tuple[object, Region] | None = None
        self.whole: list[list[Strip]] = []
        self.lines: dict[int, list[Cell]] = {}

    def forget(self) -> None:
        """Somebody else has drawn on the terminal: nothing is known of it."""
        self.shown = None
        self.whole = []
        self.lines = {}

    def before(
        self, update: "RenderableType | None", screen: object = None
    ) -> "RenderableType | None":
        """`update`, seen through the glass: what it draws is remembered, and sent only if new."""
        if isinstance(update, CompositorUpdate):
            return Difference(self, update, screen)
        return update

    def draw(self, update: CompositorUpdate, console: "Console", screen: object = None) -> str:
        """What is to be sent so that the terminal shows `update` of `screen`, None if unknown."""
        if isinstance(update, ChopsUpdate):
            return self.changes(update, console)
        if not isinstance(update, LayoutUpdate):
            self.forget()
            return update.render_segments(console)
        whole = [list(line) for line in update.strips]
        if screen is not None and self.shown == (screen, update.region):
            return self.again(whole, console)
        self.forget()
        self.shown, self.whole = (screen, update.region), whole
        return update.render_segments(console)

    def again(self, whole: list[list[Strip]], console: "Console") -> str:
        """The lines of a screen that stand there no more as they did when it was sent whole."""
        pen = Pen()
        for y, line in enumerate(whole):
            if not self.stands(y, line, console):
                pen.paste(y, 0, "".join(strip.render(console) for strip in line))
        self.whole, self.lines = whole, {}
        return pen.lifted()

    def stands(self, y: int, line: list[Strip], console: "Console") -> bool:
        """Whether line `y` of a whole screen is what the terminal shows."""
        if y not in self.lines:
            return line == self.whole[y]
        return self.lines[y] == [cell for strip in line for cell in cells_of(strip, console)]

    def changes(self, update: ChopsUpdate, console: "Console") -> str:
        """The pieces of lines of an update that differ from what is shown."""
        pen = Pen()
        for y, first, last in update.spans:
            for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is not None and x < last and first < end:
                    self.replace(pen, y, x, strip, console)
        return pen.lifted()

    def replace(self, pen: Pen, y: int, x: int, strip: Strip, console: "Console") -> None:
        """Draw a piece of line `y` from column `x` on, as far as it is new."""
        line, cells = self.line(y, console), cells_of(strip, console)
        before = line[x : x + len(cells)]
        if before == cells:
            return
        line.extend([UNKNOWN] * (x - len(line)))
        line[x : x + len(cells)] = cells
        if cells[0][1] == PASTED:
            pen.paste(y, x, cells[0][0])
        else:
            before.extend([UNKNOWN] * (len(cells) - len(before)))
            for start, stop in runs(before, cells):
                pen.write(y, x + start, cells[start:stop])

    def line(self, y: int, console: "Console") -> list[Cell]:
        """The cells of a line as far as they are known."""
        if y not in self.lines:
            strips = self.whole[y] if y < len(self.whole) else []
            self.lines[y] = [cell for strip in strips for cell in cells_of(strip, console)]
        return self.lines[y]


class Difference(CompositorUpdate):
    """An update that is compared with what is shown at the moment it is sent, and not before."""

    def __init__(self, glass: Glass, update: CompositorUpdate, screen: object) -> None:
        self.glass = glass
        self.update = update
        self.screen = screen

    def render_segments(self, console: "Console") -> str:
        """What is to be sent to the terminal."""
        return self.glass.draw(self.update, console, self.screen)


def cells_of(strip: Strip, console: "Console") -> list[Cell]:
    """The cells of a strip.

    Where a character is not one column wide, or carries a link, terminals differ in what they do:
    such a strip is one thing that is sent whole, and its cells say so.
    """
    if not all(one_wide(text) and not (style and style.link) for text, style, _ in strip):
        text = strip.render(console)
        return [(text, PASTED), *[("", text)] * (strip.cell_length - 1)]
    colours = getattr(console, "_color_system", None) or ColorSystem.TRUECOLOR
    cells: list[Cell] = []
    for text, style, _ in strip:
        look = Strip.render_ansi(style, colours) if style else ""
        blank = (" ", bare(look))
        cells += [blank if sign == " " else (sign, look) for sign in text]
    return cells


def one_wide(text: str) -> bool:
    """Whether every character takes one column."""
    return text.isascii() or all(get_character_cell_size(sign) == 1 for sign in set(text))
