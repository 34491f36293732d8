"""Reading on after a place that is no YAML.

The file is cut at its top-level keys and at the entries of `questions:`, and each piece is grown
on its own, so that one unclosed quotation mark costs one question and hides no other fault.
"""

import re
from collections.abc import Iterator

from .faults import Fault, Faults
from .nodes import Broken, Field, Fields, Items, Node, Text
from .tree import ONE_DOCUMENT, Grower, Hopeless, Unreadable

KEY = re.compile(r"""(["']?)([A-Za-z_][\w-]*)\1:(?=\s|$)""")
ENTRY = re.compile(r"( *)-(?=\s|$)")
LIKELY = re.compile(r"( *)- +(id|question):(?=\s|$)")
END = re.compile(r"(---|\.\.\.)(?=\s|$)")
IDLE = re.compile(r"\s*(#|$)")
MOST_PIECES = 50_000


def tree(text: str, told: Faults) -> Node | None:
    """The node of a whole file, or what can be read of it; `told` has no faults yet."""
    try:
        return Grower(told).grow(text)
    except Hopeless as stop:
        told.tell(stop.fault)
        return Broken(1, 1)
    except Unreadable as stop:
        return readable(told, stop.fault)


def readable(told: Faults, fault: Fault) -> Node:
    """What can be read of a file that has `fault`, which is told unless a piece shows why."""
    told.clear()
    pieces = Pieces(told)
    try:
        root = pieces.root()
    except Hopeless as stop:
        told.tell(stop.fault)
        return Broken(1, 1)
    if not pieces.broken:
        told.tell(fault)
    return root


class Pieces:
    """The pieces of one file. `broken` counts those that are no YAML by themselves."""

    def __init__(self, told: Faults) -> None:
        self.told = told
        self.lines = told.lines
        self.broken = 0
        self._grower = Grower(told)

    def root(self) -> Node:
        """The mapping that the readable pieces make."""
        fields: dict[str, Field] = {}
        last = self._end()
        starts = [line for line in range(last) if KEY.match(self.lines[line])]
        if not starts or len(starts) > MOST_PIECES:
            return Broken(1, 1)
        for start, end in spans(starts, last):
            field = self._field(start, end)
            if first := fields.get(field.key.value):
                self._grower.doubled(field.key, first.key)
            else:
                fields[field.key.value] = field
        return Fields(fields, starts[0] + 1, 1)

    def _end(self) -> int:
        """The line on which a second document would begin, or the number of lines."""
        begun = False
        for number, line in enumerate(self.lines):
            begun = begun or bool(KEY.match(line))
            if begun and END.match(line):
                if line.startswith("-"):
                    at = number + 1, 1
                    self.told.add("Q130", at, "a second document begins here", ONE_DOCUMENT)
                return number
        return len(self.lines)

    def _field(self, start: int, end: int) -> Field:
        match = KEY.match(self.lines[start])
        key = Text(match[2] if match else "", start + 1, 1)
        if key.value == "questions" and (entries := self._entries(start, end)):
            items: list[Node] = []
            for first, last in spans(entries, end):
                node = self._grow(first, last)
                items += node.items if isinstance(node, Items) else [Broken(first + 1, 1)]
            return Field(key, Items(items, entries[0] + 1, 1))
        node = self._grow(start, end) or self._first_line(start)
        if isinstance(node, Fields) and key.value in node.fields:
            return node.fields[key.value]
        return Field(key, Broken(start + 1, 1))

    def _first_line(self, start: int) -> Node | None:
        """A text that stands on the line of its key: what broke comes after it."""
        try:
            node = Grower(Faults(self.told.file)).grow(self.lines[start], start)
        except Unreadable:
            return None
        fields = node.fields.values() if isinstance(node, Fields) else []
        whole = all(isinstance(value, Text) and value.value for _, value in fields)
        return node if whole else None

    def _entries(self, start: int, end: int) -> list[int]:
        """The lines between `start` and `end` on which an entry of the list begins."""
        inside = [line for line in range(start + 1, end) if not IDLE.match(self.lines[line])]
        first = ENTRY.match(self.lines[inside[0]]) if inside else None
        if not first or not IDLE.match(self.lines[start].partition(":")[2]):
            return []
        return [line for line in inside if self._begins(line, len(first[1]))][:MOST_PIECES]

    def _begins(self, line: int, indent: int) -> bool:
        """Whether an entry begins on a line: a dash at `indent`, or a likely one a little off."""
        entry, likely = ENTRY.match(self.lines[line]), LIKELY.match(self.lines[line])
        if likely and len(likely[1]) <= indent + 2:
            return True
        return entry is not None and len(entry[1]) <= indent

    def _grow(self, start: int, end: int) -> Node | None:
        try:
            return self._grower.grow("\n".join(self.lines[start:end]), start)
        except Hopeless:
            raise
        except Unreadable as stop:
            self.broken += 1
            self.told.tell(stop.fault)
            return None


def spans(starts: list[int], end: int) -> Iterator[tuple[int, int]]:
    """Each start with the start that follows it, the last one with `end`."""
    return zip(starts, [*starts[1:], end], strict=True)
