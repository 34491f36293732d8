"""The picture of the question on the table, where there are lines to spare for it."""

from collections.abc import Callable

from textual.screen import Screen

from ..game.picture import Picture, Room
from ..game.question import Pack, Question
from .desk import Desk
from .room import column
from .widgets.sketch import Sketch

FEWEST = 6  # lines, one of them free; fewer show nothing that can be made out


class Easel:
    """Puts a sketch below the board of a screen, once a question with a picture comes up.

    The question, its options and what is said always come first: the sketch gets what is left.
    """

    def __init__(self, screen: Screen[None], pack: Pack, desk: Desk) -> None:
        self.screen = screen
        self.pack = pack
        self.desk = desk
        self.sketch: Sketch | None = None

    def put_up(self, question: Question, spare: int) -> int:
        """Draw on `spare` lines at most, and tell how many are taken."""
        lines = spare if question.image and spare >= FEWEST else 0
        if lines and self.sketch is None:
            self.sketch = Sketch()
            self.screen.mount(self.sketch, after="#board")
        if self.sketch is None:
            return 0
        self.sketch.display = bool(lines)
        if lines:
            self.sketch.styles.height = lines - 1
            width = column(self.screen.size.width)[1]
            self.sketch.show(question.id, self.fetching(question), width, lines - 1)
        return lines

    @property
    def lines(self) -> int:
        """How many lines the sketch has now, the free one above it not counted."""
        height = self.sketch.styles.height if self.sketch and self.sketch.display else None
        return int(height.value) if height else 0

    def fetching(self, question: Question) -> Callable[[Room], Picture]:
        """What fetches the picture of `question` for some room."""

        def fetch(room: Room) -> Picture:
            return self.desk.picture(self.pack, question, room)

        return fetch
