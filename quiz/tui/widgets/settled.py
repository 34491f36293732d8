"""The list of settings on their screen."""

from collections.abc import Callable

from textual.content import Content
from textual.events import Click
from textual.message import Message

from ...game.settings import Settings
from ...game.settling import SETTINGS, about, as_text
from ...tongue import _
from ..text import title
from .sheet import Row, Sheet

NAMES = tuple(SETTINGS)
AT_NEXT_START = ("language",)
NEXT_ROUND = ("player", "clock", "buzzers")


class Settled(Sheet):
    """One line a setting, the light on the one that a key changes; what it does stands below."""

    class Clicked(Message):
        """The lit setting was clicked."""

    def __init__(self, settings: Settings, origin: Callable[[str], str]) -> None:
        super().__init__(id="settled")
        self.settings = settings
        self.origin = origin
        self.lit = 0

    @property
    def chosen(self) -> str:
        """The name of the lit setting."""
        return NAMES[self.lit]

    def show(self, settings: Settings) -> None:
        """Show other values."""
        self.settings = settings
        self.lay()

    def move(self, step: int) -> None:
        """Move the light, as far as the list goes."""
        self.light(min(max(self.lit + step, 0), len(NAMES) - 1))
        self.lay()

    def rows(self) -> list[Row]:
        """The settings with their values, and what the lit one is."""
        rows = [self.row(place) for place in range(len(NAMES))]
        told = f"{about(self.chosen)}. {self.source()} {applies(self.chosen)}".strip()
        return [*rows, Row(title(told[:1].upper() + told[1:]), "sheet--quiet", Content("  "))]

    def row(self, place: int) -> Row:
        """One setting with its value, on one line."""
        name = NAMES[place]
        told = as_text(name, getattr(self.settings, name)) or nothing(name)
        room = max(self.size.width - 16, 8)
        shown = title(told).truncate(room, ellipsis=True)
        return Row(shown, "sheet--text", Content(f"  {name:<10}"), place)

    def source(self) -> str:
        """Where the lit value comes from."""
        origin = self.origin(self.chosen)
        if origin == "default":
            return _("Not changed.")
        if origin == "file":
            return _("From your settings.")
        return _("From {variable}, which goes first.").format(variable=origin)

    def on_click(self, event: Click) -> None:
        """A click lights a setting and changes it."""
        place = self.entry_at(event.y)
        if place >= 0:
            self.light(place)
            self.post_message(self.Clicked())


def applies(name: str) -> str:
    """When a change counts, where that is not at once."""
    if name in AT_NEXT_START:
        return _("Counts from the next start.")
    return _("Counts from the next round.") if name in NEXT_ROUND else ""


def nothing(name: str) -> str:
    """What stands for an empty value."""
    return _("the system's") if name == "language" else _("none")
