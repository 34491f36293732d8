"""When a question is due again."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from quiz.game.review import SLOW, Met, due, everyones, grade, own

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
ASKED = ("trains", "speed")


def met(day: float, *, right: bool = True, seconds: float = 3.0, hints: int = 0) -> Met:
    return Met((START + timedelta(day)).strftime("%Y-%m-%dT%H:%M:%SZ"), right, seconds, hints)


def first_due(*times: Met) -> int:
    """The first day after the start on which the question is due."""
    return next(day for day in range(5000) if due({ASKED: times}, START + timedelta(day)))


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (met(0, right=False), "Again"),
        (met(0, right=False, hints=1), "Again"),
        (met(0, hints=1), "Hard"),
        (met(0, seconds=SLOW + 0.1), "Hard"),
        (met(0, seconds=SLOW), "Good"),
        (met(0, seconds=0.1), "Good"),
    ],
)
def test_an_answer_is_graded_by_right_hints_and_time(answer: Met, told: str) -> None:
    assert grade(answer).name == told


def test_the_first_answers_are_due_after_days_that_are_pinned_down() -> None:
    assert [first_due(met(0, right=right, hints=hints)) for right, hints in GRADES] == [1, 1, 2]


GRADES = ((False, 0), (True, 1), (True, 0))


def test_what_is_known_longer_is_due_later() -> None:
    days = [first_due(met(0)), first_due(met(0), met(2)), first_due(met(0), met(2), met(13))]
    assert days == sorted(set(days))
    assert first_due(met(0), met(2, right=False)) == 3


def test_due_is_told_by_the_day_and_not_by_the_hour() -> None:
    day = first_due(met(0))
    early = (START + timedelta(day)).replace(hour=0, minute=1)
    assert due({ASKED: (met(0),)}, early) == (ASKED,)
    assert due({ASKED: (met(0),)}, early - timedelta(minutes=2)) == ()


def test_a_day_ends_where_the_player_lives() -> None:
    late = (START + timedelta(first_due(met(0)) - 1)).replace(hour=23)
    assert due({ASKED: (met(0),)}, late) == ()
    assert due({ASKED: (met(0),)}, late.astimezone(timezone(timedelta(hours=2)))) == (ASKED,)


def test_the_longest_overdue_comes_first() -> None:
    told = {("b", "q"): (met(1),), ("a", "q"): (met(0),), ("c", "q"): (met(90),)}
    assert due(told, START + timedelta(30)) == (("a", "q"), ("b", "q"))


def test_a_clock_that_was_set_back_and_times_that_cannot_be_read_do_no_harm() -> None:
    assert first_due(met(5), met(0)) >= 5
    assert due({ASKED: (Met("once", True),)}, START) == ()
    assert first_due(Met("once", True), met(0)) == first_due(met(0))
    assert due({ASKED: (Met("9999-12-31T23:59:59Z", True),)}, START) == ()


def test_the_same_past_is_due_on_the_same_day_every_time() -> None:
    times = (met(0), met(3), met(20), met(90, right=False), met(91))
    assert len({first_due(*times) for _ in range(5)}) == 1


def test_a_question_has_a_name_of_its_own_across_packs() -> None:
    assert own("*", everyones("trains", "a/b")) == ("trains", "a/b")
    assert own("trains", "a/b") == ("trains", "a/b")
