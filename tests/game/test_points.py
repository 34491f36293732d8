"""What answers are worth."""

import pytest

from quiz.game.points import Tally, points


@pytest.mark.parametrize(
    ("right", "streak", "hints", "worth"),
    [
        (True, 0, 0, 100),
        (True, 1, 0, 110),
        (True, 5, 0, 150),
        (True, 50, 0, 150),
        (True, 0, 1, 50),
        (True, 0, 2, 25),
        (True, 5, 1, 75),
        (False, 5, 0, 0),
    ],
)
def test_an_answer_is_worth(right: bool, streak: int, hints: int, worth: int) -> None:
    assert points(right, streak, hints) == worth


def test_a_wrong_answer_ends_the_streak_but_not_the_best_one() -> None:
    tally = Tally()
    for right in (True, True, True, False, True):
        tally = tally.plus(right, seconds=1.5)
    assert tally == Tally(
        points=100 + 110 + 120 + 0 + 100,
        right=4,
        answered=5,
        streak=1,
        best_streak=3,
        seconds=7.5,
    )
