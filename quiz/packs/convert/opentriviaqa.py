"""OpenTriviaQA: a question after #Q, its right answer after ^, and options with letters.

    #Q What is between orange and green?
    ^ yellow
    A yellow
    B blue

By the README of the collection (github.com/uberspot/OpenTriviaQA), which is CC-BY-SA-4.0. Its
questions may have several lines; half of its files are not UTF-8 but Windows-1252.
"""

import re
from collections.abc import Iterator

from ...game.question import Option, Question
from ...game.text import folded
from ..characters import unified
from .contract import Imported, Item
from .gathering import imported
from .pieces import head, item, skipped

NAME = "opentriviaqa"
TITLE = "OpenTriviaQA"
SUFFIXES = ("", ".txt")

BEGINS = re.compile(r"#Q\b[ \t]*(.*)")
RIGHT = re.compile(r"\^[ \t]*(.*)")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def looks_like(_: str, start: str) -> bool:
    """Whether a file is of OpenTriviaQA, whatever its name: by a question with its answer."""
    return re.search(r"(?m)^#Q .*\n(?:(?!#Q).*\n){0,20}?\^ ?.*\nA ", start) is not None


class Draft:
    """The question that is being read; it begins on `line`."""

    def __init__(self, line: int, text: str) -> None:
        self.line = line
        self.stem = [text]
        self.right: list[str] | None = None
        self.options: list[list[str]] = []

    def add(self, text: str) -> None:
        """Add a line: an option if it has the next letter, else it goes on with what was last."""
        if self.right is None:
            match = RIGHT.fullmatch(text)
            (self.stem if not match else []).append(text)
            self.right = [match[1]] if match else None
        elif len(self.options) < len(LETTERS) and self.letters(text):
            self.options.append([text[2:]])
        else:
            (self.options[-1] if self.options else self.right).append(text)

    def letters(self, text: str) -> bool:
        """Whether a line has the letter of the next option."""
        letter = LETTERS[len(self.options)]
        return text == letter or text.startswith((f"{letter} ", f"{letter}\t"))

    def item(self) -> Item:
        """The question."""
        place = str(self.line)
        if self.right is None:
            return skipped(place, "it has no right answer after ^")
        texts = ["\n".join(lines).strip() for lines in self.options]
        right = folded("\n".join(self.right))
        if not right or right not in map(folded, texts):
            return skipped(place, "its right answer is not one of its options")
        kept = [text for at, text in enumerate(texts) if not repeated(right, texts, at)]
        notes = ("dropped: a right option that stands there twice",) if kept != texts else ()
        options = tuple(Option(text, folded(text) == right) for text in kept)
        return item(place, Question("", "\n".join(self.stem), options), notes)


def repeated(right: str, texts: list[str], at: int) -> bool:
    """Whether the option at `at` is the right one, and so is an earlier one."""
    return folded(texts[at]) == right and right in map(folded, texts[:at])


def read(text: str, name: str) -> Imported:
    """The questions of a file."""
    known = head(name, author="OpenTriviaQA", license="CC-BY-SA-4.0")
    return imported(known, (draft.item() for draft in drafts(unified(text))))


def drafts(text: str) -> Iterator[Draft]:
    """The questions as they stand; what comes before the first belongs to none."""
    draft: Draft | None = None
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if match := BEGINS.fullmatch(bare):
            if draft:
                yield draft
            draft = Draft(number, match[1])
        elif draft and bare:
            draft.add(bare)
    if draft:
        yield draft
