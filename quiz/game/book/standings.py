"""The games of the score book put in order, and added up by pack and mode."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from .played import Played


class Standing(NamedTuple):
    """What the games of one pack and mode came to.

    `best` is the highest score of a game that was played out, with its `right` of `of`; 0 of 0
    where there was none. `answered`, `hits` and `seconds` are those of all games together, and
    `at` is when the latest was dealt.
    """

    pack: str
    mode: str
    games: int
    ended: int
    best: int
    right: int
    of: int
    at: str
    answered: int
    hits: int
    seconds: float

    @property
    def share(self) -> float:
        """How much of what was answered was right, from 0 to 1."""
        return self.hits / self.answered if self.answered else 0.0


def standings(games: Iterable[Played]) -> tuple[Standing, ...]:
    """One for each pack and mode, that with the latest game first; `games` come newest first."""
    grouped: dict[tuple[str, str], list[Played]] = {}
    for game in games:
        grouped.setdefault((game.pack, game.mode), []).append(game)
    return tuple(_standing(pack, mode, own) for (pack, mode), own in grouped.items())


def _standing(pack: str, mode: str, games: list[Played]) -> Standing:
    ended = [game for game in games if game.ended]
    best = max(ended, key=lambda game: (top(game), game.tally.right), default=None)
    return Standing(
        pack,
        mode,
        len(games),
        len(ended),
        top(best) if best else 0,
        best.tally.right if best else 0,
        best.of if best else 0,
        games[0].at,
        sum(game.tally.answered for game in games),
        sum(game.tally.right for game in games),
        sum(game.tally.seconds for game in games),
    )


def top(game: Played) -> int:
    """The score of a game; of several players, that of the best."""
    return max((tally.points for tally in game.each), default=game.score)


GAME_ORDERS: dict[str, Callable[[Played], tuple[object, ...]]] = {
    "newest": lambda _: (),
    "points": lambda game: (-top(game),),
    "right": lambda game: (-game.share, -game.tally.right),
    "time": lambda game: (-game.tally.seconds,),
    "pack": lambda game: (game.pack, game.mode),
}
PACK_ORDERS: dict[str, Callable[[Standing], tuple[object, ...]]] = {
    "newest": lambda _: (),
    "points": lambda one: (-one.best,),
    "right": lambda one: (-one.share, -one.hits),
    "games": lambda one: (-one.games,),
    "pack": lambda one: (one.pack, one.mode),
}


def ordered(games: Iterable[Played], order: str) -> tuple[Played, ...]:
    """Games, which come newest first, in one of GAME_ORDERS; among equals the newest is first."""
    return tuple(sorted(games, key=GAME_ORDERS[order]))


def ranked(standings: Iterable[Standing], order: str) -> tuple[Standing, ...]:
    """Packs and modes in one of PACK_ORDERS."""
    return tuple(sorted(standings, key=PACK_ORDERS[order]))
