"""A text of GIFT, in which a backslash makes plain text of a sign."""

import re
from typing import NamedTuple

from .moodle import AUTO, HTML, MARKDOWN, PLAIN, Marked

ESCAPE = re.compile(r"\\([\\:#={}~n])")
FORMATS = (AUTO, HTML, PLAIN, MARKDOWN)


class Text(NamedTuple):
    """A text, and the same with an x for each sign that a backslash made plain text.

    Both are of one length, so that signs are looked for in `mask` and cut out of `plain`.
    """

    plain: str
    mask: str

    def part(self, start: int, end: int | None = None) -> "Text":
        """The text from `start` to `end`."""
        return Text(self.plain[start:end], self.mask[start:end])

    def strip(self) -> "Text":
        """The text without white space round it."""
        start = len(self.plain) - len(self.plain.lstrip())
        return self.part(start, start + len(self.plain.strip()))

    def partition(self, sign: str) -> tuple["Text", "Text", bool]:
        """What stands before and after the first `sign`, and whether there is one."""
        at = self.mask.find(sign)
        if at < 0:
            return self, Text("", ""), False
        return self.part(0, at), self.part(at + len(sign)), True

    def marked(self, default: str = AUTO) -> Marked:
        """The text and its format, which may stand before it in brackets."""
        text = self.strip()
        match = re.match(rf"\[({'|'.join(FORMATS)})\]", text.mask)
        form = match[1] if match else default
        text = text.part(match.end()) if match else text
        if form in (AUTO, PLAIN):
            text = text.aligned()
        return Marked(text.plain.strip(), form)

    def aligned(self) -> "Text":
        """The text without white space round the lines on which it was typed."""
        lines, at = [], 0
        for line in self.mask.split("\n"):
            lines.append(self.plain[at : at + len(line)].strip(" \t\r"))
            at += len(line) + 1
        plain = "\n".join(lines)
        return Text(plain, plain)


def unescaped(text: str) -> Text:
    """`text` without its backslashes."""
    plain: list[str] = []
    mask: list[str] = []
    at = 0
    for match in ESCAPE.finditer(text):
        before = text[at : match.start()]
        plain += (before, "\n" if match[1] == "n" else match[1])
        mask += (before, "x")
        at = match.end()
    return Text("".join([*plain, text[at:]]), "".join([*mask, text[at:]]))


def last(text: Text, sign: str) -> tuple[Text, Text, bool]:
    """What stands before and after the last `sign`, and whether there is one."""
    at = text.mask.rfind(sign)
    if at < 0:
        return text, Text("", ""), False
    return text.part(0, at), text.part(at + len(sign)), True
