"""A question as the player will see it, next to the problems, anew after every save."""

import asyncio
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen

from ...game.question import Pack
from ...tongue import _, counted
from ..text import title
from ..watched import Look, Watched, on_the_table
from ..widgets.banner import Banner
from ..widgets.board import Board
from ..widgets.feedback import Feedback
from ..widgets.keys import Hint, Keys
from ..widgets.troubles import Troubles

PERIOD = 0.5  # seconds between two looks at the file
NARROW = 90
KEYS = (
    Hint("n", _("next"), "screen.turn(1)"),
    Hint("p", _("previous"), "screen.turn(-1)"),
    Hint("space", _("answer"), "screen.answer"),
    Hint("↑↓", _("scroll")),
    Hint("q", _("quit"), "app.quit"),
)


class Watch(Screen[None]):
    """Looks at a file again and again. `first` is what it holds now; it has a playable pack
    or not, and the last one that could be played stays on the screen."""

    DEFAULT_CSS = """
    Watch #both { height: 1fr; }
    Watch #board, Watch #feedback { margin-top: 1; }
    Watch #table { width: 3fr; }
    Watch #troubles { width: 2fr; margin-top: 1; }
    Watch.-narrow #both { layout: vertical; }
    Watch.-narrow #table { width: 1fr; height: 3fr; }
    Watch.-narrow #troubles { width: 1fr; height: 2fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,right", "turn(1)", _("Next question"), id="next"),
        Binding("p,left", "turn(-1)", _("Question before"), id="previous"),
        Binding("space,enter", "answer", _("Show or hide what follows the answer"), id="answer"),
        Binding("up,k", "scroll(-1)", _("Scroll the problems up"), id="up"),
        Binding("down,j", "scroll(1)", _("Scroll the problems down"), id="down"),
        Binding("q,escape", "app.quit", _("Quit"), id="quit"),
    ]

    def __init__(self, name: str, look: Look, pack: Pack, first: Watched) -> None:
        super().__init__()
        self.file_name = name
        self.look = look
        self.pack = pack
        self.watched = first
        self.at = first.at
        self.answered = False
        self.looking = False

    def compose(self) -> ComposeResult:
        """The file, the question beside its problems, the keys."""
        table = on_the_table(self.pack, self.at, answered=False)
        yield Banner()
        with Horizontal(id="both"):
            with Vertical(id="table"):
                yield Board(table)
                yield Feedback(self.pack, table)
            yield Troubles()
        yield Keys(KEYS)

    def on_mount(self) -> None:
        """Show what there is, and begin to look."""
        self.set_interval(PERIOD, self.poll)
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        """The problems go below the question where there is no room beside it."""
        self.set_class(self.size.width < NARROW, "-narrow")

    async def poll(self) -> None:
        """Look at the file, in a thread, and show it when it has changed."""
        if self.looking:
            return
        self.looking = True
        try:
            found = await asyncio.to_thread(self.look)
        finally:
            self.looking = False
        if found is not None:
            self.take(found)

    def take(self, found: Watched) -> None:
        """Show another state of the file, with the question that was worked on."""
        self.watched = found
        if found.pack is not None:
            self.pack = found.pack
            self.at = min(found.at, len(found.pack.questions) - 1)
        self.show()

    def show(self) -> None:
        """Hand the question and the problems down."""
        table = on_the_table(self.pack, self.at, answered=self.answered)
        feedback = self.query_one(Feedback)
        feedback.pack = self.pack
        self.query_one(Board).show(table)
        feedback.show(table)
        self.query_one(Troubles).show(self.watched.troubles, table.turn.question.id)
        self.query_one(Banner).show(self.told())

    def told(self) -> Content:
        """The file, which question this is, and how many problems there are."""
        count = len(self.watched.troubles)
        place = _("question {at} of {of}").format(at=self.at + 1, of=len(self.pack.questions))
        state = counted("{n} problem", "{n} problems", count)
        if self.watched.pack is None:
            place = _("cannot be played now; {place} as it was").format(place=place)
        return title(self.file_name) + Content(f"   {place}   {state}")

    def action_turn(self, step: int) -> None:
        """Show the next question, or the one before, round the ends."""
        self.at = (self.at + step) % len(self.pack.questions)
        self.show()

    def action_answer(self) -> None:
        """Show what the player reads after the answer, or the open question again."""
        self.answered = not self.answered
        self.show()

    def action_scroll(self, lines: int) -> None:
        """Scroll the problems."""
        self.query_one(Troubles).scroll_relative(y=lines, animate=False)
