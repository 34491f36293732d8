"""Which games and answers of the score book are looked at."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..modes import plain
from .counts import Book, Cell, Count, Counts
from .played import Played


class Wanted(NamedTuple):
    """A choice; None and empty let everything through.

    `mode` is a mode's name with or without its clock. Every word of `words` must be in the id or
    the title of the pack, in the name of the mode or in that of a player.
    """

    player: str | None = None
    pack: str = ""
    mode: str = ""
    words: str = ""

    def games(self, book: Book) -> tuple[Played, ...]:
        """The games of `book` that are wanted, the newest first."""
        if self == Wanted():
            return book.games
        return tuple(game for game in book.games if self.takes_game(game, book.titles))

    def counts(self, counts: Counts, titles: Mapping[str, str]) -> Iterator[tuple[Cell, Count]]:
        """The cells that are wanted."""
        known: dict[tuple[str, str, str], bool] = {}
        for cell, count in counts.items():
            where = cell[:3]
            if where not in known:
                known[where] = self.takes((cell.player,), cell.pack, cell.mode, titles)
            if known[where]:
                yield cell, count

    def takes_game(self, game: Played, titles: Mapping[str, str]) -> bool:
        """Whether a game is wanted."""
        return self.takes(game.names, game.pack, game.mode, titles)

    def takes(
        self, players: tuple[str, ...], pack: str, mode: str, titles: Mapping[str, str]
    ) -> bool:
        """Whether what these players did with a pack in a mode is wanted."""
        return (
            (self.player is None or self.player in players)
            and self.pack in ("", pack)
            and self.mode in ("", mode, plain(mode))
            and self._said(" ".join((pack, titles.get(pack, ""), mode, *players)).casefold())
        )

    def _said(self, text: str) -> bool:
        return all(word in text for word in self.words.casefold().split())
