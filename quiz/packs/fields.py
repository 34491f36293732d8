"""Reading texts, lists and numbers from nodes.

Every function gives what it could read, and tells a fault for what it could not: an empty text
or tuple, or 0, stands for something that was told or left out.
"""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from .faults import Faults
from .nodes import Broken, Field, Fields, Items, Node, Text, quoted, shown

T = TypeVar("T")

# The most characters of a question or a why, of an option, of a name, and of an id or a tag.
LONG = 2_000
OPTION = 500
NAME = 200
SHORT = 100
MOST_ENTRIES = 100


def text(told: Faults, field: Field, limit: int = LONG) -> str:
    """A text without the white space round it."""
    node = field.value
    if not isinstance(node, Text):
        return not_a_text(told, node, shown(field.key.value))
    value = node.value.strip()
    if 0 < len(value) <= limit:
        return value
    name = shown(field.key.value)
    if value:
        message = f"{name} is {len(value):,} characters long; {limit:,} is the most"
        told.add("Q147", node.at, message, "Make it shorter.")
    else:
        told.add("Q146", field.at, f"{name} has no text", after_sign(told, node))
    return value[:limit]


def line(told: Faults, field: Field | None, limit: int = NAME) -> str:
    """A text that is shown on one line, or nothing when the field is not there."""
    return " ".join(text(told, field, limit).split()) if field else ""


def after_sign(told: Faults, node: Text) -> str:
    """What to do about an empty text: most are empty because `#` begins a comment."""
    rest = told.lines[node.line - 1][node.column - 1 :].strip() if told.lines else ""
    if node.plain and rest.startswith("#"):
        return f"A # begins a comment: put the text in quotation marks: {quoted(rest)}."
    return "Write it, or take the key away."


def not_a_text(told: Faults, node: Node, name: str) -> str:
    """Tell that a list or mapping stands where a text is wanted."""
    if isinstance(node, Fields) and node.fields and not node.flow:
        key, value = next(iter(node.fields.values()))
        advice = f"Put the text in quotation marks: {quoted(f'{key.value}: {told_text(value)}')}."
        message = (
            f"{name} is to be a text, but the colon after {shown(key.value)} makes a key of it"
        )
        told.add("Q123", node.at, message, advice)
    elif not isinstance(node, Broken):
        kind = "list" if isinstance(node, Items) else "mapping"
        advice = "Put a text that begins with a bracket or brace in quotation marks."
        told.add("Q145", node.at, f"{name} is to be a text, not a {kind}", advice)
    return ""


def told_text(node: Node) -> str:
    """The beginning of a node's text, for an example."""
    return node.value[:60] if isinstance(node, Text) else "…"


def texts(told: Faults, field: Field | None, limit: int = LONG) -> tuple[str, ...]:
    """A list of texts, or one text alone."""
    if field is None:
        return ()
    read = (text(told, entry, limit) for entry in entries(told, field))
    return tuple(value for value in read if value)


def entries(told: Faults, field: Field) -> list[Field]:
    """The entries of a list as fields of the same key; what is no list is its own only entry."""
    if not isinstance(field.value, Items):
        return [field]
    items = field.value.items
    if len(items) > MOST_ENTRIES:
        message = f"{shown(field.key.value)} has {len(items):,} entries; {MOST_ENTRIES} is the most"
        told.add("Q148", items[MOST_ENTRIES].at, message, "Take some away.")
    return [Field(Text(field.key.value, *item.at), item) for item in items[:MOST_ENTRIES]]


def number(told: Faults, field: Field | None, low: int) -> int:
    """A whole number of at least `low`, or 0."""
    if field is None:
        return 0
    value = text(told, field, NAME)
    if value and not (re.fullmatch("[0-9]{1,9}", value) and int(value) >= low):
        name = shown(field.key.value)
        message = f"{name} is to be a whole number of at least {low}, not {shown(value)}"
        told.add("Q149", field.at, message, "Write digits only.")
        return 0
    return int(value or 0)


def one_of(told: Faults, field: Field | None, code: str, allowed: tuple[str, ...]) -> str:
    """One of a few words."""
    if field is None:
        return ""
    value = text(told, field, NAME)
    if not value or value in allowed:
        return value
    from .spelling import near

    meant = near(value, allowed)
    words = ", ".join(f"`{word}`" for word in allowed)
    advice = f"Did you mean `{meant[0]}`?" if meant else f"Write one of {words}."
    told.add(code, field.at, f"{shown(field.key.value)} cannot be {shown(value)}", advice)
    return ""


def matching(told: Faults, field: Field | None, pattern: str, code: str, advice: str) -> str:
    """A text on one line that fits `pattern` as a whole."""
    value = line(told, field)
    if field and value and not re.fullmatch(pattern, value):
        told.add(code, field.at, f"{shown(field.key.value)} cannot be {shown(value)}", advice)
        return ""
    return value


def each(read: Callable[[Field], T | None], found: Iterable[Field]) -> tuple[T, ...]:
    """What `read` makes of each field, without those it makes nothing of."""
    return tuple(value for field in found if (value := read(field)) is not None)
