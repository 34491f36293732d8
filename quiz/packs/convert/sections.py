"""A Markdown file cut at its headings."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .fences import coded

HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
NUMBERED = re.compile(r"\d{1,5}[.)][ \t]+(.*)")


class Section(NamedTuple):
    """A heading with the lines below it. `line` is where it begins; `level` 0 has no heading."""

    line: int
    level: int
    title: str
    lines: tuple[str, ...]


def frontmatter(lines: Sequence[str]) -> tuple[Sequence[str], int]:
    """The lines of settings at the top of a file, and how many lines they take with their frame."""
    if not lines or lines[0].rstrip() != "---":
        return (), 0
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return lines[1:number], number + 1
    return (), 0


def sections(lines: Sequence[str], start: int, *, numbered: bool = False) -> Iterator[Section]:
    """The sections from line `start` on, counted from 0.

    `numbered` says that only headings with a number cut, which their title is then without.
    """
    inside = coded(lines)
    begun, level, title = start, 0, ""
    body: list[str] = []
    for number in range(start, len(lines)):
        found = None if number in inside else heading(lines[number], numbered=numbered)
        if found is None:
            body.append(lines[number])
            continue
        yield Section(begun + 1, level, title, tuple(body))
        begun, (level, title), body = number, found, []
    yield Section(begun + 1, level, title, tuple(body))


def heading(line: str, *, numbered: bool = False) -> tuple[int, str] | None:
    """The level and title of a heading, or None when a line is none."""
    match = HEADING.fullmatch(line)
    if not match:
        return None
    title = (match[2] or "").strip()
    bare = title.rstrip("#")
    title = bare.rstrip() if not bare or bare[-1] in " \t" else title
    if not numbered:
        return len(match[1]), title
    count = NUMBERED.fullmatch(title)
    return (len(match[1]), count[1].strip()) if count else None
