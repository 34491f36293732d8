"""The one door by which text from outside enters the screen.

Packs, sources, names and file names hold any characters at all. Here they become `Content`, which
shows them literally: no markup, and no character that the terminal would obey.
"""

import re

from textual.content import Content
from textual.style import Style

from ..game.text import one_line, visible

CODE = re.compile(r"`([^`\n]+)`")


def literal(text: str, style: str | Style = "") -> Content:
    """`text` as it is, on as many lines as it has."""
    return Content.styled(visible(text), style) if style else Content(visible(text))


def title(text: str, style: str | Style = "") -> Content:
    """`text` on a single line."""
    return literal(one_line(text), style)


def padded(text: str, columns: int) -> Content:
    """`text` of our own with spaces behind it, `columns` wide; what is wider stays whole."""
    told = Content(text)
    return told.pad_right(max(columns - told.cell_length, 0))


def paragraph(at: str) -> str:
    """Where in a document a passage stands; a bare number is that of a paragraph."""
    place = one_line(at)
    return f"¶ {place}" if place.isdecimal() else place


def prose(text: str, code: str | Style = "bold") -> Content:
    """`text` of a pack: literal, but for words in backticks, which are set in the style `code`."""
    shown = visible(text)
    parts: list[Content] = []
    end = 0
    for match in CODE.finditer(shown):
        parts += [Content(shown[end : match.start()]), Content.styled(match[1], code)]
        end = match.end()
    return Content("").join([*parts, Content(shown[end:])])
