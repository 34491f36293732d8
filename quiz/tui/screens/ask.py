"""A screen that asks for one line of text."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key, Paste

from ...tongue import _
from ..widgets.banner import Banner
from ..widgets.entry import pasted, typed, with_cursor
from ..widgets.keys import Hint, Keys
from ..widgets.sheet import Row, Sheet
from .leaving import Leaving


class Line(Sheet):
    """What to write, and what is written so far."""

    def __init__(self, wanted: str, text: str = "") -> None:
        super().__init__(id="line")
        self.wanted = wanted
        self.text = text

    def rows(self) -> list[Row]:
        """The request, and the line."""
        return [
            Row(Content(self.wanted), "sheet--quiet"),
            Row(Content("")),
            Row(with_cursor(self.text), "sheet--strong", Content("❯ ")),
        ]


class Ask(Leaving[str]):
    """Comes back with the line when it is sent; with nothing when the player thinks better."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", _("Go on"), id="send"),
        Binding("escape", "dismiss", _("Back"), id="back"),
    ]

    def __init__(self, heading: str, wanted: str, text: str = "") -> None:
        super().__init__()
        self.heading = heading
        self.wanted = wanted
        self.text = text

    def compose(self) -> ComposeResult:
        """What it is for, the line, the keys."""
        yield Banner(Content(self.heading))
        yield Line(self.wanted, self.text)
        yield Keys(
            (Hint("enter", _("go on"), "screen.send"), Hint("esc", _("back"), "screen.dismiss"))
        )

    def write(self, text: str) -> None:
        """Show the line as it is now."""
        line = self.query_one(Line)
        line.text = text
        line.lay()

    def on_key(self, event: Key) -> None:
        """Letters go into the line, Backspace takes them out."""
        text = typed(self.query_one(Line).text, event)
        if text is not None:
            event.prevent_default().stop()
            self.write(text)

    def on_paste(self, event: Paste) -> None:
        """What is pasted goes into the line, once."""
        event.stop()
        self.write(pasted(self.query_one(Line).text, event.text))

    def action_send(self) -> None:
        """Come back with the line, if anything is in it."""
        if text := self.query_one(Line).text.strip():
            self.dismiss(text)
