"""The keys of the screen the player is on, and how to play."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from ...tongue import _
from ..text import literal, padded
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys, signs
from ..widgets.sheet import Row, Sheet
from .scrolling import Scrolling


class Help(Scrolling):
    """Keys first, then the guide."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss", _("Back"), id="back"),
    ]

    def __init__(self, keys: tuple[tuple[str, str], ...], guide: str) -> None:
        super().__init__()
        self.keys = keys
        self.guide = guide

    def compose(self) -> ComposeResult:
        """Title, the text, the keys of the help itself."""
        yield Banner(Content(_("Keys and help")))
        yield HelpText(self.keys, self.guide)
        yield Keys((Hint("esc", _("back"), "screen.dismiss"), Hint("↑↓", _("scroll"))))


class HelpText(Sheet):
    """A table of keys, and the guide below it."""

    def __init__(self, keys: tuple[tuple[str, str], ...], guide: str) -> None:
        super().__init__(id="help")
        self.keys = keys
        self.guide = guide

    def rows(self) -> list[Row]:
        """One row a key, then the guide line by line, its headings strong."""
        rows = [Row(Content(does), "sheet--text", padded(f"{key} ", 12)) for key, does in self.keys]
        rows.append(Row(Content("")))
        for line in self.guide.splitlines():
            heading = line.startswith("#")
            look = "sheet--strong" if heading else "sheet--text"
            rows.append(Row(literal(line.lstrip("# ") if heading else line), look))
        return rows


def key_table(bindings: list[Binding]) -> tuple[tuple[str, str], ...]:
    """Each thing that keys do, with all of its keys, in the order of the bindings.

    The keys of options are told in one line, not in fourteen.
    """
    table: dict[str, list[str]] = {}
    for binding in (binding for binding in bindings if binding.id):
        if (binding.id or "").startswith("option-"):
            table[_("Take that option")] = ["1-9 a-e"]
        else:
            table.setdefault(binding.description, []).append(signs(binding.key))
    shown = [(" ".join(keys), does) for does, keys in table.items()]
    return (*shown, ("Ctrl+P", _("Commands and themes")), ("Ctrl+Q", _("Quit")))
