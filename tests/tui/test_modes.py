"""Every way to play, by keys on the one question screen."""

import pytest
from textual._compositor import ChopsUpdate
from textual.geometry import Region

from quiz.game.deal import deal
from quiz.game.events import Answered, Ended
from quiz.game.ghost import code, ghost
from quiz.game.modes import (
    BLITZ,
    BUZZER,
    CLASSIC,
    DAILY,
    DUEL,
    HOTSEAT,
    LADDER,
    REVIEW,
    SURVIVAL,
    WAGER,
    Mode,
    clocked,
)
from quiz.game.question import Pack
from quiz.game.wager import Sureness
from quiz.tui.beat import until_next
from quiz.tui.glass import Glass
from quiz.tui.screens.home import Home
from quiz.tui.screens.play import Play
from quiz.tui.screens.results import Results
from quiz.tui.widgets.board import Board
from quiz.tui.widgets.heading import Heading
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, playing

STRICT = clocked(CLASSIC, 20, strict=True)
SOFT = clocked(CLASSIC, 20, strict=False)
HASH = "0123456789abcdef"


def kept(stage: Stage) -> list[Answered]:
    return [event for event in stage.desk.kept if isinstance(event, Answered)]


def top(stage: Stage) -> str:
    return stage.text.splitlines()[0]


def ends(stage: Stage) -> list[str]:
    return [event.how for event in stage.desk.kept if isinstance(event, Ended)]


def a_big_pack() -> Pack:
    return a_pack(*(a_question(f"q{n}", f"Number {n}?") for n in range(40)))


async def test_no_clock_runs_where_none_was_chosen() -> None:
    async with playing() as stage:
        await stage.wait(9999)
        assert stage.round.open
        assert " s " not in top(stage)


async def test_the_clock_counts_down_and_is_drawn_once_a_second() -> None:
    async with playing(mode=STRICT) as stage:
        assert "20 s" in top(stage)
        drawn = 0
        heading = stage.app.screen.query_one(Heading)
        changed = heading._set_dirty

        def counted(*regions: Region) -> None:
            nonlocal drawn
            drawn += 1
            changed(*regions)

        heading._set_dirty = counted  # type: ignore[method-assign]
        for _ in range(8):
            await stage.wait(0.25)
        assert drawn == 2
        assert "18 s" in top(stage)


async def test_when_a_strict_clock_runs_out_the_answer_is_wrong_and_kept() -> None:
    async with playing(mode=STRICT) as stage:
        await stage.wait(20)
        assert "✗ The time is over. Right:" in stage.text
        await stage.press("1", "n")
        (event,) = kept(stage)
        assert (event.picked, event.right, event.seconds) == ((), False, 20.0)
        assert stage.round.at == 1
        assert "20 s" in top(stage)


async def test_when_a_soft_clock_runs_out_only_the_bonus_is_gone() -> None:
    async with playing(mode=SOFT) as stage:
        await stage.wait(50)
        assert stage.round.open
        assert "0 s" in top(stage)
        await stage.press(stage.key())
        assert stage.round.tally.points == 100


@pytest.mark.parametrize(
    ("left", "seconds"),
    [(20.0, 1.0), (19.75, 0.75), (0.5, 0.5), (1.0, 1.0), (0.0, None), (-3.0, None)],
)
def test_a_clock_is_looked_at_when_it_shows_another_second(
    left: float, seconds: float | None
) -> None:
    assert until_next(left) == seconds


def waiting(stage: Stage) -> bool:
    """Whether the program means to wake up for the clock."""
    assert isinstance(stage.app.screen, Play)
    return stage.app.screen.beat.timer is not None


async def test_nothing_wakes_up_for_a_clock_that_stands() -> None:
    async with playing(mode=STRICT, count=3) as stage:
        assert waiting(stage)
        play = stage.app.screen
        assert isinstance(play, Play)
        await stage.press("question_mark")
        assert play.beat.timer is None
        await stage.press("escape")
        assert waiting(stage)
        await stage.press("1")
        assert not waiting(stage)
        await stage.press("n")
        assert waiting(stage)
    async with playing() as stage:
        assert not waiting(stage)


async def test_a_clock_moves_by_itself_and_repaints_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with playing(mode=STRICT) as stage:
        drawn: list[str] = []
        monkeypatch.setattr(Glass, "before", lambda _, update, __: drawn.append(spans(update)))
        await stage.wait(1)
        assert "19 s" in top(stage)
        assert drawn == ["0"]


