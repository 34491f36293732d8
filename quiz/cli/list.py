"""`quiz list`: the packs there are."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .examples import Command

if TYPE_CHECKING:
    from ..game.shelf import Shelved
    from .desk import House


@click.command(
    cls=Command,
    short_help="List the packs, and how far you are.",
    examples=(
        ("quiz list", "the packs, and how far you are"),
        ("quiz list --json", "the same for a program"),
        ("quiz play ID", "play one of them"),
    ),
)
@click.option("--json", "for_program", is_flag=True, help="Print JSON.")
def command(for_program: bool) -> int:
    """List the packs: id, questions, how many you know by now, best score, title.

    A file that cannot be played is listed with what is wrong with it.
    """
    from .opening import house
    from .report import as_json, lines

    with house() as desk:
        as_json(records(desk)) if for_program else lines(table(desk))
    return 0


def table(desk: "House") -> Iterator[str]:
    """The packs in columns, and after them the files that cannot be played."""
    from ..game.text import one_line
    from .columns import columns

    shelf = desk.shelf()
    if shelf:
        yield from columns([("ID", "QUESTIONS", "KNOWN", "BEST", "TITLE"), *map(row, shelf)])
    else:
        yield "There is no pack to play; `quiz where` tells where packs go."
    for entry in desk.shelves.unplayable():
        yield f"Cannot be played: {one_line(str(entry.path))}: {one_line(entry.problem)}"


def row(pack: "Shelved") -> tuple[str, ...]:
    """The cells of one pack."""
    best = f"{pack.best.points:,}" if pack.best else "-"
    left_out = f" ({pack.left_out} left out)" if pack.left_out else ""
    return pack.id, f"{pack.questions}{left_out}", str(pack.known), best, pack.title


def records(desk: "House") -> list[dict[str, object]]:
    """The packs as JSON; `problem` is empty for a pack that can be played."""
    packs: list[dict[str, object]] = [
        pack._asdict()
        | {
            "best": pack.best and pack.best._asdict(),
            "file": str(desk.shelves.path(pack.id)),
            "problem": "",
        }
        for pack in desk.shelf()
    ]
    broken: list[dict[str, object]] = [
        {"id": entry.id, "file": str(entry.path), "problem": entry.problem}
        for entry in desk.shelves.unplayable()
    ]
    return packs + broken
