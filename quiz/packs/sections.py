"""The sections of a source: what stands under which heading."""

import re
from functools import lru_cache
from typing import NamedTuple

HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S.*?)[ \t#]*$", re.MULTILINE)
NUMBER = re.compile(
    r"(?:section|chapter|paragraph|part|§)?\s*(\d+(?:\.\d+)*)[.:)]?(?=\s|$)", re.IGNORECASE
)


class Section(NamedTuple):
    """One heading with its level, and the place of all that stands under it."""

    title: str
    level: int
    start: int
    end: int


@lru_cache(maxsize=4)
def sections(text: str) -> tuple[Section, ...]:
    """The sections of a Markdown text, each with those within it."""
    headings = list(HEADING.finditer(text))
    return tuple(
        Section(heading[2], len(heading[1]), heading.start(), end(text, headings[place:]))
        for place, heading in enumerate(headings)
    )


def end(text: str, headings: "list[re.Match[str]]") -> int:
    """Where the section of the first heading ends: at the next one that is no deeper."""
    own = len(headings[0][1])
    later = (heading.start() for heading in headings[1:] if len(heading[1]) <= own)
    return next(later, len(text))


def named(text: str, at: str) -> tuple[Section, ...] | None:
    """The sections that `at` names by title or number, or None when it names no kind of section.

    A number names nothing in a text without numbered headings: it may be a page there.
    """
    found = sections(text)
    number = NUMBER.fullmatch(at.strip())
    if number and any(NUMBER.match(section.title) for section in found):
        return tuple(section for section in found if numbered(section, number[1]))
    wanted = same(at)
    return tuple(section for section in found if same(section.title) == wanted) or None


def numbered(section: Section, number: str) -> bool:
    """Whether the title of a section begins with `number`."""
    match = NUMBER.match(section.title)
    return match is not None and match[1] == number


def same(title: str) -> str:
    """A title as it is compared."""
    return " ".join(title.casefold().split())
