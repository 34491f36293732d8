"""The days of the last year on which something was answered."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from .counts import NONE, Count
from .trend import dated

WEEKS = 53
GRADES = (1, 10, 25, 50)  # answers of a day, from which it is shaded darker


class Month(NamedTuple):
    """What was answered in a month, by its first day, and on how many days."""

    start: date
    days: int
    answers: Count


class Year(NamedTuple):
    """The last WEEKS weeks, each from Monday to Sunday, the last one holding today.

    `days` holds those with answers, and `weeks` each day; days to come are None. `streak` is how
    many days in a row were played up to today, or to yesterday while today is open, and `longest`
    the most ever.
    """

    today: date
    days: Mapping[date, Count]
    weeks: tuple[tuple[Count | None, ...], ...]
    months: tuple[Month, ...]
    streak: int
    longest: int
    total: Count
    played: int


def year(days: Mapping[str, Count], today: date) -> Year:
    """The last year of the answers of `days` (ISO 8601), up to `today`."""
    told = {day: count for text, count in days.items() if (day := dated(text)) and day <= today}
    first = today - timedelta(today.weekday() + 7 * (WEEKS - 1))
    weeks = tuple(
        tuple(_on(first + timedelta(7 * week + day), told, today) for day in range(7))
        for week in range(WEEKS)
    )
    lately = {day: count for day, count in told.items() if day >= first}
    total = NONE
    for count in lately.values():
        total = total.plus(count)
    return Year(
        today,
        lately,
        weeks,
        _months(lately),
        _streak(told, today),
        _longest(told),
        total,
        len(lately),
    )


def grade(count: Count) -> int:
    """How dark a day is shaded, from 0 to 4."""
    return sum(count.answered >= least for least in GRADES)


def _on(day: date, told: Mapping[date, Count], today: date) -> Count | None:
    return told.get(day, NONE) if day <= today else None


def _months(told: Mapping[date, Count]) -> tuple[Month, ...]:
    months: dict[date, Month] = {}
    for day in sorted(told, reverse=True):
        start = day.replace(day=1)
        before = months.get(start, Month(start, 0, NONE))
        months[start] = Month(start, before.days + 1, before.answers.plus(told[day]))
    return tuple(months.values())


def _streak(told: Mapping[date, Count], today: date) -> int:
    at = today if today in told else today - timedelta(1)
    first = at
    while at in told:
        at -= timedelta(1)
    return (first - at).days


def _longest(told: Mapping[date, Count]) -> int:
    run, longest = 1, min(len(told), 1)
    for before, day in pairwise(sorted(told)):
        run = run + 1 if (day - before).days == 1 else 1
        longest = max(longest, run)
    return longest
