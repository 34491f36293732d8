"""The round of the day: the same for everyone who has the pack, without a server.

Its seed follows from the date and the pack's content. A streak is the number of days it was played
without a gap; one missed day in any seven is forgiven, and is not counted.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..tongue import _, counted
from .chance import seeded
from .text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .round import Round

WEEK = 7
SEED_BITS = 32  # as many as a code carries


def seed(day: str, pack_hash: str) -> int:
    """The seed of the round of a day (ISO 8601) for everyone whose pack has this content."""
    return seeded("daily", day, pack_hash) >> (64 - SEED_BITS)


def streak(days: Iterable[str], today: date) -> int:
    """How many days in a row were played, up to `today`, or yesterday while today is still open.

    `days` are dates in ISO 8601; what is no date, or after today, does not count.
    """
    played = {day for text in days if (day := _date(text)) and day <= today}
    at = today if today in played else today - timedelta(1)
    count, forgiven = 0, None
    while at in played or forgiven is None or forgiven - at >= timedelta(WEEK):
        if at in played:
            count += 1
        elif at - timedelta(1) in played:
            forgiven = at
        else:
            break
        at -= timedelta(1)
    return count


def result(round: Round, title: str, day: str, streak: int) -> str:
    """What a player may paste elsewhere: how the round of `day` went, and nothing of what was
    asked. The squares are told once more in words, for those who listen."""
    right = [number for number, answer in enumerate(round.answers, 1) if answer.right]
    squares = "".join("■" if answer.right else "□" for answer in round.answers)
    told = _("{right} of {of} right").format(right=len(right), of=len(round.turns))
    lines = [f"{one_line(title)}, {day}: {told}", squares, _numbers(right, len(round.turns))]
    if streak > 1:
        lines.append(counted("{n} day in a row", "{n} days in a row", streak))
    return "\n".join(lines)


def _numbers(right: list[int], total: int) -> str:
    """Which questions were right, in words."""
    if not right:
        return _("None of the questions right.")
    if len(right) == total:
        return _("All questions right.")
    named = ", ".join(str(number) for number in right[:-1])
    if not named:
        return _("Right: question {number}.").format(number=right[-1])
    return _("Right: questions {numbers} and {last}.").format(numbers=named, last=right[-1])


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
