"""One game from its first question to its last, as a value that every move replaces."""

from typing import NamedTuple

from . import lifelines
from .modes import CLASSIC, Mode
from .points import Answer, Tally, over, spent
from .question import Option, Question

__all__ = ["Answer", "Round", "Turn"]

NOTHING: frozenset[int] = frozenset()
MEETINGS = 3  # a wrong answer brings its question back, but not for ever


class Turn(NamedTuple):
    """A question on the table, with its options in the order they are dealt.

    `again` marks a question that has come back within the round; it no longer counts.
    `reason` says why it was chosen, where the choice looked at the past.
    """

    question: Question
    options: tuple[Option, ...]
    again: bool = False
    reason: str = ""

    @property
    def right(self) -> frozenset[int]:
        """The places of the right options."""
        return frozenset(place for place, option in enumerate(self.options) if option.correct)


class Round(NamedTuple):
    """A round in play. Moves give the next value; a move that is not allowed gives the same one.

    `at` is the turn on the table; it is answered when there are more than `at` answers, and the
    round is finished when `at` has passed the last turn or the mode has ended it. `hints` counts
    those shown on this turn, `used` names the lifelines spent on it. `left` marks a ladder that
    the player has walked away from. With buzzers, `locked` is the player (from 0) who has picked
    `lost` on this turn and may not press again; -1 is nobody.
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
    used: tuple[str, ...] = ()
    left: bool = False
    players: tuple[str, ...] = ("",)
    lost: frozenset[int] = NOTHING
    locked: int = -1

    @property
    def finished(self) -> bool:
        """Whether the round is over: passed to its end, or ended by its mode."""
        return self.at >= len(self.turns) or self.left or (self.over and self.given is None)

    @property
    def over(self) -> bool:
        """Whether the answers so far end the round: no life, no time or no rung is left."""
        return over(self.tally, self.mode)

    def time_left(self, seconds: float) -> float:
        """Seconds left for the round (or, without a round's clock, the question), when this
        question has been open for `seconds`. Negative when the time is over."""
        if self.mode.total:
            gone = spent(self.tally, self.mode)
            return self.mode.total - gone - (0.0 if self.given else seconds)
        return self.mode.clock - seconds

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
        """The turns answered wrong, with what was answered; each question is told once."""
        pairs = zip(self.turns, self.answers, strict=False)
        return tuple(
            (turn, answer)
            for turn, answer in pairs
            if not (answer.right or answer.skipped or turn.again)
        )

    @property
    def player(self) -> int:
        """Whose turn it is, from 0: players take the questions in turn."""
        return 0 if self.mode.buzzers else min(self.at, len(self.turns)) % len(self.players)

    @property
    def hints_shown(self) -> tuple[str, ...]:
        """The hints to be read on this turn."""
        return self.turn.question.hints[: self.hints]

    @property
    def removed(self) -> frozenset[int]:
        """The places of options that 50:50 has taken off the table."""
        if "fifty" not in self.used:
            return NOTHING
        return lifelines.fifty(self.turn.options, self.seed, self.turn.question.id)

    @property
    def lifelines(self) -> tuple[str, ...]:
        """The lifelines that are still to be had."""
        spent = {name for answer in self.answers for name in answer.used} | set(self.used)
        return tuple(name for name in self.mode.lifelines if name not in spent)

    @property
    def open(self) -> bool:
        """Whether the question on the table waits for an answer."""
        return not self.finished and self.given is None

    def hint(self) -> "Round":
        """Show one more hint, while the question is open and has one."""
        if not self.open or self.hints >= len(self.turn.question.hints):
            return self
        return self._replace(hints=self.hints + 1)

    def use(self, lifeline: str, seconds: float = 0.0) -> "Round":
        """Spend a lifeline, where the mode has it and it is unspent; `skip` passes the turn."""
        if not self.open or lifeline not in self.lifelines:
            return self
        spent = self._replace(used=(*self.used, lifeline))
        if lifeline != "skip":
            return spent
        return spent._with(Answer(NOTHING, False, max(0.0, seconds), self.hints, used=spent.used))

    def walk_away(self) -> "Round":
        """End a ladder with what has been won."""
        return self._replace(left=True) if self.mode.rungs and self.open else self

    def answer(
        self,
        pick: frozenset[int],
        seconds: float = 0.0,
        *,
        sure: int = 0,
        player: int | None = None,
    ) -> "Round":
        """Answer the question on the table with the options at the places in `pick`.

        Time decides first: an answer after a strict clock is wrong, and one after the round's
        time ends the round uncounted. Raises ValueError for a pick that is empty or names a place
        that is not there, and for a `sure` that the mode does not know.
        """
        if not self.open:
            return self
        self._check(pick, sure)
        if player is not None and not self.may_press(player):
            return self
        late = self.expire(seconds)
        if late is not self:
            return late
        by = self.player if player is None else player
        right = pick == self.turn.right
        if self.mode.buzzers and not right and self.locked < 0:
            return self._replace(locked=by, lost=pick)
        return self._with(
            Answer(pick, right, max(0.0, seconds), self.hints, sure, self.used, by, self.lost)
        )

    def may_press(self, player: int) -> bool:
        """Whether a player's buzzer works: the question is open, and they have not lost it."""
        return self.open and player != self.locked

    def expire(self, seconds: float) -> "Round":
        """What the clock does when the question has been open for `seconds`: mostly nothing."""
        if not self.open or self.time_left(seconds) > 0:
            return self
        if self.mode.total:
            return self._replace(tally=self.tally._replace(seconds=self.tally.seconds + seconds))
        if self.mode.strict:
            return self._with(Answer(NOTHING, False, self.mode.clock, self.hints, used=self.used))
        return self

    def next(self) -> "Round":
        """Take the next question, once this one is answered."""
        given = self.given
        if given is None:
            return self
        turns = self.turns
        if self.mode.returns and not given.right and self._met() < MEETINGS:
            turns = (*turns, self.turn._replace(again=True))
        return self._replace(turns=turns, at=self.at + 1, hints=0, used=(), lost=NOTHING, locked=-1)

    def recall(self, answer: Answer) -> "Round":
        """Give an answer that was kept earlier, just as it was kept, and go on."""
        return self._with(answer).next() if self.open else self

    def _met(self) -> int:
        """How often the question on the table has been met in this round."""
        return sum(turn.question.id == self.turn.question.id for turn in self.turns)

    def _check(self, pick: frozenset[int], sure: int) -> None:
        places = set(range(len(self.turn.options))) - self.removed
        if not pick or not pick <= places:
            raise ValueError(f"no options at {sorted(pick)}")
        if (sure in (1, 2, 3)) != self.mode.sure:
            raise ValueError(f"sure is 1 to 3 in a wager and 0 elsewhere, not {sure}")

    def _with(self, answer: Answer) -> "Round":
        counted = self.tally if self.turn.again else self.tally.plus(answer, self.mode)
        return self._replace(answers=(*self.answers, answer), tally=counted)
