"""A tour: every screen, and games line by line, with nothing English in their pack."""

from quiz.cli.plain.opening import offers
from quiz.game.book.counts import Book, Cell, Count
from quiz.game.book.played import Played
from quiz.game.deal import deal
from quiz.game.ghost import Ghost
from quiz.game.modes import BUZZER, CLASSIC, DUEL, HOTSEAT, LADDER, SURVIVAL, WAGER, Mode
from quiz.game.points import Tally
from quiz.game.question import Citation, Image, Option, Pack, Question, Route, Source
from quiz.game.settings import Settings
from quiz.game.shelf import Best, Shelved, Unfinished
from quiz.game.stats.responses import Response
from quiz.tui.app import QuizApp
from quiz.tui.porter import Held, Offer
from quiz.tui.screens.keymap import KeymapScreen
from quiz.tui.watch import WatchApp
from quiz.tui.watched import Trouble, Watched
from tests.cli.talks import played
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage

SIZE = (110, 70)
AT = "2026-11-22T12:00:00Z"


def a_question(number: int, *, several: bool = False) -> Question:
    """A question without a word."""
    options = [Option(f"{number}{place}", place < 1 + several, "?!") for place in range(4)]
    return Question(
        f"q{number}",
        f"{number} + {number} = ?",
        tuple(options),
        why="!",
        hints=("1", "2"),
        citations=(Citation("s", "= 1", at="3"),),
        image=Image("i", "1 2 3"),
    )


PACK = Pack(
    "p",
    "++",
    tuple(map(a_question, range(16))),
    (Source("s", "=="),),
    description="+ - + -",
    route=Route("1", "2", 120, "km"),
    hash="h",
    left_out=2,
)


SHELF = (
    Shelved("p", "++", 16, 9, Best(90, 1, 2), left_out=2),
    Shelved("o", "--", 1),
    Shelved("q", "==", 4, 4),
    Shelved("r", "--", 8, 7),
    Shelved("s", "--", 8, 1),
)
TROUBLES = (
    Trouble("error", "Q1", 1, 1, "?", "!", "q0"),
    Trouble("warning", "Q2", 2, 1, "?"),
    Trouble("advice", "Q3", 3, 1, "?"),
)
WATCHED = Watched(None, TROUBLES)


SEVERAL = PACK._replace(questions=(a_question(3, several=True),))


class Told(FakeDesk):
    """Says nothing in English."""

    def shelf(self) -> tuple[Shelved, ...]:
        return SHELF

    def guide(self) -> str:
        return "1\n"

    def check(self, pack: str) -> tuple[str, ...]:
        return (pack,)


class Counter:
    """Two packs, and one that is offered."""

    def held(self) -> tuple[Held, ...]:
        return (Held("p", "++", 3, "", "1"), Held("r", "--", 1, "", "2", added=True))

    def fetch(self, source: str, tell: object) -> Offer:  # noqa: ARG002
        return Offer(("p",), ("++",))

    def accept(self) -> None: ...

    def decline(self) -> None: ...

    def remove(self, id: str) -> None: ...


def a_desk() -> Told:
    """A desk with a pack, a round that was left, and games that were played."""
    desk = Told(PACK, text="= 1\n", left=Unfinished("r", "p", "++", 2, 10))
    desk.waiting, desk.given, desk.chosen = 3, 2, Settings(motion=False, goal=9)
    desk.responses = [
        Response(str(n), f"q{n % 2}", frozenset({f"{n % 2}{n % 3}"}), n % 3 == 0, 2.0)
        for n in range(12)
    ]
    desk.record = Best(90, 1, 2)
    games = tuple(
        Played(f"r{n}", "p", "classic", "", AT, Tally(n, 1, 2, seconds=9.0), 2, n > 1, n)
        for n in range(3)
    )
    cell = Cell("", "p", "classic", "2026-11-20")
    desk.scores = Book(games, {cell: Count(40, 30, 200.0)}, {"p": "++"}, ("", "1"), "2026-11-22")
    desk.by_question = {cell._replace(what="q1"): Count(40, 30, 200.0)}
    return desk


