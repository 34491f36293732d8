"""What a pack holds besides its questions, read from nodes."""

import re
from pathlib import PurePath

from ..game.question import Route
from . import fields as f
from . import keys
from . import mappings as m
from .faults import Faults
from .nodes import Broken, Field, Fields, Items, Node, Text, shown

MOST_QUESTIONS = 20_000


def version(told: Faults, root: Fields) -> int:
    """The number of the format, 0 when it cannot be told."""
    field = root.fields.get("quiz")
    if field is None:
        advice = "Write `quiz: 1` as the first line."
        told.add("Q141", root.at, "the pack does not begin with `quiz: 1`", advice)
        return 0
    if isinstance(field.value, Broken):
        return 0
    value = field.value.value.strip() if isinstance(field.value, Text) else ""
    if re.fullmatch("0*[1-9][0-9]{0,8}", value):
        return int(value)
    told.add("Q141", field.at, "`quiz` is not the number of a format", "Write `quiz: 1`.")
    return 0


def newer(told: Faults, root: Fields, found: int) -> None:
    """Tell that the pack needs a newer program, and nothing else: the rest may be right there."""
    told.clear()
    message = f"the pack is written in format {found}; this program reads format {keys.VERSION}"
    told.add("Q142", root.fields["quiz"].at, message, "Install a newer citequiz.")


def pack_id(told: Faults, field: Field | None, file: str) -> str:
    """The id of a pack: as given, else the file's name without its ending."""
    advice = "Write letters, digits, `-`, `_` and `.`, up to 100 of them."
    given = f.matching(told, field, keys.PACK_ID, "Q150", advice)
    return given or re.sub(r"[^\w.-]+", "-", PurePath(file).stem).strip("-.")[:100] or "pack"


def title(told: Faults, root: Fields) -> str:
    """The title of a pack."""
    if "title" not in root.fields:
        m.missing(told, root.at, "the pack", "title", "Write `title: The name of the pack`.")
    return f.line(told, root.fields.get("title"))


def route(told: Faults, field: Field | None) -> Route | None:
    """The track of a pack, or None when there is none or it has no two ends."""
    if field is None:
        return None
    example = "{from: Pyongyang, to: Vostochny, length: 2600, unit: km}"
    found = m.mapping(told, field, keys.ROUTE, f"`route: {example}`")
    for name in ("from", "to"):
        if name not in found and isinstance(field.value, Fields):
            m.missing(told, field.at, "the route", name, f"Write `route: {example}`.")
    start, end = f.line(told, found.get("from")), f.line(told, found.get("to"))
    length = f.number(told, found.get("length"), 1)
    unit = f.line(told, found.get("unit"), f.SHORT)
    return Route(start, end, length, unit) if start and end else None


def entries(told: Faults, root: Fields) -> list[Node]:
    """The entries of `questions:`; those beyond the most a pack may have are told."""
    field = root.fields.get("questions")
    if field is None:
        m.missing(told, root.at, "the pack", "questions", "Write `questions:` and below it a list.")
        return []
    node = field.value
    if isinstance(node, Items) and node.items:
        if len(node.items) > MOST_QUESTIONS:
            message = f"the pack has {len(node.items):,} questions; {MOST_QUESTIONS:,} is the most"
            told.add("Q148", node.items[MOST_QUESTIONS].at, message, "Make several packs of it.")
        return node.items
    if isinstance(node, Items) or (isinstance(node, Text) and not node.value):
        told.add("Q146", field.key.at, "the pack has no questions", "Write one.")
    elif not isinstance(node, Broken):
        advice = "Begin each question with a dash."
        told.add("Q145", field.at, f"{shown('questions')} is to be a list", advice)
    return []
