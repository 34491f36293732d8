"""Text from outside in Markdown: on one line, and literal."""

import re

from ..game.text import one_line

MARKS = re.compile(r"([\\`*_{}\[\]<>#|~$&!:@^])|^([-+=]|\d+[.)])")


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is: no markup, link, mention or table cell of its
    own."""
    return MARKS.sub(
        lambda match: f"\\{match[0]}" if match[1] else before_mark(match[0]), one_line(text)
    )


def before_mark(mark: str) -> str:
    """A mark at the beginning of a line that would begin a list, with its last sign escaped."""
    return f"{mark[:-1]}\\{mark[-1]}"


def code(text: str) -> str:
    """`text` as code, whatever backticks it has."""
    shown = one_line(text)
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {shown} {fence}" if longest else f"`{shown}`" if shown else ""
