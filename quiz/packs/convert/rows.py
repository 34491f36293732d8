"""From the rows of a table to questions."""

import re
from collections.abc import Iterable, Sequence

from ...game.question import Image, Option, Question
from ..nodes import shown
from . import right_cells
from .columns import Columns
from .contract import Item
from .order import arranged
from .pieces import Notes, Unfit, item, skipped
from .right_cells import Marked
from .row import Row

OTHER_KIND = re.compile(
    r"fill|blank|open|poll|draw|short|essay|match|order|numer|slide|cloud|drag|drop|hotspot|audio"
    r"|video|survey|passage"
)
LETTERED = re.compile(r"\(?([A-Za-z])[.):：]\s*(?=\S)")
LETTERS = "the letters before the options were taken away"
DROPPED = {"time": "dropped: the time limits", "points": "dropped: the points"}


def items(rows: Sequence[Row], columns: Columns) -> tuple[list[Item], Notes]:
    """Every question of the rows, and what is to be told of all of them together."""
    asking = [row for row in rows if row.broken or any(map(row.cell, asked_in(columns)))]
    told = Telling(columns)
    schemes: Sequence[str] = ()
    if columns.options:
        marked = (mark(row, columns) for row in asking if not row.broken)
        schemes = right_cells.scheme_of(marked, columns.scheme, columns.letters)
    made = [told.question(row, schemes) for row in asking]
    for row in asking:
        told.dropped(row)
    if schemes == ("zero",):
        told.notes["the right options are counted from 0"] = None
    return made, tuple(told.notes)


def asked_in(columns: Columns) -> tuple[int, ...]:
    """The columns without which there is no question."""
    return (columns.places["text"], *columns.options, *columns.wrong)


def used(columns: Columns) -> frozenset[int]:
    """The columns from which questions are made."""
    idle = ("number", "time", "points")
    places = [at for name, at in columns.places.items() if name not in idle]
    whys = [at for _, at in columns.whys]
    return frozenset(
        (*places, *columns.options, *columns.wrong, *whys, *columns.hints, *columns.tags)
    )


def mark(row: Row, columns: Columns) -> Marked:
    """The options of a row, and the cell that says which are right."""
    return Marked([row.cell(at) for at in columns.options], row.cell(columns.places["right"]))


class Telling:
    """Tells questions from rows, and gathers notes that hold for the whole table."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        named = (f"the column {shown(header)} was not read" for _, header in columns.unknown)
        self.notes: dict[str, None] = dict.fromkeys(named)
        self.used = used(columns)

    def dropped(self, row: Row) -> None:
        """Note which columns hold something that no pack has."""
        for name, note in DROPPED.items():
            if row.cell(self.columns.places.get(name)).strip():
                self.notes[note] = None

    def question(self, row: Row, schemes: Sequence[str]) -> Item:
        """The question of one row."""
        place = row.place(self.columns.places["text"])
        if row.broken:
            return skipped(place, row.broken)
        notes = [f"{row.place(at)}: {note}" for at, note in row.odd if at in self.used]
        try:
            self.sound(row)
            self.kind(row)
            drafted, more = self.drafted(row, schemes)
        except Unfit as reason:
            return skipped(place, *notes, str(reason))
        return item(place, drafted, (*notes, *more))

    def sound(self, row: Row) -> None:
        """Raise Unfit when a cell of the row holds an error."""
        for at in row.errors:
            if at in self.used:
                raise Unfit(f"{row.place(at)} holds the error {shown(row.cell(at))}")

    def kind(self, row: Row) -> None:
        """Raise Unfit when the row is a question of another kind."""
        kind = row.cell(self.columns.places.get("kind")).strip()
        if OTHER_KIND.search(kind.casefold()):
            raise Unfit(f"it is of another kind: {shown(kind)}")

    def drafted(self, row: Row, schemes: Sequence[str]) -> tuple[Question, Notes]:
        """The question of one row, as its cells tell it. Raises Unfit."""
        columns, at = self.columns, self.columns.places
        options, notes = self.options(row, schemes) if columns.options else self.apart(row)
        image, alt = row.cell(at.get("image")), row.cell(at.get("alt"))
        asked = Question(
            id=row.cell(at.get("id")),
            text=row.cell(at["text"]),
            options=options,
            why=row.cell(at.get("why")),
            hints=tuple(row.cell(place) for place in columns.hints),
            difficulty=row.cell(at.get("difficulty")),
            tags=tuple(tags(row, columns)),
            shuffle=row.cell(at.get("shuffle")).strip().casefold() not in ("false", "no", "0"),
            image=Image(image, alt) if image.strip() else None,
        )
        return asked._replace(pool=self.pool(row, options)), notes

    def pool(self, row: Row, options: Sequence[Option]) -> int:
        """How many options are shown, where the table says so."""
        cell = row.cell(self.columns.places.get("pool")).strip()
        least = sum(option.correct for option in options) + 1
        return int(cell) if cell in map(str, range(least, len(options) + 1)) else 0

    def options(self, row: Row, schemes: Sequence[str]) -> tuple[tuple[Option, ...], Notes]:
        """The options of a row that names the right ones in a cell of their own. Raises Unfit."""
        marked = mark(row, self.columns)
        right, notes = right_cells.right(marked, schemes)
        texts = list(marked.options)
        if schemes == ("letter",):
            texts = self.bare(texts)
        whys = {number: row.cell(at) for number, at in self.columns.whys}
        made = (
            Option(text, at in right, whys.get(at, ""))
            for at, text in enumerate(texts)
            if text.strip()
        )
        return tuple(made), notes

    def bare(self, texts: list[str]) -> list[str]:
        """`texts` without letters, when each begins with its own."""
        found = [
            (LETTERED.match(text), chr(ord("a") + at)) for at, text in enumerate(texts) if text
        ]
        if not all(match and match[1].casefold() == own for match, own in found):
            return texts
        self.notes[LETTERS] = None
        return [LETTERED.sub("", text, count=1) for text in texts]

    def apart(self, row: Row) -> tuple[tuple[Option, ...], Notes]:
        """The options of a row that has the right one and the wrong ones in columns apart."""
        right = row.cell(self.columns.places["right"])
        wrong = [row.cell(at) for at in self.columns.wrong]
        return arranged([right], [text for text in wrong if text.strip()]), ()


def tags(row: Row, columns: Columns) -> Iterable[str]:
    """The tags of a row: of a cell each, or of one with commas or semicolons between them."""
    yield from (row.cell(at) for at in columns.tags)
    yield from re.split(r"[,;]", row.cell(columns.places.get("tags")))
