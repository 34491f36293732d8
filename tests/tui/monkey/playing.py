"""The monkey at the game, and the rules that tell what must be there after all it did.

The round on the screen is what its events replay to, an event is handed over once, an answer comes
only of a key, a click or a clock that has run out, and the way out works.
"""

from collections import deque
from itertools import islice
from pathlib import Path
from random import Random
from time import monotonic
from typing import NamedTuple

from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.notifications import SeverityLevel

from quiz.cli.replay import replayed
from quiz.game.events import Answered, Ended, Event
from quiz.game.modes import DUEL, MODES, Mode, with_clock
from quiz.game.players import players
from quiz.game.question import Pack
from quiz.game.round import Round
from quiz.scores.history import history
from quiz.tui import app
from quiz.tui.app import QuizApp
from quiz.tui.hearing import Hearing
from quiz.tui.screens.play import Play
from quiz.tui.screens.results import Results
from quiz.tui.widgets.heading import Heading
from tests.conftest import a_pack, a_question
from tests.settling import PATIENCE, settle
from tests.tui.monkey.desk import MonkeyDesk
from tests.tui.monkey.doings import Doing, doings
from tests.tui.stage import Watch

CLASSIC = MODES["classic"]
WAYS = (
    *(mode for mode in MODES.values() if mode != DUEL),
    with_clock(CLASSIC, 5),
    with_clock(CLASSIC, 3, strict=True),
)
AT_ONCE = (1, 30)  # things the monkey does before anything has come of them
RESTLESS = 12  # things it does away from the table before it sits down to a new round
OUT = Doing(b"\x11")  # Ctrl+Q


class Played(NamedTuple):
    """What became of it: how many rounds were compared, and what was handed over."""

    compared: int
    answers: int
    ended: int


class Caged(QuizApp):
    """Counts how often it was told to quit, and stays, until `released`. What it says stays too,
    so that nothing depends on how long a test takes."""

    CSS_PATH = str(Path(app.__file__).with_name("app.tcss"))
    quits = 0
    released = False

    def exit(self, *_: object, **__: object) -> None:
        self.quits += 1
        if self.released:
            super().exit()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,  # noqa: ARG002 - it stays
        markup: bool = True,
    ) -> None:
        super().notify(message, title=title, severity=severity, timeout=3600, markup=markup)


