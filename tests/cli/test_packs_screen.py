"""The packs screen with a real library behind it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from quiz.cli.late_porter import LatePorter
from quiz.cli.opening import house
from quiz.tui.app import QuizApp
from quiz.tui.screens.home import Home
from quiz.tui.screens.packs import Packs
from tests.cli.conftest import SHELF, TRAINS
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    folder = tmp_path / "theirs"
    for name, text in SHELF.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@asynccontextmanager
async def at_packs(size: tuple[int, int] = (100, 30)) -> AsyncIterator[Stage]:
    """The program, opened at home, with `p` pressed."""
    with house() as desk, LatePorter(desk) as porter:
        app = QuizApp(desk, porter=porter)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            stage = Stage(app, pilot, FakeDesk())
            await stage.press("p")
            await until(stage, lambda: "how-to-play" in stage.text)
            yield stage


async def until(stage: Stage, so: Callable[[], bool]) -> None:
    """Wait for work in a thread; the test fails when it does not come to its end."""
    for _ in range(200):
        await stage.pilot.pause()
        if so():
            return
        await asyncio.sleep(0.02)
    raise AssertionError(stage.text)


async def paste(stage: Stage, text: str) -> None:
    from textual.events import Paste

    stage.app.post_message(Paste(text))
    await stage.pilot.pause()


@pytest.mark.parametrize("size", [(100, 30), (40, 15)])
async def test_the_packs_are_listed_with_licence_and_origin(size: tuple[int, int]) -> None:
    async with at_packs(size) as stage:
        assert isinstance(stage.app.screen, Packs)
        assert "CC-BY-4.0" in stage.text
        assert "comes with" in stage.text


async def test_home_has_room_in_80_columns_for_the_key_that_quits() -> None:
    async with at_packs((80, 24)) as stage:
        await stage.press("escape")
        assert stage.text.splitlines()[-1].rstrip().endswith("q quit")


async def test_home_mentions_a_pack_that_cannot_be_played(home: Path) -> None:
    (home / "packs").mkdir(parents=True)
    (home / "packs" / "broken.yaml").write_text("quiz: 1\nquestions: [\n", encoding="utf-8")
    async with at_packs((80, 24)) as stage:
        await stage.press("escape")
        await until(stage, lambda: "1 pack has faults: p tells" in stage.text)


async def test_a_pack_is_added_and_removed(theirs: Path, home: Path) -> None:
    async with at_packs() as stage:
        await stage.press("a")
        assert "a .yaml file, a folder, a .zip" in stage.text
        await paste(stage, str(theirs / "trains.yaml"))
        await stage.press("enter")
        await until(stage, lambda: "Add trains?" in stage.text)
        assert "Trains  (trains)" in stage.text
        assert "3 questions, 1 source" in stage.text
        await stage.press("enter")
        await until(stage, lambda: "trains: 3" in stage.text)
        assert (home / "packs" / "trains" / "trains.yaml").is_file()
        await stage.press("down", "down", "x")
        assert "Remove Trains?" in stage.text
        await stage.press("enter")
        await until(stage, lambda: "Trains\n" not in stage.text)
        assert list((home / "packs").iterdir()) == []


async def test_an_added_pack_stands_on_the_home_screen(theirs: Path) -> None:
    async with at_packs() as stage:
        await stage.press("a")
        await paste(stage, str(theirs))
        await stage.press("enter")
        await until(stage, lambda: "Add trains?" in stage.text)
        await stage.press("enter")
        await until(stage, lambda: "trains: 3" in stage.text)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
        assert "Trains" in stage.text


async def test_no_leaves_nothing_behind(theirs: Path, home: Path) -> None:
    async with at_packs() as stage:
        await stage.press("a")
        await paste(stage, str(theirs))
        await stage.press("enter")
        await until(stage, lambda: "Add trains?" in stage.text)
        await stage.press("escape")
        await until(stage, lambda: "Packs" in stage.text)
        assert list((home / "packs").iterdir()) == []


async def test_leaving_with_an_offer_open_leaves_nothing_behind(theirs: Path, home: Path) -> None:
    async with at_packs() as stage:
        await stage.press("a")
        await paste(stage, str(theirs))
        await stage.press("enter")
        await until(stage, lambda: "Add trains?" in stage.text)
    assert list((home / "packs").iterdir()) == []


async def test_letters_that_are_keys_are_letters_while_a_source_is_typed() -> None:
    async with at_packs() as stage:
        await stage.press("a", "a", "x", "k", "j", "question_mark", "b", "backspace")
        assert "Add from: axkj?▏" in stage.text
        await stage.press("escape")
        assert stage.text.startswith(" Packs")


async def test_what_cannot_be_added_is_told_and_can_be_mended() -> None:
    async with at_packs() as stage:
        await stage.press("a", *"gone", "enter")
        await until(stage, lambda: "there is no such file or folder" in stage.text)
        assert "Add from: gone▏" in stage.text


async def test_a_pack_that_is_there_already_is_not_offered(theirs: Path, trains: Path) -> None:
    assert trains.exists()
    async with at_packs() as stage:
        await stage.press("a")
        await paste(stage, str(theirs))
        await stage.press("enter")
        await until(stage, lambda: "you have trains already" in stage.text)


async def test_only_an_added_pack_can_be_removed() -> None:
    async with at_packs() as stage:
        await stage.press("x")
        assert "Only packs that were added" in stage.text
        assert "Remove" not in stage.text.splitlines()[0]


async def test_problems_are_listed(home: Path) -> None:
    packs = home / "packs"
    packs.mkdir(parents=True)
    (packs / "broken.yaml").write_text("quiz: 1\ntitle: '[@click=app.quit]x\n")
    (packs / "some.yaml").write_text(TRAINS + "  - question: Broken?\n    options: [a]\n")
    async with at_packs() as stage:
        assert "! line 2:" in stage.text
        assert "! left out: 1 question" in stage.text
