"""The question screen, by keys; what happened is read from the round."""

import pytest

from quiz.errors import QuizError
from quiz.game.deal import deal
from quiz.game.events import Answered, Ended
from quiz.tui.app import QuizApp
from quiz.tui.screens.home import Home
from quiz.tui.screens.play import Play
from quiz.tui.screens.results import Results
from quiz.tui.widgets.board import Board
from quiz.tui.widgets.feedback import Feedback
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import playing


@pytest.mark.parametrize(("key", "place"), [("1", 0), ("4", 3), ("a", 0), ("d", 3)])
async def test_one_key_answers(key: str, place: int) -> None:
    async with playing() as stage:
        await stage.press(key)
        assert stage.round.given is not None
        assert stage.round.given.pick == {place}


@pytest.mark.parametrize(
    ("keys", "place"),
    [(("enter",), 0), (("down", "enter"), 1), (("up", "enter"), 3), (("j", "j", "k", "enter"), 1)],
)
async def test_what_is_lit_is_what_enter_takes(keys: tuple[str, ...], place: int) -> None:
    async with playing() as stage:
        await stage.press(*keys[:-1])
        lit = [line for line in stage.text.splitlines() if "❯" in line]
        assert [f" {place + 1} " in line for line in lit] == [True]
        await stage.press(keys[-1])
        assert stage.round.given is not None
        assert stage.round.given.pick == {place}


async def test_a_click_answers() -> None:
    async with playing() as stage:
        board = stage.app.screen.query_one(Board)
        line = next(y for y, line in enumerate(board.lines) if line.entry == 2)
        await stage.pilot.click(Board, offset=(12, line))
        await stage.pilot.pause()
        assert stage.round.given is not None
        assert stage.round.given.pick == {2}


@pytest.mark.parametrize("key", ["5", "9", "e"])
async def test_a_key_without_an_option_does_nothing(key: str) -> None:
    async with playing() as stage:
        await stage.press(key)
        assert stage.round.given is None


async def test_the_verdict_is_told_in_signs_and_words() -> None:
    async with playing() as stage:
        await stage.press(stage.key(right=False))
        assert "✗ wrong" in stage.text
        assert "✓ right" in stage.text
        assert "✗ Wrong. Right:" in stage.text
        await stage.press("n")
        await stage.press(stage.key())
        assert "✓ Right." in stage.text
        assert "✗" not in stage.text


async def test_why_and_the_passage_stand_on_the_same_screen() -> None:
    async with playing() as stage:
        await stage.press(stage.key(right=False))
        for told in ("is a guess", "It is heavy.", "It goes at sixty.", "Notes on a train, ¶ 3"):
            assert told in stage.text


@pytest.mark.parametrize("key", ["n", "space", "enter"])
async def test_the_next_question_comes_with(key: str) -> None:
    async with playing() as stage:
        await stage.press("1", key)
        assert (stage.round.at, stage.round.given) == (1, None)


async def test_nothing_is_passed_without_an_answer() -> None:
    async with playing() as stage:
        await stage.press("n", "space")
        assert stage.round.at == 0


@pytest.mark.parametrize("key", ["1", "enter", "space", "n", "a"])
async def test_a_key_held_down_counts_no_question_twice(key: str) -> None:
    async with playing() as stage:
        await stage.press(*[key] * 25)
        if isinstance(stage.app.screen, Play):
            kept = [event for event in stage.desk.kept if isinstance(event, Answered)]
            assert len(kept) == stage.round.tally.answered == len(stage.round.answers)
        kept_ids = [event.question for event in stage.desk.kept if isinstance(event, Answered)]
        assert len(kept_ids) == len(set(kept_ids))


async def test_several_right_options_are_ticked_and_sent() -> None:
    question = a_question(right=("r1", "r2"), wrong=("w1", "w2"))
    async with playing(a_pack(question)) as stage:
        first, second = sorted(stage.round.turn.right)
        await stage.press(str(first + 1), *["down"] * (second - first), "space")
        assert stage.text.count("[x]") == 2
        assert stage.round.given is None
        await stage.press("enter")
        assert stage.round.given is not None
        assert stage.round.given.right


async def test_nothing_ticked_is_not_an_answer() -> None:
    question = a_question(right=("r1", "r2"), wrong=("w1", "w2"))
    async with playing(a_pack(question)) as stage:
        await stage.press("1", "1", "enter")
        assert stage.round.given is None


async def test_with_more_than_five_options_letters_beyond_e_stay_commands() -> None:
    question = a_question(wrong=tuple(f"w{n}" for n in range(8)))
    async with playing(a_pack(question)) as stage:
        await stage.press("h")
        assert (stage.round.hints, stage.round.given) == (1, None)
        await stage.press("9")
        assert stage.round.given is not None
        assert stage.round.given.pick == {8}


async def test_a_hint_is_shown_and_halves_the_points() -> None:
    async with playing() as stage:
        await stage.press("h")
        assert "Think of a moped." in stage.text
        await stage.press(stage.key())
        assert stage.round.tally.points == 50


async def test_the_source_opens_at_the_passage_and_comes_back() -> None:
    async with playing() as stage:
        await stage.press("1")
        before = stage.round
        await stage.press("s")
        assert "It is old. It goes at sixty." in stage.text
        await stage.press("escape")
        assert stage.round is before
        assert "✓ right" in stage.text


async def test_the_source_stays_closed_before_the_answer() -> None:
    async with playing() as stage:
        await stage.press("s")
        assert isinstance(stage.app.screen, Play)
        assert "The source opens after your answer." in stage.text


