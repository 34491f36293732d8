"""A screen that shows lines which take a while to come."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from ...errors import QuizError
from ...tongue import _
from ..text import literal, title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.sheet import Row, Sheet
from .scrolling import Scrolling


class Lines(Sheet):
    """Lines of text from outside."""

    def __init__(self) -> None:
        super().__init__(id="lines-of-text")
        self.told: tuple[str, ...] = ()

    def rows(self) -> list[Row]:
        """One row a line."""
        return [Row(literal(line)) for line in self.told]


class Paper(Scrolling):
    """Shows what `work` gives, which is done in a thread."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
        Binding("escape,q", "dismiss", _("Back"), id="back"),
    ]

    def __init__(self, heading: str, work: Callable[[], tuple[str, ...]]) -> None:
        super().__init__()
        self.heading = heading
        self.work = work

    def compose(self) -> ComposeResult:
        """Heading, lines, keys."""
        yield Banner(Content(_("One moment:") + " ") + title(self.heading))
        yield Lines()
        yield Keys((Hint("esc", _("back"), "screen.dismiss"), Hint("↑↓", _("scroll"))))

    def on_mount(self) -> None:
        """Begin the work."""
        self.run_worker(self.fetch())

    async def fetch(self) -> None:
        """Show what comes, or why nothing does."""
        lines = self.query_one(Lines)
        try:
            lines.told = await asyncio.to_thread(self.work)
        except QuizError as error:
            lines.told = (str(error),)
        self.query_one(Banner).show(title(self.heading))
        lines.lay()
