"""A key repaints what it changes, and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from textual.geometry import Region, Size
from textual.strip import Strip

from quiz.tui.widgets.sheet import Line, Sheet, stretches
from tests.conftest import a_pack, a_question
from tests.tui.stage import Stage, playing


@contextmanager
def drawing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The texts of the lines that are drawn from here on."""
    drawn: list[str] = []
    draw = Sheet.draw

    def noted(sheet: Sheet, line: Line, width: int) -> Strip:
        drawn.append(line.text.plain.strip())
        return draw(sheet, line, width)

    with monkeypatch.context() as patch:
        patch.setattr(Sheet, "draw", noted)
        yield drawn


def laid_out(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Grows by one whenever the screen is laid out anew."""
    times: list[object] = []
    screen = stage.app.screen
    lay_out = screen._refresh_layout

    def noted(size: Size | None = None, scroll: bool = False) -> None:
        times.append(scroll)
        lay_out(size, scroll)

    monkeypatch.setattr(screen, "_refresh_layout", noted)
    return times


async def test_moving_the_light_draws_two_options(monkeypatch: pytest.MonkeyPatch) -> None:
    async with playing() as stage:
        with drawing(monkeypatch) as drawn:
            await stage.press("down")
        assert [line[:3] for line in drawn] == ["1 a", "2 b"]


async def test_an_answer_draws_the_question_no_more_and_lays_nothing_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with playing() as stage:
        await stage.press("h")
        times = laid_out(stage, monkeypatch)
        with drawing(monkeypatch) as drawn:
            await stage.press("1")
        assert drawn
        assert not any("Question number" in line for line in drawn)
        assert times == []


async def test_an_answer_that_needs_a_scrollbar_gets_one() -> None:
    long = a_question(why="Because it is heavy. " * 60)
    async with playing(a_pack(long)) as stage:
        feedback = stage.app.screen.query_one("#feedback", Sheet)
        await stage.press("h")
        assert not feedback.show_vertical_scrollbar
        await stage.press("1")
        assert feedback.show_vertical_scrollbar
        before = stage.text
        await stage.press("down")
        assert stage.text != before


async def test_other_colours_are_taken_by_every_line(monkeypatch: pytest.MonkeyPatch) -> None:
    async with playing() as stage:
        before = colours(stage)
        with drawing(monkeypatch) as drawn:
            stage.app.theme = "textual-light"
            await stage.pilot.pause()
        assert any("Question number" in line for line in drawn)
        assert all(new != old for new, old in zip(colours(stage), before, strict=True))


def colours(stage: Stage) -> list[str]:
    """How each line of the screen looks, without what it says."""
    strips = stage.app.screen._compositor.render_strips()
    return [" ".join(str(style) for _, style, _ in strip) for strip in strips]


async def test_a_line_drawn_in_part_is_cut() -> None:
    async with playing() as stage:
        for widget in stage.app.screen.query("#board, #heading"):
            (strip,) = widget.render_lines(Region(4, 0, 10, 1))
            assert strip.text == widget.render_lines(Region(0, 0, 80, 1))[0].text[4:14]


@pytest.mark.parametrize(
    ("places", "found"),
    [([], []), ([3], [(3, 4)]), ([5, 1, 2, 3], [(1, 4), (5, 6)]), ([1, 1, 2], [(1, 3)])],
)
def test_neighbouring_lines_are_redrawn_together(
    places: list[int], found: list[tuple[int, int]]
) -> None:
    assert stretches(places) == found
