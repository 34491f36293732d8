"""Going through the outer object of a score file, keeping every text exactly as it was written."""

import re
from collections.abc import Iterator

from .shape import DECODER, FORMAT

BLANK = re.compile(r"[ \t\r\n]*")
LINE_END = re.compile(r"[\r\n][ \t\r\n]*")


def one_line(json: str) -> str:
    """`json` without its line ends, which cannot stand in a string, and what indents the lines."""
    return LINE_END.sub("", json)


class Walk:
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
