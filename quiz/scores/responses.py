"""The kept answers to the questions of a pack, for its statistics."""

from collections.abc import Iterator

from ..game.stats.responses import Response
from .history import History


def responses(history: History, pack: str, player: str | None = None) -> Iterator[Response]:
    """The answers to questions of `pack` in the order they were kept, of all players or of one.

    Answers in a review count for the pack that the question is from. Those to a question that came
    back within its round are not told.
    """
    for past in history.rounds.values():
        if player is not None and past.dealt.player != player:
            continue
        for own, question, answer in past.first:
            if own == pack:
                yield Response(
                    past.dealt.player,
                    question,
                    frozenset(answer.picked),
                    answer.right,
                    answer.seconds,
                    answer.at,
                    bool(answer.hints or answer.used),
                    not past.alone,
                )
