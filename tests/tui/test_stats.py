"""The screen of item statistics, by keys."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from quiz.game.question import Pack
from quiz.game.stats.responses import Response
from quiz.tui.app import QuizApp
from quiz.tui.screens.home import Home
from quiz.tui.screens.stats import Figures, Stats
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage


def answers(question: str, right: int, of: int) -> list[Response]:
    """So many players, of whom so many are right and the others pick one wrong option."""
    return [
        Response(f"p{n}", question, frozenset({"sixty" if n < right else "twenty"}), n < right, 4)
        for n in range(of)
    ]


PACK = a_pack(*(a_question(f"q{n}", f"Question number {n}?") for n in range(30)))
ANSWERS = [*answers("q0", 9, 12), *answers("q1", 2, 12), *answers("q2", 1, 2)]


@asynccontextmanager
async def at_stats(
    responses: list[Response], *, pack: Pack = PACK, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Stage]:
    """The program, with the statistics of a pack open."""
    desk = FakeDesk(pack)
    desk.responses = responses
    app = QuizApp(desk)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        app.action_stats(pack.id)
        stage = Stage(app, pilot, desk)
        await until(stage, lambda: "Counting" not in stage.text and isinstance(app.screen, Stats))
        yield stage


async def until(stage: Stage, so: Callable[[], bool]) -> None:
    """Wait for work in a thread; the test fails when it does not come to its end."""
    for _ in range(500):
        await stage.pilot.pause()
        if so():
            return
        await asyncio.sleep(0.02)
    raise AssertionError(stage.text)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_the_questions_are_listed_with_their_figures(size: tuple[int, int]) -> None:
    async with at_stats(ANSWERS, size=size) as stage:
        text = " ".join(stage.text.split())
        assert "26 first answers" in text
        await stage.press("end")
        assert "Question number 29?" in stage.text
        await stage.press("home")
        assert "26 first answers" in " ".join(stage.text.split())
        line = next(line for line in stage.text.splitlines() if "Question number 0?" in line)
        assert "75%" in line
        assert "❯" in line
        assert "!" not in line
        assert stage.text.count("❯") == 1


async def test_what_looks_wrong_is_marked_by_a_sign_and_told_in_words() -> None:
    async with at_stats(ANSWERS) as stage:
        line = next(line for line in stage.text.splitlines() if "Question number 1?" in line)
        assert "17% !" in line
        told = " ".join(stage.text.split())
        await stage.press("down")
        assert stage.text.count("❯") == 1
        assert "the wrong option “twenty” is taken more often than the right one" in told


async def test_enter_opens_all_figures_of_the_lit_question_and_esc_comes_back() -> None:
    async with at_stats(ANSWERS) as stage:
        await stage.press("down", "enter")
        assert isinstance(stage.app.screen, Figures)
        assert "right: 2 of 12, 17%" in stage.text
        assert "✓ sixty: taken 2 times (17%)" in stage.text
        assert "✗ twenty: taken 10 times (83%)" in stage.text
        assert "a figure needs 30 players" in stage.text
        await stage.press("escape")
        assert isinstance(stage.app.screen, Stats)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)


async def test_too_few_answers_are_told_as_a_count() -> None:
    async with at_stats(ANSWERS) as stage:
        line = next(line for line in stage.text.splitlines() if "Question number 2?" in line)
        assert "1/2" in line


async def test_without_answers_it_is_told_what_to_do() -> None:
    async with at_stats([]) as stage:
        assert "Nobody has answered" in stage.text
        assert "quiz scores import FILE" in " ".join(stage.text.split())
        await stage.press("enter", "down", "enter")
        assert isinstance(stage.app.screen, Stats)


async def test_text_of_a_pack_is_shown_as_it_is() -> None:
    hostile = a_question("q0", "[red]Which[/red] \x1b[2J?")
    async with at_stats(answers("q0", 1, 12), pack=a_pack(hostile)) as stage:
        assert "[red]Which[/red] \N{REPLACEMENT CHARACTER}[2J?" in stage.text
