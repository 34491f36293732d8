"""The ways to play, as data that the rules read."""

from typing import Literal, NamedTuple

from ..errors import QuizError
from ..tongue import _

Order = Literal["fresh", "rising", "given"]


class Mode(NamedTuple):
    """What a way to play changes. 0 and the empty tuple mean that there is no such thing.

    Times are seconds: `clock` for a question (`strict`: a time-out is wrong; else only a bonus
    melts), `total` for the round, of which a wrong answer costs `penalty`. `lives` is how many
    wrong answers end the round, and `rungs` what each right answer on a ladder is worth, with the
    `safe` ones that a fall stops at. `returns` brings wrong answers back within the round,
    `quick` passes on without waiting, and with `buzzers` the first of two players to press
    answers, and the other may steal.
    """

    name: str
    title: str
    about: str
    length: int = 0
    order: Order = "fresh"
    clock: float = 0.0
    strict: bool = False
    total: float = 0.0
    penalty: float = 0.0
    lives: int = 0
    rungs: tuple[int, ...] = ()
    safe: tuple[int, ...] = ()
    lifelines: tuple[str, ...] = ()
    sure: bool = False
    returns: bool = False
    quick: bool = False
    buzzers: bool = False
    players: tuple[int, int] = (1, 1)

    @property
    def timed(self) -> bool:
        """Whether a clock is running."""
        return bool(self.clock or self.total)

    @property
    def needs_screen(self) -> bool:
        """Whether it cannot be played line by line."""
        return bool(self.total or self.buzzers)


RUNGS: tuple[int, ...] = tuple(
    1000 * thousandths // 10
    for thousandths in (1, 2, 3, 5, 10, 20, 40, 80, 160, 320, 640, 1250, 2500, 5000, 10000)
)
LIFELINES = ("fifty", "passage", "skip")

CLASSIC = Mode("classic", _("Classic"), _("Ten questions, those not seen lately first."), 10)
SURVIVAL = Mode(
    "survival", _("Survival"), _("Three lives; it gets harder as it goes."), order="rising", lives=3
)
BLITZ = Mode(
    "blitz",
    _("Blitz"),
    _("Sixty seconds; a wrong answer costs five."),
    order="given",
    total=60.0,
    penalty=5.0,
    quick=True,
)
LADDER = Mode(
    "ladder",
    _("Ladder"),
    _("Fifteen rungs to the top, two of them safe, three lifelines."),
    length=len(RUNGS) + 1,
    order="rising",
    lives=1,
    rungs=RUNGS,
    safe=(5, 10),
    lifelines=LIFELINES,
)
WAGER = Mode("wager", _("Wager"), _("Say how sure you are; honesty pays best."), 10, sure=True)
REVIEW = Mode(
    "review", _("Review"), _("What is due today, from all packs."), 20, "given", returns=True
)
DAILY = Mode("daily", _("Daily"), _("Seven questions, the same for everyone today."), 7, "given")
DUEL = Mode("duel", _("Duel"), _("A friend's round, question for question."), order="given")
BUZZER = Mode(
    "buzzer",
    _("Buzzer"),
    _("Two players, one keyboard; the first to press answers."),
    10,
    buzzers=True,
    players=(2, 2),
)
HOTSEAT = Mode("hotseat", _("Hot seat"), _("Two to eight players in turn."), 10, players=(2, 8))
MISSED = Mode("missed", _("Missed ones"), _("The questions you missed, once more."), order="given")

MODES = {
    mode.name: mode
    for mode in (
        CLASSIC,
        SURVIVAL,
        BLITZ,
        LADDER,
        WAGER,
        REVIEW,
        DAILY,
        DUEL,
        BUZZER,
        HOTSEAT,
        MISSED,
    )
}


UNCLOCKED = ("blitz", "review", "daily", "duel", "buzzer")


def with_clock(mode: Mode, clock: int, *, strict: bool = False) -> Mode:
    """`mode` with the clock that a player asked for. Raises QuizError where there can be none."""
    if mode.name in UNCLOCKED:
        raise QuizError(
            _("{mode} has no clock for a question").format(mode=mode.title),
            advice=_("Play it without --clock."),
        )
    return clocked(mode, clock, strict)


def clocked(mode: Mode, clock: float, strict: bool) -> Mode:
    """`mode` with a clock of so many whole seconds; it has a name, and so a ranking, of its own."""
    seconds = round(clock)
    name = f"{mode.name}-{seconds}s{'-strict' if strict else ''}"
    return mode._replace(name=name, clock=float(seconds), strict=strict)


def plain(name: str) -> str:
    """The name of a mode without its clock."""
    return name.partition("-")[0]


def mode_named(name: str) -> Mode:
    """The mode called `name`. Raises QuizError, naming those there are."""
    if name in MODES:
        return MODES[name]
    plain, _dash, clock = name.removesuffix("-strict").partition("-")
    digits = clock.removesuffix("s")
    if plain in MODES and digits != clock and digits.isdecimal() and 0 < int(digits) < 3600:
        return clocked(MODES[plain], int(digits), name.endswith("-strict"))
    known = ", ".join(MODES)
    raise QuizError(
        _("there is no mode called {name!r}").format(name=name),
        advice=_("Modes: {names}.").format(names=known),
    )
