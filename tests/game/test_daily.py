"""The round of the day, its streak and its text."""

from datetime import date

import pytest

from quiz.game.daily import result, seed, streak
from quiz.game.deal import deal
from quiz.game.modes import DAILY
from quiz.game.round import Round
from tests.conftest import a_pack

TODAY = date(2026, 11, 22)


def test_the_seed_of_a_day_is_pinned_down() -> None:
    assert seed("2026-11-22", "0123456789abcdef") == SEED
    assert seed("2026-11-23", "0123456789abcdef") != SEED
    assert seed("2026-11-22", "0123456789abcdee") != SEED
    assert 0 <= SEED < 1 << 32


SEED = 58330047

STREAKS = [
    ((), 0),
    ((22,), 1),
    ((21,), 1),
    ((20,), 1),
    ((19,), 0),
    ((22, 21, 20), 3),
    ((22, 20), 2),
    ((22, 19), 1),
    ((22, 20, 18), 2),
    ((21, 20, 18), 3),
    ((22, 20, 19, 18, 17, 16, 15, 13), 8),
    ((22, 20, 19, 18, 17, 16, 14), 6),
    ((23, 22), 1),
]


@pytest.mark.parametrize(("played", "days"), STREAKS)
def test_a_streak_forgives_one_missed_day_in_seven(played: tuple[int, ...], days: int) -> None:
    assert streak([f"2026-11-{day:02}" for day in played], TODAY) == days


def test_what_is_no_day_does_not_count() -> None:
    assert streak(["", "soon", "2026-11-22"], TODAY) == 1


def test_a_streak_of_years_is_counted() -> None:
    every = [date.fromordinal(TODAY.toordinal() - n).isoformat() for n in range(1000)]
    assert streak(every, TODAY) == 1000


def played(*rights: bool) -> Round:
    table = deal(a_pack(), 5, id="r", mode=DAILY, count=len(rights))
    for right in rights:
        pick = table.turn.right if right else frozenset({min({0, 1} - table.turn.right)})
        table = table.answer(pick).next()
    return table


@pytest.mark.parametrize(
    ("rights", "told"),
    [
        ((True, False, True), "Trains, 2026-11-22: 2 of 3 right\n■□■\nRight: questions 1 and 3."),
        ((True, False), "Trains, 2026-11-22: 1 of 2 right\n■□\nRight: question 1."),
        ((False,), "Trains, 2026-11-22: 0 of 1 right\n□\nNone of the questions right."),
        ((True, True), "Trains, 2026-11-22: 2 of 2 right\n■■\nAll questions right."),
    ],
)
def test_the_result_is_told_in_squares_and_in_words(rights: tuple[bool, ...], told: str) -> None:
    assert result(played(*rights), "Trains", "2026-11-22", 1) == told


def test_a_result_tells_the_streak_and_nothing_of_the_questions() -> None:
    table = played(True, False, True)
    told = result(table, "Trains\x1b\n", "2026-11-22", 4)
    assert told.endswith("\n4 days in a row")
    assert "\x1b" not in told
    for turn in table.turns:
        assert turn.question.text not in told
        assert not any(option.text in told for option in turn.options)