def spans(update: object) -> str:
    """The lines of an update of the screen."""
    assert isinstance(update, ChopsUpdate)
    return " ".join(str(y) for y, _, _ in update.spans)


@pytest.mark.parametrize("key", ["question_mark", "ctrl+p"])
async def test_another_screen_pauses_the_clock(key: str) -> None:
    async with playing(mode=STRICT) as stage:
        screen = stage.app.screen
        assert isinstance(screen, Play)
        await stage.press(key)
        stage.watch.now += 500
        screen.tick()
        await stage.press("escape")
        await stage.wait(1)
        assert stage.round.open
        assert "19 s" in top(stage)


async def test_the_source_after_the_answer_does_not_start_the_clock_again() -> None:
    async with playing(mode=STRICT) as stage:
        await stage.press("1", "s")
        stage.watch.now += 500
        await stage.press("escape")
        await stage.wait(500)
        assert len(stage.round.answers) == 1


async def test_survival_shows_lives_and_ends_with_the_last() -> None:
    async with playing(mode=SURVIVAL) as stage:
        assert "3 lives" in top(stage)
        await stage.press(stage.key(right=False), "n")
        assert "2 lives" in top(stage)
        for _ in range(2):
            await stage.press(stage.key(right=False), "n")
        assert isinstance(stage.app.screen, Results)
        assert "0 right, 3 wrong" in stage.text
        assert ends(stage) == [""]


async def test_a_ladder_shows_its_rung_and_its_lifelines() -> None:
    async with playing(a_big_pack(), mode=LADDER) as stage:
        assert "Rung 1 of 15   for 100" in top(stage)
        for told in ("x 50:50", "p passage", "z skip", "w walk away"):
            assert told in stage.text
        await stage.press(stage.key(), "n")
        assert "Rung 2 of 15   for 200" in top(stage)


async def test_fifty_fifty_takes_two_options_off_the_table() -> None:
    async with playing(a_big_pack(), mode=LADDER) as stage:
        await stage.press("x")
        gone = sorted(stage.round.removed)
        assert len(gone) == 2
        assert (
            len([line for line in stage.app.screen.query_one(Board).lines if line.entry >= 0]) == 2
        )
        assert "x 50:50" not in stage.text
        await stage.press(str(gone[0] + 1))
        assert stage.round.open
        await stage.press("down", "down", "up", "enter")
        assert stage.round.given is not None
        assert not stage.round.given.pick & frozenset(gone)


async def test_a_look_at_the_passage_has_its_key_words_blanked() -> None:
    async with playing(a_big_pack(), mode=LADDER) as stage:
        await stage.press("p")
        assert "It goes at _____." in stage.text
        await stage.press("p")
        assert "A look at the passage is spent." in stage.text


async def test_a_skip_gives_another_question_for_the_same_rung() -> None:
    async with playing(a_big_pack(), mode=LADDER) as stage:
        await stage.press("z")
        assert "Skipped. Right:" in stage.text
        assert "z skip" not in stage.text
        await stage.press("n")
        assert "Rung 1 of 15" in top(stage)
        assert [event.used for event in kept(stage)] == [("skip",)]


async def test_walking_away_keeps_what_was_won() -> None:
    async with playing(a_big_pack(), mode=LADDER) as stage:
        for _ in range(3):
            await stage.press(stage.key(), "n")
        await stage.press("w")
        assert isinstance(stage.app.screen, Results)
        assert "You walked away with 300" in stage.text
        assert ends(stage) == ["walked"]


@pytest.mark.parametrize("key", ["x", "p", "z", "w"])
async def test_there_are_no_lifelines_off_the_ladder(key: str) -> None:
    async with playing() as stage:
        before = stage.round
        await stage.press(key)
        assert stage.round is before


async def test_a_wager_asks_how_sure_before_the_verdict() -> None:
    async with playing(mode=WAGER) as stage:
        key = stage.key()
        await stage.press(key)
        assert stage.round.open
        assert "How sure? 1 guess, 2 fairly, 3 certain" in stage.text
        assert kept(stage) == []
        await stage.press("3")
        assert "✓ Right. +300 points." in stage.text
        await stage.press("n")
        assert [event.sure for event in kept(stage)] == [3]


