"""The tables of the score book: games, and packs by mode."""

from collections.abc import Mapping

from ...tongue import _, many
from ..players import named
from ..points import Tally
from ..review import EVERY
from ..text import one_line
from .layout import Column, cut
from .played import Played
from .standings import Standing, top
from .times import here, lasted

NAME = 12  # columns, so that the pack is seen beside a long one
GAMES = (
    Column(_("WHEN"), 16, least=64),
    Column(_("DAY"), 5, most=63),
    Column(_("PACK"), 0),
    Column(_("MODE"), 9, least=50),
    Column(_("POINTS"), 7, right=True),
    Column(_("RIGHT"), 8, right=True),
    Column(_("TIME"), 7, least=64, right=True),
)
PACKS = (
    Column(_("PACK"), 0),
    Column(_("MODE"), 9),
    Column(_("GAMES"), 5, least=50, right=True),
    Column(_("BEST"), 7, right=True),
    Column(_("RIGHT"), 7, least=50, right=True),
    Column(_("ALL"), 5, right=True),
    Column(_("EACH"), 6, least=64, right=True),
    Column(_("LATEST"), 10, least=80),
)


def game_cells(game: Played, titles: Mapping[str, str], *, whose: bool = False) -> tuple[str, ...]:
    """The cells of a game under GAMES; one that was left tells how many were right so far.

    `whose` tells who played a game, too; those who shared one are always told.
    """
    at, tally = here(game.at), game.tally
    right = f"{tally.right}/{game.of}"
    if not game.ended:
        right = _("{right}/{answered} left").format(right=tally.right, answered=tally.answered)
    pack = called(game.pack, titles)
    if game.players:
        pack = f"{', '.join(game.players)}: {pack}"
    elif whose:
        pack = f"{cut(one_line(named(game.player)), NAME)}: {pack}"
    points = f"{top(game):,}"
    return at, at[5:10], pack, game.mode, points, right, lasted(tally.seconds)


def pack_cells(one: Standing, titles: Mapping[str, str]) -> tuple[str, ...]:
    """The cells of a pack and mode under PACKS."""
    return (
        called(one.pack, titles),
        one.mode,
        f"{one.games:,}",
        f"{one.best:,}" if one.ended else "-",
        f"{one.right}/{one.of}" if one.ended else "-",
        percent(one.share),
        pace(one.seconds / one.answered if one.answered else 0.0),
        here(one.at)[:10],
    )


def called(pack: str, titles: Mapping[str, str]) -> str:
    """What a pack is called: its title, or its id when its file is gone."""
    return _("(all packs)") if pack == EVERY else titles.get(pack, pack)


def percent(share: float) -> str:
    """A share in per cent, rounded down, so that 100 means all."""
    return f"{int(100 * share + 1e-9)} %"


def pace(seconds: float) -> str:
    """Seconds for one answer."""
    return f"{seconds:.1f} s"


def game_told(game: Played) -> list[tuple[str, str]]:
    """What is known of one game: names of figures, and the figures."""
    tally = game.tally
    told = [
        (_("When"), here(game.at)),
        (_("Mode"), game.mode),
        (_("Who"), ", ".join(named(player) for player in game.names)),
        (_("How"), how(game)),
    ]
    if not game.players:
        told.append((_("Points"), f"{game.score:,}"))
    told += [
        (_("Right"), _("{right} of {n}").format(right=tally.right, n=game.of)),
        (_("Time"), lasted(tally.seconds)),
    ]
    if tally.answered:
        told.append((_("Each"), pace(tally.seconds / tally.answered)))
    if not game.players:
        told.append((_("In a row"), f"{tally.best_streak}"))
    return told + [(name, _scored(one)) for name, one in zip(game.players, game.each, strict=True)]


def _scored(tally: Tally) -> str:
    """What one of several players came to."""
    points = many("{n} point", "{n} points", tally.points).format(n=f"{tally.points:,}")
    right = _("{right} of {n} right").format(right=tally.right, n=tally.answered)
    return f"{points}, {right}"


def how(game: Played) -> str:
    """How a game ended."""
    if game.ended:
        return _("played to the end")
    if game.broken:
        return _("unfinished")
    return _("left after {n}").format(n=game.tally.answered)
