"""The score book with ten answers and with a hundred thousand: opened, and looked at."""

import asyncio
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from quiz.cli.desk import House
from quiz.game.book.look import Look
from tests.bench.figures import timed, told
from tests.bench.score_file import filled

NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)


def main() -> None:
    """Reading the book from the file, from what home has read, and each view of it."""
    for answers in (10, 100_000):
        with tempfile.TemporaryDirectory() as scratch:
            filled(Path(scratch) / "scores.json", answers)
            environ = {"QUIZ_HOME": scratch}
            told(f"{answers:,} answers: read and folded", timed(3, folded, environ))
            house = a_house(environ)
            told(f"{answers:,} answers: book, home has read them", timed(3, read(house).book))
            told(f"{answers:,} answers: by question and label", timed(1, house.asked))
            asyncio.run(opened(answers, house))
            views(answers, house)


def a_house(environ: Mapping[str, str]) -> House:
    """A desk as a new process has it."""
    return House(environ, lambda: NOW, lambda size: bytes(size))


def read(house: House) -> House:
    """The desk once home has read the history."""
    assert house.kept.history.rounds
    return house


def folded(environ: Mapping[str, str]) -> object:
    """The book as a new process reads it."""
    return a_house(environ).book()


def views(answers: int, house: House) -> None:
    """What each view is made from."""
    book, look = house.book(), Look().saying("armored")
    told(f"{answers:,} answers: games, filtered and sorted", timed(5, look.turned().games, book))
    told(f"{answers:,} answers: packs", timed(5, look.packs, book))
    told(f"{answers:,} answers: trend", timed(5, look.trend, book))
    told(f"{answers:,} answers: calendar", timed(5, look.year, book))


async def opened(answers: int, house: House) -> None:
    """From the key at home to the first frame, and to the last game on the screen."""
    from quiz.tui.app import QuizApp
    from quiz.tui.widgets.ledger import Ledger

    app = QuizApp(house)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        begun = perf_counter()
        await pilot.press("s")
        first = perf_counter()
        await app.workers.wait_for_complete()
        await pilot.pause()
        full = perf_counter()
        told(f"{answers:,} answers: key to the screen", [1000 * (first - begun)])
        told(f"{answers:,} answers: key to every game", [1000 * (full - begun)])
        ledger = app.screen.query_one(Ledger)
        told(f"{answers:,} answers: a page down", timed(50, ledger.move, 20))
