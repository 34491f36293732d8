"""The scores screen: views, order, filter, whose games."""

import gc
import threading

import pytest

from quiz.errors import QuizError
from quiz.game.book.counts import Book, Cell, Count
from quiz.game.book.played import Played
from quiz.game.points import Tally
from quiz.tui.screens.game import Game
from quiz.tui.screens.home import Home
from quiz.tui.screens.scores import Scores
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home

AT = "2026-11-22T12:00:00Z"


def a_game(number: int, *, pack: str = "p0", player: str = "") -> Played:
    """A game whose points tell its number."""
    tally = Tally(number, 1, 2, seconds=9.0)
    return Played(f"r{number}", pack, "classic", player, AT, tally, 2, True, number)


def a_desk(count: int = 30) -> FakeDesk:
    desk = FakeDesk(a_pack(title="Armored trains"), a_pack(id="p1", title="Birds of Chile"))
    hot = a_game(5000)._replace(
        mode="hotseat", players=("Ada", "Bo"), each=(Tally(70, 1, 1), Tally(10, 0, 1))
    )
    games = (hot, *(a_game(number, pack=f"p{number % 2}") for number in reversed(range(count))))
    cell = Cell("", "p1", "classic", "2026-11-20")
    desk.scores = Book(
        games,
        {cell: Count(40, 30, 200.0)},
        {"p1": "Birds of Chile"},
        ("", "Ada", "Bo"),
        "2026-11-22",
    )
    desk.by_question = {cell._replace(what="q1"): Count(40, 30, 200.0)}
    return desk


async def opened(stage: Stage, *keys: str) -> None:
    """Open the scores from home, wait until they were read, and press keys."""
    await stage.press("s")
    assert isinstance(stage.app.screen, Scores)
    await stage.app.workers.wait_for_complete()
    await stage.press(*keys)


async def test_one_key_at_home_shows_every_game_of_the_one_who_sits_here() -> None:
    async with at_home(a_desk()) as stage:
        await opened(stage)
        assert "Scores, you, 30 games, by newest" in stage.text
        assert "[1 games]" in stage.text
        assert "Birds of Chile" in stage.text
        assert "p0" in stage.text  # its file is gone
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)


async def test_numbers_and_tab_open_the_views() -> None:
    async with at_home(a_desk()) as stage:
        await opened(stage, "2")
        assert "[2 packs]" in stage.text
        assert "BEST" in stage.text
        await stage.press("tab")
        assert "Right answers by day" in stage.text
        await stage.press("4")
        await stage.app.workers.wait_for_complete()
        await stage.press("5")
        assert "40 answers in a year" in stage.text
        await stage.press("tab")
        assert "[1 games]" in stage.text
        await stage.press("shift+tab")
        assert "[5 calendar]" in stage.text


async def test_tags_are_told_once_the_packs_were_read() -> None:
    desk = a_desk()
    pack = desk.packs["p1"]
    (first, *_) = pack.questions
    tagged = first._replace(id="q1", tags=("feathers [/]",), difficulty="hard")
    desk.packs["p1"] = pack._replace(questions=(tagged,))
    async with at_home(desk) as stage:
        await opened(stage, "4")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        assert "feathers [/]" in stage.text
        assert "75 %" in stage.text


async def test_s_changes_the_order_and_the_light_goes_to_the_first() -> None:
    async with at_home(a_desk()) as stage:
        await opened(stage, "pagedown", "s", "s")
        assert "by right" in stage.text
        await stage.press("s", "s", "s", "s")
        assert "by points" in stage.text
        assert "❯ " in stage.text.splitlines()[3]


async def test_w_shows_another_player_and_then_everyone() -> None:
    async with at_home(a_desk()) as stage:
        await opened(stage, "w")
        assert "Scores, Ada, 1 game" in stage.text
        assert "Ada, Bo: p0" in stage.text
        await stage.press("w", "w")
        assert "Scores, everyone, 31 games" in stage.text


async def test_letters_after_a_slash_filter_and_escape_shows_all() -> None:
    async with at_home(a_desk()) as stage:
        await opened(stage, "slash", *"chile")
        assert "/chile" in stage.text
        assert "p0" not in stage.text
        await stage.press("enter", "s")
        assert "15 games, by points /chile" in stage.text
        await stage.press("slash", "z", "z")
        assert "Nothing matches. Esc shows all." in stage.text
        await stage.press("escape")
        assert "30 games" in stage.text


