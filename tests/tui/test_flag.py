"""Flagging a question on the screen, by keys."""

import pytest
from textual.events import Paste

from quiz.game.events import Answered, Event, Flagged
from quiz.game.modes import BLITZ, BUZZER, WAGER, Mode, clocked
from quiz.game.modes import CLASSIC as PLAIN
from quiz.tui.screens.flag import Flag
from quiz.tui.screens.play import Play
from tests.tui.stage import Stage, playing


def noted(stage: Stage) -> list[str]:
    """The notes that were kept, in order."""
    return [event.note for event in stage.desk.kept if isinstance(event, Flagged)]


@pytest.mark.parametrize(("key", "note"), [("1", "wrong"), ("2", "unclear"), ("3", "typo")])
async def test_two_keys_flag_an_open_question(key: str, note: str) -> None:
    async with playing() as stage:
        question = stage.round.turn.question.id
        await stage.press("f", key)
        kept: list[Event] = stage.desk.kept
        assert kept == [Flagged("r", question, note, stage.desk.now())]
        assert stage.round.open
        assert f"Flagged: {note}" in stage.text


async def test_an_answered_question_is_flagged_in_the_players_own_words() -> None:
    async with playing() as stage:
        await stage.press(stage.key(), "f", *"not so, 3 of", "backspace", "enter")
        assert noted(stage) == ["not so, 3 o"]
        assert stage.round.given


async def test_the_own_words_may_be_pasted_and_are_cut_to_a_line() -> None:
    async with playing() as stage:
        await stage.press("f")
        stage.app.post_message(Paste("the\ndate " + "x" * 999))
        await stage.press("enter")
        assert noted(stage) == [("the date " + "x" * 999)[:200]]


async def test_esc_and_an_empty_line_flag_nothing() -> None:
    async with playing() as stage:
        await stage.press("f", "enter")
        assert isinstance(stage.app.screen, Flag)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Play)
        assert noted(stage) == []


async def test_f_again_shows_the_note_and_replaces_it_or_takes_it_back() -> None:
    async with playing() as stage:
        await stage.press("f", "0")
        assert isinstance(stage.app.screen, Flag)  # nothing to take back: 0 begins a note
        await stage.press("backspace", "3", "f")
        assert "Flagged: typo" in stage.text
        await stage.press("1", "f", "0")
        assert noted(stage) == ["typo", "wrong", ""]
        assert "taken back" in stage.text


async def test_a_flag_that_cannot_be_kept_is_told_and_the_game_goes_on() -> None:
    async with playing() as stage:
        stage.desk.failing = True
        await stage.press("f", "1")
        assert "the disk" in stage.text
        assert "is full" in stage.text
        await stage.press(stage.key())
        assert stage.round.given


@pytest.mark.parametrize("mode", [BLITZ, clocked(PLAIN, 20, True)], ids=["blitz", "strict"])
async def test_the_clock_stands_and_hides_the_question_while_the_note_is_open(mode: Mode) -> None:
    async with playing(mode=mode) as stage:
        await stage.wait(5)
        question = stage.round.turn.question.text
        await stage.press("f")
        assert question not in stage.text
        stage.watch.now += 100
        await stage.press("2")
        await stage.wait(1)
        assert stage.round.open
        assert not stage.round.finished
        await stage.press(stage.key())
        (answer,) = (event for event in stage.desk.kept if isinstance(event, Answered))
        assert answer.seconds == 6


async def test_where_no_clock_runs_the_question_can_be_read_beside_the_note() -> None:
    async with playing() as stage:
        question = stage.round.turn.question.text
        await stage.press("f")
        assert question in stage.text


async def test_f_stays_a_buzzer_and_the_exclamation_mark_flags_between_two_players() -> None:
    async with playing(mode=BUZZER, players=("Left", "Right")) as stage:
        await stage.press("exclamation_mark", "3")
        assert noted(stage) == ["typo"]
        await stage.press("f")
        assert isinstance(stage.app.screen, Play)
        assert stage.round.given or stage.round.locked == 0


async def test_in_blitz_f_flags_the_question_that_the_verdict_is_of() -> None:
    async with playing(mode=BLITZ) as stage:
        passed = stage.round.turn.question
        await stage.press(stage.key())
        assert stage.round.turn.question != passed
        await stage.press("f")
        assert passed.text in stage.text
        await stage.press("2")
        assert Flagged("r", passed.id, "unclear", stage.desk.now()) in stage.desk.kept


async def test_a_pick_that_waits_for_its_wager_waits_on() -> None:
    async with playing(mode=WAGER) as stage:
        await stage.press(stage.key(), "f", "2", "3")
        assert noted(stage) == ["unclear"]
        assert stage.round.given
        assert stage.round.given.sure == 3


@pytest.mark.parametrize("size", [(40, 15), (20, 8)])
async def test_the_line_can_be_seen_on_a_small_screen(size: tuple[int, int]) -> None:
    async with playing(size=size) as stage:
        await stage.press("f", *"off by one")
        assert "off by one▏" in " ".join(stage.text.replace("❯", "").split())
