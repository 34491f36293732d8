"""Every size is playable, and a live resize loses nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.tui.room import column, share
from tests.conftest import a_pack, a_question
from tests.tui.stage import playing

LONG = "An option so long that on eighty columns it takes two lines, number"


async def test_question_and_four_long_options_fit_80x24_with_the_verdict() -> None:
    question = a_question(
        text="A question " + "with words " * 8 + "?",
        right=(f"{LONG} one, to the end",),
        wrong=tuple(f"{LONG} {n}, to the end" for n in ("two", "three", "four")),
        why="Because. " * 60,
    )
    async with playing(a_pack(question)) as stage:
        assert sum(f"{n}, to" in stage.text for n in ("one", "two", "three", "four")) == 4
        await stage.press("1")
        assert sum(f"{n}, to" in stage.text for n in ("one", "two", "three", "four")) == 4
        assert "A question" in stage.text
        assert "Right" in stage.text


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40), (200, 60), (20, 8)])
async def test_a_round_can_be_played_at(size: tuple[int, int]) -> None:
    async with playing(size=size, count=2) as stage:
        await stage.press("down", "enter")
        assert "✓" in stage.text
        await stage.press("n", "h", "1", "n")
        assert "points" in stage.text


async def test_at_40x15_every_option_comes_into_view_with_the_light() -> None:
    question = a_question(
        text="A question " + "with words " * 12 + "?",
        right=("right one " + "long " * 20,),
        wrong=tuple(f"wrong {n} " + "long " * 20 for n in ("two", "three", "four")),
    )
    async with playing(a_pack(question), size=(40, 15)) as stage:
        for _ in range(4):
            assert stage.text.count("❯") == 1
            await stage.press("down")


async def test_the_train_goes_first_on_a_low_screen() -> None:
    async with playing(size=(80, 15)) as stage:
        assert "There" not in stage.text
        await stage.pilot.resize_terminal(80, 24)
        await stage.pilot.pause()
        assert "There" in stage.text


async def test_a_live_resize_loses_nothing() -> None:
    async with playing() as stage:
        await stage.press("down", "h")
        before = stage.round
        for size in ((1, 1), (40, 15), (200, 60), (13, 40), (80, 24)):
            await stage.pilot.resize_terminal(*size)
            await stage.pilot.pause()
        assert stage.round is before
        assert "❯ 2 b" in stage.text
        await stage.press("enter")
        assert stage.round.given is not None
        assert stage.round.given.pick == {1}


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (160, 50)])
async def test_the_keys_stay_on_the_last_line(size: tuple[int, int]) -> None:
    async with playing(size=size) as stage:
        for keys in ((), ("1",), ("n",), ("h",), ("1", "n")):
            await stage.press(*keys)
            assert "esc leave" in stage.text.splitlines()[-1]


@given(st.integers(1, 100), st.integers(1, 60), st.integers(0, 60))
def test_lines_are_shared_so_that_both_parts_are_seen(height: int, board: int, said: int) -> None:
    given_to_board = share(height, board, said)
    if not said:
        assert given_to_board == height
    elif height >= 9:
        assert min(3, board) <= given_to_board < height
        assert given_to_board >= board or height - given_to_board >= min(said, 6)


@given(st.integers(-5, 300))
def test_a_column_of_text_lies_in_the_middle_and_is_not_too_wide(width: int) -> None:
    left, room = column(width)
    assert 1 <= room <= 98
    if width > 3:
        assert abs((width - room - left) - left) <= 1
