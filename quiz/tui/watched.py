"""A pack while it is being written, as the screen shows it."""

from collections.abc import Callable
from typing import NamedTuple

from ..game.question import Pack
from ..game.round import Round, Turn


class Trouble(NamedTuple):
    """Something to mend: how grave it is in a word, and where it is, counted from 1.

    `question` is the id of the question that it is about, or empty.
    """

    severity: str
    code: str
    line: int
    column: int
    message: str
    advice: str = ""
    question: str = ""


class Watched(NamedTuple):
    """What a file held when it was last saved, and `at`, the question that was worked on.

    `pack` is None when nothing in it can be played.
    """

    pack: Pack | None
    troubles: tuple[Trouble, ...] = ()
    at: int = 0


Look = Callable[[], Watched | None]


def on_the_table(pack: Pack, at: int, *, answered: bool) -> Round:
    """A round of one question with its options as written: open with all hints, or answered."""
    question = pack.questions[at]
    turn = Turn(question, question.options)
    opened = Round("", pack.id, pack.hash, 0, (turn,), hints=len(question.hints))
    return opened.answer(turn.right) if answered else opened