async def test_escape_takes_the_pick_of_a_wager_back() -> None:
    async with playing(mode=WAGER) as stage:
        await stage.press("1", "down", "enter", "escape")
        assert isinstance(stage.app.screen, Play)
        assert "How sure?" not in stage.text
        await stage.press(stage.key(right=False), "4", "2")
        assert "✗ Wrong. -200 points." in stage.text


async def test_a_wager_tells_misconceptions_lucky_guesses_and_calibration() -> None:
    async with playing(mode=WAGER, count=2) as stage:
        stage.desk.sure = (Sureness(1, 5, 10), Sureness(2, 0, 0), Sureness(3, 9, 10))
        misled = stage.round.turn.question.text
        await stage.press(stage.key(right=False), "3", "n")
        await stage.press(stage.key(), "1", "n")
        assert "1 lucky guess" in stage.text
        assert "1 misconception, certain and wrong:" in stage.text
        assert misled in stage.text
        assert "Calibration, from 20 answers: guess 5 of 10 right" in stage.text


async def test_blitz_goes_on_by_itself_and_tells_the_last_verdict() -> None:
    async with playing(a_big_pack(), mode=BLITZ) as stage:
        assert "60 s" in top(stage)
        await stage.press(stage.key())
        assert (stage.round.at, stage.round.given) == (1, None)
        assert "✓ Right." in stage.text
        await stage.press(stage.key(right=False))
        assert stage.round.at == 2
        assert "✗ Wrong. Right:" in stage.text
        assert "55 s" in top(stage)


async def test_blitz_ends_when_its_time_is_over() -> None:
    async with playing(a_big_pack(), mode=BLITZ) as stage:
        await stage.press(stage.key())
        await stage.wait(60)
        assert isinstance(stage.app.screen, Results)
        assert "1 right, 0 wrong" in stage.text
        assert ends(stage) == [""]
        assert len(kept(stage)) == 1


async def test_a_blitz_that_is_left_ends_unfinished_and_says_so() -> None:
    async with playing(a_big_pack(), mode=BLITZ) as stage:
        await stage.press("1", "escape")
        assert isinstance(stage.app.screen, Home)
        assert "it is unfinished" in stage.text
        assert ends(stage) == ["unfinished"]


async def test_hot_seat_says_whose_turn_it_is_and_ends_on_a_podium() -> None:
    names = ("Ada", "[b]Bo[/]")
    async with playing(mode=HOTSEAT, players=names, count=2, size=(100, 24)) as stage:
        assert "▸Ada 0" in top(stage)
        await stage.press(stage.key())
        assert "Ada: ✓ Right." in stage.text
        await stage.press("n")
        assert "▸[b]Bo[/] 0" in top(stage)
        await stage.press(stage.key(right=False), "n")
        assert "1. Ada: 100 points, 1 right" in stage.text
        assert "2. [b]Bo[/]: 0 points, 0 right" in stage.text
        assert [event.player for event in kept(stage)] == [0, 1]


RACE = ("Left", "Right")


def buzz(stage: Stage, player: int, *, right: bool = True) -> str:
    return ("asdf", "jkl;")[player][int(stage.key(right=right)) - 1].replace(";", "semicolon")


async def test_the_first_buzz_answers_and_locks_the_other_out() -> None:
    async with playing(mode=BUZZER, players=RACE) as stage:
        assert "asdf Left" in stage.text
        assert "a  j" in stage.text
        await stage.press(buzz(stage, 1), buzz(stage, 0))
        assert stage.round.given is not None
        assert stage.round.given.player == 1
        assert "Right: ✓ Right." in stage.text
        assert len(stage.round.answers) == 1


async def test_a_wrong_buzz_lets_the_other_steal() -> None:
    async with playing(mode=BUZZER, players=RACE, count=1) as stage:
        await stage.press(buzz(stage, 0, right=False))
        assert "✗ Left was wrong. Right may steal." in stage.text
        assert "asdf Left" not in stage.text
        await stage.press(buzz(stage, 0))
        assert stage.round.open
        await stage.press(buzz(stage, 1), "space")
        assert "1. Right: 100 points, 1 right" in stage.text
        (event,) = kept(stage)
        assert (event.player, event.right, len(event.lost)) == (1, True, 1)


@pytest.mark.parametrize("key", ["1", "enter", "space", "down", "h", "s", "a", "j"])
async def test_in_a_race_only_buzzers_answer_and_mashing_them_opens_nothing(key: str) -> None:
    async with playing(mode=BUZZER, players=RACE) as stage:
        if key not in "aj":
            await stage.press(key)
            assert stage.round.open
        await stage.press(buzz(stage, 0), *"asdfjkl" * 3)
        assert isinstance(stage.app.screen, Play)
        assert len(stage.round.answers) == 1


