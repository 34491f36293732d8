"""The score book as lines of text: `quiz scores`."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..game.book import look as looks
from ..game.book.charts import Signs, signs_of
from ..game.book.counts import Asked, Book
from ..game.book.layout import GAP, Column, fitted, head, line
from ..game.book.look import Look
from ..game.book.played import Played
from ..game.book.tables import GAMES, PACKS, game_cells, how, pack_cells
from ..game.book.view import lines
from ..game.players import named
from ..game.text import one_line, width
from ..tongue import _

if TYPE_CHECKING:
    from .desk import House

PIPE = 10_000
USUAL = 80
RIGHT = 5
NOTE = Column("", 1, least=64)


def shown(house: "House", look: Look) -> Iterator[str]:
    """What `look` shows, or what to do when there is nothing."""
    book = house.book()
    if not book.games:
        yield _("No game was played yet. Start one with: quiz play")
        return
    told = list(table(book, look) if look.view in looks.TABLES else page(house, book, look))
    yield from told or [_("Nothing was kept of that. Every game: quiz scores")]


def table(book: Book, look: Look) -> Iterator[str]:
    """The games, or the packs by mode, in columns."""
    if look.view == looks.GAMES:
        rows = [game_row(game, whose=look.mixed(book)) for game in look.games(book)]
        yield from aligned((*GAMES, NOTE), rows)
    else:
        rows = [pack_cells(one, book.titles) for one in look.packs(book)]
        yield from aligned(PACKS, rows)


def game_row(game: Played, *, whose: bool = False) -> tuple[str, ...]:
    """The cells of a game; packs by their ids, and a note where it was not played out."""
    cells = game_cells(game, {}, whose=whose)
    note = "" if game.ended else how(game)
    return (*cells[:RIGHT], f"{game.tally.right}/{game.of}", *cells[RIGHT + 1 :], note)


def aligned(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows as lines: as wide as they are, or fitted to the terminal where that is less."""
    if not rows:
        return
    room = terminal() or PIPE
    wide = [
        column._replace(width=max(1, width(column.head), *(width(row[at]) for row in rows)))
        for at, column in enumerate(columns)
    ]
    layout = fitted(wide, room)
    if sum(column.width + GAP for _, column in layout) - GAP > room:
        flexible = [
            own if column.width else column for own, column in zip(wide, columns, strict=True)
        ]
        layout = fitted(flexible, room)
    yield head(layout)
    yield from (line(row, layout) for row in rows)


def page(house: "House", book: Book, look: Look) -> Iterator[str]:
    """Trend, tags or calendar, and whose they are."""
    asked = house.asked() if look.view == looks.TAGS else Asked()
    told = [one.text for one in lines(book, asked, look, terminal() or USUAL, signs())]
    whose = look.wanted.player
    if told and whose is not None and len(book.players) > 1:
        yield _("Of {player}. Others: --player NAME").format(player=one_line(named(whose)))
    yield from told


def terminal() -> int:
    """How many columns the terminal has; 0 where the output is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return 0
    from shutil import get_terminal_size

    return get_terminal_size().columns


def signs() -> Signs:
    """What charts are drawn with here."""
    return signs_of(getattr(sys.stdout, "encoding", None))