class Monkey:
    """Plays, and compares what is there with the rules."""

    def __init__(self, app: Caged, desk: MonkeyDesk, watch: Watch, chance: Random) -> None:
        self.app = app
        self.desk = desk
        self.watch = watch
        self.chance = chance
        self.came: deque[Message] = deque()
        self.hearing = Hearing(self.came.append)
        self.compared = 0
        self.away = 0

    async def play(self, events: int) -> None:
        """Do so much, several things at once."""
        doing = doings(self.chance)
        done = 0
        while done < events:
            several = tuple(islice(doing, self.chance.choice(AT_ONCE)))
            await self.try_out(several, done)
            done += len(several)
            if done % 500 < len(several):
                await self.can_quit()

    async def try_out(self, several: tuple[Doing, ...], done: int) -> None:
        """Do these, and compare; sit down to a new round after a while at other screens."""
        before = len(self.answers)
        try:
            for doing in several:
                self.do(doing)
            await settled()
            self.compare(several, self.answers[before:])
            self.away = 0 if self.at_table else self.away + len(several)
            if self.away > RESTLESS:
                self.sit_down()
                await settled()
        except BaseException as error:
            error.add_note(f"after {done} events, on {self.app.screen_stack}: {several}")
            raise

    def sit_down(self) -> None:
        """Begin a round of some kind."""
        mode = self.chance.choice(WAYS)
        pack = self.chance.choice(list(self.desk.packs))
        self.app.begin(lambda: self.desk.deal(pack, mode, players=players(names(mode), mode)))

    def do(self, doing: Doing) -> None:
        """Let it happen; what comes of it comes later."""
        if doing.sent:
            self.hear(doing.sent)
        if doing.size:
            size = Size(*doing.size)
            self.app._driver._size = size  # type: ignore[union-attr]
            self.app.post_message(Resize(size, size))
        if doing.stop:
            self.app.app_suspend_signal.publish(self.app)
            self.app.app_resume_signal.publish(self.app)
        if doing.full:
            self.desk.failing = True
        self.watch.now += doing.seconds
        screen = self.app.screen
        if doing.seconds and isinstance(screen, Play) and screen.query(Heading):
            screen.call_later(screen.tick)

    def hear(self, sent: bytes) -> None:
        """The terminal sends this, and then nothing for a while."""
        self.hearing.hear(sent)
        while self.hearing.patience:
            if self.hearing.parser._timeout_time is not None:
                self.hearing.parser._timeout_time = 0.0
            self.hearing.hear(b"")
        while self.came:
            self.app._driver.process_message(self.came.popleft())  # type: ignore[union-attr]

    @property
    def at_table(self) -> bool:
        """Whether a question is shown."""
        return isinstance(self.app.screen, Play)

    @property
    def answers(self) -> list[Answered]:
        """The answers that were handed over."""
        return [event for event in self.desk.kept if isinstance(event, Answered)]

    def compare(self, several: tuple[Doing, ...], new: list[Answered]) -> None:
        """Compare what is there with the rules."""
        assert self.app._exception is None
        assert sum(bool(a.picked) for a in new) <= sum(doing.may_answer for doing in several), new
        for screen in self.app.screen_stack:
            if isinstance(screen, Play | Results):
                self.replay(screen.pack, screen.round)

    def replay(self, pack: Pack, shown: Round) -> None:
        """Compare a round with what its events come to."""
        if shown.id in self.desk.torn:
            return
        self.compared += 1
        own = [event for event in self.desk.kept if event.round == shown.id]
        once(own)
        again, held = replayed(pack, history(own).rounds[shown.id]), shown.next()
        assert again.answers == shown.answers, (again.answers, shown.answers)
        if not held.finished:
            assert (again.at, again.tally, again.turns) == (held.at, held.tally, held.turns)
            assert (again.hints, again.used) == (held.hints, held.used)

    async def can_quit(self) -> None:
        """The way out is there, whatever is shown."""
        before = self.app.quits
        self.do(OUT)
        await settled()
        assert self.app.quits > before, self.app.screen


async def settled() -> None:
    """Wait until nothing is left to be done, however long a busy machine takes for it."""
    for _ in range(60):
        begun = monotonic()
        await settle()
        if monotonic() - begun < PATIENCE:
            return


def once(events: list[Event]) -> None:
    """Every question was answered once each time it was met, and the round ended once."""
    given = [(event.question, event.again) for event in events if isinstance(event, Answered)]
    assert len(given) == len(set(given)), given
    assert sum(isinstance(event, Ended) for event in events) <= 1, events[-3:]


def names(mode: Mode) -> str:
    """The names that a mode asks for."""
    return "Ada, Bo" if mode.players[1] > 1 and not mode.buzzers else ""


def packs() -> tuple[Pack, Pack]:
    """A usual pack and a strange one."""
    several = a_question("all", "Which are even?", right=("two", "four"), wrong=("one", "three"))
    odd = a_question("[b]", "[/] \U0001f682 " * 40, hints=())
    usual = tuple(a_question(f"q{n}", f"Number {n}?") for n in range(20))
    return a_pack(*usual, several), a_pack(odd, several, id="odd", title="[i]")


async def played(events: int, seed: int) -> Played:
    """What became of so many events. Raises AssertionError where the rules do not hold."""
    chance, watch = Random(seed), Watch()  # noqa: S311
    desk = MonkeyDesk(*packs(), text="# Notes\n\nIt goes at sixty.\n")
    caged = Caged(desk, clock=lambda: watch.now)
    async with caged.run_test(notifications=True):
        await settled()
        monkey = Monkey(caged, desk, watch, chance)
        await monkey.play(events)
        caged.released = True
        await monkey.can_quit()
    ended = sum(isinstance(event, Ended) for event in desk.kept)
    return Played(monkey.compared, len(monkey.answers), ended)
