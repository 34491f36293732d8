"""Reading a score file of any shape, and saving what can be saved from a damaged one."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .shape import DECODER, TAIL, VERSION, whole
from .walk import Walk, one_line

RECORD_START = re.compile(r'\{[ \t\r\n]*"event"[ \t\r\n]*:')


class Contents(NamedTuple):
    """What a score file holds, as JSON texts on one line each, exactly as they were written.

    `others` are the members of the outer object that are not known, as `"key":value`. `damaged`
    says that something in the file could not be read, `newer` that a later version wrote it.
    """

    records: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    damaged: bool = False
    newer: bool = False

    def values(self) -> list[object]:
        """The records, decoded; None for one that is nested too deeply."""
        try:
            decoded: list[object] = DECODER.decode(f"[{','.join(self.records)}]")
        except RecursionError:
            decoded = [_value(text) for text in self.records]
        return decoded

    def end(self) -> int:
        """Where the tail begins in those bytes."""
        return len(self.bytes()) - len(TAIL)

    def bytes(self) -> bytes:
        """The file that holds the same in our own shape."""
        return whole(self.records, self.others)


def contents(raw: bytes) -> Contents:
    """What any bytes hold. Never fails: everything before a damage is found, and whole records
    after it."""
    if not raw.strip():
        return Contents()
    text, clean = _decoded(raw)
    walk = Walk(text)
    readable = walk.run() and clean
    version = walk.version()
    if isinstance(version, int | float) and version > VERSION:
        return Contents(tuple(walk.records), newer=True)
    if readable and version == VERSION and walk.has_records:
        return Contents(tuple(walk.records), tuple(walk.others()))
    before = (text for text in walk.records if text.startswith("{"))
    after = _records_from(text, walk.at if walk.has_records else 0)
    return Contents((*before, *after), damaged=True)


def _value(text: str) -> object:
    try:
        return DECODER.decode(text)
    except RecursionError:
        return None


def _decoded(raw: bytes) -> tuple[str, bool]:
    """The text of `raw`, and whether it is UTF-8 throughout."""
    try:
        return raw.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        return raw.decode("utf-8-sig", "replace"), False


def _records_from(text: str, start: int) -> Iterator[str]:
    """The whole records in `text` from `start` on, whatever stands between them.

    A record ends before the next one begins, so a torn one cannot swallow its neighbour and the
    time taken is proportional to the text.
    """
    starts = [match.start() for match in RECORD_START.finditer(text, start)]
    for begin, end in pairwise([*starts, len(text)]):
        piece = text[begin:end]
        try:
            _, length = DECODER.raw_decode(piece)
        except (ValueError, RecursionError):
            continue
        yield one_line(piece[:length])
