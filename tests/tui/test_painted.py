"""Home as it was painted, and the bytes that draw it."""

from rich.console import Console
from rich.segment import Segment
from textual.strip import Strip

from quiz.game.settings import Settings
from quiz.tui.app import QuizApp
from quiz.tui.painted import Painted
from quiz.tui.widgets.shelf import Shelf
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk


def painted(text: str) -> Painted:
    line = Strip([Segment(text)])
    return Painted((), None, "", Settings(), [line, line], Console())


def test_each_line_is_drawn_in_its_place() -> None:
    assert painted("ab").frame() == b"\x1b[1;1Hab\x1b[2;1Hab"
    assert painted("ab").size == (2, 2)


def test_what_a_terminal_would_obey_is_never_kept() -> None:
    assert painted("a\x1b[2Jb").frame() == b""


async def test_home_is_remembered_as_it_was_before_anything_was_done_to_it() -> None:
    desk = FakeDesk(a_pack(), a_pack(id="other"))
    desk.waiting = 3
    app = QuizApp(desk)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("down")
        await pilot.pause()
        assert "3 due" in app.screen._compositor.render_strips()[0].text
        assert app.painted
        assert not any("due" in line.text for line in app.painted.lines)
        lit = [place for place, line in enumerate(app.painted.lines) if "❯" in line.text]
        assert lit == [app.screen.query_one(Shelf).region.y]
        assert app.painted.packs == desk.shelf()
