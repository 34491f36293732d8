"""Keys that come faster than the screens change."""

from textual.events import Key

from quiz.game.events import Answered, Ended
from quiz.game.modes import BLITZ
from quiz.game.shelf import Unfinished
from quiz.tui.screens.flag import Flag
from quiz.tui.screens.help import Help
from quiz.tui.screens.home import Home
from quiz.tui.screens.play import Play
from quiz.tui.screens.results import Results
from quiz.tui.search import Palette
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, playing

TWO = (a_question("one"), a_question("two"))


class Listening(FakeDesk):
    """Knows how much was kept when home was shown last."""

    kept_by_then = 0

    def unfinished(self) -> Unfinished | None:
        self.kept_by_then = len(self.kept)
        return super().unfinished()


async def hurry(stage: Stage, *keys: str) -> None:
    """Press keys before anything has come of them."""
    for key in keys:
        stage.app.post_message(Key(key, key if len(key) == 1 else None))
    await stage.pilot.pause()


def kept(stage: Stage, kind: type[Answered | Ended]) -> list[str]:
    """The rounds, or the questions, of the kept events of a kind."""
    events = [event for event in stage.desk.kept if isinstance(event, kind)]
    return [event.question if isinstance(event, Answered) else event.round for event in events]


async def test_an_answer_and_a_leave_in_a_hurry_are_kept_before_home_is_asked() -> None:
    desk = Listening(a_pack())
    async with playing(desk=desk) as stage:
        await hurry(stage, "1", "escape")
        assert isinstance(stage.app.screen, Home)
        assert desk.kept_by_then == 1


async def test_an_answer_is_kept_when_another_screen_comes_before_it_is_painted() -> None:
    async with playing() as stage:
        await hurry(stage, "1", "question_mark")
        assert isinstance(stage.app.screen, Help)
        assert len(kept(stage, Answered)) == 1


async def test_enter_in_a_hurry_ends_a_round_against_the_clock_once() -> None:
    async with playing(a_pack(*TWO), mode=BLITZ) as stage:
        await hurry(stage, "1", "enter")
        await hurry(stage, "1", "enter", "n")
        assert isinstance(stage.app.screen, Results)
        assert kept(stage, Ended) == ["r"]


async def test_answers_in_a_hurry_against_the_clock_are_all_kept() -> None:
    async with playing(a_pack(), mode=BLITZ) as stage:
        for _ in range(2):
            await hurry(stage, "1", "enter", "n", "1", "n", "enter", "1")
        assert isinstance(stage.app.screen, Play)
        answered = kept(stage, Answered)
        assert len(answered) == len(set(answered)) == len(stage.round.answers)


async def test_a_key_that_comes_before_a_screen_is_built_is_not_for_it() -> None:
    async with playing() as stage:
        stage.app.push_screen(Flag("Is it?", ""))
        await stage.app._check_bindings("enter")
        await stage.pilot.pause()
        assert isinstance(stage.app.screen, Flag)


async def test_two_keys_in_a_hurry_leave_one_screen() -> None:
    async with playing() as stage:
        await stage.press("f")
        assert isinstance(stage.app.screen, Flag)
        await hurry(stage, "1", "1")
        assert isinstance(stage.app.screen, Play)


async def test_enter_twice_in_the_palette_runs_a_command_once() -> None:
    async with playing() as stage:
        await stage.press("ctrl+p", *"check")
        assert isinstance(stage.app.screen, Palette)
        await stage.press("down")
        await hurry(stage, "enter", "enter", "enter")
        below, opened = stage.app.screen_stack
        assert isinstance(below, Play)
        assert not isinstance(opened, Play | Palette)


async def test_a_screen_that_is_turned_to_takes_the_place_of_all_but_the_first() -> None:
    async with playing() as stage:
        stage.app.action_home()
        await stage.press("question_mark")
        stage.app.action_scores()
        await stage.pilot.pause()
        stage.app.action_help()
        await stage.pilot.pause()
        stage.app.action_home()
        await stage.pilot.pause()
        assert [type(screen) for screen in stage.app.screen_stack] == [Play, Home]
