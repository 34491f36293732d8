"""A note on a question: what is the matter with it."""

import asyncio
from concurrent.futures import Future
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key, Paste

from ...errors import QuizError
from ...game.flags import LONGEST, NOTES, TAKE_BACK, note, spoken
from ...game.text import one_line
from ...tongue import _
from ..text import padded, prose, title
from ..widgets.banner import Banner
from ..widgets.entry import pasted, typed, with_cursor
from ..widgets.keys import Hint, Keys
from ..widgets.sheet import Row, Sheet
from .leaving import Leaving

if TYPE_CHECKING:
    from .table import Table


class Note(Sheet):
    """The question, where it may be seen, what one key says of it, and the line to write in."""

    def __init__(self, question: str, flagged: str) -> None:
        super().__init__(id="note")
        self.question = question
        self.flagged = flagged
        self.text = ""

    def rows(self) -> list[Row]:
        """The question, how it is flagged, the choices, the line."""
        rows = [Row(prose(self.question), "sheet--strong")] if self.question else []
        if self.flagged:
            rows.append(Row(title(_("Flagged: {note}").format(note=spoken(self.flagged)))))
        rows += [
            Row(Content("")),
            Row(Content(_("what it says is not so")), label=label("1")),
            Row(Content(_("it can be read two ways")), label=label("2")),
            Row(Content(_("a slip of the pen")), label=label("3")),
        ]
        if self.flagged:
            taken = Content(_("take the flag back"))
            rows.append(Row(taken, label=label(TAKE_BACK)))
        return [
            *rows,
            Row(Content("")),
            Row(Content(_("Or write it, then Enter.")), "sheet--quiet"),
            Row(with_cursor(self.text), "sheet--strong", Content("❯ ")),
        ]


class Flag(Leaving[str]):
    """Comes back with a note; with an empty one to take the flag back; with nothing on Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", _("Flag it with what is written"), id="send"),
        Binding("escape", "dismiss", _("Back"), id="back"),
    ]

    def __init__(self, question: str, flagged: str) -> None:
        super().__init__()
        self.question = question
        self.flagged = flagged

    def compose(self) -> ComposeResult:
        """What it is for, the choices, the keys."""
        yield Banner(Content(_("Flag this question")))
        yield Note(self.question, self.flagged)
        yield Keys(
            (
                Hint("1-3", _("flag it")),
                Hint("enter", _("send"), "screen.send"),
                Hint("esc", _("back"), "screen.dismiss"),
            )
        )

    def on_key(self, event: Key) -> None:
        """One key is a note while nothing is written; then letters go into the line."""
        sheet = self.query_one(Note)
        if not sheet.text and event.character in NOTES:
            event.prevent_default().stop()
            self.dismiss(NOTES[event.character])
        elif not sheet.text and event.character == TAKE_BACK and self.flagged:
            event.prevent_default().stop()
            self.dismiss("")
        elif (text := typed(sheet.text, event)) is not None:
            event.prevent_default().stop()
            self.write(text)

    def on_paste(self, event: Paste) -> None:
        """What is pasted goes into the line."""
        event.stop()
        self.write(pasted(self.query_one(Note).text, event.text))

    def write(self, text: str) -> None:
        """Show the line as it is now, and keep it in view."""
        sheet = self.query_one(Note)
        sheet.text = text[:LONGEST]
        sheet.lay()
        sheet.scroll_end(animate=False)

    def action_send(self) -> None:
        """Come back with the line, if anything is in it."""
        if words := note(self.query_one(Note).text):
            self.dismiss(words)


async def kept(screen: "Table", writing: "Future[None]", words: str) -> None:
    """Say that a note is kept, or why it is not."""
    try:
        await asyncio.wrap_future(writing)
    except QuizError as error:
        told = _("The flag could not be kept: {why}").format(why=one_line(str(error)))
        screen.notify(told, severity="error", markup=False, timeout=20)
        return
    if not words:
        screen.say(_("The flag is taken back."))
    else:
        screen.say(_("Flagged: {note}.").format(note=one_line(spoken(words))))


def label(key: str) -> Content:
    """A key and the note it gives, before what that means."""
    room = max(9, *(cell_len(spoken(name)) + 2 for name in NOTES.values()))
    return Content(f" {key} ") + padded(spoken(NOTES.get(key, "")), room)
