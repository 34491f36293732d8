"""One line of a file with a caret under a place, for a terminal."""

from collections.abc import Callable
from unicodedata import category, east_asian_width

WIDTH = 100
CUT = "..."

Spell = Callable[[str], str]


def excerpt(line: str, column: int, width: int, spell: Spell) -> tuple[str, str]:
    """The line and, to be printed below it, spaces with a caret under the character at `column`.

    A line that is wider than `width` cells is cut round that character. `spell` makes the line safe
    for the terminal and may change how wide it is, so the caret is set by what it gives.
    """
    plain = line.replace("\t", " ")
    at = min(column - 1, len(plain))
    before, after = spell(plain[:at]), spell(plain[at:])
    if cells(before) + cells(after) <= width:
        return (before + after).rstrip(), " " * cells(before) + "^"
    if cells(before) > width // 2:
        before = CUT + last(before, width // 2 - len(CUT))
    room = width - cells(before)
    if cells(after) > room:
        after = first(after, room - len(CUT)) + CUT
    return before + after, " " * cells(before) + "^"


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(map(wide, text))


def wide(character: str) -> int:
    """How many columns a character takes: 0 for what is joined to the one before, 2 in East Asia.

    Unicode Standard Annex 11.
    """
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def first(text: str, width: int) -> str:
    """As much of the beginning of `text` as fits into `width` cells."""
    used = 0
    for place, character in enumerate(text):
        used += wide(character)
        if used > width:
            return text[:place]
    return text


def last(text: str, width: int) -> str:
    """As much of the end of `text` as fits into `width` cells."""
    used = 0
    for place in range(len(text) - 1, -1, -1):
        used += wide(text[place])
        if used > width:
            return text[place + 1 :]
    return text
