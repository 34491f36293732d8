"""`quiz watch`: what is looked at, and what the screen shows of it."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from quiz.cli.watching import Watching, first_changed
from quiz.tui.screens.watch import Watch
from quiz.tui.watch import WatchApp
from tests.cli.conftest import TRAINS, Run


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "trains.yaml"
    path.write_text(TRAINS)
    return path


def save(path: Path, text: str) -> None:
    """Save as editors do: a new file takes the place of the old one."""
    fresh = path.with_suffix(".new")
    fresh.write_text(text)
    fresh.replace(path)


def test_a_file_is_looked_at_once_until_it_is_saved(pack: Path) -> None:
    watching = Watching(pack)
    assert watching.look() is not None
    assert watching.look() is None
    save(pack, TRAINS.replace("green", "blue-green"))
    assert watching.look() is not None


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("How fast does", "How quickly does", 0),
        ("green", "olive", 1),
        ("How many locomotives", "How many engines", 2),
        ("title: Trains", "title: Old trains", 0),
        ("three, four]\n", "three, four]\n  # a thought\n", 2),
    ],
)
def test_the_question_that_was_worked_on_is_shown(old: str, new: str, at: int, pack: Path) -> None:
    watching = Watching(pack)
    watching.look()
    save(pack, TRAINS.replace(old, new))
    found = watching.look()
    assert found
    assert found.at == at


def test_a_file_that_is_gone_is_told_once_and_seen_when_it_comes_back(pack: Path) -> None:
    watching = Watching(pack)
    watching.look()
    pack.unlink()
    gone = watching.look()
    assert gone
    assert gone.pack is None
    assert "cannot be read" in gone.troubles[0].message
    assert watching.look() is None
    pack.write_text(TRAINS)
    back = watching.look()
    assert back
    assert back.pack


def test_the_first_line_that_differs_is_found() -> None:
    assert first_changed(["a", "b"], ["a", "c"]) == 2
    assert first_changed(["a"], ["a", "b"]) == 2
    assert first_changed(["a", "b"], ["a"]) == 2
    assert first_changed(["a"], ["a"]) == 1


class Author:
    """Someone with the watch on the screen."""

    def __init__(self, app: WatchApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> Watch:
        assert isinstance(self.app.screen, Watch)
        return self.app.screen

    @property
    def text(self) -> str:
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def saved(self) -> None:
        await self.screen.poll()
        await self.pilot.pause()


@asynccontextmanager
async def watched(path: Path, size: tuple[int, int] = (120, 30)) -> AsyncIterator[Author]:
    app = WatchApp(path.name, Watching(path).look)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Author(app, pilot)


@pytest.mark.parametrize("size", [(120, 30), (80, 24), (40, 15)])
async def test_the_question_stands_next_to_the_problems(pack: Path, size: tuple[int, int]) -> None:
    async with watched(pack, size) as author:
        assert "How fast does the train go?" in author.text
        assert "question 1 of 3" in author.text
        assert re.search(r"\d+:\d+ Q\d{3} (error|warning|advice): ", author.text)


async def test_keys_go_through_the_questions(pack: Path) -> None:
    async with watched(pack) as author:
        await author.press("n")
        assert "Which colour is it?" in author.text
        await author.press("p", "p")
        assert "How many locomotives" in author.text


async def test_space_shows_what_follows_the_answer(pack: Path) -> None:
    async with watched(pack) as author:
        assert "Hint: Think of a moped." in author.text
        assert "It is heavy." not in author.text
        await author.press("space")
        assert "It is heavy." in author.text
        assert "It goes at sixty." in author.text
        await author.press("space")
        assert "It is heavy." not in author.text


async def test_a_save_is_seen(pack: Path) -> None:
    async with watched(pack) as author:
        save(pack, TRAINS.replace("Which colour is it?", "What colour is it?"))
        await author.saved()
        assert "What colour is it?" in author.text
        assert "question 2 of 3" in author.text


async def test_a_broken_file_leaves_the_question_as_it_was(pack: Path) -> None:
    async with watched(pack) as author:
        save(pack, "quiz: 1\ntitle: 'x\n")
        await author.saved()
        assert "cannot be played now; question 1 of 3 as it was" in author.text
        assert "How fast does the train go?" in author.text
        assert "2:8" in author.text
        save(pack, TRAINS)
        await author.saved()
        assert "cannot be played" not in author.text


async def test_a_file_that_begins_broken_can_be_mended(pack: Path) -> None:
    pack.write_text("quiz: 1\n")
    async with watched(pack) as author:
        assert "Nothing can be played yet." in author.text
        save(pack, TRAINS)
        await author.saved()
        assert "question 1 of 3" in author.text


async def test_fewer_questions_than_before_are_no_trouble(pack: Path) -> None:
    async with watched(pack) as author:
        await author.press("p")
        assert "question 3 of 3" in author.text
        save(pack, TRAINS.partition("  - id: colour")[0])
        await author.saved()
        assert "question 1 of 1" in author.text


async def test_hostile_texts_stay_texts(pack: Path) -> None:
    save(pack, TRAINS.replace("Which colour", "'[red]Which[/] [@click=app.quit]colour'").replace(
        "colour' is it?", "colour is it?'"))  # fmt: skip
    async with watched(pack) as author:
        await author.press("n")
        assert "[red]Which[/] [@click=app.quit]colour is it?" in author.text


def test_without_a_terminal_it_says_what_to_do(quiz: Run, pack: Path) -> None:
    told = quiz("watch", str(pack))
    assert told.code == 2
    assert "quiz check" in told.err
