"""How answers went as time went by: by day, week or month, as the time between asks for."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from .counts import NONE, Count

Step = Literal["day", "week", "month"]
LONGEST: dict[Step, int] = {"day": 31, "week": 366}  # days that are told so; else by month
MOST = 60  # periods, the latest


class Period(NamedTuple):
    """The answers of a day, a week or a month, by its first day; there may be none."""

    start: date
    answers: Count


class Trend(NamedTuple):
    """The periods from the first answers to the last, without a gap."""

    step: Step
    periods: tuple[Period, ...]

    @property
    def lately(self) -> tuple[Count, Count]:
        """The answers of the later half of the periods, and those of the earlier half."""
        half = (len(self.periods) + 1) // 2
        counts = [period.answers for period in self.periods]
        return _sum(counts[len(counts) - half :]), _sum(counts[: len(counts) - half])


def trend(days: Mapping[str, Count], today: date) -> Trend:
    """The trend of the answers of `days` (ISO 8601); no day, and one after `today`, is left out."""
    told = {day: count for text, count in days.items() if (day := dated(text)) and day <= today}
    if not told:
        return Trend("day", ())
    last = max(told)
    step = _step((last - min(told)).days)
    added: dict[date, Count] = {}
    for day, count in told.items():
        start = _start(day, step)
        added[start] = added.get(start, NONE).plus(count)
    return Trend(step, _without_gaps(added, step))


def dated(text: str) -> date | None:
    """A date in ISO 8601, or None for any other text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _step(days: int) -> Step:
    return next((step for step, longest in LONGEST.items() if days < longest), "month")


def _start(day: date, step: Step) -> date:
    """The first day of the period that `day` is in; weeks begin on Monday."""
    if step == "month":
        return day.replace(day=1)
    return date.fromordinal(max(day.toordinal() - day.weekday(), 1)) if step == "week" else day


def _without_gaps(added: Mapping[date, Count], step: Step) -> tuple[Period, ...]:
    at, first = max(added), min(added)
    told: list[Period] = []
    while at >= first and len(told) < MOST:
        told.append(Period(at, added.get(at, NONE)))
        if at <= first:
            break
        at = _start(at - timedelta(1), step)
    return tuple(reversed(told))


def _sum(counts: list[Count]) -> Count:
    total = NONE
    for count in counts:
        total = total.plus(count)
    return total
