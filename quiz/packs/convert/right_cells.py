"""Which options a cell calls right: by number, by letter, or by their text.

A file keeps to one of these. Which one it is, is told by the column's words or by what most of
its rows allow; a row that could be meant in two ways with different answers is skipped.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...game.text import folded
from ..nodes import shown
from .pieces import Unfit

SCHEMES = ("number", "zero", "letter", "text")
BETWEEN = re.compile(r"\s*(?:[,;&/+|\n]|\band\b)\s*")
BEFORE = re.compile(r"(?:options?|answers?|choices?)\s+", re.IGNORECASE)
WHOLE = re.compile(r"([0-9]{1,2})(?:\.0+)?")
LETTER = re.compile(r"\(?([A-Za-z])[).:]?")
TOGETHER = re.compile(r"[A-Z]{2,}")
DECIMAL = re.compile(r"[1-9](?:\.[1-9])+")

Found = frozenset[int]


class Marked(NamedTuple):
    """The options of one row, empty cells among them, and the cell that says which are right."""

    options: Sequence[str]
    cell: str


def scheme_of(rows: Iterable[Marked], told: str = "", letters: bool = False) -> tuple[str, ...]:
    """The schemes that fit most rows; `told` is what the column's words say.

    `letters` says that options are called by letters, so that letters go before texts.
    """
    if told:
        return (told,)
    allowed: dict[str, int] = dict.fromkeys(SCHEMES, 0)
    nought = False
    for row in rows:
        nought = nought or "0" in BETWEEN.split(row.cell)
        for scheme in SCHEMES:
            allowed[scheme] += found(row, scheme) is not None
    if not nought:
        del allowed["zero"]
    most = max(allowed.values(), default=0)
    best = tuple(scheme for scheme, count in allowed.items() if count == most)
    return ("letter",) if letters and "letter" in best else best


def right(row: Marked, schemes: Sequence[str]) -> tuple[Found, tuple[str, ...]]:
    """Which options of a row are right, counted from 0, and notes. Raises Unfit."""
    if not row.cell.strip():
        raise Unfit("no right option is named")
    readings = {found(row, scheme) for scheme in schemes} - {None}
    if len(readings) > 1:
        raise Unfit(
            f"whether {shown(row.cell)} is the number, letter or text of an option is not clear"
        )
    for reading in readings or {found(row, "text")}:
        if reading is not None:
            return reading, ()
    if "number" in schemes and DECIMAL.fullmatch(row.cell):
        apart = Marked(row.options, row.cell.replace(".", ","))
        if (reading := found(apart, "number")) is not None:
            return reading, (f"changed: the right options {row.cell} were read as {apart.cell}",)
    raise Unfit(f"{shown(row.cell)} names no option as right")


def found(row: Marked, scheme: str) -> Found | None:
    """The options that the cell of `row` means in a scheme, or None when it means none."""
    if scheme == "text":
        return by_text(row)
    parts = BETWEEN.split(BEFORE.sub("", row.cell.strip()))
    if scheme == "letter" and len(parts) == 1 and TOGETHER.fullmatch(parts[0]):
        parts = list(parts[0])
    places = [place(part, scheme) for part in parts]
    there = [at for at in places if 0 <= at < len(row.options) and row.options[at].strip()]
    return frozenset(there) if there and len(there) == len(places) else None


def place(part: str, scheme: str) -> int:
    """The place of an option from 0 that one number or letter means, or -1."""
    if scheme == "letter":
        match = LETTER.fullmatch(part)
        return ord(match[1].upper()) - ord("A") if match else -1
    match = WHOLE.fullmatch(part)
    return int(match[1]) - (scheme == "number") if match else -1


def by_text(row: Marked) -> Found | None:
    """The options that are the text of the cell, or of its parts."""
    texts = [folded(option) for option in row.options]
    for parts in ([row.cell], re.split(r"[;|\n]", row.cell)):
        wanted = [folded(part) for part in parts if part.strip()]
        if wanted and all(texts.count(text) == 1 for text in wanted):
            return frozenset(texts.index(text) for text in wanted)
    return None
