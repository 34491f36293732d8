"""The scenes of the README, played with the article's pack: each as SVG."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from quiz.game.book.counts import Book, Cell, Count
from quiz.game.book.played import Played
from quiz.game.deal import deal_these
from quiz.game.modes import CLASSIC
from quiz.game.points import Tally
from quiz.game.question import Citation, Pack
from quiz.game.round import Round
from quiz.game.shelf import Best, Passage, Shelved, Unfinished
from quiz.packs.format import read
from quiz.packs.sources import passage
from tests.programs import REPOSITORY
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home, playing
from tests.tui.surroundings import surroundings

SHIPPED = ("armored-train", "how-to-play")
ASKED = ("trip-ends", "villain", "distance", "windows", "cruising-speed", "nickname")
PICKED = "Trevelyan"
FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
GAMES = (
    ("11-22", 18, "armored-train", "daily", 7, 7, 41.0, 910),
    ("11-21", 20, "armored-train", "classic", 9, 10, 88.0, 1240),
    ("11-21", 19, "armored-train", "ladder", 6, 7, 95.0, 2000),
    ("11-20", 21, "how-to-play", "classic", 8, 10, 64.0, 1020),
    ("11-19", 18, "armored-train", "classic", 7, 10, 92.0, 860),
    ("11-19", 17, "armored-train", "blitz", 11, 15, 60.0, 1290),
    ("11-17", 18, "armored-train", "survival", 14, 17, 151.0, 1830),
    ("11-16", 20, "armored-train", "classic", 5, 10, 118.0, 540),
)


class Desk(FakeDesk):
    """A desk with the packs and sources of this repository."""

    def passage(self, pack: Pack, citation: Citation) -> Passage:
        return passage(REPOSITORY / "questions" / f"{pack.id}.yaml", pack, citation)


def shipped(id: str) -> Pack:
    """A pack of this repository."""
    pack = read(REPOSITORY / "questions" / f"{id}.yaml").pack
    assert pack
    return pack


def a_round(pack: Pack) -> Round:
    """A round of some questions of the article's pack."""
    return deal_these(pack, 7, ASKED, id="r", mode=CLASSIC)


def games() -> tuple[Played, ...]:
    """What was played in a week."""
    return tuple(
        Played(
            f"{day}-{hour}", pack, mode, "", f"2026-{day}T{hour}:12:00Z",
            Tally(points, right, answered, seconds=seconds), answered, True, points,
        )
        for day, hour, pack, mode, right, answered, seconds, points in GAMES
    )  # fmt: skip


def a_desk() -> FakeDesk:
    """A desk at which a week was played."""
    train, manual = (shipped(name) for name in SHIPPED)
    desk = Desk(train, manual, left=Unfinished("r", train.id, train.title, 6, 10))
    desk.shelf = lambda: (  # type: ignore[method-assign]
        Shelved(train.id, train.title, len(train.questions), 37, Best(1240, 9, 10)),
        Shelved(manual.id, manual.title, len(manual.questions), 8, Best(1020, 8, 10)),
    )
    days = {
        Cell("", game.pack, game.mode, game.at[:10]): Count(
            game.tally.answered, game.tally.right, game.tally.seconds
        )
        for game in games()
    }
    titles = {train.id: train.title, manual.id: manual.title}
    desk.scores = Book(games(), days, titles, ("",), "2026-11-22")
    return desk


@asynccontextmanager
async def at_the_second_question() -> AsyncIterator[Stage]:
    """A round with its first question answered, and the second on the table."""
    desk, pack = a_desk(), shipped("armored-train")
    async with playing(pack, desk=desk, round=a_round(pack)) as stage:
        await stage.press(stage.key(), "n")
        yield stage


async def question() -> str:
    """A question, with an option lit."""
    async with at_the_second_question() as stage:
        await stage.press("down")
        return svg(stage)


async def answer() -> str:
    """A question answered wrong: what is right, why, and where it says so."""
    async with at_the_second_question() as stage:
        options = [option.text for option in stage.round.turn.options]
        await stage.press(str(options.index(PICKED) + 1))
        return svg(stage)


async def home() -> str:
    """The packs, and a round that was left."""
    async with at_home(a_desk()) as stage:
        return svg(stage)


async def scores() -> str:
    """The games of a week."""
    async with at_home(a_desk()) as stage:
        await stage.press("s")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        return svg(stage)


def svg(stage: Stage) -> str:
    """What the screen shows, the same in every process. Fonts are those at hand: no picture
    fetches any, and each keeps the spaces at the edges of its texts."""
    drawn = FONT.sub("", stage.picture)
    return drawn.replace("<svg ", '<svg xml:space="preserve" ', 1)


SCENES: dict[str, Callable[[], Awaitable[str]]] = {
    "question": question,
    "answer": answer,
    "home": home,
    "scores": scores,
}


async def draw(name: str) -> str:
    """The scene of this name as SVG."""
    with surroundings():
        return await SCENES[name]()
