"""One game from its first question to its last, as a value that every move replaces."""

from typing import NamedTuple

from .modes import CLASSIC, Mode
from .points import Tally
from .question import Option, Question


class Turn(NamedTuple):
    """A question on the table, with its options in the order they are dealt."""

    question: Question
    options: tuple[Option, ...]

    @property
    def right(self) -> frozenset[int]:
        """The places of the right options."""
        return frozenset(place for place, option in enumerate(self.options) if option.correct)


class Answer(NamedTuple):
    """What the player chose on one turn: places in `Turn.options`, and how it went."""

    pick: frozenset[int]
    right: bool
    seconds: float = 0.0
    hints: int = 0


class Round(NamedTuple):
    """A round in play. Moves give the next value; a move that is not allowed gives the same one.

    `at` is the turn on the table; it is answered when there are more than `at` answers, and the
    round is finished when `at` has passed the last turn. `hints` counts those shown on this turn.
    """

    id: str
    pack_id: str
    pack_hash: str
    seed: int
    turns: tuple[Turn, ...]
    mode: Mode = CLASSIC
    at: int = 0
    hints: int = 0
    answers: tuple[Answer, ...] = ()
    tally: Tally = Tally()

    @property
    def finished(self) -> bool:
        """Whether every question has been answered and passed."""
        return self.at >= len(self.turns)

    @property
    def turn(self) -> Turn:
        """The turn on the table, or the last one when the round is finished."""
        return self.turns[min(self.at, len(self.turns) - 1)]

    @property
    def given(self) -> Answer | None:
        """The answer given on this turn, if there is one."""
        return self.answers[self.at] if self.at < len(self.answers) else None

    @property
    def missed(self) -> tuple[tuple[Turn, Answer], ...]:
        """The turns answered wrong, with what was answered."""
        pairs = zip(self.turns, self.answers, strict=False)
        return tuple((turn, answer) for turn, answer in pairs if not answer.right)

    @property
    def hints_shown(self) -> tuple[str, ...]:
        """The hints to be read on this turn."""
        return self.turn.question.hints[: self.hints]

    def hint(self) -> "Round":
        """Show one more hint, while the question is open and has one."""
        if self.finished or self.given or self.hints >= len(self.turn.question.hints):
            return self
        return self._replace(hints=self.hints + 1)

    def answer(self, pick: frozenset[int], seconds: float = 0.0) -> "Round":
        """Answer the question on the table with the options at the places in `pick`.

        Raises ValueError for a pick that is empty or names a place that is not there.
        """
        if self.finished or self.given:
            return self
        if not pick or not pick <= set(range(len(self.turn.options))):
            raise ValueError(f"no options at {sorted(pick)}")
        right = pick == self.turn.right
        return self._with(Answer(pick, right, max(0.0, seconds), self.hints))

    def next(self) -> "Round":
        """Take the next question, once this one is answered."""
        return self._replace(at=self.at + 1, hints=0) if self.given else self

    def recall(self, answer: Answer) -> "Round":
        """Give an answer that was kept earlier, just as it was kept, and go on."""
        return self if self.finished or self.given else self._with(answer).next()

    def _with(self, answer: Answer) -> "Round":
        tally = self.tally.plus(answer.right, answer.seconds, answer.hints)
        return self._replace(answers=(*self.answers, answer), tally=tally)