class Tour:
    """Goes from screen to screen, and writes down what each says."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.seen: dict[str, str] = {}

    async def see(self, name: str, *keys: str) -> None:
        """Press keys, and write down what is on the screen then."""
        await self.stage.press(*keys)
        if list(self.stage.app.workers):
            await self.stage.app.workers.wait_for_complete()
            await self.stage.pilot.pause()
        self.seen[f"{type(self.stage.app.screen).__name__}: {name}"] = self.stage.text

    async def home(self) -> None:
        """The home screen, and those that are reached from it."""
        await self.see("home")
        await self.see("nothing to play", "slash", "x", "x")
        await self.see("ways", "escape", "down", "m")
        await self.see("names", "end", "enter")
        await self.see("players", "escape", "w")
        await self.see("help", "escape", "question_mark")
        await self.see("palette", "escape", "ctrl+p")
        await self.see("code", "escape", "v")
        self.stage.app.action_stats("p")
        await self.see("statistics")
        await self.see("one question", "enter")
        await self.stage.press("escape", "escape", "escape")
        self.stage.app.action_check("p")
        await self.see("checked")
        await self.see("leaving", "escape", "ctrl+c")

    async def packs(self) -> None:
        """Packs are added and removed."""
        await self.see("packs", "p")
        await self.see("not removed", "x")
        await self.see("source", "a")
        await self.see("offer", "x", "enter")
        await self.see("removing", "escape", "down", "x")
        await self.stage.press("escape", "escape")

    async def settings(self) -> None:
        """The settings, and the keys."""
        await self.see("settings", "comma")
        await self.see("goal", "down", "down", "down", "down", "down", "down", "enter")
        await self.stage.press("escape")
        self.stage.app.push_screen(KeymapScreen())
        await self.see("keys")
        await self.see("key", "enter")
        await self.stage.press("escape", "escape", "escape")

    async def scores(self) -> None:
        """Every view of the scores, and one game."""
        await self.see("scores", "s")
        for view in "2345":
            await self.see(f"scores {view}", view)
        await self.see("game", "1", "enter")
        await self.stage.press("escape", "escape")

    async def game(self) -> None:
        """A question, its hints, answers, source, flag, and the result."""
        self.play(count=3)
        await self.see("question")
        await self.see("hint", "h")
        await self.see("picture", "i")
        await self.stage.press("escape")
        await self.see("no source yet", "s")
        await self.see("keys of a question", "question_mark")
        await self.see("flag", "escape", "f")
        await self.see("flagged", "1")
        await self.see("flag again", "f")
        await self.stage.press("escape")
        await self.see("right", self.stage.key())
        await self.see("source of the answer", "s")
        await self.stage.press("escape", "n")
        await self.see("wrong", self.stage.key(right=False))
        await self.stage.press("n")
        await self.see("result", self.stage.key(right=False), "n")
        await self.see("copied", "c")

    async def ways(self) -> None:
        """A question of each mode that has something of its own to say."""
        for mode, players in ((SURVIVAL, ("",)), (HOTSEAT, ("1", "2"))):
            self.play(mode, players)
            await self.see(mode.name)
            await self.see(f"{mode.name}, answered", self.stage.key(right=False))
        self.play(pack=SEVERAL)
        await self.see("several")
        await self.see("none ticked", "enter")
        await self.see("several, answered", "1", "enter")
        self.play(LADDER)
        await self.see("passage", "p")
        await self.see("spent", "p")
        await self.see("fallen", self.stage.key(right=False), "n")
        self.play(WAGER)
        await self.see("wager", "1")
        await self.see("wager, answered", "3")
        self.play(BUZZER, ("1", "2"))
        await self.see("buzzer")
        await self.see("buzzed", "asdf"[int(self.stage.key(right=False)) - 1])
        self.stage.desk.rival = Ghost(DUEL.name, "h", 0, 7, (0, 1), ((True, 2.0), (False, 2.0)))
        self.play(DUEL, count=2)
        await self.see("duel")
        await self.see("duel, answered", self.stage.key())
        await self.see("duel, over", "n", "1", "n")

    def play(
        self,
        mode: Mode = CLASSIC,
        players: tuple[str, ...] = ("",),
        count: int = 0,
        pack: Pack = PACK,
    ) -> None:
        """Show a round of the pack."""
        dealt = deal(pack, 7, id="r", count=count, mode=mode, players=players)
        self.stage.app.play(pack, dealt)


async def everything() -> dict[str, str]:
    """What is said, by where it is said."""
    desk = a_desk()
    app = QuizApp(desk, porter=Counter())
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        tour = Tour(Stage(app, pilot, desk))
        await pilot.pause()
        for part in (tour.home, tour.packs, tour.settings, tour.scores, tour.game, tour.ways):
            await part()
    written = WatchApp("1", lambda: WATCHED)
    async with written.run_test(size=SIZE) as pilot:
        tour.stage = Stage(written, pilot, desk)  # type: ignore[arg-type]
        await tour.see("watched")
        await tour.see("watched, answered", "space")
    return tour.seen | in_lines()


def in_lines() -> dict[str, str]:
    """What is said where a game is played line by line."""
    typed = "?\nx1\n\n1 2\ns\nn\nh\nh\nh\nf\n1\nf\n0\n1\n?\ns\nf 1\n\n2\n\n3\n\nq\n"
    ladder = "?\np\np\nx\n1\n\n"
    return {
        "line by line": played(typed, PACK),
        "to the end": played("1\n\n" * 16 + "q\n", PACK, interactive=True),
        **{
            f"line by line: {mode.name}": played(
                typed, PACK, round=deal(PACK, 7, id="r", mode=mode)
            )
            for mode, typed in ((LADDER, ladder), (WAGER, "1\n4\n\n1\n3\n\n"), (SURVIVAL, "1\n"))
        },
        "offers": "\n".join(offers((Unfinished("r", "p", "++", 2, 10), *SHELF))),
    }
