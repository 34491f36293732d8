"""The command palette: what it asks for, and what it says when there is nothing."""

import pytest

from quiz.tui.search import Palette
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import at_home

LONG_ENOUGH = 500


async def test_what_is_not_found_is_told_in_our_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Palette, "_NO_MATCHES_COUNTDOWN", 0.001)
    async with at_home(FakeDesk(a_pack())) as stage:
        await stage.press("ctrl+p")
        assert isinstance(stage.app.screen, Palette)
        assert "Search for a command" in stage.text
        await stage.press(*"zqzq")
        for _ in range(LONG_ENOUGH):
            if "Nothing found." in stage.text:
                break
            await stage.pilot.pause(0.01)
        assert "Nothing found." in stage.text


async def test_the_palette_opens_once() -> None:
    async with at_home(FakeDesk(a_pack())) as stage:
        await stage.press("ctrl+p", "ctrl+p")
        assert sum(isinstance(screen, Palette) for screen in stage.app.screen_stack) == 1


async def test_themes_are_searched_and_what_ctrl_c_does_not_do_is_told() -> None:
    async with at_home(FakeDesk(a_pack())) as stage:
        stage.app.search_themes()
        await stage.pilot.pause()
        assert "Search for a theme" in stage.text
        await stage.press("escape", "ctrl+c")
        assert "Press Ctrl+Q to leave" in stage.text
