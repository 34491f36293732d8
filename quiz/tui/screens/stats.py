"""What the answers say about the questions of a pack."""

import asyncio
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ...errors import QuizError
from ...game.stats.item import Item
from ...tongue import _
from ..desk import Desk
from ..text import title
from ..widgets.banner import Banner
from ..widgets.items import Items, OneItem
from ..widgets.keys import Hint, Keys
from .leaving import Leaving
from .moving import MOVING
from .scrolling import Scrolling


class Stats(Leaving[None]):
    """Lists the questions of a pack with their figures, counted in a thread."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVING,
        Binding("enter", "enter", _("All figures of the lit question"), id="enter"),
        Binding("escape,q", "dismiss", _("Back"), id="back"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
    ]

    def __init__(self, desk: Desk, pack: str) -> None:
        super().__init__()
        self.desk = desk
        self.pack = pack

    def compose(self) -> ComposeResult:
        """Which pack, its questions, the keys."""
        yield Banner(title(_("Statistics: {pack}").format(pack=self.pack)))
        yield Items()
        yield Keys(
            (
                Hint("enter", _("all figures"), "screen.enter"),
                Hint("↑↓", _("move")),
                Hint("esc", _("back"), "screen.dismiss"),
                Hint("?", _("help"), "app.help"),
            )
        )

    def on_mount(self) -> None:
        """Begin to count."""
        self.run_worker(self.count())

    async def count(self) -> None:
        """Show the figures, or why there are none."""
        items = self.query_one(Items)
        try:
            stats = await asyncio.to_thread(self.desk.stats, self.pack)
        except QuizError as error:
            items.show(None, str(error))
            return
        self.query_one(Banner).show(title(_("Statistics: {pack}").format(pack=stats.title)))
        items.show(stats)

    def action_move(self, step: int) -> None:
        """Move the light."""
        self.query_one(Items).move(step)

    def action_enter(self) -> None:
        """Open the lit question."""
        if chosen := self.query_one(Items).chosen:
            self.app.push_screen(Figures(chosen))

    def on_items_clicked(self) -> None:
        """A click opens a question at once."""
        self.action_enter()


class Figures(Scrolling):
    """All figures of one question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", _("Back"), id="back"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
    ]

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item

    def compose(self) -> ComposeResult:
        """Which question, its figures, the keys."""
        yield Banner(title(self.item.question.id))
        yield OneItem(self.item)
        yield Keys((Hint("esc", _("back"), "screen.dismiss"), Hint("↑↓", _("scroll"))))
