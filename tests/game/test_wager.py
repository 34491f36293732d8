"""What a wager tells of the player."""

import pytest

from quiz.game.deal import deal
from quiz.game.modes import WAGER
from quiz.game.points import WAGER_RIGHT, WAGER_WRONG
from quiz.game.wager import SHARES, Sureness, calibration, lucky, misconceptions
from tests.conftest import a_pack


def told(*counts: tuple[int, int]) -> tuple[Sureness, ...]:
    return tuple(Sureness(sure, right, of) for sure, (right, of) in enumerate(counts, 1))


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (((5, 10), (3, 4), (5, 5)), "Calibration: told from 20 answers on; so far 19."),
        (((5, 10), (3, 4), (6, 6)), "from 20 answers: guess 5 of 10 right, fairly 3 of 4 right"),
        (((5, 10), (3, 4), (6, 6)), "That fits."),
        (((5, 10), (3, 4), (4, 6)), "Say certain less often."),
        (((5, 10), (2, 4), (6, 6)), "Say fairly less often."),
        (((5, 10), (4, 4), (6, 6)), "When you say fairly, dare more."),
        (((9, 10), (0, 0), (10, 10)), "When you say guess, dare more."),
    ],
)
def test_calibration_says_from_how_many_and_what_to_change(
    counts: tuple[tuple[int, int], ...], words: str
) -> None:
    assert words in calibration(told(*counts))


@pytest.mark.parametrize("hundredth", range(101))
def test_the_shares_are_those_where_each_degree_pays_best(hundredth: int) -> None:
    right = hundredth / 100
    worth = {
        sure: right * WAGER_RIGHT[sure] + (1 - right) * WAGER_WRONG[sure] for sure in (1, 2, 3)
    }
    best = max(worth.values())
    for sure, (least, most) in SHARES.items():
        if least < right < most:
            assert worth[sure] == pytest.approx(best)


def test_guessed_right_is_lucky_and_certain_but_wrong_is_a_misconception() -> None:
    table = deal(a_pack(), 1, id="r", mode=WAGER, count=4)
    for sure, right in ((1, True), (3, True), (1, False), (3, False)):
        pick = table.turn.right if right else frozenset({min({0, 1} - table.turn.right)})
        table = table.answer(pick, sure=sure).next()
    assert lucky(table) == table.turns[:1]
    assert misconceptions(table) == table.turns[3:]
