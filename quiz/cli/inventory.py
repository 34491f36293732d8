"""What `quiz list` tells: the packs there are."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..tongue import _

if TYPE_CHECKING:
    from ..game.shelf import Shelved
    from .desk import House


def tell(environ: Mapping[str, str], *, for_program: bool) -> int:
    """Print the packs, as JSON for a program, and return the exit code."""
    from .opening import house
    from .report import as_json, lines

    with house(environ) as desk:
        desk.shelves.widen()
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
        yield _("There is no pack to play; `quiz where` tells where packs go.")
    for entry in desk.shelves.unplayable():
        yield _("Cannot be played: {path}: {problem}").format(
            path=one_line(str(entry.path)), problem=one_line(entry.problem)
        )


def row(pack: "Shelved") -> tuple[str, ...]:
    """The cells of one pack."""
    best = f"{pack.best.points:,}" if pack.best else "-"
    left_out = _(" ({left_out} left out)").format(left_out=pack.left_out) if pack.left_out else ""
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
