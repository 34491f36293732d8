"""Wall clocks that jump, midnights, and the days on which the clocks are changed."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from quiz.cli.desk import House
from quiz.errors import QuizError
from quiz.game.daily import streak
from quiz.game.events import Ended, answered
from quiz.game.modes import BLITZ, DAILY, REVIEW
from quiz.game.round import Round
from quiz.scores.summary import days
from quiz.tui.app import QuizApp
from quiz.tui.screens.play import Play
from quiz.tui.screens.results import Results

pytestmark = [
    pytest.mark.usefixtures("trains"),
    pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here"),
]

Zone = Callable[[str], None]


class Wall:
    """A clock on the wall, which anybody may turn."""

    def __init__(self, told: str) -> None:
        self.now = datetime.fromisoformat(told).replace(tzinfo=UTC)


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Zone]:
    """Sets the zone of this process, by the rule of POSIX."""

    def to(rule: str) -> None:
        monkeypatch.setenv("TZ", rule)
        time.tzset()

    yield to
    monkeypatch.undo()
    time.tzset()


def a_house(home: Path, wall: Wall) -> House:
    """A desk by that clock, with chance that counts."""
    numbers = count(1)
    return House(
        {"QUIZ_HOME": str(home)},
        lambda: wall.now,
        lambda size: next(numbers).to_bytes(size, "big"),
    )


def played(house: House, current: Round) -> None:
    """Play a round to its end."""
    while not current.finished:
        current = current.answer(current.turn.right, 1.0)
        house.keep(answered(current, house.now())).result()
        current = current.next()
    house.keep(Ended(current.id, house.now())).result()


def day(house: House) -> str:
    """The day of today's round."""
    return house.kept.dealt(house.deal("trains", DAILY)[1].id).day


@pytest.mark.parametrize(
    ("rule", "moment", "date"),
    [
        ("PST8PDT,M3.2.0,M11.1.0", "2026-11-22T07:59:59", "2026-11-21"),
        ("PST8PDT,M3.2.0,M11.1.0", "2026-11-22T08:00:00", "2026-11-22"),
        ("JST-9", "2026-11-22T14:59:59", "2026-11-22"),
        ("JST-9", "2026-11-22T15:00:00", "2026-11-23"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-24T21:59:59", "2026-10-24"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-24T22:00:00", "2026-10-25"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T22:59:59", "2026-10-25"),  # 25 hours long
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T23:00:00", "2026-10-26"),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-03-09T03:59:59", "2026-03-08"),  # 23 hours long
        ("EST5EDT,M3.2.0,M11.1.0", "2026-03-09T04:00:00", "2026-03-09"),
    ],
)
def test_the_daily_round_is_that_of_the_players_own_date(
    home: Path, zone: Zone, rule: str, moment: str, date: str
) -> None:
    zone(rule)
    assert day(a_house(home, Wall(moment))) == date


def test_a_round_begun_before_midnight_belongs_to_its_day(home: Path, zone: Zone) -> None:
    zone("UTC0")
    wall = Wall("2026-11-22T23:59:00")
    house = a_house(home, wall)
    _, first = house.deal("trains", DAILY)
    wall.now += timedelta(minutes=2)
    played(house, first)
    assert days(house.kept.history, "") == {"2026-11-22"}
    assert day(house) == "2026-11-23"


def test_a_clock_that_is_turned_back_and_forth_gives_no_second_try(home: Path, zone: Zone) -> None:
    zone("UTC0")
    wall = Wall("2026-11-22T12:00:00")
    house = a_house(home, wall)
    _, first = house.deal("trains", DAILY)
    played(house, first)
    wall.now -= timedelta(days=3)
    assert day(house) == "2026-11-19"
    assert streak(days(house.kept.history, ""), house.here().date()) == 0
    wall.now += timedelta(days=3)
    _, again = a_house(home, wall).deal("trains", DAILY)
    assert (again.id, again.finished) == (first.id, True)
    assert streak(days(house.kept.history, ""), house.here().date()) == 1


def test_a_journey_over_the_date_line_gives_each_date_one_round(home: Path, zone: Zone) -> None:
    zone("JST-9")
    house = a_house(home, Wall("2026-11-22T15:30:00"))
    _, in_tokyo = house.deal("trains", DAILY)
    zone("PST8")
    _, in_california = house.deal("trains", DAILY)
    zone("JST-9")
    assert house.deal("trains", DAILY)[1].id == in_tokyo.id != in_california.id


def test_a_review_bears_answers_that_come_from_the_future(home: Path) -> None:
    wall = Wall("2026-11-22T12:00:00")
    house = a_house(home, wall)
    played(house, house.deal("trains", DAILY)[1])
    wall.now -= timedelta(days=400)
    with pytest.raises(QuizError, match="nothing is due"):
        house.deal("", REVIEW)
    wall.now += timedelta(days=800)
    assert house.due() == 3


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(hours=1)], ids=["back", "on"])
async def test_a_blitz_lasts_sixty_seconds_whatever_the_wall_says(
    home: Path, jump: timedelta
) -> None:
    wall, seconds = Wall("2026-11-22T12:00:00"), [0.0]
    house = a_house(home, wall)
    assert QuizApp(house).clock is time.monotonic
    app = QuizApp(house, first=house.deal("trains", BLITZ), clock=lambda: seconds[0])
    async with app.run_test() as pilot:
        for passed in (20.0, 59.9):
            wall.now += jump
            seconds[0] = passed
            assert isinstance(app.screen, Play)
            app.screen.tick()
            await pilot.pause()
        assert isinstance(app.screen, Play)
        seconds[0] = 60.0
        app.screen.tick()
        await pilot.pause()
        assert isinstance(app.screen, Results)
    house.close()