async def test_buzzers_can_be_other_keys() -> None:
    desk = FakeDesk(a_pack())
    desk.keys = "1234 7890"
    async with playing(desk=desk, mode=BUZZER, players=RACE) as stage:
        await stage.press("789"[0])
        assert stage.round.locked == 1 or stage.round.given is not None


def a_duel() -> tuple[Pack, FakeDesk]:
    pack = a_pack()._replace(hash=HASH)
    table = deal(pack, 3, id="theirs", count=2)
    table = table.answer(table.turn.right, 2.0).next()
    table = table.answer(frozenset({min({0, 1} - table.turn.right)}), 5.0).next()
    desk = FakeDesk(pack)
    desk.rival = ghost(code(table, pack))
    return pack, desk


async def test_a_duel_runs_both_trains_and_tells_of_the_ghost_after_the_answer() -> None:
    pack, desk = a_duel()
    theirs = deal(pack, 3, id="r", count=2)
    async with playing(pack, desk=desk, round=theirs._replace(mode=DUEL)) as stage:
        assert "The ghost" not in stage.text
        await stage.press(stage.key(right=False))
        assert "The ghost was right after 2 seconds. You 0, the ghost 100." in stage.text
        assert "you 0, ghost 1" in stage.text
        assert "▐░▌▐░▌◗" in stage.text
        await stage.press("n")
        await stage.press(stage.key(), "n")
        assert "1. You: 100 points, 1 right" in stage.text
        assert "1. The ghost: 100 points, 1 right" in stage.text


async def test_a_review_brings_a_wrong_answer_back_once_it_is_over() -> None:
    async with playing(mode=REVIEW, count=1) as stage:
        await stage.press(stage.key(right=False), "n")
        assert "This one comes back." in stage.text
        await stage.press(stage.key(), "n")
        assert "0 of 1 right" in stage.text
        assert [event.again for event in kept(stage)] == [0, 1]


async def test_a_question_says_why_it_was_chosen() -> None:
    pack = a_pack()
    dealt = deal(pack, 7, id="r", seen={})
    async with playing(pack, round=dealt) as stage:
        assert "Chosen because: new to you" in stage.text


async def test_the_text_of_a_daily_round_is_shown_and_copied() -> None:
    async with playing(mode=DAILY, count=1) as stage:
        stage.desk.share = "Trains, 2026-11-22: 1 of 1 right\n■"
        await stage.press(stage.key(), "n")
        assert "Trains, 2026-11-22: 1 of 1 right" in stage.text
        await stage.press("c")
        assert stage.app.clipboard == stage.desk.share


async def test_the_code_of_a_round_is_shown_and_copied() -> None:
    async with playing(a_pack()._replace(hash=HASH), count=1) as stage:
        await stage.press(stage.key(), "n", "c")
        assert len(ghost(stage.app.clipboard).turns) == 1
        assert stage.app.clipboard in stage.text


async def test_a_round_that_is_over_opens_on_its_result() -> None:
    table = deal(a_pack(), 7, id="r", mode=DAILY, count=1)
    done = table.answer(table.turn.right).next()
    async with playing(round=done) as stage:
        assert isinstance(stage.app.screen, Results)


async def test_again_deals_the_same_mode_and_players() -> None:
    async with playing(mode=HOTSEAT, players=("Ada", "Bo"), count=2) as stage:
        await stage.press("1", "n", "1", "n", "a")
        assert (stage.round.mode, stage.round.players) == (HOTSEAT, ("Ada", "Bo"))


@pytest.mark.parametrize("mode", [SURVIVAL, BLITZ, LADDER, WAGER, STRICT], ids=lambda m: m.name)
@pytest.mark.parametrize("size", [(40, 15), (20, 8), (200, 60)])
async def test_every_mode_can_be_played_at_every_size(mode: Mode, size: tuple[int, int]) -> None:
    async with playing(a_big_pack(), mode=mode, size=size) as stage:
        await stage.press(stage.key(), *("2" if mode.sure else ""))
        assert "✓" in stage.text
        if not mode.quick:
            await stage.press("n")
        assert stage.round.at == 1
        assert "❯" in stage.text
