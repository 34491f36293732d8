"""Choosing how to play: from home, and from the palette."""

import pytest
from textual.events import Paste

from quiz.errors import QuizError
from quiz.game.deal import deal
from quiz.game.ghost import code
from quiz.game.modes import BLITZ, BUZZER, DAILY, DUEL, HOTSEAT, REVIEW, SURVIVAL
from quiz.game.round import Round
from quiz.tui.screens.ask import Ask
from quiz.tui.screens.home import Home
from quiz.tui.screens.play import Play
from quiz.tui.screens.ways import OFFERED, Ways
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home, playing

HASH = "0123456789abcdef"


def a_desk() -> FakeDesk:
    return FakeDesk(*(a_pack(id=f"p{n}", title=f"Pack {n}")._replace(hash=HASH) for n in range(3)))


async def choose(stage: Stage, mode: object) -> None:
    names = [offered.name for offered in OFFERED]
    await stage.press("m", *["down"] * names.index(mode.name), "enter")  # type: ignore[attr-defined]


async def test_m_lists_every_way_to_play_the_lit_pack() -> None:
    async with at_home(a_desk(), size=(80, 30)) as stage:
        await stage.press("down", "m")
        assert "Ways to play: Pack 1" in stage.text
        for mode in OFFERED:
            assert mode.title in stage.text
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)


@pytest.mark.parametrize("mode", [SURVIVAL, BLITZ, DAILY, REVIEW, BUZZER], ids=lambda m: m.name)
async def test_a_mode_of_the_list_is_played_with_the_lit_pack(mode: object) -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("down")
        await choose(stage, mode)
        assert stage.round.pack_id == "p1"
        assert stage.round.mode == mode


async def test_a_click_chooses_a_mode() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("m")
        await stage.pilot.click("#modes", offset=(5, 1))
        await stage.pilot.pause()
        assert stage.round.mode == SURVIVAL


async def test_hot_seat_asks_for_names() -> None:
    async with at_home(a_desk()) as stage:
        await choose(stage, HOTSEAT)
        assert isinstance(stage.app.screen, Ask)
        await stage.press(*"Ada", "comma", *"Boq", "backspace")
        assert "Ada,Bo▏" in stage.text
        await stage.press("enter")
        assert stage.round.players == ("Ada", "Bo")


@pytest.mark.parametrize(("typed", "told"), [("Ada", "needs 2 to 8 names"), ("a,A", "same name")])
async def test_names_that_will_not_do_are_told(typed: str, told: str) -> None:
    async with at_home(a_desk()) as stage:
        await choose(stage, HOTSEAT)
        await stage.press(*typed.replace(",", " ").split(" ")[0])
        if "," in typed:
            await stage.press("comma", typed[-1])
        await stage.press("enter")
        assert isinstance(stage.app.screen, Home)
        assert told in " ".join(stage.text.split())


async def test_nothing_typed_goes_nowhere_and_escape_goes_back() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("v", "enter")
        assert isinstance(stage.app.screen, Ask)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)


def a_code(desk: FakeDesk) -> tuple[str, Round]:
    pack = desk.packs["p0"]
    table = deal(pack, 5, id="t", count=2)
    done = table.answer(table.turn.right).next().answer(frozenset({0})).next()
    return code(done, pack), done


async def test_a_pasted_code_starts_a_duel() -> None:
    desk = a_desk()
    text, theirs = a_code(desk)
    async with at_home(desk) as stage:
        await stage.press("v")
        stage.app.screen.post_message(Paste(f" {text}\n"))
        await stage.press("enter")
        assert stage.round.mode is DUEL
        assert [turn.options for turn in stage.round.turns] == [
            turn.options for turn in theirs.turns
        ]


async def test_a_damaged_code_is_told_and_home_stays() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("v", *"abc", "enter")
        assert isinstance(stage.app.screen, Home)
        assert "this is not a duel code" in stage.text


async def test_what_is_pasted_is_shown_as_text() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("v")
        stage.app.screen.post_message(Paste("[@click=app.quit]x[/]\x1b[31m"))
        await stage.press("a")
        assert "[@click=app.quit]x[/]\ufffd[31ma▏" in stage.text


async def test_home_tells_what_is_due_once_it_is_counted() -> None:
    desk = a_desk()
    desk.waiting = 3
    async with at_home(desk) as stage:
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        assert "3 due: r reviews" in stage.text
        await stage.press("r")
        assert stage.round.mode == REVIEW


async def test_home_does_not_mention_review_when_nothing_is_due_or_it_cannot_be_told() -> None:
    class Unread(FakeDesk):
        def due(self) -> int:
            raise QuizError("the scores cannot be read")

    for desk in (a_desk(), Unread(a_pack())):
        async with at_home(desk) as stage:
            await stage.app.workers.wait_for_complete()
            await stage.pilot.pause()
            assert "due" not in stage.text
            assert "cannot be read" not in stage.text


async def test_d_plays_the_daily_round_of_the_lit_pack() -> None:
    async with at_home(a_desk()) as stage:
        await stage.press("down", "d")
        assert (stage.round.mode, stage.round.pack_id) == (DAILY, "p1")


async def test_the_palette_offers_every_mode_for_the_pack_that_is_played() -> None:
    async with playing(a_pack()) as stage:
        offered = {
            command.title: command for command in stage.app.get_system_commands(stage.app.screen)
        }
        for mode in OFFERED:
            assert f"Play {mode.title}" in offered
        offered["Play Survival"].callback()
        await stage.pilot.pause()
        assert isinstance(stage.app.screen, Play)
        assert stage.round.mode == SURVIVAL


async def test_the_help_tells_every_mode_and_the_points() -> None:
    async with at_home(a_desk(), size=(100, 80)) as stage:
        await stage.press("question_mark")
        for told in ("Ladder (ladder)", "A right answer: 100 points.", "wrong 0, -200, -600"):
            assert told in stage.text


async def test_the_ways_without_a_pack_stay_closed() -> None:
    async with at_home(FakeDesk()) as stage:
        await stage.press("m", "d")
        assert not isinstance(stage.app.screen, Ways)
