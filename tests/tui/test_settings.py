"""The settings screen: every setting by keys, at once where that can be."""

import pytest

from quiz.game.settings import Settings
from quiz.game.settling import SETTINGS, THEMES, taken
from quiz.tui.app import QuizApp
from quiz.tui.screens.home import Home
from quiz.tui.screens.keymap import KeymapScreen
from quiz.tui.screens.settings import SettingsScreen
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home, playing

PLACES = tuple(SETTINGS)


async def light(stage: Stage, name: str) -> None:
    """Open the settings at home, and move the light to one of them."""
    await stage.press("comma")
    assert isinstance(stage.app.screen, SettingsScreen)
    stage.app.screen.action_move(PLACES.index(name))
    await stage.pilot.pause()


async def light_key(stage: Stage, id: str) -> None:
    """Open the list of all keys, and move the light to one of them."""
    await light(stage, "keymap")
    await stage.press("enter")
    assert isinstance(stage.app.screen, KeymapScreen)
    stage.app.screen.action_move([one.id for one in stage.app.screen.listed.bound].index(id))


def level(stage: Stage) -> str:
    """How much may move."""
    return stage.app.animation_level


def desk_with(**settled: object) -> FakeDesk:
    """A desk with some settings."""
    desk = FakeDesk(a_pack())
    desk.chosen = Settings(**{name: taken(name, value) for name, value in settled.items()})
    return desk


def moved(stage: Stage) -> dict[str, str]:
    """The keys that are moved."""
    return dict(stage.desk.chosen.keymap)


@pytest.mark.parametrize("size", [(40, 15), (80, 24)])
async def test_every_setting_is_on_the_screen_with_what_the_lit_one_is(
    size: tuple[int, int],
) -> None:
    async with at_home(desk_with(), size=size) as stage:
        await light(stage, "profiles")
        for name in SETTINGS:
            assert f" {name} " in stage.text
        assert "❯ profiles" in stage.text
        assert "The names of those who play here" in " ".join(stage.text.split())


async def test_a_theme_is_worn_at_once_and_remembered() -> None:
    async with at_home(desk_with()) as stage:
        await light(stage, "theme")
        await stage.press("right", "right")
        assert stage.app.theme == stage.desk.chosen.theme == THEMES[2]
        await stage.press("left")
        assert stage.app.theme == stage.desk.chosen.theme == THEMES[1]
        await stage.press("x")
        assert stage.app.theme == THEMES[0]


async def test_the_theme_of_the_settings_is_worn_from_the_first_frame() -> None:
    assert QuizApp(desk_with(theme="nord")).theme == "nord"
    assert QuizApp(desk_with(theme="nord")).theme_variables["primary"].lower() == "#88c0d0"


async def test_a_theme_chosen_in_the_palette_is_remembered() -> None:
    async with at_home(desk_with()) as stage:
        stage.app.theme = "dracula"
        await stage.pilot.pause()
        assert stage.desk.chosen.theme == "dracula"


async def test_motion_is_stopped_at_once() -> None:
    async with at_home(desk_with()) as stage:
        stage.app.animation_level = "full"
        await light(stage, "motion")
        await stage.press("enter")
        assert level(stage) == "none"


async def test_a_name_is_typed_and_taken_back() -> None:
    async with at_home(desk_with()) as stage:
        await light(stage, "player")
        await stage.press("enter", *"Ada", "enter")
        assert stage.desk.chosen.player == "Ada"
        assert "Ada" in stage.text
        await stage.press("enter", "backspace", "escape")
        assert stage.desk.chosen.player == "Ada"
        await stage.press("x")
        assert stage.desk.chosen.player == ""


async def test_a_wrong_value_is_told_and_changes_nothing() -> None:
    async with at_home(desk_with()) as stage:
        await light(stage, "clock")
        await stage.press("enter", *"soon", "enter")
        assert "makes no sense" in " ".join(stage.text.split())
        assert stage.desk.chosen.clock == 0


async def test_a_file_that_cannot_be_written_is_told_and_nothing_changes() -> None:
    desk = desk_with()
    desk.refusing = True
    async with at_home(desk) as stage:
        await light(stage, "theme")
        await stage.press("enter")
        assert stage.app.theme == THEMES[0]
        assert "the settings cannot be written" in stage.text


async def test_settings_opened_in_a_round_come_back_to_it() -> None:
    async with playing() as stage:
        stage.app.action_settings()
        await stage.pilot.pause()
        assert isinstance(stage.app.screen, SettingsScreen)
        await stage.press("escape")
        assert stage.round.open


async def test_a_key_is_moved_and_does_its_work_at_once() -> None:
    async with at_home(desk_with()) as stage:
        await light_key(stage, "settings")
        await stage.press("enter", "f2")
        assert stage.desk.chosen.keymap == (("settings", "f2"),)
        await stage.press("escape", "escape", "comma")
        assert isinstance(stage.app.screen, Home)
        assert "f2 settings" in stage.text
        await stage.press("f2")
        assert isinstance(stage.app.screen, SettingsScreen)


async def test_a_key_is_moved_to_a_sign_that_has_a_name_of_several_words() -> None:
    async with at_home(desk_with()) as stage:
        await light_key(stage, "settings")
        await stage.press("enter", "left_parenthesis")
        assert moved(stage) == {"settings": "("}
        await stage.press("escape", "escape")
        assert "( settings" in stage.text
        await stage.press("left_parenthesis")
        assert isinstance(stage.app.screen, SettingsScreen)


async def test_escape_leaves_a_key_where_it_is_and_x_brings_it_back() -> None:
    async with at_home(desk_with(keymap="up=w")) as stage:
        await light_key(stage, "up")
        await stage.press("enter", "escape")
        assert moved(stage) == {"up": "w"}
        await stage.press("x")
        assert moved(stage) == {}


async def test_moved_keys_are_in_the_help() -> None:
    async with at_home(desk_with(keymap="filter=f3")) as stage:
        await stage.press("question_mark")
        assert "f3          Filter the packs" in stage.text


async def test_moved_keys_that_clash_are_told_and_not_moved() -> None:
    desk = desk_with(keymap="filter=m settings=f2 flter=f3")
    async with at_home(desk, size=(120, 30)) as stage:
        told = " ".join(stage.text.replace("▌", " ").split())
        assert "filter and ways would both be m on the screen Home" in told
        assert "Did you mean filter?" in told
        assert stage.app._keymap == {"settings": "f2"}
        await stage.press("slash", "t")
        assert "/t" in stage.text


async def test_a_goal_is_shown_quietly_and_at_once() -> None:
    desk = desk_with()
    desk.given = 3
    async with at_home(desk) as stage:
        assert "today" not in stage.text
        await light(stage, "goal")
        await stage.press("enter", *"20", "enter", "escape")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        assert "3 of 20 today" in stage.text
