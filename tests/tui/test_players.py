"""Who plays: the screen of names, and the name at home."""

import pytest

from quiz.game.settings import Settings
from quiz.game.shelf import Shelved, Unfinished
from quiz.tui.screens.home import Home
from quiz.tui.screens.players import Names, Players
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home


def desk_of(player: str = "", *profiles: str) -> FakeDesk:
    desk = FakeDesk(a_pack())
    desk.chosen = Settings(player=player, profiles=profiles, motion=False)
    return desk


async def ask(stage: Stage) -> Players:
    """Ask who plays, until the names are there."""
    await stage.press("w")
    await stage.app.workers.wait_for_complete()
    await stage.pilot.pause()
    assert isinstance(stage.app.screen, Players)
    return stage.app.screen


def lit(stage: Stage) -> str:
    """The lit name, and what stands beside it."""
    return next(line for line in stage.text.splitlines() if "❯" in line).partition("❯ ")[2]


async def test_home_does_not_name_the_only_player() -> None:
    for player in ("", "Ada"):
        async with at_home(desk_of(player)) as stage:
            assert stage.text.count("citequiz") == 1
            assert "(w)" not in stage.text


@pytest.mark.parametrize(("player", "name"), [("", "you"), ("Ada", "Ada")])
async def test_home_names_the_player_when_there_are_others(player: str, name: str) -> None:
    async with at_home(desk_of(player, "Bo"), size=(40, 15)) as stage:
        assert stage.text.splitlines()[0] == f" citequiz   {name} (w)"


async def test_a_moved_key_is_named_at_home() -> None:
    desk = desk_of("Ada", "Bo")
    desk.chosen = desk.chosen._replace(keymap=(("players", "f2"),))
    async with at_home(desk) as stage:
        assert "Ada (f2)" in stage.text


async def test_one_key_at_home_lists_the_names_with_the_light_on_who_plays() -> None:
    async with at_home(desk_of("Bo", "Ada", "Cy")) as stage:
        await ask(stage)
        for name in ("you (no name)", "Ada", "Bo, plays now", "Cy", "A new name"):
            assert name in stage.text
        assert lit(stage) == "Bo, plays now"


async def test_enter_plays_under_the_lit_name_at_once() -> None:
    async with at_home(desk_of("Ada", "Bo")) as stage:
        await ask(stage)
        await stage.press("down", "enter")
        assert isinstance(stage.app.screen, Home)
        assert stage.desk.chosen.player == "Bo"
        assert "Bo (w)" in stage.text


async def test_home_tells_what_the_new_player_has_made_of_the_packs() -> None:
    class Several(FakeDesk):
        def unfinished(self) -> Unfinished | None:
            return self.left if self.chosen.player == "Bo" else None

        def due(self) -> int:
            return 3 if self.chosen.player == "Bo" else 0

        def shelf(self) -> tuple[Shelved, ...]:
            known = 6 if self.chosen.player == "Bo" else 0
            return tuple(pack._replace(known=known) for pack in super().shelf())

    desk = Several(a_pack(), left=Unfinished("old", "p", "Trains", 6, 10))
    desk.chosen = Settings(player="Ada", profiles=("Bo",), motion=False)
    async with at_home(desk) as stage:
        assert "Resume" not in stage.text
        await ask(stage)
        await stage.press("down", "enter")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        assert "Resume: question 6 of 10" in stage.text
        assert "3 due" in stage.text


async def test_the_one_without_a_name_can_be_chosen_again() -> None:
    async with at_home(desk_of("Ada")) as stage:
        await ask(stage)
        await stage.press("up", "enter")
        assert stage.desk.chosen.player == ""
        assert "you (w)" in stage.text


async def test_a_click_takes_a_name() -> None:
    async with at_home(desk_of("Ada", "Bo")) as stage:
        await ask(stage)
        await stage.pilot.click(Names, offset=(5, 2))
        await stage.pilot.pause()
        assert stage.desk.chosen.player == "Bo"


@pytest.mark.parametrize("keys", [("n",), ("down", "down", "down", "enter")])
async def test_a_new_name_is_asked_for_and_played_under(keys: tuple[str, ...]) -> None:
    async with at_home(desk_of("Ada")) as stage:
        await ask(stage)
        await stage.press(*keys)
        assert "Write the name." in stage.text
        await stage.press("c", "y", "enter")
        await stage.pilot.pause()
        assert isinstance(stage.app.screen, Home)
        assert stage.desk.chosen.player == "cy"
        assert "cy (w)" in stage.text


async def test_escape_changes_nothing() -> None:
    async with at_home(desk_of("Ada", "Bo")) as stage:
        await ask(stage)
        await stage.press("n", "c", "escape", "down", "escape")
        assert isinstance(stage.app.screen, Home)
        assert stage.desk.chosen.player == "Ada"


async def test_a_name_is_shown_as_it_was_written() -> None:
    async with at_home(desk_of("[red]Ada[/]", "\x1b[31mBo")) as stage:
        assert "[red]Ada[/] (w)" in stage.text
        await ask(stage)
        assert "[31mBo" in stage.text
        assert "\x1b" not in stage.text


async def test_a_failure_to_write_the_choice_is_told() -> None:
    desk = desk_of("Ada", "Bo")
    async with at_home(desk) as stage:
        await ask(stage)
        desk.refusing = True
        await stage.press("down", "enter")
        assert "the settings cannot be written" in stage.text
        assert desk.chosen.player == "Ada"


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        ("QUIZ_PLAYER", "QUIZ_PLAYER says who plays. Unset it to choose a name here."),
        ("--player", "--player says who plays. Start without it to choose a name here."),
    ],
)
async def test_what_else_says_who_plays_is_named_and_stays(origin: str, told: str) -> None:
    desk = desk_of("Ada", "Bo")
    desk.overruled = origin
    async with at_home(desk) as stage:
        await ask(stage)
        assert told in stage.text
        await stage.press("n")
        assert isinstance(stage.app.screen, Players)
        await stage.press("down", "enter")
        assert desk.chosen.player == "Ada"


async def test_a_name_that_is_settled_counts_at_home_at_once() -> None:
    async with at_home(desk_of("Ada", "Bo")) as stage:
        await stage.press("comma", "enter", "x", "enter", "escape")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        assert "Adax (w)" in stage.text


async def test_the_help_names_the_key() -> None:
    async with at_home(desk_of()) as stage:
        await stage.press("question_mark")
        assert "Who plays: choose a name" in stage.text
