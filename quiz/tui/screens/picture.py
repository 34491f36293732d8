"""A picture on the whole screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ...game.picture import Picture, Room
from ...game.question import Pack, Question
from ...tongue import _
from ..desk import Desk
from ..text import title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.sketch import Sketch
from .leaving import Leaving

ROWS_TAKEN = 3


class PictureScreen(Leaving[None]):
    """The picture of a question, as large as the terminal lets it be; its words are above it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i", "dismiss", _("Back to the question"), id="back"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
    ]

    def __init__(self, pack: Pack, question: Question, desk: Desk) -> None:
        super().__init__()
        self.pack = pack
        self.question = question
        self.desk = desk

    def compose(self) -> ComposeResult:
        """What it shows in words, the picture, the keys."""
        yield Banner(title(self.question.image.alt if self.question.image else ""))
        yield Sketch()
        yield Keys((Hint("esc", _("back"), "screen.dismiss"),))

    def on_resize(self) -> None:
        """Draw it for the new size."""
        sketch = self.query_one(Sketch)
        lines = max(self.size.height - ROWS_TAKEN, 1)
        sketch.styles.height = lines
        sketch.show(self.question.id, self.fetch, self.size.width, lines)

    def fetch(self, room: Room) -> Picture:
        """The picture for some room."""
        return self.desk.picture(self.pack, self.question, room)
