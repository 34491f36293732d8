"""Several players at one screen: who plays, who has won, and which keys are told."""

import pytest

from quiz.game.modes import BUZZER, HOTSEAT
from quiz.game.question import Pack
from quiz.game.shelf import Unfinished
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home, playing

EIGHT = tuple(f"{name} of the long name" for name in ("Ada", "Bo", "Cy", "Di", "Ed", "Fay", "Gil"))
EIGHT = (*EIGHT, "[/]")


def a_big_pack() -> Pack:
    return a_pack(*(a_question(f"q{n}", f"Number {n}?") for n in range(16)))


def top(stage: Stage) -> str:
    return stage.text.splitlines()[0]


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_of_eight_players_the_one_whose_turn_it_is_can_be_read(size: tuple[int, int]) -> None:
    async with playing(a_big_pack(), mode=HOTSEAT, players=EIGHT, count=8, size=size) as stage:
        for name in EIGHT:
            assert f"▸{name}" in top(stage)
            await stage.press(stage.key())
            assert f"▸{name}" in top(stage)
            await stage.press("n")


async def test_the_result_of_several_names_the_winner_and_adds_nothing_up() -> None:
    async with playing(a_big_pack(), mode=HOTSEAT, players=("[b]Ada", "Bo"), count=2) as stage:
        await stage.press(stage.key(), "n", stage.key(right=False), "n")
        assert "[b]Ada wins" in stage.text.splitlines()[1]
        assert "100 points" not in "\n".join(stage.text.splitlines()[:3])


async def test_those_who_are_level_share_the_first_place() -> None:
    async with playing(a_big_pack(), mode=HOTSEAT, players=("Ada", "Bo", "Cy"), count=3) as stage:
        for _ in range(3):
            await stage.press(stage.key(), "n")
        assert "Ada, Bo and Cy share the first place" in stage.text


async def test_after_a_race_for_an_answer_no_keys_are_told_that_nobody_has() -> None:
    players = ("Left", "Right")
    async with playing(mode=BUZZER, players=players, count=1) as stage:
        places = set(range(3)) - stage.round.turn.right
        await stage.press(*("asdf"[min(places)], "jkl"[max(places)]))
        right = next(option.text for option in stage.round.turn.options if option.correct)
        assert f"Right: {right}" in stage.text
        assert "1 a" not in stage.text


async def test_while_an_unfinished_round_is_lit_its_pack_is_the_one_to_play() -> None:
    packs = (a_pack(id=f"p{n}", title=f"Pack {n}") for n in range(3))
    desk = FakeDesk(*packs, left=Unfinished("r", "p2", "Pack 2", 2, 10))
    async with at_home(desk, size=(80, 30)) as stage:
        await stage.press("m")
        assert "Ways to play: Pack 2" in stage.text


async def test_while_a_review_is_lit_the_first_pack_is_the_one_to_play() -> None:
    packs = (a_pack(id=f"p{n}", title=f"Pack {n}") for n in range(3))
    desk = FakeDesk(*packs, left=Unfinished("r", "*", "Review", 2, 10))
    async with at_home(desk, size=(80, 30)) as stage:
        await stage.press("m")
        assert "Ways to play: Pack 0" in stage.text
