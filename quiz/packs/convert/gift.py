"""Moodle GIFT: questions in plain text, divided by blank lines, with their answers in braces.

    // [id:spectrum] [tag:light]
    ::Name::What is between orange and green?{=yellow ~red#no ~blue ####An explanation.}

Read and written by the rules of Moodle's documentation ("GIFT format"), tolerantly: a question
that cannot be read costs no other. Names are dropped, as are weights that make no option right.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from ...game.question import Pack
from ...game.text import folded
from ..characters import unified
from . import aiken, gift_writer, heading
from .contract import Exported, Imported, Item
from .gathering import imported
from .gift_blocks import Block, blocks
from .gift_syntax import entry
from .moodle import drafted, not_asked
from .pieces import Unfit, head, item, skipped

NAME = "gift"
TITLE = "Moodle GIFT"
SUFFIXES = (".gift", ".txt")

SIGNS = re.compile(r"(?m)^\s*(::|\$CATEGORY:)|\{\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\s*[#}])")
NAMES = "dropped: the questions' names"
GLUED = "a blank line is missing at a $CATEGORY; Moodle would take a question for its name"


def looks_like(name: str, start: str) -> bool:
    """Whether a file is GIFT: by its suffix, or by names or answers in braces."""
    if name.lower().endswith((".gift", ".gift.txt")):
        return True
    found = name.lower().endswith(SUFFIXES) and SIGNS.search(start)
    return bool(found) and not aiken.looks_like(name, start)


def read(text: str, name: str) -> Imported:
    """The questions of a GIFT file."""
    lines = unified(text).split("\n")
    glued: list[int] = []
    names: list[int] = []
    items = (asked(block, names) for block in blocks(lines, glued))
    comments = (line[2:] for line in takewhile(lambda line: line.startswith("//"), lines))
    return imported(head(name, **heading.read(comments)), items, notes(glued, names))


def notes(glued: list[int], names: list[int]) -> Iterator[str]:
    """What is told of the whole file, once all its questions are read."""
    yield from (f"{number}: {GLUED}" for number in glued)
    yield from (f"{number}: {NAMES}" for number in names[:1])


def asked(block: Block, names: list[int]) -> Item:
    """One question. `names` gathers the lines of those whose name says something of its own."""
    place = str(block.line)
    try:
        found = entry(block)
        if found.asked is None:
            return skipped(place, not_asked(found.kind))
        question, told = drafted(found.asked)
    except Unfit as reason:
        return skipped(place, str(reason))
    if found.name and folded(found.name) not in folded(question.text):
        names.append(block.line)
    return item(place, question, (*found.notes, *told))


def write(pack: Pack) -> Exported:
    """A pack in GIFT."""
    return gift_writer.write(pack)
