"""A round that was kept, put on the table again."""

from collections.abc import Iterable

from ..game.deal import deal_these
from ..game.events import Answered, Dealt, places
from ..game.modes import mode_named
from ..game.question import Pack
from ..game.round import Answer, Round, Turn


def replayed(pack: Pack, left: Dealt, answers: Iterable[Answered]) -> Round:
    """The round of `left` up to its first question without an answer.

    Raises QuizError when the pack no longer has its questions, or the mode is not known.
    """
    mode = mode_named(left.mode)
    table = deal_these(pack, left.seed, left.questions, id=left.round, mode=mode)
    given = {answer.question: answer for answer in answers}
    while not table.finished and (kept := given.get(table.turn.question.id)):
        table = table.recall(recalled(table.turn, kept))
    return table


def recalled(turn: Turn, kept: Answered) -> Answer:
    """The answer that was kept, as it stands on the table."""
    return Answer(places(turn, kept.picked), kept.right, kept.seconds, kept.hints)
