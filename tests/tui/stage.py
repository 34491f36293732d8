"""Puts a round on a screen of a given size, and reads what the screen shows."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

from textual.pilot import Pilot
from textual.screen import Screen

from quiz.game.deal import deal
from quiz.game.modes import CLASSIC, Mode
from quiz.game.question import Pack
from quiz.game.round import Round
from quiz.tui.app import QuizApp
from quiz.tui.screens.play import Play
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk

S = TypeVar("S", bound=Screen[object])

TEXT = "# Notes\n\n## 3\n\nIt is old. It goes at sixty. It is green.\n"


class Stage:
    """A running program with its pilot and its desk."""

    def __init__(
        self, app: QuizApp, pilot: Pilot[None], desk: FakeDesk, watch: "Watch | None" = None
    ) -> None:
        self.watch = watch or Watch()
        self.app = app
        self.pilot = pilot
        self.desk = desk

    async def press(self, *keys: str) -> None:
        """Press keys, and let everything they cause happen."""
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def wait(self, seconds: float) -> None:
        """Let so many seconds pass, and the clock on the screen take notice."""
        self.watch.now += seconds
        assert isinstance(self.app.screen, Play)
        self.app.screen.tick()
        await self.pilot.pause()

    @property
    def round(self) -> Round:
        """The round of the question screen."""
        assert isinstance(self.app.screen, Play)
        return self.app.screen.round

    @property
    def text(self) -> str:
        """What can be read on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def picture(self) -> str:
        """The screen as SVG, the same in every process."""
        return re.sub(r"terminal-\d+", "terminal", self.app.export_screenshot(title="quiz"))

    def key(self, *, right: bool = True) -> str:
        """The number key of a right (or wrong) option of the question on the table."""
        places = range(len(self.round.turn.options))
        return str(next(p for p in places if (p in self.round.turn.right) is right) + 1)


@asynccontextmanager
async def playing(
    pack: Pack | None = None,
    *,
    size: tuple[int, int] = (80, 24),
    count: int = 0,
    text: str = TEXT,
    welcome: str = "",
    mode: Mode = CLASSIC,
    players: tuple[str, ...] = ("",),
    desk: FakeDesk | None = None,
    round: Round | None = None,
) -> AsyncIterator[Stage]:
    """The program, opened on the first question of a round, with a clock that stands."""
    pack = pack or a_pack()
    desk = desk or FakeDesk(pack, text=text)
    first = round or deal(pack, 7, id="r", count=count, mode=mode, players=players)
    watch = Watch()
    app = QuizApp(desk, first=(pack, first), welcome=welcome, clock=lambda: watch.now)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Stage(app, pilot, desk, watch)


class Watch:
    """A clock that a test sets."""

    now = 0.0


@asynccontextmanager
async def at_home(desk: FakeDesk, *, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Stage]:
    """The program, opened on the home screen."""
    app = QuizApp(desk)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Stage(app, pilot, desk)
