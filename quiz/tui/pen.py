"""Writes cells on a terminal in few bytes: it says where and in which colours only when needed."""

from functools import lru_cache
from typing import NamedTuple

Cell = tuple[
    str, str
]  # one character, and the numbers of its look (ECMA-48, select graphic rendition)

NEAR = 6  # so many cells are sent again rather than passed over: passing over them costs as much
DRAWN = frozenset({"4", "7", "9", "21", "52", "53"})  # underlined, reversed, struck, framed


class Look(NamedTuple):
    """What the numbers of a look are: signs such as bold, the colour of the text and behind it."""

    signs: tuple[str, ...]
    text: str
    ground: str


class Pen:
    """Collects what is to be sent. The terminal's look is plain before and after."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.place = (-1, -1)
        self.look = ""

    def write(self, y: int, x: int, cells: list[Cell]) -> None:
        """Write cells of one column each at a place counted from 0."""
        self.go(y, x)
        sent, look = self.sent, self.look
        for text, wanted in cells:
            if wanted != look and not (text == " " and bare(look) == wanted):
                sent.append(turn(look, wanted))
                look = wanted
            sent.append(text)
        self.look, self.place = look, (y, x + len(cells))

    def paste(self, y: int, x: int, text: str) -> None:
        """Write text that brings its own looks and ends plain."""
        self.go(y, x)
        self.sent += [turn(self.look, ""), text]
        self.look, self.place = "", (-1, -1)

    def go(self, y: int, x: int) -> None:
        """Be at a place."""
        if self.place != (y, x):
            self.sent.append(f"\x1b[{y + 1};{x + 1}H")

    def lifted(self) -> str:
        """All that is to be sent."""
        return "".join(self.sent) + turn(self.look, "")


def runs(before: list[Cell], after: list[Cell]) -> list[tuple[int, int]]:
    """Where two lines of cells of the same length differ: first column, and the one after the last.

    Differences with few cells between them are one.
    """
    found: list[tuple[int, int]] = []
    start = stop = -NEAR
    for x, (old, new) in enumerate(zip(before, after, strict=True)):
        if old != new:
            if x - stop >= NEAR:
                found.append((start, stop))
                start = x
            stop = x + 1
    return [*found[1:], (start, stop)] if stop > 0 else []


@lru_cache(1024)
def bare(look: str) -> str:
    """What can be seen of a look where there is no sign: the ground, unless a line is drawn."""
    signs, _, ground = read(look)
    return look if DRAWN & set(signs) else ground


@lru_cache(1024)
def turn(before: str, after: str) -> str:
    """What to send to go from one look to another."""
    if before == after:
        return ""
    if not after:
        return "\x1b[0m"
    old, new = read(before), read(after)
    gone = set(old.signs) - set(new.signs)
    if gone or (old.text and not new.text) or (old.ground and not new.ground):
        return f"\x1b[0;{after}m"
    more = [sign for sign in new.signs if sign not in old.signs]
    more += [colour for colour, had in zip(new[1:], old[1:], strict=True) if colour != had]
    return f"\x1b[{';'.join(more)}m"


def read(numbers: str) -> Look:
    """The numbers of a look by what they mean; 38 and 48 begin a colour of several numbers."""
    signs: list[str] = []
    colours = {"3": "", "4": ""}
    words = iter(numbers.split(";") if numbers else ())
    for word in words:
        if word in ("38", "48"):
            kind = next(words, "")
            rest = [next(words, "") for _ in range(3 if kind == "2" else 1)]
            colours[word[0]] = ";".join([word, kind, *rest])
        elif len(word) > 1 and int(word) >= 30:
            colours["3" if word[:-1] in ("3", "9") else "4"] = word
        else:
            signs.append(word)
    return Look(tuple(signs), colours["3"], colours["4"])
