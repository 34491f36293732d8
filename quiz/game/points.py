"""What a right answer is worth. This is the only place that says so.

    points = (100 + 10 * (right answers in a row before it, at most 5)) / 2 for each hint

A wrong answer is worth nothing and ends the streak.
"""

from typing import NamedTuple

RIGHT = 100
STREAK_STEP = 10
STREAK_CAP = 5


def points(right: bool, streak: int = 0, hints: int = 0) -> int:
    """Points of one answer, given the streak before it and the hints that were shown."""
    if not right:
        return 0
    return (RIGHT + STREAK_STEP * min(streak, STREAK_CAP)) >> hints


class Tally(NamedTuple):
    """What the answers of a round add up to."""

    points: int = 0
    right: int = 0
    answered: int = 0
    streak: int = 0
    best_streak: int = 0
    seconds: float = 0.0

    def plus(self, right: bool, seconds: float = 0.0, hints: int = 0) -> "Tally":
        """The tally after one more answer."""
        streak = self.streak + 1 if right else 0
        return Tally(
            points=self.points + points(right, self.streak, hints),
            right=self.right + right,
            answered=self.answered + 1,
            streak=streak,
            best_streak=max(self.best_streak, streak),
            seconds=self.seconds + seconds,
        )
