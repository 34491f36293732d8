"""The line at the bottom: the keys that do something now."""

from typing import NamedTuple

from rich.cells import cell_len
from textual.app import App
from textual.binding import Binding
from textual.content import Content
from textual.keys import key_to_character
from textual.screen import Screen
from textual.style import Style

from .strap import Strap

BETWEEN = "  "
SIGNS = {
    "question_mark": "?",
    "exclamation_mark": "!",
    "slash": "/",
    "comma": ",",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "home": "Home",
    "end": "End",
    "delete": "Del",
}
HINTED = {"?": "question_mark", "/": "slash", ",": "comma", "esc": "escape"}


def signs(keys: str) -> str:
    """Keys as they are named on a keyboard."""
    return " ".join(SIGNS.get(key) or sign(key) for key in keys.split(","))


def sign(key: str) -> str:
    """The sign that a key types (`(` for `left_parenthesis`), else its name."""
    typed = key_to_character(key) or ""
    return typed if typed.isprintable() and typed else key.replace("ctrl+", "Ctrl+")


def moved(key: str, screen: Screen[object], app: App[object]) -> str:
    """The key that does what `key` does where no keys are moved."""
    if not app._keymap:
        return key
    usual = HINTED.get(key, key)
    for base in type(screen).__mro__:
        for binding in base.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id and usual in binding.key.split(","):
                new = app._keymap.get(binding.id)
                return signs(new.partition(",")[0]).lower() if new else key
    return key


class Hint(NamedTuple):
    """A key and what it does. `action` is run when the words are clicked."""

    key: str
    word: str
    action: str = ""


class Keys(Strap):
    """One line of keys; those that do not fit are left out from the end."""

    look = "strap--keys"

    def __init__(self, hints: tuple[Hint, ...] = ()) -> None:
        super().__init__(id="keys")
        self.hints = hints

    def show(self, hints: tuple[Hint, ...]) -> None:
        """Offer these keys from now on."""
        if hints != self.hints:
            self.hints = hints
            self.redraw()

    def line(self, width: int) -> Content:
        """As many keys as there is room for."""
        parts: list[Content | tuple[str, Style] | str] = [" "]
        room, key = width - 1, self.get_visual_style(self.look, "strap--key")
        for hint in self.hints:
            shown = moved(hint.key, self.screen, self.app)
            room -= cell_len(f"{shown} {hint.word}")
            if room < 0:
                break
            room -= len(BETWEEN)
            click = Style.from_meta({"@click": hint.action}) if hint.action else Style()
            parts += [(shown, key + click), (f" {hint.word}", click), BETWEEN]
        return Content.assemble(*parts)
