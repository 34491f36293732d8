"""A screen that comes is styled and laid out once; one that comes back is as things stand."""

import pytest
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

from quiz.tui.screens.home import Home
from quiz.tui.screens.play import Play
from quiz.tui.screens.shown import Shown
from quiz.tui.widgets.board import Board
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import at_home, playing


async def test_opening_a_round_lays_out_no_screen_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[type] = []
    lay_out = Shown._refresh_layout

    def noted(screen: Shown[None], *told: object, **more: object) -> None:
        laid.append(type(screen))
        lay_out(screen, *told, **more)  # type: ignore[arg-type]

    async with at_home(FakeDesk(a_pack(a_question()))) as stage:
        monkeypatch.setattr(Shown, "_refresh_layout", noted)
        await stage.press("enter")
        assert isinstance(stage.app.screen, Play)
    assert Play in laid
    assert Home not in laid


async def test_opening_a_round_styles_each_widget_once(monkeypatch: pytest.MonkeyPatch) -> None:
    styled: list[DOMNode] = []
    update = Stylesheet.update_nodes

    def noted(sheet: Stylesheet, nodes: list[DOMNode], animate: bool = False) -> None:
        styled.extend(nodes)
        update(sheet, nodes, animate=animate)

    async with at_home(FakeDesk(a_pack(a_question()))) as stage:
        monkeypatch.setattr(Stylesheet, "update_nodes", noted)
        await stage.press("enter")
        play = stage.app.screen
        assert isinstance(play, Play)
        assert not [node for node in styled if node.screen is play]


async def test_a_screen_that_was_covered_has_the_size_and_the_theme_of_now() -> None:
    async with playing() as stage:
        play = stage.app.screen
        await stage.press("question_mark")
        assert stage.app.screen is not play
        stage.app.theme = "dracula"
        await stage.pilot.resize_terminal(50, 20)
        await stage.press("escape")
        assert stage.app.screen is play
        assert play.size == (50, 20)
        worn = play.query_one(Board).get_visual_style().background
        assert worn is not None
        assert worn.hex.lower() == stage.app.theme_variables["background"].lower()
