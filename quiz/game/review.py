"""When a question is due again.

The memory model is FSRS (J. Ye, J. Su and Y. Cao, "A stochastic shortest path algorithm for
optimizing spaced repetition scheduling", KDD 2022), by the library `fsrs`. An answer is graded by
how it went: wrong is Again; right with a hint, or after more than SLOW seconds, is Hard; any other
right answer is Good. Nothing is Easy, for nobody was asked. There are no steps within a day, as
wrong ones come back within the round, and no chance: the same past is due on the same day.

A review is dealt from all packs. It is a round of the pack EVERY, in which a question is called by
its pack and its id.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fsrs import Rating, Scheduler

EVERY = "*"
SLOW = 20.0  # seconds

Asked = tuple[str, str]


class Met(NamedTuple):
    """One time that a question was answered. `at` is a UTC time in ISO 8601."""

    at: str
    right: bool
    seconds: float = 0.0
    hints: int = 0


def own(pack: str, question: str) -> Asked:
    """The pack and id of a question, as a round of `pack` calls it."""
    if pack != EVERY:
        return pack, question
    whose, _, called = question.partition("/")
    return whose, called


def everyones(pack: str, question: str) -> str:
    """What a review calls a question of `pack`."""
    return f"{pack}/{question}"


def due(met: Mapping[Asked, tuple[Met, ...]], now: datetime) -> tuple[Asked, ...]:
    """The questions that are due by the end of the day of `now`, the longest overdue first.

    `met` tells how each question was answered, from the first time on; `now` has a time zone,
    which says when a day ends.
    """
    today = now.date()
    return tuple(
        asked for when, asked in upcoming(met) if when.astimezone(now.tzinfo).date() <= today
    )


def upcoming(met: Mapping[Asked, tuple[Met, ...]]) -> tuple[tuple[datetime, Asked], ...]:
    """When (in UTC) each question is due again, the earliest first."""
    scheduler = _scheduler()
    dated = [(when, asked) for asked, times in met.items() if (when := _due(scheduler, times))]
    return tuple(sorted(dated))


def grade(met: Met) -> "Rating":
    """How well an answer tells that a question is remembered."""
    from fsrs import Rating

    if not met.right:
        return Rating.Again
    return Rating.Hard if met.hints or met.seconds > SLOW else Rating.Good


def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _due(scheduler: "Scheduler", times: tuple[Met, ...]) -> datetime | None:
    """When a question is due; None when no time of it can be read.

    The clock of a computer may have been set back: a time before the last one counts as the last.
    """
    from fsrs import Card

    card, last = Card(card_id=1), datetime.min.replace(tzinfo=UTC)
    for met in times:
        if at := _time(met.at):
            last = max(last, at)
            try:
                card, _ = scheduler.review_card(card, grade(met), last)
            except OverflowError:  # due after the end of the calendar
                return None
    return card.due if card.last_review else None


def _time(at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(at).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
