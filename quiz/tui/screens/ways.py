"""The ways to play a pack, to choose one."""

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click

from ...game.modes import MISSED, MODES, Mode
from ...tongue import _
from ..text import padded, title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.sheet import Row, Sheet
from .leaving import Leaving
from .moving import MOVING

OFFERED = tuple(mode for mode in MODES.values() if mode != MISSED)


class Modes(Sheet):
    """One entry a mode, the light on the one that Enter plays."""

    def __init__(self, due: int) -> None:
        super().__init__(id="modes")
        self.due = due
        self.lit = 0

    def rows(self) -> list[Row]:
        """The name of each mode, and what it is."""
        room = max(11, *(cell_len(mode.title) + 2 for mode in OFFERED))
        return [
            Row(Content(self.about(mode)), label=padded(f"  {mode.title}", room + 2), entry=place)
            for place, mode in enumerate(OFFERED)
        ]

    def about(self, mode: Mode) -> str:
        """What a mode is, and how many questions wait for a review."""
        if not (mode.returns and self.due):
            return mode.about
        due = _("{n} due.").format(n=self.due)
        return f"{mode.about} {due}"

    def on_click(self, event: Click) -> None:
        """A click plays at once."""
        place = self.entry_at(event.y)
        if place >= 0:
            self.screen.dismiss(OFFERED[place])


class Ways(Leaving[Mode]):
    """Comes back with the mode that was chosen, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVING,
        Binding("enter", "choose", _("Play"), id="play"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
        Binding("escape,q", "dismiss", _("Back"), id="back"),
    ]

    def __init__(self, pack: str, due: int = 0) -> None:
        super().__init__()
        self.pack = pack
        self.due = due

    def compose(self) -> ComposeResult:
        """The pack, the modes, the keys."""
        yield Banner(title(_("Ways to play: {pack}").format(pack=self.pack)))
        yield Modes(self.due)
        yield Keys(
            (
                Hint("enter", _("play"), "screen.choose"),
                Hint("esc", _("back"), "screen.dismiss"),
                Hint("?", _("help"), "app.help"),
            )
        )

    def action_move(self, step: int) -> None:
        """Move the light, as far as the list goes."""
        modes = self.query_one(Modes)
        modes.light(min(max(modes.lit + step, 0), len(OFFERED) - 1))

    def action_choose(self) -> None:
        """Play what is lit."""
        self.dismiss(OFFERED[self.query_one(Modes).lit])
