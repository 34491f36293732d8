"""What answers are worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.modes import CLASSIC, LADDER, WAGER, clocked
from quiz.game.points import Answer, Tally, points, score

PICK = frozenset({0})


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
    assert points(Answer(PICK, right, hints=hints), streak) == worth


@pytest.mark.parametrize(
    ("seconds", "worth"), [(0, 150), (5, 137), (10, 125), (19.9, 100), (20, 100), (99, 100)]
)
def test_speed_is_worth_at_most_fifty_and_only_with_a_clock(seconds: float, worth: int) -> None:
    answer = Answer(PICK, right=True, seconds=seconds)
    assert points(answer, mode=clocked(CLASSIC, 20, strict=False)) == worth
    assert points(answer) == 100


@pytest.mark.parametrize(
    ("right", "sure", "worth"),
    [
        (True, 1, 100),
        (True, 2, 200),
        (True, 3, 300),
        (False, 1, 0),
        (False, 2, -200),
        (False, 3, -600),
    ],
)
def test_a_wager_pays_and_costs_by_how_sure_the_player_was(
    right: bool, sure: int, worth: int
) -> None:
    assert points(Answer(PICK, right, sure=sure), 4, WAGER) == worth


@given(st.integers(0, 100))
def test_in_a_wager_it_pays_to_be_honest(percent: int) -> None:
    def expected(sure: int) -> int:
        right = points(Answer(PICK, True, sure=sure), mode=WAGER)
        wrong = points(Answer(PICK, False, sure=sure), mode=WAGER)
        return percent * right + (100 - percent) * wrong

    honest = 1 if percent * 3 < 200 else 2 if percent < 80 else 3
    assert expected(honest) == max(expected(sure) for sure in (1, 2, 3))


@pytest.mark.parametrize(
    ("right", "wrong", "worth"),
    [
        (0, 0, 0),
        (0, 1, 0),
        (3, 0, 300),
        (4, 1, 0),
        (5, 1, 1000),
        (9, 1, 1000),
        (12, 1, 32000),
        (15, 0, 1_000_000),
    ],
)
def test_a_ladder_is_worth_its_rung_and_a_fall_stops_at_a_safe_one(
    right: int, wrong: int, worth: int
) -> None:
    assert score(Tally(right=right, answered=right + wrong), LADDER) == worth


def test_a_skipped_turn_counts_neither_way() -> None:
    skipped = Answer(frozenset(), False, seconds=3.0, used=("skip",))
    assert Tally(points=100, right=1, answered=1, streak=1).plus(skipped) == Tally(
        points=100, right=1, answered=1, streak=1, seconds=3.0
    )


def test_a_wrong_answer_ends_the_streak_but_not_the_best_one() -> None:
    tally = Tally()
    for right in (True, True, True, False, True):
        tally = tally.plus(Answer(PICK, right, seconds=1.5))
    assert tally == Tally(
        points=100 + 110 + 120 + 0 + 100,
        right=4,
        answered=5,
        streak=1,
        best_streak=3,
        seconds=7.5,
    )
