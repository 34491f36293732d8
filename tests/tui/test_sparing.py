"""A key repaints what it changes, and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from textual.geometry import Region, Size
from textual.strip import Strip

from quiz.tui.room import stack
from quiz.tui.widgets.sheet import Line, Sheet, stretches
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home, playing


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


async def test_what_is_shown_first_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with drawing(monkeypatch) as drawn:
        async with at_home(FakeDesk(a_pack(), a_pack(id="another", title="Another"))):
            assert len(drawn) == 2
    with drawing(monkeypatch) as drawn:
        async with playing(welcome="Welcome!") as stage:
            assert len(drawn) == sum(len(sheet.lines) for sheet in stage.app.screen.query(Sheet))


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


async def test_what_fits_has_no_scrollbar() -> None:
    said = a_question(why="Because it is heavy. " * 5)
    async with playing(a_pack(said), size=(40, 15)) as stage:
        await stage.press("1")
        feedback = stage.app.screen.query_one("#feedback", Sheet)
        assert len(feedback.lines) == feedback.size.height
        assert not feedback.show_vertical_scrollbar


@pytest.mark.parametrize("why", ["", "Because it is heavy.", "Because it is heavy. " * 30])
async def test_an_answer_that_makes_room_for_feedback_is_laid_out_and_painted_once(
    why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [a_question(id=f"q{n}", text=f"Question {n}?", why=why) for n in range(3)]
    async with playing(a_pack(*questions)) as stage:
        for keys in ("1n", "1", "n"):
            times = laid_out(stage, monkeypatch)
            await stage.press(*keys)
            assert len(times) <= len(keys)


async def test_every_line_is_shared_again_when_the_terminal_changes_its_size() -> None:
    async with playing() as stage:
        await stage.press("1")
        for width, height in ((40, 15), (80, 24), (30, 8), (160, 50), (80, 19), (3, 2), (80, 24)):
            await stage.pilot.resize_terminal(width, height)
            await stage.pilot.pause()
            regions = [w.region for w in stage.app.screen.children if w.id and w.display]
            places = [place for region in regions for place in range(region.y, region.bottom)]
            assert len(places) == len(set(places))
            assert set(places) <= set(range(height))
            assert stage.app.screen.query_one("#keys").region.y == height - 1


@pytest.mark.parametrize(
    ("height", "blocks", "found"),
    [
        (9, [(0, 1), (1, 3), (1, 2)], [(0, 1), (2, 3), (6, 2)]),
        (9, [(0, 1), (1, 0), (1, 2)], [(0, 1), (1, 0), (2, 2)]),
        (4, [(0, 1), (1, 3), (1, 2)], [(0, 1), (2, 2), (4, 0)]),
        (0, [(0, 1), (1, 3)], [(0, 0), (0, 0)]),
    ],
)
def test_blocks_are_stacked_and_what_is_too_much_is_cut(
    height: int, blocks: list[tuple[int, int]], found: list[tuple[int, int]]
) -> None:
    assert stack(height, blocks) == found


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


async def test_a_scrollbar_goes_once_the_terminal_has_grown() -> None:
    pack = a_pack(a_question(text="How fast does the train go? " * 12))
    async with playing(pack, size=(40, 15)) as stage:
        await stage.press("1")
        sheets = list(stage.app.screen.query(Sheet))
        assert any(sheet.vertical_scrollbar.region for sheet in sheets)
        await stage.pilot.resize_terminal(80, 24)
        await stage.pilot.pause()
        assert not any(sheet.show_vertical_scrollbar for sheet in sheets)
        assert not any(sheet.vertical_scrollbar.region for sheet in sheets)
