"""The canonical layout of a pack: keys in the order of the guide, two spaces a level.

Lines are moved and indented, never written anew: comments, quotation marks and the author's own
line breaks stay. Comments belong to what stands below them.
"""

from collections.abc import Mapping

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from .lines import STAMP, Lines
from .ordering import KINDS, ORDER, Part, in_order
from .rows import moved, tidy, width, without_gap
from .scalars import scalar

STEP = 2


class Layout:
    """Lays out one file. `moved` counts the mappings whose keys were put in order.

    `ids` are to be written, by the line (from 0) on which their question begins.
    """

    def __init__(self, text: str, ids: Mapping[int, str] | None = None) -> None:
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        self.root = root = yaml.compose(text, Loader=loader) or ScalarNode("", "")
        self.lines = Lines(text, root)
        self.ids = ids or {}
        self.moved = 0

    def text(self) -> str:
        """The whole file."""
        rows = self.lines.rows
        if not isinstance(self.root, MappingNode) or self.root.flow_style:
            return "\n".join(row.rstrip() for row in rows).rstrip("\n") + "\n"
        first = self.root.start_mark.line
        parts, tail = self.mapping(self.root, first, len(rows), 0, "pack")
        made = tidy([row.rstrip() for row in rows[:first]], 0)
        for part in parts:
            made += [*part.lead, *part.body]
        while tail and not tail[-1]:
            tail.pop()
        return "\n".join(made + tail).lstrip("\n") + "\n"

    def mapping(
        self, node: MappingNode, top: int, end: int, column: int, kind: str
    ) -> tuple[list[Part], list[str]]:
        """The keys of a block mapping that takes the lines `top` to `end`, and what follows."""
        pairs = node.value
        old = node.start_mark.column
        starts = [
            self.lines.lead(key.start_mark.line, top, old) if place else top
            for place, (key, _) in enumerate(pairs)
        ]
        tail = self.lines.lead(end, pairs[-1][0].start_mark.line + 1, old)
        ends = [*starts[1:], tail]
        parts = [
            Part(
                key.value,
                tidy(self.lines.rows[start : key.start_mark.line], column),
                self.field(key, value, stop, column, kind),
            )
            for (key, value), start, stop in zip(pairs, starts, ends, strict=True)
        ]
        ordered = in_order(parts, ORDER.get(kind, ()))
        self.moved += ordered != parts
        return ordered, tidy(self.lines.rows[tail:end], column)

    def field(self, key: Node, value: Node, end: int, column: int, kind: str) -> list[str]:
        """The lines of one key with its value."""
        line = key.start_mark.line
        row = self.lines.rows[line]
        name = row[key.start_mark.column : key.end_mark.column]
        head = " " * column + name + ":"
        after = row[key.end_mark.column :].lstrip()[1:].strip()
        kinds = KINDS.get(kind, {})
        inner = kinds.get(key.value, kinds.get("", ""))
        if isinstance(value, CollectionNode) and not value.flow_style:
            first = f"{head}  {after}" if after else head
            return [first, *self.block(value, line + 1, end, column + STEP, inner)]
        return self.inline(head, value, (line, key.start_mark.column), end, column, after)

    def block(self, node: Node, top: int, end: int, column: int, kind: str) -> list[str]:
        """The lines of a list or mapping in block style."""
        if isinstance(node, MappingNode):
            parts, tail = self.mapping(node, top, end, column, kind)
        else:
            parts, tail = self.sequence(node, top, end, column, kind)
        made: list[str] = []
        for part in parts:
            lead = part.lead
            if kind == "questions" and made and lead[:1] != [""]:
                lead = ["", *lead]
            made += [*(lead if made else without_gap(lead)), *part.body]
        return made + tail

    def sequence(
        self, node: Node, top: int, end: int, column: int, kind: str
    ) -> tuple[list[Part], list[str]]:
        """The entries of a block list, and what follows them."""
        dash = node.start_mark.column
        lines = [self.dash(item, dash, top) for item in node.value]
        starts = [
            self.lines.lead(line, top, dash) if place else top for place, line in enumerate(lines)
        ]
        tail = self.lines.lead(end, lines[-1] + 1, dash)
        ends = [*starts[1:], tail]
        parts = []
        for item, line, start, stop in zip(node.value, lines, starts, ends, strict=True):
            above, body = self.entry(item, (line, dash), stop, column, kind)
            lead = self.lines.rows[start:line] + above
            parts.append(Part("", tidy(lead, column), body))
        return parts, tidy(self.lines.rows[tail:end], column)

    def dash(self, item: Node, column: int, top: int) -> int:
        """The line of the dash that begins an entry."""
        line: int = item.start_mark.line
        while line > top and (
            line in self.lines.inside or self.lines.rows[line][column : column + 1] != "-"
        ):
            line -= 1
        return line

    def entry(
        self, item: Node, dash: tuple[int, int], end: int, column: int, kind: str
    ) -> tuple[list[str], list[str]]:
        """The comments that move above an entry of a list, and its lines."""
        line, at = dash
        after = self.lines.rows[line][at + 1 :].strip()
        inner = KINDS.get(kind, {}).get("", "")
        if not isinstance(item, MappingNode) or item.flow_style:
            head = " " * column + "-"
            if isinstance(item, SequenceNode) and not item.flow_style:
                return [], self.shifted(line, end, column - at)
            return [], self.flow_id(self.inline(head, item, dash, end, column, after), item)
        same = item.start_mark.line == line
        top = line if same else line + 1
        parts, tail = self.mapping(item, top, end, column + STEP, inner)
        if new := self.ids.get(item.start_mark.line):
            parts.insert(0, Part("id", [], [f"{' ' * (column + STEP)}id: {scalar(new, 0)}"]))
        above = [] if same or not after else [after]
        above += [row for row in parts[0].lead if row]
        body = [*parts[0].body]
        for part in parts[1:]:
            body += [*part.lead, *part.body]
        body[0] = " " * column + "- " + body[0].lstrip()
        return above, body + tail

    def flow_id(self, rows: list[str], item: Node) -> list[str]:
        """The lines of a question in braces, with the id that is to be written."""
        if new := self.ids.get(item.start_mark.line):
            rows[0] = rows[0].replace("{", f"{{id: {scalar(new, 0)}, ", 1)
        return rows

    def inline(
        self, head: str, value: Node, above: tuple[int, int], end: int, column: int, after: str
    ) -> list[str]:
        """A text or a bracketed value after `head`, which stood at line and column `above`."""
        line, old = above
        mark = value.start_mark
        empty = isinstance(value, ScalarNode) and not value.style and not value.value
        if mark.line != line or empty:
            return [
                f"{head}  {after}" if after else head,
                *self.after(value, line + 1, end, column, old),
            ]
        first = f"{head} {self.lines.rows[line][mark.column :].rstrip()}"
        return [first, *self.after(value, line + 1, end, column, old)]

    def after(self, value: Node, top: int, end: int, column: int, old: int) -> list[str]:
        """The lines of a value below its first one, and the comments that belong to it."""
        stop = min(self.lines.end(value), end)
        shift = column - old
        deep = " " * (column + STEP)
        if not isinstance(value, ScalarNode):
            return self.shifted(top, end, shift)
        if value.style not in ("|", ">"):
            return [deep + row.strip() if row.strip() else "" for row in self.lines.rows[top:end]]
        first = value.start_mark.line + 1
        rows = self.lines.rows[first:stop]
        stamp = STAMP.match(self.lines.rows[first - 1], value.start_mark.column)
        if not (stamp and (stamp[1] or stamp[2].isdigit())):
            shift = column + STEP - min((width(row) for row in rows if row.strip()), default=0)
        made = [deep + row.strip() for row in self.lines.rows[top:first]]
        made += [moved(row, shift) for row in rows]
        rest = self.lines.rows[stop:end]
        return made + [" " * column + row.strip() if row.strip() else "" for row in rest]

    def shifted(self, top: int, end: int, shift: int) -> list[str]:
        """Lines moved to the side as they are."""
        return [moved(row.rstrip(), shift) for row in self.lines.rows[top:end]]
