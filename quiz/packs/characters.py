"""Characters that a pack may not hold, because a terminal would obey them or lose its lines."""

import re

from .faults import Faults

SHIELD = "\N{REPLACEMENT CHARACTER}"
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)


def unified(text: str) -> str:
    """`text` without a byte order mark, each line ended by a single newline."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def shielded(text: str) -> str:
    """`text` with U+FFFD in the place of every hidden character."""
    return HIDDEN.sub(SHIELD, text)


def tell_hidden(told: Faults, text: str) -> None:
    """Tell of every hidden character in the text of a file."""
    line, start, done = 1, 0, 0
    for match in HIDDEN.finditer(text):
        line += text.count("\n", done, match.start())
        done = match.start()
        start = text.rfind("\n", start, done) + 1 or start
        told.add("Q112", (line, done - start + 1), invisible(match[0]), "Take it away.")


def invisible(character: str) -> str:
    """What is wrong with `character`, by its number."""
    return f"the invisible character U+{ord(character):04X} may not stand in a pack"
