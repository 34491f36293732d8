"""The pages of the score book that are no tables: trend, tags and calendar, line by line."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from ...tongue import _, many
from ..text import one_line
from ..text import width as text_width
from .calendar import WEEKS, Year, grade
from .charts import Signs, bar, columns
from .counts import Count
from .layout import filled
from .tables import pace, percent
from .trend import Period, Step, Trend

HEIGHT = 6
BAR = 20
STEPS: dict[Step, str] = {
    "day": _("Right answers by day"),
    "week": _("Right answers by week"),
    "month": _("Right answers by month"),
}
DAYS = (_("Mon"), "", _("Wed"), "", _("Fri"), "", _("Sun"))


class Told(NamedTuple):
    """One line of a page; `strong` ones head what follows."""

    text: str
    strong: bool = False


def trend_page(trend: Trend, width: int, signs: Signs) -> Iterator[Told]:
    """Two charts, what they come to in a sentence, and the figures of each period."""
    if not trend.periods:
        return
    yield Told(STEPS[trend.step], strong=True)
    yield from _shares(trend, width, signs)
    yield from _lately(trend)
    yield Told("")
    yield from _paces(trend, width, signs)
    yield Told("")
    for period in reversed(trend.periods):
        if period.answers.answered:
            yield Told(_figures(period.start.isoformat(), period.answers, width, signs))


def _shares(trend: Trend, width: int, signs: Signs) -> Iterator[Told]:
    shown, wide = _shown(trend, width)
    shares = [period.answers.share if period.answers.answered else None for period in shown]
    for place, drawn in enumerate(columns(shares, HEIGHT, signs, wide)):
        scale = {0: "100 %", HEIGHT // 2: " 50 %", HEIGHT - 1: "  0 %"}.get(place, "")
        yield Told(f"{scale:>5} {drawn}")
    yield Told(f"{'':>5} {_ends(shown, wide)}")


def _paces(trend: Trend, width: int, signs: Signs) -> Iterator[Told]:
    shown, wide = _shown(trend, width)
    slowest = max(period.answers.pace for period in shown)
    yield Told(_("Seconds a question, at most {time}").format(time=pace(slowest)), strong=True)
    shares = [
        period.answers.pace / (slowest or 1) if period.answers.answered else None
        for period in shown
    ]
    for drawn in columns(shares, HEIGHT // 2, signs, wide):
        yield Told(f"{'':>5} {drawn}")
    yield Told(f"{'':>5} {_ends(shown, wide)}")


def _shown(trend: Trend, width: int) -> tuple[tuple[Period, ...], int]:
    """The latest periods that there is room for, and how wide a column of each may be."""
    room = max(width - 6, 1)
    shown = trend.periods[-room:]
    return shown, min(max(room // len(shown), 1), 3)


def _ends(shown: tuple[Period, ...], wide: int) -> str:
    """The first and the last day under a chart; one where there is room for one."""
    first, last = shown[0].start.isoformat(), shown[-1].start.isoformat()
    space = len(shown) * wide - len(first) - len(last)
    return f"{first}{' ' * space}{last}" if space > 0 else last


def _lately(trend: Trend) -> Iterator[Told]:
    lately, before = trend.lately
    if lately.answered and before.answered:
        told = _("Lately {lately} of {n} right; before that {before} of {m}.")
        yield Told(
            told.format(
                lately=percent(lately.share),
                n=f"{lately.answered:,}",
                before=percent(before.share),
                m=f"{before.answered:,}",
            )
        )


def _figures(name: str, count: Count, width: int, signs: Signs) -> str:
    """One line of figures; the word goes first where there is little room, and then the time."""
    number = f"{count.answered:,}"
    answers = many("{n} answer", "{n} answers", count.answered).format(n=number)
    short = f"{name}  {number:>5}  {percent(count.share):>5}"
    told = f"{name}  {answers:>14}  {percent(count.share):>5}  {pace(count.pace):>7}"
    if text_width(told) > width:
        timed = f"{short}  {pace(count.pace):>7}"
        return timed if text_width(timed) <= width else short
    room = min(width - text_width(told) - 2, BAR)
    return f"{told}  {bar(count.share, room, signs)}" if room >= 5 else told


def label_page(
    difficulty: Mapping[str, Count], tags: Mapping[str, Count], width: int, signs: Signs
) -> Iterator[Told]:
    """How answers went by difficulty and by tag: shares with a bar, numbers and times."""
    longest = max(map(text_width, (*difficulty, *tags)), default=0)
    room = min(max(longest, 6), max(width - 23, 6), 30)
    for head, counts in ((_("By difficulty"), difficulty), (_("By tag"), tags)):
        if counts:
            yield Told(head, strong=True)
            for name, count in counts.items():
                yield Told(_figures(filled(one_line(name), room), count, width, signs))
            yield Told("")


def calendar_page(year: Year, width: int, signs: Signs) -> Iterator[Told]:
    """A shaded square a day, as many weeks as fit; streaks; and each month in figures."""
    weeks = year.weeks[-max(min(WEEKS, width - 4), 1) :]
    monday = year.today - timedelta(year.today.weekday() + 7 * (len(weeks) - 1))
    yield Told(f"    {_months(monday, len(weeks))}".rstrip())
    for day, name in enumerate(DAYS):
        drawn = "".join(_shade(week[day], signs) for week in weeks)
        yield Told(f"{name:<4}{drawn}".rstrip())
    yield Told(_legend(signs))
    yield Told("")
    yield Told(_streaks(year), strong=True)
    for month in year.months:
        days = many("{n} day", "{n} days", month.days).format(n=month.days)
        yield Told(_figures(f"{month.start:%Y-%m}  {days:>7}", month.answers, width, signs))


def _months(monday: date, weeks: int) -> str:
    """The numbers of the months above the weeks that they begin in, from that of `monday` on."""
    told = ""
    for week in range(weeks):
        sunday = monday + timedelta(7 * week + 6)
        if sunday.day <= 7 and len(told) <= week:
            told = f"{told:<{week}}{sunday.month} "
    return told[:weeks]


def _shade(count: Count | None, signs: Signs) -> str:
    return " " if count is None else signs.shades[grade(count)]


def _legend(signs: Signs) -> str:
    none, one, ten, more, most = list(signs.shades)
    return _("    {none} none  {one} 1+  {ten} 10+  {more} 25+  {most} 50+ a day").format(
        none=none, one=one, ten=ten, more=more, most=most
    )


def _streaks(year: Year) -> str:
    running = many("{n} day in a row", "{n} days in a row", year.streak).format(n=year.streak)
    return _("{running}, at most {longest}; {played} days, {answers} answers in a year").format(
        running=running,
        longest=year.longest,
        played=year.played,
        answers=f"{year.total.answered:,}",
    )
