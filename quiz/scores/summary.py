"""What the kept events add up to. Everything here is derived; nothing of it is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..game.review import Met
from ..game.shelf import Best
from ..game.wager import Sureness
from .history import History, Past, history

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..game.book.played import Played
    from ..game.events import Answered, Dealt

__all__ = [
    "History",
    "Past",
    "answers",
    "best",
    "daily",
    "days",
    "history",
    "known",
    "met",
    "missed",
    "seen",
    "since",
    "sureness",
    "tallies",
    "unfinished",
]


def best(history: History, pack: str, mode: str, of: int, *, before: str = "") -> Best | None:
    """The best score of a finished round of this pack, mode and length, or None.

    The round with the id `before` is left out, so that a round can be held against the others.
    """
    pasts = [
        past
        for past in history.packs.get(pack, ())
        if past.over and not past.broken
        if past.dealt.mode == mode and len(past.dealt.questions) == of
        if past.dealt.round != before
    ]
    top = max(pasts, key=lambda past: (past.score, past.tally.right), default=None)
    return Best(top.score, top.tally.right, of) if top else None


def known(history: History, pack: str) -> frozenset[str]:
    """The ids of the questions of `pack` whose latest answer by one of its players was right."""
    return _latest(history, pack, right=True)


def missed(history: History, pack: str) -> frozenset[str]:
    """The ids of the questions of `pack` whose latest answer by one of its players was wrong."""
    return _latest(history, pack, right=False)


def _latest(history: History, pack: str, *, right: bool) -> frozenset[str]:
    return frozenset(
        question
        for packs in history.latest.values()
        for question, was in packs.get(pack, {}).items()
        if was is right
    )


def seen(history: History, pack: str, *, before: str = "") -> Mapping[str, str]:
    """When each question of `pack` was answered last, in whatever way to play.

    With `before`, only rounds that were dealt before the one with that id are looked at.
    """
    told: dict[str, str] = {}
    for past in history.rounds.values():
        if past.dealt.round == before:
            break
        told |= {question: answer.at for own, question, answer in past.first if own == pack}
    return told


def met(history: History) -> Mapping[tuple[str, str], tuple[Met, ...]]:
    """How each question, by pack and id, was answered by a player alone, from the first time on."""
    told: dict[tuple[str, str], list[Met]] = {}
    for past in history.rounds.values():
        if past.alone:
            for pack, question, answer in past.first:
                if "skip" not in answer.used:
                    how = Met(answer.at, answer.right, answer.seconds, answer.hints)
                    told.setdefault((pack, question), []).append(how)
    return {question: tuple(times) for question, times in told.items()}


def sureness(history: History) -> tuple[Sureness, ...]:
    """How sure the answers of a player alone were, and how many of each degree were right."""
    told = {1: [0, 0], 2: [0, 0], 3: [0, 0]}
    for past in history.rounds.values():
        if past.mode.sure and past.alone:
            for answer in past.answers:
                if answer.sure in told:
                    told[answer.sure][0] += answer.right
                    told[answer.sure][1] += 1
    return tuple(Sureness(sure, right, of) for sure, (right, of) in told.items())


def daily(history: History, pack: str, player: str, day: str) -> Past | None:
    """The daily round of `pack` that a player was dealt on `day`: the first, which counts."""
    return next(
        (
            past
            for past in history.packs.get(pack, ())
            if past.dealt.day == day and past.dealt.player == player
        ),
        None,
    )


def days(history: History, player: str) -> frozenset[str]:
    """The days on which a player has finished a daily round, of any pack."""
    return frozenset(
        past.dealt.day
        for past in history.rounds.values()
        if past.dealt.day and past.over and past.dealt.player == player
    )


def unfinished(history: History) -> Dealt | None:
    """The first of `left`."""
    return next(iter(left(history)), None)


def left(history: History) -> tuple[Dealt, ...]:
    """The rounds that are not over and can be played on: those with answers first, then the newest.

    A round that the same player left for a newer one of the same pack is not offered again, and
    one against the clock of the whole round cannot be gone on with.
    """
    found: list[Past] = []
    newer: set[tuple[str, str]] = set()
    for past in _newest_first(history):
        place = (past.dealt.player, past.dealt.pack)
        if not (past.over or past.mode.total or place in newer):
            found.append(past)
        newer.add(place)
    found.sort(key=lambda past: not past.answers)
    return tuple(past.dealt for past in found)


def answers(history: History, round: str) -> tuple[Answered, ...]:
    """The answers of a round in the order they were given, one a question and meeting."""
    past = history.rounds.get(round)
    return past.answers if past else ()


def since(history: History, moment: str, player: str) -> int:
    """How many answers `player` has given since `moment`, in UTC and ISO 8601, to the second.

    In a round that several share they are those of the player who bears that name in it.
    """
    return sum(
        answer.at >= moment and past.name(answer) == player
        for past in history.rounds.values()
        for answer in past.answers
    )


def tallies(history: History) -> tuple[Played, ...]:
    """Every round with what its answers add up to, the newest first."""
    return tuple(_played(past) for past in _newest_first(history))


def _newest_first(history: History) -> Iterable[Past]:
    return reversed(tuple(history.rounds.values()))


def _played(past: Past) -> Played:
    from ..game.book.played import Played

    dealt = past.dealt
    return Played(
        dealt.round,
        dealt.pack,
        dealt.mode,
        dealt.player,
        dealt.at,
        past.tally,
        len(dealt.questions),
        past.over and not past.broken,
        past.score,
        past.broken or (bool(past.mode.total) and not past.over),
        dealt.players,
    )
