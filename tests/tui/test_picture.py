"""A question with a picture, on terminals with much room and with little."""

import pytest
from rich.color import ColorSystem

from quiz.game.question import Image
from quiz.tui.widgets import sketch
from quiz.tui.widgets.sketch import Sketch, few_colours
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, playing

ALT = "Picture: A green train"
PACK = a_pack(a_question()._replace(image=Image("train.png", "A green train")))


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with all colours."""
    monkeypatch.setattr(sketch, "few_colours", lambda _: False)


async def drawn(stage: Stage) -> None:
    """Wait for the thread that draws."""
    await stage.app.workers.wait_for_complete()
    await stage.pilot.pause()
    await stage.pilot.pause()


def desk() -> FakeDesk:
    """A desk with the pack of the picture."""
    return FakeDesk(PACK, text="# Notes\n")


async def test_the_picture_is_drawn_below_the_options_and_its_words_stand_above() -> None:
    async with playing(PACK, desk=desk()) as stage:
        await drawn(stage)
        lines = stage.text.splitlines()
        words, last, picture = (
            next(at for at, line in enumerate(lines) if sign in line) for sign in (ALT, "4 d", "▀▀")
        )
        assert words < last < picture


async def test_the_options_are_all_there_where_a_picture_has_no_room() -> None:
    async with playing(PACK, desk=desk(), size=(40, 12)) as stage:
        await drawn(stage)
        assert "▀" not in stage.text
        assert "4 d" in stage.text
        assert ALT in stage.text


async def test_a_key_shows_the_picture_on_the_whole_screen_and_back() -> None:
    async with playing(PACK, desk=desk(), size=(40, 15)) as stage:
        await stage.press("i")
        await drawn(stage)
        assert "A green train" in stage.text.splitlines()[0]
        assert "▀▀" in stage.text
        await stage.press("escape")
        assert "4 d" in stage.text


async def test_it_is_drawn_once_for_each_size() -> None:
    shown = desk()
    async with playing(PACK, desk=shown) as stage:
        await drawn(stage)
        await stage.pilot.resize_terminal(100, 30)
        await drawn(stage)
        await stage.pilot.resize_terminal(80, 24)
        await drawn(stage)
        assert [room.width for _, room in shown.drawn] == [78, 98]


async def test_a_picture_that_cannot_be_drawn_is_one_line_and_stops_nothing() -> None:
    shown = desk()
    shown.picture_fails = "the picture [b]x[/b]\n\x1b[2J is damaged"
    async with playing(PACK, desk=shown) as stage:
        await drawn(stage)
        assert "the picture [b]x[/b] " in stage.text
        assert "is damaged" in stage.text
        await stage.press(stage.key())
        assert "✓ right" in stage.text


async def test_a_terminal_of_few_colours_gets_shades(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sketch, "few_colours", lambda _: True)
    async with playing(PACK, desk=desk()) as stage:
        await drawn(stage)
        (line,) = sketch_lines(stage)[:1]
        assert line.strip()
        assert set(line) <= set(sketch.SHADES)


async def test_a_terminal_of_ascii_gets_shades(monkeypatch: pytest.MonkeyPatch) -> None:
    async with playing(PACK, desk=desk()) as stage:
        monkeypatch.setattr(stage.app.console, "_color_system", ColorSystem.TRUECOLOR)
        monkeypatch.setattr(stage.app, "no_color", False)
        told = []
        for locale in ("C", "C.UTF-8"):
            monkeypatch.setenv("LC_ALL", locale)
            told.append(few_colours(stage.app.screen.app))
    assert told == [True, False]


def sketch_lines(stage: Stage) -> list[str]:
    """What the sketch shows."""
    widget = stage.app.screen.query_one(Sketch)
    return [widget.render_line(y).text for y in range(widget.size.height)]


async def test_a_question_without_a_picture_says_so() -> None:
    plain = a_pack(a_question("one"))
    async with playing(plain, desk=FakeDesk(plain)) as stage:
        await stage.press("i")
        assert "This question has no picture." in stage.text
        assert not stage.app.screen.query(Sketch)
        assert "i picture" not in stage.text
