"""The score book, folded from the history: every game, and the answers added up."""

from collections.abc import Callable, Mapping

from ..game import points
from ..game.book.counts import Book, Cell, Count, Counts
from ..game.events import Answered
from ..game.points import Tally
from ..game.review import own
from .history import History, Past
from .summary import tallies

LOST = points.Answer(frozenset(), False)


def book(
    history: History,
    day: Callable[[str], str],
    titles: Mapping[str, str],
    player: str,
    today: str,
) -> Book:
    """The score book of everyone in `history`.

    `day` tells the day on the player's wall (ISO 8601) of a UTC time, or nothing for what is none;
    `player` is who sits here, `today` the day it is.
    """
    games = tuple(
        game._replace(each=each(history.rounds[game.round])) if game.players else game
        for game in tallies(history)
    )
    names = dict.fromkeys((player, *(name for game in games for name in game.names)))
    days = _counted(history, lambda answer, _: day(answer.at))
    return Book(games, days, titles, tuple(names), today)


def asked(history: History) -> Counts:
    """The answers of everyone in `history` by question."""
    return _counted(history, lambda _, question: question)


def _counted(history: History, what: Callable[[Answered, str], str]) -> Counts:
    """The answers that count, by player, pack, mode and what `what` says of each."""
    added: dict[tuple[str, str, str, str], list[float]] = {}
    for past in history.rounds.values():
        dealt = past.dealt
        pack, mode = dealt.pack, dealt.mode
        for answer in past.answers:
            if answer.again or "skip" in answer.used:
                continue
            whose, question = own(pack, answer.question)
            cell = (past.name(answer), whose, mode, what(answer, question))
            count = added.get(cell) or added.setdefault(cell, [0, 0, 0.0])
            count[0] += 1
            count[1] += answer.right
            count[2] += answer.seconds
    return {Cell(*cell): Count(int(n), int(right), s) for cell, (n, right, s) in added.items()}


def each(past: Past) -> tuple[Tally, ...]:
    """What each player's answers in a round add up to; nothing for a player alone.

    With buzzers, an answer that the other one lost before counts as a wrong one of theirs.
    """
    told = [Tally()] * len(past.dealt.players)
    for answer in past.answers:
        if answer.again or answer.player >= len(told):
            continue
        if answer.lost and len(told) > 1:
            other = 1 - answer.player
            told[other] = told[other].plus(LOST, past.mode)
        given = points.Answer(
            LOST.pick, answer.right, answer.seconds, answer.hints, min(answer.sure, 3), answer.used
        )
        told[answer.player] = told[answer.player].plus(given, past.mode)
    return tuple(told)
