"""Reading a score file of any shape, and saving what can be saved from a damaged one."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .shape import DECODER, FORMAT, TAIL, VERSION, whole

BLANK = re.compile(r"[ \t\r\n]*")
LINE_END = re.compile(r"[\r\n][ \t\r\n]*")
RECORD_START = re.compile(r'\{[ \t\r\n]*"event"[ \t\r\n]*:')


class Contents(NamedTuple):
    """What a score file holds, as JSON texts on one line each, exactly as they were written.

    `others` are the members of the outer object that are not known, as `"key":value`. `damaged`
    says that something in the file could not be read; `newer` names a later format version.
    """

    records: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    damaged: bool = False
    newer: str = ""

    def values(self) -> list[object]:
        """The records, decoded."""
        decoded: list[object] = DECODER.decode(f"[{','.join(self.records)}]")
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
    walk = _Walk(text)
    readable = walk.run() and clean
    version = walk.version()
    if isinstance(version, int | float) and version > VERSION:
        return Contents(tuple(walk.records), newer=str(version))
    if readable and version == VERSION and walk.has_records:
        return Contents(tuple(walk.records), tuple(walk.others()))
    before = (text for text in walk.records if text.startswith("{"))
    after = _records_from(text, walk.at if walk.has_records else 0)
    return Contents((*before, *after), damaged=True)


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


def one_line(json: str) -> str:
    """`json` without its line ends, which cannot stand in a string, and what indents the lines."""
    return LINE_END.sub("", json)


class _Walk:
    """A walk through the outer object, token by token, up to the first damage."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.records: list[str] = []
        self.has_records = False
        self.members: list[tuple[str, str]] = []

    def run(self) -> bool:
        """Walk to the end, or to the damage: `at` is then where it begins."""
        try:
            self._outer()
        except (ValueError, RecursionError):
            return False
        return True

    def version(self) -> object:
        """The version of the file, or None when it is not a score file."""
        known = dict(self.members)
        if known.get('"format"') != f'"{FORMAT}"':
            return None
        version = DECODER.decode(known.get('"version"', "null"))
        return None if isinstance(version, bool) else version

    def others(self) -> Iterator[str]:
        """The members that are neither format, version nor records."""
        for key, value in self.members:
            if key not in ('"format"', '"version"'):
                yield f"{key}:{value}"

    def _outer(self) -> None:
        self._sign("{")
        while True:
            key = self._key()
            if key == '"records"' and self._next() == "[":
                self._elements()
            else:
                self.members.append((key, self._value()))
            if self._sign(",}") == "}":
                break
        if self._next():
            raise ValueError("something stands behind the end")

    def _key(self) -> str:
        if self._next() != '"':
            raise ValueError("a key is a string")
        key = self._value()
        self._sign(":")
        return key

    def _elements(self) -> None:
        self.has_records = True
        self._sign("[")
        if self._next() == "]":
            self._sign("]")
            return
        while True:
            self.records.append(self._value())
            if self._sign(",]") == "]":
                return

    def _next(self) -> str:
        blank = BLANK.match(self.text, self.at)
        self.at = blank.end() if blank else self.at
        return self.text[self.at : self.at + 1]

    def _sign(self, allowed: str) -> str:
        sign = self._next()
        if not sign or sign not in allowed:
            raise ValueError(f"expected one of {allowed}")
        self.at += 1
        return sign

    def _value(self) -> str:
        self._next()
        start = self.at
        _, self.at = DECODER.raw_decode(self.text, start)
        return one_line(self.text[start : self.at])
