"""The home screen: packs, the unfinished round, the filter."""

import pytest

from quiz.game.shelf import Shelved, Unfinished
from quiz.tui.screens.home import Home
from quiz.tui.screens.play import Play
from quiz.tui.widgets.banner import MARK
from quiz.tui.widgets.shelf import Shelf
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import at_home


def a_desk() -> FakeDesk:
    names = ("Armored trains", "Birds of Chile", "Rivers", "qj jokers")
    return FakeDesk(*(a_pack(id=f"p{n}", title=name) for n, name in enumerate(names)))


async def test_every_pack_is_listed_with_its_number_of_questions() -> None:
    async with at_home(a_desk()) as stage:
        for name in ("Armored trains", "Birds of Chile", "Rivers"):
            assert name in stage.text
        assert stage.text.count("12 questions") == 4


async def test_enter_plays_the_lit_pack() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("down", "enter")
        assert stage.round.pack_id == "p1"


async def test_a_click_plays_a_pack() -> None:
    async with at_home(a_desk()) as stage:
        await stage.pilot.click(Shelf, offset=(10, 2))
        await stage.pilot.pause()
        assert stage.round.pack_id == "p2"


async def test_an_unfinished_round_is_offered_first() -> None:
    desk = a_desk()
    desk.left = Unfinished("old", "p0", "Armored trains", 6, 10)
    async with at_home(desk) as stage:
        below = stage.text.splitlines()[len(MARK) :]
        assert "❯ Resume: question 6 of 10  Armored trains" in below[0]
        await stage.press("enter")
        assert isinstance(stage.app.screen, Play)
        assert stage.round.id == "old"


@pytest.mark.parametrize(
    ("title", "mode", "told"),
    [
        ("Trains", "Daily", "Trains, Daily"),
        ("Review", "Review", "Review"),
        ("Trains", "", "Trains"),
    ],
)
async def test_the_round_that_was_left_says_in_which_mode_it_was(
    title: str, mode: str, told: str
) -> None:
    desk = a_desk()
    desk.left = Unfinished("old", "p0", title, 6, 10, mode)
    async with at_home(desk) as stage:
        below = stage.text.splitlines()[len(MARK)]
        assert below.rstrip().endswith(f"Resume: question 6 of 10  {told}")


async def test_letters_after_a_slash_filter_loosely() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("slash", "b", "c", "h")
        assert "Birds of Chile" in stage.text
        assert "Rivers" not in stage.text
        await stage.press("enter")
        assert stage.round.pack_id == "p1"


async def test_letters_that_are_commands_are_letters_in_the_filter() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("slash", "q", "j", "space", "k", "question_mark")
        assert isinstance(stage.app.screen, Home)
        assert "/qj k?" in stage.text.splitlines()[0]


async def test_escape_shows_all_packs_again() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("slash", "z", "z")
        assert "No pack matches." in stage.text
        await stage.press("escape")
        assert "Rivers" in stage.text


async def test_backspace_mends_the_filter_and_leaves_it() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("slash", "r", "z", "backspace")
        assert "Rivers" in stage.text
        await stage.press("backspace", "backspace", "down", "enter")
        assert stage.round.pack_id == "p1"


async def test_the_light_stops_at_the_ends() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("up", "enter")
        assert stage.round.pack_id == "p0"


async def test_a_pack_that_is_gone_is_told_and_home_stays() -> None:
    desk = a_desk()
    async with at_home(desk) as stage:
        del desk.packs["p0"]
        await stage.press("enter")
        assert isinstance(stage.app.screen, Home)
        assert "there is no pack p0" in stage.text


async def test_an_empty_shelf_says_so() -> None:
    async with at_home(FakeDesk()) as stage:
        await stage.press("enter")
        assert isinstance(stage.app.screen, Home)
        assert "No pack" in stage.text


async def test_a_thousand_packs_scroll_with_the_light() -> None:
    twelve = a_pack()
    packs = (twelve._replace(id=f"p{n}", title=f"Pack {n}") for n in range(1000))
    desk = FakeDesk(*packs)
    async with at_home(desk) as stage:
        await stage.press(*["pagedown"] * 30)
        assert "❯ Pack 300" in stage.text


async def test_a_bar_and_a_word_tell_how_much_is_known_and_the_bar_goes_first() -> None:
    desk = a_desk()
    packs = [Shelved("a", "A", 10, 5), Shelved("b", "B", 10, 10), Shelved("c", "C", 10)]
    desk.shelf = lambda: tuple(packs)  # type: ignore[method-assign]
    async with at_home(desk) as stage:
        assert "██▌·· half known" in stage.text
        assert "█████ mastered" in stage.text
        assert "····· new" in stage.text
    async with at_home(desk, size=(40, 15)) as stage:
        assert "known" not in stage.text
        assert "50 %" in stage.text


class Slow(FakeDesk):
    """A desk that cannot tell at once what the player has made of the packs."""

    def at_once(self) -> tuple[tuple[Shelved, ...], Unfinished | None]:
        return super().shelf(), None

    def shelf(self) -> tuple[Shelved, ...]:
        return tuple(pack._replace(known=6) for pack in super().shelf())

    def look_back(self) -> str:
        return "Line 7 of the score file cannot be read."


async def test_what_takes_long_to_tell_is_told_once_home_has_been_seen() -> None:
    desk = Slow(a_pack(id="p0"), a_pack(id="p1", title="Rivers"))
    desk.left = Unfinished("old", "p0", "Trains", 6, 10)
    async with at_home(desk) as stage:
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        assert "❯ Resume: question 6 of 10  Trains" in stage.text
        assert stage.text.count("half known") == 2
        assert "Line 7 of the score file" in stage.text


async def test_the_light_stays_on_its_pack_when_the_past_comes_in() -> None:
    desk = Slow(a_pack(id="p0"), a_pack(id="p1", title="Rivers"))
    async with at_home(desk) as stage:
        await stage.app.workers.wait_for_complete()
        await stage.press("down")
        desk.left = Unfinished("old", "p0", "Trains", 6, 10)
        home = stage.app.screen
        assert isinstance(home, Home)
        home.count()
        await stage.pilot.pause()
        assert "❯ Rivers" in stage.text
        await stage.press("enter")
        assert stage.round.pack_id == "p1"
