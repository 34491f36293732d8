"""One bad pack, and how the bad packs are built round their faults."""

from typing import NamedTuple

HEAD = "quiz: 1\ntitle: T\nsources:\n  notes: {title: N, file: n.md}\nquestions:\n"
FINE = "  - question: Fine?\n    options: [correct: a, b]\n"
LAST = "  - question: Last?\n    options: [correct: a, b]\n"


class Case(NamedTuple):
    """A pack with faults: their lines, columns and codes. `mended` is what was to be written."""

    name: str
    text: str
    faults: tuple[tuple[int, int, str], ...]
    mended: str = ""


def whole(text: str) -> str:
    """A file with nothing else in it."""
    return text


def top(text: str) -> str:
    """A pack of one sound question with `text` from line 2 on, above the questions."""
    return f"quiz: 1\n{text}questions:\n{FINE}"


def entry(text: str) -> str:
    """A pack with `text` from line 8 on, between two sound questions."""
    return HEAD + FINE + text + LAST


def asked(text: str) -> str:
    """A pack whose middle question has the keys of `text` from line 10 on."""
    return entry(f"  - question: Asked?\n    options: [correct: a, b]\n{text}")


def options(text: str) -> str:
    """A pack whose middle question has the options of `text` from line 10 on."""
    return entry(f"  - question: Asked?\n    options:\n{text}")