async def test_enter_tells_one_game_with_the_tally_of_each_player() -> None:
    async with at_home(a_desk()) as stage:
        await opened(stage, "w", "enter")
        assert isinstance(stage.app.screen, Game)
        assert "Bo     10 points, 0 of 1 right" in stage.text
        await stage.press("escape")
        assert isinstance(stage.app.screen, Scores)


async def test_enter_on_a_pack_lists_its_games() -> None:
    async with at_home(a_desk()) as stage:
        await opened(stage, "2", "down", "enter")
        assert "15 games, by newest /p0 classic" in stage.text


async def test_a_click_opens_a_view_and_a_game() -> None:
    async with at_home(a_desk()) as stage:
        await opened(stage)
        await stage.pilot.click("#views", offset=(13, 0))
        await stage.pilot.pause()
        assert "[2 packs]" in stage.text
        await stage.press("1")
        await stage.pilot.click("#ledger", offset=(20, 2))
        await stage.pilot.pause()
        assert isinstance(stage.app.screen, Game)


async def test_the_screen_opens_before_the_scores_were_read() -> None:
    desk = a_desk()
    book, allowed = desk.scores, threading.Event()

    def slow() -> Book:
        allowed.wait(20)
        return book

    desk.book = slow  # type: ignore[method-assign]
    async with at_home(desk) as stage:
        await stage.press("s", "2", "slash", "x", "escape", "down", "enter")
        assert "Reading the scores" in stage.text
        allowed.set()
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        assert "[2 packs]" in stage.text


async def test_no_game_yet_says_how_to_begin_one() -> None:
    async with at_home(FakeDesk(a_pack())) as stage:
        await opened(stage)
        for view in "12345":
            await stage.press(view)
            assert "No game was played yet." in stage.text


async def test_scores_that_cannot_be_read_are_told() -> None:
    desk = a_desk()

    def failing() -> Book:
        raise QuizError("the scores are [red]damaged[/]")

    desk.book = failing  # type: ignore[method-assign]
    async with at_home(desk) as stage:
        await opened(stage)
        await stage.pilot.pause()
        assert "the scores are [red]damaged[/]" in " ".join(stage.text.split())


async def test_ten_thousand_games_are_drawn_only_where_they_are_seen() -> None:
    desk = a_desk(10_000)
    async with at_home(desk) as stage:
        await opened(stage, "end")
        assert "❯ 2026" in stage.text.splitlines()[-2]
        await stage.press("home", "pagedown", "up")
        assert stage.text.count("❯") == 1
        await stage.press("G", "k", "k")
        assert stage.text.count("❯") == 1


@pytest.mark.parametrize("size", [(40, 15), (20, 8), (160, 50)])
async def test_every_view_is_readable_at(size: tuple[int, int]) -> None:
    async with at_home(a_desk(), size=size) as stage:
        await opened(stage)
        for view in "12345":
            await stage.press(view)
            lines = stage.text.splitlines()
            assert f"[{view}" in lines[1]
            assert len(lines) == size[1]
            assert all(len(line) <= size[0] for line in lines)


async def test_the_games_of_everyone_say_whose_they_are() -> None:
    desk = a_desk(2)
    desk.scores = desk.scores._replace(games=(a_game(1, player="Ada"), *desk.scores.games))
    async with at_home(desk) as stage:
        await opened(stage, "w")
        assert "Ada: p0" not in stage.text
        await stage.press("w", "w")
        assert "Scores, everyone" in stage.text
        assert "Ada: p0" in stage.text
        assert "you: p0" in stage.text


async def test_no_key_waits_for_a_look_for_garbage_through_every_game(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = a_desk()
    monkeypatch.setattr(desk, "book", lambda: desk.scores._replace(games=(*desk.scores.games,)))
    async with at_home(desk) as stage:
        await opened(stage)
        screen = stage.app.screen
        assert isinstance(screen, Scores)
        assert screen.book is not None
        assert not any(thing is screen.book for thing in gc.get_objects())
