"""What the main screens look like at three sizes, as SVG files beside this one.

A changed picture fails. Look at the new one first; then `QUIZ_PICTURES=new pytest tests/tui`
puts it in place.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.game.book.counts import Book
from quiz.game.book.played import Played
from quiz.game.points import Tally
from quiz.game.question import Citation, Option, Pack, Question, Route, Source
from quiz.game.shelf import Best, Shelved, Unfinished
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home, playing
from tests.tui.surroundings import surroundings

SIZES = ((160, 50), (80, 24), (40, 15))
PICTURES = Path(__file__).parent / "pictures"

DOCUMENT = """# Notes on a train

## 3

The train is armoured from end to end. All that armour makes it slow: it travels at about \
60 km an hour. The journey of 2,600 km took some 40 hours.
"""


def a_train_pack() -> Pack:
    """A pack in the manner of the shipped one; its texts change only with these pictures."""
    question = Question(
        "cruising-speed",
        "How fast does the train usually travel?",
        (
            Option("60 km/h", correct=True),
            Option("25 km/h"),
            Option("120 km/h", why="Twice what all that armour allows."),
            Option("200 km/h"),
        ),
        why="Armour from end to end makes the train heavy, so it crawls.",
        citations=(Citation("notes", "it travels at about 60 km an hour", "3"),),
        hints=("A moped keeps up with it.",),
    )
    fillers = tuple(question._replace(id=f"q{n}", text=f"Question {n}?") for n in range(9))
    return Pack(
        "armored-train",
        "The Armored Train",
        (question, *fillers),
        (Source("notes", "Notes on a train", "notes.md"),),
        route=Route("Pyongyang", "Vostochny", 2600, "km"),
    )


@pytest.fixture(autouse=True)
def the_same_everywhere() -> Iterator[None]:
    """No picture depends on where the tests run."""
    with surroundings():
        yield


async def compare(stage: Stage, name: str) -> None:
    """Fail when the screen no longer looks like its pictures, at every size in turn."""
    different = []
    for width, height in SIZES:
        await stage.pilot.resize_terminal(width, height)
        await stage.pilot.pause()
        picture = PICTURES / f"{name}-{width}x{height}.svg"
        if os.environ.get("QUIZ_PICTURES") == "new":
            picture.write_text(stage.picture, encoding="utf-8")
        if picture.read_text(encoding="utf-8") != stage.picture:
            picture.with_suffix(".new.svg").write_text(stage.picture, encoding="utf-8")
            different.append(picture.name)
    if different:
        pytest.fail(f"{', '.join(different)}: different; compare with the .new.svg beside it")


async def test_the_answered_question_looks_like_its_pictures() -> None:
    async with playing(a_train_pack(), count=10, text=DOCUMENT) as stage:
        while stage.round.turn.question.id != "cruising-speed":
            await stage.press(stage.key(), "n")
        await stage.press("3")
        await compare(stage, "question")


async def test_the_open_question_looks_like_its_pictures() -> None:
    async with playing(a_train_pack(), text=DOCUMENT) as stage:
        await stage.press("down", "h")
        await compare(stage, "open")


async def test_the_source_looks_like_its_pictures() -> None:
    async with playing(a_train_pack(), text=DOCUMENT) as stage:
        await stage.press("1", "s")
        await compare(stage, "source")


async def test_the_result_looks_like_its_pictures() -> None:
    async with playing(a_train_pack(), count=3, text=DOCUMENT) as stage:
        await stage.press(stage.key(), "n")
        await stage.press(stage.key(right=False), "n")
        await stage.press(stage.key(), "n")
        report = stage.app.screen.query_one("#report")
        report.round = report.round._replace(  # type: ignore[attr-defined]
            tally=report.round.tally._replace(seconds=83.0)  # type: ignore[attr-defined]
        )
        report.lay()  # type: ignore[attr-defined]
        await stage.pilot.pause()
        await compare(stage, "result")


async def test_home_looks_like_its_pictures() -> None:
    desk = FakeDesk(left=Unfinished("r", "armored-train", "The Armored Train", 6, 10))
    desk.shelf = lambda: (  # type: ignore[method-assign]
        Shelved("armored-train", "The Armored Train", 84, 42, Best(1240, 9, 10)),
        Shelved("how-to-play", "How to play", 10),
        Shelved("birds", "Birds of Chile", 120, 3, Best(310, 3, 10), left_out=2),
    )
    async with at_home(desk) as stage:
        await compare(stage, "home")


async def test_the_scores_look_like_their_pictures() -> None:
    desk = FakeDesk()
    tally = Tally(1240, 9, 10, seconds=88.0)
    game = Played("r", "birds", "classic", "", "2026-11-21T12:00:00Z", tally, 10, True, 1240)
    games = tuple(game._replace(round=f"r{number}") for number in range(30))
    desk.scores = Book(games, {}, {"birds": "Birds of Chile"}, ("",), "2026-11-22")
    async with at_home(desk) as stage:
        await stage.press("s")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        await compare(stage, "scores")
