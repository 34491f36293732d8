"""The line at the bottom: the keys that do something now."""

from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.style import Style

from .strap import Strap


class Hint(NamedTuple):
    """A key and what it does. `action` is run when the words are clicked."""

    key: str
    word: str
    action: str = ""


class Keys(Strap):
    """One line of keys; those that do not fit are left out from the end."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key"}

    def __init__(self, hints: tuple[Hint, ...] = ()) -> None:
        super().__init__(id="keys")
        self.hints = hints

    def show(self, hints: tuple[Hint, ...]) -> None:
        """Offer these keys from now on."""
        if hints != self.hints:
            self.hints = hints
            self.refresh()

    def line(self, width: int) -> Content:
        """As many keys as there is room for."""
        line = Content(" ")
        for hint in self.hints:
            longer = line + self.told(hint)
            if longer.rstrip().cell_length > width:
                break
            line = longer
        return line

    def told(self, hint: Hint) -> Content:
        """One key with its word, which can be clicked."""
        key = Content.styled(hint.key, self.get_visual_style("keys--key"))
        told = key + Content(f" {hint.word}")
        if hint.action:
            told = told.stylize(Style.from_meta({"@click": hint.action}))
        return told + Content("  ")
