"""A picture in half blocks, or in shades of signs where there are too few colours."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from ...errors import QuizError
from ...game.book.charts import ASCII
from ...game.picture import Colour, Picture, Room
from ...game.text import one_line
from ..signs import chart_signs
from ..text import literal

if TYPE_CHECKING:
    from textual.app import App

SHADES = " .:-=+*#%@"
MANY_COLOURS = ("256", "truecolor")

Drawn = Picture | str


class Sketch(Widget):
    """Draws what `fetch` gives for the room there is, in a thread, once for each size.

    Where that is an error, it says why in one line. `subject` is what the picture is of; another
    one is another picture.
    """

    DEFAULT_CSS = "Sketch { height: auto; margin-top: 1; }"

    class Made(Message):
        """A picture was made, or could not be."""

        def __init__(self, key: tuple[object, Room], drawn: Drawn) -> None:
            super().__init__()
            self.key = key
            self.drawn = drawn

    def __init__(self) -> None:
        super().__init__()
        self.made: dict[tuple[object, Room], Drawn] = {}
        self.key: tuple[object, Room] | None = None

    @property
    def drawn(self) -> Drawn:
        """What is to be seen now."""
        return self.made.get(self.key, "") if self.key else ""

    def show(
        self, subject: object, fetch: Callable[[Room], Picture], columns: int, lines: int
    ) -> None:
        """Draw the picture of `subject` on as many columns and lines."""
        key = (subject, Room(columns, 2 * lines, behind(self)))
        if key == self.key:
            return
        self.key = key
        if key not in self.made:
            self.made[key] = ""
            self.run_worker(lambda: self.make(key, fetch), thread=True, exit_on_error=False)
        self.refresh()

    def make(self, key: tuple[object, Room], fetch: Callable[[Room], Picture]) -> None:
        """Fetch a picture, in a thread."""
        try:
            drawn: Drawn = fetch(key[1])
        except QuizError as error:
            drawn = one_line(str(QuizError(error.message, advice=error.advice)))
        self.post_message(self.Made(key, drawn))

    def on_sketch_made(self, message: Made) -> None:
        """Show what was made, if it is still wanted."""
        message.stop()
        self.made[message.key] = message.drawn
        if message.key == self.key and isinstance(message.drawn, str):
            self.styles.height = 1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of two rows of points, in the middle of the width."""
        width = self.size.width
        drawn = self.drawn
        if isinstance(drawn, str):
            text = literal(drawn) if y == 0 else Content("")
            line = text.truncate(max(width - 1, 1), ellipsis=True).pad_left(1)
            return Strip(line.render_segments(self.visual_style)).adjust_cell_length(
                width, self.rich_style
            )
        row = shaded if few_colours(self.app) else blocks
        left = max((width - drawn.width) // 2, 0)
        space = [Segment(" " * left, self.rich_style)]
        line_of = row(drawn, 2 * y, self) if 2 * y < drawn.height else []
        return Strip([*space, *line_of]).adjust_cell_length(width, self.rich_style)


def blocks(picture: Picture, y: int, widget: Widget) -> list[Segment]:
    """Two rows of points as upper half blocks."""
    ground = behind(widget)
    return [
        Segment("▀", Style(color=hexed(picture.colour(x, y)), bgcolor=hexed(lower)))
        for x in range(picture.width)
        for lower in [picture.colour(x, y + 1) or ground]
    ]


def shaded(picture: Picture, y: int, widget: Widget) -> list[Segment]:
    """Two rows of points as signs that are the denser the more they stand out from the ground."""
    dark = widget.app.current_theme.dark
    signs = []
    for x in range(picture.width):
        light = (picture.light(x, y) + picture.light(x, min(y + 1, picture.height - 1))) / 2
        strength = light if dark else 1 - light
        signs.append(SHADES[min(int(strength * len(SHADES)), len(SHADES) - 1)])
    return [Segment("".join(signs), widget.rich_style)]


def hexed(colour: Colour | None) -> str:
    """A colour as the terminal library calls it."""
    return "#{:02x}{:02x}{:02x}".format(*(colour or (0, 0, 0)))


def behind(widget: Widget) -> Colour:
    """The colour that a transparent picture stands on."""
    ground: Color = widget.background_colors[1]
    return ground.r, ground.g, ground.b


def few_colours(app: "App[object]") -> bool:
    """Whether the terminal has too few colours for a picture, or none, or no half blocks."""
    no_blocks = chart_signs() == ASCII
    return no_blocks or app.no_color or app.console.color_system not in MANY_COLOURS
