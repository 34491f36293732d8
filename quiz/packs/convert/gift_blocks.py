"""A GIFT file cut into its questions.

Questions are divided by blank lines. A line that begins with // is a comment wherever it stands;
`[id:…]` and `[tag:…]` in the comments of a question are its idnumber and tags. `$CATEGORY:` tells
where the questions after it belong.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .moodle import category

SIGNS = re.compile(r"\\.|[{}]")
ID = re.compile(r"\[id:((?:\\\]|[^\]\x00-\x1f])+)\]")
TAG = re.compile(r"\[tag:((?:\\\]|[^\]<>`\x00-\x1f])+)\]")
CATEGORY = "$CATEGORY:"

NEARBY = 100  # no more comments stand between a category and its questions

NAME, OPENS, CLOSES, NOTHING = "name", "opens", "closes", ""
TORN = "changed: there is a blank line within the answers"


class Block(NamedTuple):
    """The lines of one question, without comments. `line` is where it begins, from 1."""

    line: int
    lines: tuple[str, ...]
    category: str = ""
    id: str = ""
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def blocks(lines: Sequence[str], glued: list[int]) -> Iterator[Block]:
    """The questions of a file.

    A question goes on over a blank line when its braces are open and are closed before another
    question begins. `glued` gathers the lines on which a category has no blank line after it.
    """
    coming = events(lines)
    cutter = Cutter()
    for number, line in enumerate(lines):
        bare = line.strip()
        if bare.startswith("//"):
            cutter.comment(bare)
        elif not bare and cutter.open and coming[number] == CLOSES:
            cutter.tear()
        elif not bare:
            yield from cutter.cut()
        elif bare.startswith(CATEGORY) and not cutter.open:
            if cutter.lines or follows(lines, number):
                glued.append(number + 1)
            yield from cutter.cut()
            cutter.category = category(unslashed(bare[len(CATEGORY) :]))
        else:
            cutter.add(number + 1, line)
    yield from cutter.cut()


def follows(lines: Sequence[str], number: int) -> bool:
    """Whether a question follows line `number` without a blank line between."""
    after = (line.strip() for line in lines[number + 1 : number + 1 + NEARBY])
    return bool(next((line for line in after if not line.startswith("//")), ""))


class Cutter:
    """The question that is being read. `open` says that its braces are."""

    def __init__(self) -> None:
        self.category = ""
        self.start()

    def start(self) -> None:
        """Begin a question."""
        self.line = 0
        self.lines: list[str] = []
        self.comments: list[str] = []
        self.notes: tuple[str, ...] = ()
        self.open = self.done = False

    def comment(self, line: str) -> None:
        """Keep a comment."""
        self.comments.append(line)

    def tear(self) -> None:
        """Go on over a blank line."""
        self.notes = (TORN,)
        self.lines.append("")

    def add(self, number: int, line: str) -> None:
        """Add a line of the question."""
        self.line = self.line or number
        self.lines.append(line)
        for match in SIGNS.finditer(line):
            if match[0] == "{" and not self.done:
                self.open = True
            elif match[0] == "}":
                self.open, self.done = False, True

    def cut(self) -> Iterator[Block]:
        """The question, if there is one; what follows is another."""
        if self.lines:
            told = "\n".join(self.comments)
            found = ID.search(told)
            own = found[1].replace("\\]", "]").strip() if found else ""
            tags = tuple(tag.replace("\\]", "]").strip() for tag in TAG.findall(told))
            lines = tuple(self.lines)
            yield Block(self.line, lines, self.category, own, tags, self.notes)
        self.start()


def events(lines: Sequence[str]) -> list[str]:
    """For each line, what comes first after it: a question's name, a { or a }."""
    coming = [NOTHING] * len(lines)
    next_one = NOTHING
    for number in range(len(lines) - 1, -1, -1):
        coming[number] = next_one
        next_one = event(lines[number].strip()) or next_one
    return coming


def event(line: str) -> str:
    """What a line holds first."""
    if line.startswith("//"):
        return NOTHING
    if line.startswith("::"):
        return NAME
    sign = next((match[0] for match in SIGNS.finditer(line) if match[0] in "{}"), "")
    return {"{": OPENS, "}": CLOSES}.get(sign, NOTHING)


def unslashed(text: str) -> str:
    """`text` without the backslashes before GIFT's own signs."""
    return re.sub(r"\\([\\:#={}~])", r"\1", text).strip()
