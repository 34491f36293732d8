"""From a pack to the rows of a table."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...game.chance import seeded, shuffled
from ...game.question import Pack, Question
from .carrying import carried, each, left_behind, own_id
from .contract import Item
from .pieces import Notes
from .row import letters

FORMULA = re.compile(r"[=@+\-\t](?!\d*[.,]?\d+$)")
GROUPS = (
    "id",
    "question",
    "option",
    "correct number",
    "why",
    "why of option",
    "hint",
    "difficulty",
    "tag",
    "shuffle",
    "pool",
    "image",
    "image alt",
)
CARRIED = (
    "id",
    "why",
    "why of options",
    "hints",
    "difficulty",
    "tags",
    "order of options",
    "shuffle",
    "pool",
    "image",
)

Cells = list[str]
Key = tuple[int, int]


class Table(NamedTuple):
    """The rows of a table, what stands above the questions first, and how each question fared."""

    rows: tuple[Sequence[str], ...]
    items: tuple[Item, ...]


def everything(pack: Pack) -> Table:
    """All that a table can hold of a pack; columns that no question needs are left out."""
    items = tuple(each(pack, lambda question: left_behind(question, CARRIED)))
    records = [dict(record(question)) for question in carried(items)]
    keys = sorted({key for found in records for key in found})
    names = [f"{GROUPS[group]} {number}" if number else GROUPS[group] for group, number in keys]
    return Table((names, *([found.get(key, "") for key in keys] for found in records)), items)


def record(question: Question) -> Iterator[tuple[Key, str]]:
    """The cells of one question, by the group of their column and their number in it."""
    image = question.image
    single = {
        "id": question.id if question.id != own_id(question) else "",
        "question": question.text,
        "correct number": numbers(question),
        "why": question.why,
        "difficulty": question.difficulty,
        "shuffle": "" if question.shuffle else "false",
        "pool": str(question.pool or ""),
        "image": image.file if image else "",
        "image alt": image.alt if image else "",
    }
    many = {
        "option": [option.text for option in question.options],
        "why of option": [option.why for option in question.options],
        "hint": question.hints,
        "tag": question.tags,
    }
    yield from (((GROUPS.index(name), 0), text) for name, text in single.items() if text)
    for name, texts in many.items():
        found = enumerate(texts, 1)
        yield from (((GROUPS.index(name), number), text) for number, text in found if text)


def game(
    pack: Pack,
    above: Sequence[Sequence[str]],
    losses: Callable[[Question], Notes],
    row: Callable[[int, Question], Sequence[str]],
) -> Table:
    """The table of a game: rows that are always the same `above`, then one for each question.

    `losses` is that of `carrying.each`; `row` gets the number of the question in the table.
    """
    items = tuple(each(pack, losses))
    rows = (row(number, question) for number, question in enumerate(mixed(carried(items)), 1))
    return Table((*above, *rows), items)


def mixed(questions: Sequence[Question]) -> list[Question]:
    """`questions` with their options in another order if the right one would always be the first.

    The order is made by a chance that is always the same; those that keep theirs are left alone.
    """
    free = [question for question in questions if question.shuffle]
    if not all(question.options[0].correct for question in free):
        return list(questions)
    return [
        question._replace(options=shuffled(question.options, seeded(question.id)))
        if question.shuffle
        else question
        for question in questions
    ]


def numbers(question: Question) -> str:
    """The numbers of the right options, from 1, with commas between them."""
    right = (str(at) for at, option in enumerate(question.options, 1) if option.correct)
    return ",".join(right)


def padded(texts: Sequence[str], width: int) -> Cells:
    """`texts` with empty cells after them."""
    return [*texts, *[""] * (width - len(texts))]


def warned(table: Table) -> tuple[Item, ...]:
    """The items of a table, with a note on each cell that a spreadsheet takes for a formula.

    They are written as they are, since any sign before them would be read as text elsewhere.
    """
    above = len(table.rows) - len(carried(table.items))
    at = above
    items = []
    for item in table.items:
        if item.question:
            found = formulas(at + 1, table.rows[at])
            item = item._replace(notes=(*item.notes, *found))
            at += 1
        items.append(item)
    return tuple(items)


def formulas(number: int, row: Sequence[str]) -> Iterator[str]:
    """A note on each cell of the row that begins like a formula."""
    for at, cell in enumerate(row):
        if FORMULA.match(cell):
            yield f"warning: {letters(at)}{number} begins with {cell[0]!r}, as a formula does"
