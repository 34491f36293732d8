"""The lines of a YAML file, and which of them are part of a text rather than of the layout."""

import re
from collections.abc import Iterator

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

STAMP = re.compile(r"[|>][+-]?([1-9]?)([+-]?)")


class Lines:
    """`rows` are the lines of the file, without their ends; they are counted from 0 here."""

    def __init__(self, text: str, root: Node) -> None:
        self.rows = text.removesuffix("\n").split("\n")
        self.inside: set[int] = set()
        for node in scalars(root):
            self.inside.update(range(node.start_mark.line + 1, self.end(node)))

    def end(self, node: Node) -> int:
        """The line after the last one that a text or a bracketed value takes."""
        last = min(node.end_mark.line + (node.end_mark.column > 0), len(self.rows))
        if isinstance(node, ScalarNode) and node.style in ("|", ">"):
            first = node.start_mark.line + 1
            while last > first and not keeps(self, node) and not self.rows[last - 1].strip():
                last -= 1
        return max(last, node.start_mark.line + 1)

    def idle(self, line: int) -> bool:
        """Whether a line is empty or a comment."""
        return line not in self.inside and self.rows[line].strip()[:1] in ("", "#")

    def lead(self, line: int, top: int, column: int) -> int:
        """Where the comments begin that belong to what begins on `line`: not above `top`.

        A comment that stands further right than `column` belongs to what comes before it.
        """
        while line > top and self.idle(line - 1):
            row = self.rows[line - 1]
            if row.strip() and len(row) - len(row.lstrip()) > column:
                break
            line -= 1
        return line


def keeps(lines: Lines, node: ScalarNode) -> bool:
    """Whether a block text keeps the empty lines at its end."""
    header = lines.rows[node.start_mark.line][node.start_mark.column :]
    return "+" in header[:3]


def scalars(node: Node) -> Iterator[ScalarNode]:
    """All texts below a node."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from scalars(key)
            yield from scalars(value)
    elif isinstance(node, CollectionNode):
        for item in node.value:
            yield from scalars(item)
