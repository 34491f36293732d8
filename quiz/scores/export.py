"""The kept rounds and answers as tables."""

from collections.abc import Iterator

from ..game.review import own
from .history import History, Past

ROUND = (
    "round",
    "at",
    "player",
    "players",
    "pack",
    "hash",
    "mode",
    "seed",
    "questions",
    "answered",
    "right",
    "points",
    "seconds",
    "best_streak",
    "ended",
)
ANSWER = (
    "at",
    "player",
    "pack",
    "question",
    "picked",
    "right",
    "seconds",
    "hints",
    "sure",
    "lifelines",
    "again",
    "round",
    "mode",
)
Row = tuple[object, ...]


def rounds(history: History) -> Iterator[Row]:
    """One row a round, in the order they were dealt, with the cells that ROUND names.

    `seconds` is the time of the answers together; `ended` is false for a round that was left or
    broken off.
    """
    for past in history.rounds.values():
        dealt, tally = past.dealt, past.tally
        yield (
            dealt.round,
            dealt.at,
            dealt.player,
            list(dealt.players),
            dealt.pack,
            dealt.pack_hash,
            dealt.mode,
            dealt.seed,
            len(dealt.questions),
            tally.answered,
            tally.right,
            past.score,
            round(tally.seconds, 1),
            tally.best_streak,
            past.over and not past.broken,
        )


def answers(history: History) -> Iterator[Row]:
    """One row an answer, round by round, with the cells that ANSWER names.

    A question of a review is told with the pack it is from; `again` counts how often it had come
    back within the round.
    """
    for past in history.rounds.values():
        for given in past.answers:
            pack, question = own(past.dealt.pack, given.question)
            yield (
                given.at,
                who(past, given.player),
                pack,
                question,
                list(given.picked),
                given.right,
                given.seconds,
                given.hints,
                given.sure,
                list(given.used),
                given.again,
                past.dealt.round,
                past.dealt.mode,
            )


def who(past: Past, place: int) -> str:
    """The name of the player at a place; of a player alone the one the round was dealt to."""
    players = past.dealt.players
    return players[place] if place < len(players) else past.dealt.player