async def test_an_answer_is_kept_before_the_next_question_is_shown() -> None:
    async with playing() as stage:
        await stage.press("1", "n")
        assert [type(event) for event in stage.desk.kept] == [Answered]


async def test_an_answer_that_cannot_be_kept_is_told_and_does_not_trap_the_player() -> None:
    async with playing() as stage:
        stage.desk.failing = True
        await stage.press("1", "n")
        assert stage.round.at == 0
        told = " ".join(stage.text.replace("▌", " ").split())
        assert "could not be kept: the disk is full. Press n to go on" in told
        await stage.press("n")
        assert stage.round.at == 1


async def test_leaving_keeps_the_answer_and_goes_home() -> None:
    async with playing() as stage:
        await stage.press("1", "escape")
        assert isinstance(stage.app.screen, Home)
        assert len(stage.desk.kept) == 1


async def test_the_end_of_the_round_is_kept_and_shown() -> None:
    async with playing(count=2) as stage:
        await stage.press("1", "n", "1", "n")
        assert [type(event) for event in stage.desk.kept] == [Answered, Answered, Ended]
        assert isinstance(stage.app.screen, Results)


async def test_time_on_other_screens_does_not_count() -> None:
    now = 0.0
    pack = a_pack()
    app = QuizApp(FakeDesk(pack), first=(pack, deal(pack, 7, id="r")), clock=lambda: now)
    async with app.run_test() as pilot:
        await pilot.pause()
        now = 3.0
        await pilot.press("question_mark")
        await pilot.pause()
        now = 100.0
        await pilot.press("escape")
        await pilot.pause()
        now = 104.0
        await pilot.press("1")
        await pilot.pause()
        assert isinstance(app.screen, Play)
        assert app.screen.round.answers[0].seconds == 7.0


async def test_the_welcome_goes_with_the_first_answer() -> None:
    async with playing(welcome="Welcome, press a number.") as stage:
        assert "Welcome, press a number." in stage.text
        await stage.press("1", "n")
        assert "Welcome" not in stage.text


async def test_the_train_moves_with_every_answer() -> None:
    async with playing() as stage:
        assert "Here" in stage.text
        assert "There 0 of 120 km" in stage.text
        await stage.press("1")
        assert "There 12 of 120 km" in stage.text


@pytest.mark.parametrize("right", ["From Here to nowhere", "120 km", "There"])
async def test_the_track_does_not_give_an_answer_away(right: str) -> None:
    async with playing(a_pack(a_question(right=(right,)))) as stage:
        assert "120 km" not in stage.text.splitlines()[1]
        assert "Here" not in stage.text.splitlines()[1]
        await stage.press("1")
        assert "There 120 of 120 km" in stage.text.splitlines()[1]


async def test_progress_points_and_streak_stand_at_the_top() -> None:
    async with playing() as stage:
        await stage.press(stage.key(), "n")
        await stage.press(stage.key(), "n")
        assert "Question 3 of 10   210 points  streak 2" in stage.text.splitlines()[0]


async def test_the_explanation_scrolls_and_the_question_stays() -> None:
    question = a_question(why="\n".join(f"Reason {n}." for n in range(40)))
    async with playing(a_pack(question)) as stage:
        await stage.press("1")
        assert "Reason 0." in stage.text
        await stage.press(*["down"] * 15)
        assert "Reason 0." not in stage.text
        assert "How fast does the train go?" in stage.text
        assert stage.app.screen.query_one(Feedback).scroll_offset.y == 15


async def test_enter_with_nothing_ticked_says_what_to_do() -> None:
    question = a_question(right=("r1", "r2"), wrong=("w1", "w2"))
    async with playing(a_pack(question)) as stage:
        await stage.press("enter")
        assert "Tick at least one" in stage.text
        assert stage.round.given is None


async def test_what_the_pack_is_about_stands_by_the_first_question() -> None:
    pack = a_pack()._replace(description="Everything about one train.")
    async with playing(pack) as stage:
        assert "Everything about one train." in stage.text
        await stage.press("1", "n")
        assert "Everything about one train." not in stage.text


async def test_questions_that_were_left_out_are_told() -> None:
    async with playing(a_pack()._replace(left_out=2)) as stage:
        assert "2 questions left out" in stage.text


async def test_a_hint_is_kept_when_it_is_shown() -> None:
    async with playing() as stage:
        await stage.press("h")
        assert [type(event).__name__ for event in stage.desk.kept] == ["Hinted"]


async def test_on_a_low_screen_the_options_need_the_lines_of_the_description() -> None:
    pack = a_pack()._replace(description="Everything about one train, and some more. " * 4)
    async with playing(pack, size=(40, 15)) as stage:
        for option in stage.round.turn.options:
            assert option.text in stage.text
        assert "Everything" not in stage.text
        await stage.press("h")
        assert "Hint" in stage.text


@pytest.mark.parametrize(
    ("asked", "keys"), [("flag", "f"), ("at_once", "escape"), ("best", "enter")]
)
async def test_scores_that_can_be_read_no_more_are_told_and_end_nothing(
    asked: str, keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise QuizError("the scores cannot be read", file="scores.json")

    async with playing(count=1) as stage:
        await stage.press("1")
        monkeypatch.setattr(stage.desk, asked, gone)
        await stage.press(keys)
        assert "scores.json: the scores" in stage.text
        assert isinstance(stage.app.screen, Play)
