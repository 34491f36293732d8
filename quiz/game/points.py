"""What an answer is worth. This is the only place that says so.

    right   (100 + speed + streak) halved for every hint
    speed   where a clock was chosen, 50 x (the share of the time that was left), else 0
    streak  10 for every right answer in a row before this one, at most 50
    wrong   0, and it ends the streak

A wager is worth more when sure and costs more when sure and wrong: 100 x (1, 2, 3) for a right
answer and -100 x (0, 2, 6) for a wrong one, by how sure the player was. With these marks it pays
to say 1 below two in three, 3 above four in five, and 2 between: the honest choice is always the
best one. Source: A. R. Gardner-Medwin, "Confidence assessment in the teaching of basic science",
ALT-J 3 (1995), certainty-based marking.
"""

from typing import NamedTuple

from .modes import CLASSIC, Mode

RIGHT = 100
SPEED = 50
STREAK_STEP = 10
STREAK_CAP = 5
WAGER_RIGHT = (0, 1, 2, 3)
WAGER_WRONG = (0, 0, -2, -6)


class Answer(NamedTuple):
    """What the player chose on one turn: places in `Turn.options`, and how it went.

    `sure` is 1 to 3 in a wager, else 0. `used` names the lifelines spent on this turn.
    An empty `pick` is an answer that was not given: the time was over, or the turn was skipped.
    With buzzers, `lost` is what the other player had picked wrong before.
    """

    pick: frozenset[int]
    right: bool
    seconds: float = 0.0
    hints: int = 0
    sure: int = 0
    used: tuple[str, ...] = ()
    player: int = 0
    lost: frozenset[int] = frozenset()

    @property
    def skipped(self) -> bool:
        """Whether the turn was passed over and counts neither way."""
        return "skip" in self.used


def points(answer: Answer, streak: int = 0, mode: Mode = CLASSIC) -> int:
    """Points of one answer, given the streak before it."""
    if answer.skipped:
        return 0
    if mode.sure:
        return RIGHT * (WAGER_RIGHT if answer.right else WAGER_WRONG)[answer.sure]
    if not answer.right:
        return 0
    bonus = STREAK_STEP * min(streak, STREAK_CAP)
    return (RIGHT + speed(answer.seconds, mode.clock) + bonus) >> answer.hints


def speed(seconds: float, clock: float) -> int:
    """The bonus for an answer given after `seconds` of `clock`; reckoned in whole tenths."""
    if not clock:
        return 0
    allowed, taken = round(clock * 10), round(seconds * 10)
    return SPEED * max(allowed - taken, 0) // allowed


class Tally(NamedTuple):
    """What the answers of a round add up to. `answered` leaves skipped turns out."""

    points: int = 0
    right: int = 0
    answered: int = 0
    streak: int = 0
    best_streak: int = 0
    seconds: float = 0.0

    @property
    def wrong(self) -> int:
        """How many answers were wrong."""
        return self.answered - self.right

    def plus(self, answer: Answer, mode: Mode = CLASSIC) -> "Tally":
        """The tally after one more answer."""
        seconds = self.seconds + answer.seconds
        if answer.skipped:
            return self._replace(seconds=seconds)
        streak = self.streak + 1 if answer.right else 0
        return Tally(
            points=self.points + points(answer, self.streak, mode),
            right=self.right + answer.right,
            answered=self.answered + 1,
            streak=streak,
            best_streak=max(self.best_streak, streak),
            seconds=seconds,
        )


def spent(tally: Tally, mode: Mode) -> float:
    """The seconds of a round's clock that are gone: for answers, and for wrong ones once more."""
    return tally.seconds + mode.penalty * tally.wrong


def over(tally: Tally, mode: Mode) -> bool:
    """Whether these answers end a round: no life, no time or no rung is left."""
    lives_gone = bool(mode.lives) and tally.wrong >= mode.lives
    top_reached = bool(mode.rungs) and tally.right >= len(mode.rungs)
    return lives_gone or top_reached or (bool(mode.total) and spent(tally, mode) >= mode.total)


def score(tally: Tally, mode: Mode) -> int:
    """What a round is worth: its points, or on a ladder the rung it stands on.

    A fall stops at the last safe rung; a walk away, like the top, keeps the rung reached.
    """
    if not mode.rungs:
        return tally.points
    rung = min(tally.right, len(mode.rungs))
    if tally.wrong:
        rung = max((safe for safe in mode.safe if safe <= rung), default=0)
    return mode.rungs[rung - 1] if rung else 0
