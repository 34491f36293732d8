"""What the main screens look like, as SVG files beside this one.

A changed picture fails. Look at the new one first; then `QUIZ_PICTURES=new pytest tests/tui`
puts it in place.
"""

import os
import re
from pathlib import Path

import pytest

from quiz.game.question import Citation, Option, Pack, Question, Route, Source
from quiz.game.shelf import Best, Shelved, Unfinished
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home, playing

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


def compare(stage: Stage, name: str) -> None:
    """Fail when the screen no longer looks like its picture; write it when there is none."""
    drawn = re.sub(r"terminal-\d+", "terminal", stage.app.export_screenshot(title="quiz"))
    picture = PICTURES / f"{name}.svg"
    if os.environ.get("QUIZ_PICTURES") == "new":
        picture.write_text(drawn, encoding="utf-8")
    if picture.read_text(encoding="utf-8") != drawn:
        new = picture.with_suffix(".new.svg")
        new.write_text(drawn, encoding="utf-8")
        pytest.fail(f"{name} looks different: compare {picture.name} with {new.name}")


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40)], ids=["small", "usual", "large"])
async def test_the_answered_question_looks_like_its_picture(size: tuple[int, int]) -> None:
    async with playing(a_train_pack(), size=size, count=10, text=DOCUMENT) as stage:
        while stage.round.turn.question.id != "cruising-speed":
            await stage.press(stage.key(), "n")
        await stage.press("3")
        compare(stage, f"question-{size[0]}x{size[1]}")


async def test_the_open_question_looks_like_its_picture() -> None:
    async with playing(a_train_pack(), text=DOCUMENT) as stage:
        await stage.press("down", "h")
        compare(stage, "open-80x24")


async def test_the_source_looks_like_its_picture() -> None:
    async with playing(a_train_pack(), text=DOCUMENT) as stage:
        await stage.press("1", "s")
        compare(stage, "source-80x24")


async def test_the_result_looks_like_its_picture() -> None:
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
        compare(stage, "result-80x24")


async def test_home_looks_like_its_picture() -> None:
    desk = FakeDesk(left=Unfinished("r", "armored-train", "The Armored Train", 6, 10))
    desk.shelf = lambda: (  # type: ignore[method-assign]
        Shelved("armored-train", "The Armored Train", 84, 42, Best(1240, 9, 10)),
        Shelved("how-to-play", "How to play", 10),
        Shelved("birds", "Birds of Chile", 120, 3, Best(310, 3, 10), left_out=2),
    )
    async with at_home(desk) as stage:
        compare(stage, "home-80x24")
