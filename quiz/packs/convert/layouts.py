"""Where the questions of a table begin, and in which columns their parts stand."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...errors import PROBLEMS, QuizError
from .columns import Columns, columns, role
from .row import Row

SEARCHED = 20  # rows in which the names of the columns are looked for
NUMBER = re.compile(r"\s*[0-9]+(?:\.0+)?\s*")
NUMBERS = re.compile(r"\s*[0-9]+(?:[.,;][0-9]+)*\s*")
LETTER = re.compile(r"\s*([A-Ja-j])\s*")
HELP = re.compile(r"\(required|^text of the question", re.IGNORECASE)
ADVICE = (
    "Name the columns in the first row, such as question, option 1, option 2, correct;"
    " or say which tool's table it is with --from."
)

GAME = Columns(
    {"number": 0, "text": 1, "time": 6, "right": 7}, options=(2, 3, 4, 5), scheme="number"
)
PLACES: dict[str, Columns] = {
    "blooket": GAME,
    "kahoot": GAME,
    "gimkit": Columns({"text": 0, "right": 1}, wrong=(2, 3, 4)),
    "wayground": Columns(
        {"text": 0, "kind": 1, "right": 7, "time": 8, "image": 9, "why": 10},
        options=(2, 3, 4, 5, 6),
        scheme="number",
    ),
}


class Layout(NamedTuple):
    """The columns of a table, and at which of its rows the questions begin."""

    columns: Columns
    start: int


def layout(rows: Sequence[Row], preset: str = "", name: str = "") -> Layout:
    """How the table in `rows` is laid out: by names of columns, else as `preset` has them.

    A table without names is recognised by its shape. Raises QuizError when it cannot be told.
    """
    found = by_names(rows, preset) or by_places(rows, preset) or by_shape(rows, preset)
    if found is None:
        message = "it cannot be told which column holds what"
        line = rows[0].line if rows else None
        raise QuizError(message, file=name, line=line, advice=ADVICE, exit_code=PROBLEMS)
    first = rows[found.start] if found.start < len(rows) else None
    if first and HELP.search(first.cell(found.columns.places["text"])):
        found = found._replace(start=found.start + 1)
    return found


def by_names(rows: Sequence[Row], preset: str = "") -> Layout | None:
    """The layout told by the first row that names enough columns."""
    for at, row in enumerate(rows[:SEARCHED]):
        found = columns(row.cells)
        if found.complete:
            if preset in PLACES and PLACES[preset].scheme:
                found = found._replace(scheme=PLACES[preset].scheme)
            return Layout(found, at + 1)
    return None


def by_places(rows: Sequence[Row], preset: str) -> Layout | None:
    """The layout of a tool's own table, whatever is written above its columns."""
    title = " ".join(row.cell(0) for row in rows[:1]).casefold()
    tool = preset or next((tool for tool in PLACES if title.startswith(tool)), "")
    if tool not in PLACES:
        return None
    found = PLACES[tool]
    start = 0
    for at, row in enumerate(rows[:SEARCHED]):
        text = row.cell(found.places["text"])
        if role(text)[0] == "text" or row.cell(0).casefold().startswith(tool):
            start = at + 1
    return Layout(found, start)


def by_shape(rows: Sequence[Row], preset: str = "") -> Layout | None:
    """The layout of a table without names, when every row says what it is."""
    for start in (0, 1):
        found = [row for row in rows[start:] if not row.broken]
        if not found:
            return None
        if preset != "mmlu" and all(map(numbered, found)):
            return Layout(GAME, start)
        width = len(found[0].cells)
        if 4 <= width <= 12 and all(lettered(row, width) for row in found):
            places = {"text": 0, "right": width - 1}
            options = tuple(range(1, width - 1))
            return Layout(Columns(places, options, scheme="letter", letters=True), start)
    return None


def numbered(row: Row) -> bool:
    """Whether a row has a number, a text, options, a time, and the numbers of right options."""
    return bool(
        NUMBER.fullmatch(row.cell(0))
        and NUMBERS.fullmatch(row.cell(7))
        and all(row.cell(at).strip() for at in (1, 2, 3))
    )


def lettered(row: Row, width: int) -> bool:
    """Whether a row ends with the letter of one of its options."""
    match = LETTER.fullmatch(row.cell(width - 1))
    if not match or len(row.cells) != width:
        return False
    return ord(match[1].upper()) - ord("A") < width - 2
