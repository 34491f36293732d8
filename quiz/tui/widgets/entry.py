"""A line of text in the making, by keys or pasted."""

from textual.content import Content
from textual.events import Key

from ...game.text import one_line
from ..text import title

LONGEST = 2000


def typed(text: str, event: Key) -> str | None:
    """`text` after a key: a sign is added, Backspace takes one away; None for any other key."""
    if event.key == "backspace":
        return text[:-1]
    if event.is_printable and event.character:
        return text + event.character
    return None


def pasted(text: str, more: str) -> str:
    """`text` with what was pasted, on one line."""
    return one_line(text + more)[:LONGEST]


def with_cursor(text: str) -> Content:
    """`text` as it is edited."""
    return title(text) + Content("▏")
