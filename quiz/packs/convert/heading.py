"""The head of a pack as lines of comments, for formats that have no place for it.

    title: The Armored Train
    license: CC-BY-4.0

Each line holds one field; `\\n` stands for a line break in it. Other programs pass over comments.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ...game.question import Pack
from ..keys import LANGUAGE

FIELDS = ("id", "title", "author", "license", "language", "description")
LINE = re.compile(rf"({'|'.join(FIELDS)}|tag): (\S.*)")
ESCAPED = re.compile(r"\\(.)")


def lines(pack: Pack) -> Iterator[str]:
    """What is known of a pack, a field a line."""
    known = [(field, getattr(pack, field)) for field in FIELDS]
    for field, value in [*known, *(("tag", tag) for tag in pack.tags)]:
        if value:
            one_line = value.replace("\\", "\\\\").replace("\n", "\\n")
            yield f"{field}: {one_line}"


def read(found: Iterable[str]) -> dict[str, Any]:
    """The fields that lines tell, up to the first line that tells none."""
    told: dict[str, Any] = {}
    for line in found:
        match = LINE.fullmatch(line.strip())
        if not match:
            break
        value = ESCAPED.sub(lambda sign: "\n" if sign[1] == "n" else sign[1], match[2])
        if match[1] == "tag":
            told["tags"] = (*told.get("tags", ()), value)
        else:
            told.setdefault(match[1], value)
    if "language" in told:
        told["language"] = tongue(told["language"])
    return told


def tongue(text: str) -> str:
    """`text` as the tag of a language (BCP 47), or nothing when it is none."""
    tag = text.replace("_", "-")
    return tag if re.fullmatch(LANGUAGE, tag) else ""
