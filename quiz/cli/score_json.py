"""The score book as JSON: `quiz scores --json`."""

from typing import TYPE_CHECKING

from ..game.book import look as looks
from ..game.book.counts import Count
from ..game.book.look import Look
from ..game.book.played import Played
from ..game.book.standings import Standing

if TYPE_CHECKING:
    from .desk import House


def told(house: "House", look: Look) -> object:
    """What `look` shows: a list, or by difficulty and by tag an object of lists."""
    book = house.book()
    if look.view == looks.GAMES:
        return [record(game) for game in look.games(book)]
    if look.view == looks.PACKS:
        return [standing(one) for one in look.packs(book)]
    if look.view == looks.TREND:
        trend = look.trend(book)
        return [
            {trend.step: period.start.isoformat(), **counted(period.answers)}
            for period in trend.periods
            if period.answers.answered
        ]
    if look.view == looks.TAGS:
        asked = house.asked()
        return {
            "difficulty": named(look.difficulty(book, asked)),
            "tags": named(look.tags(book, asked)),
        }
    return [
        {"day": day.isoformat(), **counted(count)}
        for day, count in sorted(look.year(book).days.items())
    ]


def named(counts: dict[str, Count]) -> list[dict[str, object]]:
    """Answers by the name of what they are about."""
    return [{"name": name, **counted(count)} for name, count in counts.items()]


def counted(count: Count) -> dict[str, object]:
    """Answers added up; `seconds` is their time together."""
    return {
        "answered": count.answered,
        "right": count.right,
        "seconds": round(count.seconds, 1),
    }


def record(game: Played) -> dict[str, object]:
    """One game as JSON; `seconds` is the time of its answers together."""
    tally = game.tally
    return {
        "round": game.round,
        "at": game.at,
        "pack": game.pack,
        "mode": game.mode,
        "player": game.player,
        "players": list(game.players),
        "points": game.score,
        "right": tally.right,
        "answered": tally.answered,
        "of": game.of,
        "seconds": round(tally.seconds, 1),
        "best_streak": tally.best_streak,
        "ended": game.ended,
        "each": [
            {"player": player, "points": one.points, "right": one.right, "answered": one.answered}
            for player, one in zip(game.players, game.each, strict=True)
        ],
    }


def standing(one: Standing) -> dict[str, object]:
    """A pack and mode as JSON; `best` is null where no game was played out."""
    best = {"points": one.best, "right": one.right, "of": one.of}
    return {
        "pack": one.pack,
        "mode": one.mode,
        "games": one.games,
        "ended": one.ended,
        "best": best if one.ended else None,
        "answered": one.answered,
        "right": one.hits,
        "seconds": round(one.seconds, 1),
        "latest": one.at,
    }
