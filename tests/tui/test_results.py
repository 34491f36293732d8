"""The result screen."""

import pytest

from quiz.game.modes import MISSED
from quiz.game.shelf import Best
from quiz.tui.screens.home import Home
from quiz.tui.screens.results import Results
from tests.tui.stage import Stage, playing


async def finish(stage: Stage, *rights: bool) -> None:
    """Answer as many questions as there are `rights`, each right or wrong."""
    for right in rights:
        await stage.press(stage.key(right=right), "n")


async def test_the_figures_are_told() -> None:
    async with playing(count=3) as stage:
        await finish(stage, True, True, False)
        assert "210 points" in stage.text
        assert "2 of 3 right" in stage.text
        assert "Best streak 2" in stage.text


async def test_a_missed_question_is_shown_with_its_right_option_and_why() -> None:
    async with playing(count=2) as stage:
        await finish(stage, True, False)
        assert "Missed: 1" in stage.text
        assert "✓ right  sixty" in stage.text
        assert "It is heavy." in stage.text


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (None, "the score to beat"),
        (Best(100, 1, 2), "A new personal best!"),
        (Best(210, 2, 2), "As good as your best"),
        (Best(900, 2, 2), "Your best: 900 points, 2 of 2 right."),
    ],
)
async def test_the_best_so_far_is_told_as_such(before: Best | None, told: str) -> None:
    async with playing(count=2) as stage:
        stage.desk.record = before
        await finish(stage, True, True)
        assert told in stage.text


async def test_m_plays_the_missed_ones_again() -> None:
    async with playing(count=3) as stage:
        await finish(stage, False, True, False)
        await stage.press("m")
        assert stage.round.mode is MISSED
        assert len(stage.round.turns) == 2


async def test_m_without_misses_stays() -> None:
    async with playing(count=1) as stage:
        await finish(stage, True)
        await stage.press("m")
        assert isinstance(stage.app.screen, Results)
        assert "✓ Nothing missed." in stage.text


async def test_a_plays_again_with_as_many_questions() -> None:
    async with playing(count=3) as stage:
        await finish(stage, True, True, True)
        await stage.press("a")
        assert (stage.round.at, len(stage.round.turns)) == (0, 3)


async def test_escape_goes_home() -> None:
    async with playing(count=1) as stage:
        await finish(stage, True)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)


async def test_time_is_rounded_as_everywhere_else() -> None:
    async with playing(count=1) as stage:
        await stage.wait(59.6)
        await finish(stage, True)
        assert "Time 1:00" in stage.text
