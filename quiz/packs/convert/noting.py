"""Texts made plain one after another, and what was dropped of all of them."""

from . import marked


class Noting:
    """Gathers notes while the texts of a question are made plain."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def plain(self, rendered: tuple[str, tuple[str, ...]]) -> str:
        """The text of what was rendered; its notes are kept."""
        text, notes = rendered
        self.notes += notes
        return text

    def markdown(self, text: str) -> str:
        """A text in Markdown."""
        return self.plain(marked.plain(text))
