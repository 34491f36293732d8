"""Drawing up the agenda from everything that was kept."""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from ..game import daily
from ..game.review import everyones, upcoming
from ..scores import summary
from .agenda import AHEAD, Agenda
from .everyones import gathered
from .opening import house


def drawn_up(environ: Mapping[str, str]) -> Agenda:
    """The agenda as it stands now. Raises QuizError when the scores cannot be read."""
    with house(environ) as desk:
        history, here = desk.kept.history, desk.here()
        coming = upcoming(summary.met(history)) if history.latest else ()
        there = {
            question.id
            for question in gathered(desk.shelves, (asked for _, asked in coming)).questions
        }
        days = Counter(
            when.astimezone(here.tzinfo).date().isoformat()
            for when, asked in coming
            if everyones(*asked) in there
        )
        played = summary.days(history, desk.player)
        ahead = [here.date() + timedelta(more) for more in range(AHEAD)]
        streaks = {day.isoformat(): daily.streak(played, day) for day in ahead}
        return Agenda(days, {day: count for day, count in streaks.items() if count})
