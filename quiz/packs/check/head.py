"""Where the parts of a source stand in the file of a pack."""

import re

from ..faults import Faults
from ..nodes import Fields
from ..tree import Grower, Unreadable

SOURCES = re.compile(r"[\"']?sources[\"']?\s*:")
KEY = re.compile(r"[^\s#-]")

Place = tuple[int, int]


def source_at(lines: list[str], key: str, *path: str) -> Place:
    """The line and column of the source called `key`, or of a part of it.

    Without a block `sources:` of its own in the file it is the file's first character.
    """
    starts = [number for number, line in enumerate(lines) if SOURCES.match(line)]
    if not starts:
        return 1, 1
    start = starts[0]
    later = (number for number in range(start + 1, len(lines)) if KEY.match(lines[number]))
    block = "\n".join(lines[start : next(later, len(lines))])
    try:
        node = Grower(Faults("")).grow(block, start)
    except Unreadable:
        return start + 1, 1
    for step in ("sources", key, *path):
        if isinstance(node, Fields) and step in node.fields:
            node = node.fields[step].value
    return node.at if node else (start + 1, 1)
