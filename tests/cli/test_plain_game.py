from collections.abc import Callable

import pytest

from quiz.cli.plain.game import play
from quiz.cli.plain.turn import put
from quiz.errors import QuizError
from quiz.game.events import Answered, Ended
from quiz.game.question import Pack
from quiz.game.shelf import Best
from tests.cli.talks import a_round, number, played, table_for
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk

TEXT = """# Notes

Before it.

The train is armored. It goes at sixty.
It is green.

After it.
"""


def one() -> Pack:
    return a_pack(a_question())


def two() -> Pack:
    return a_pack(a_question("a", "First?"), a_question("b", "Second?"))


def answer(pack: Pack, text: str) -> str:
    return number(a_round(pack), text)


def test_a_question_is_told_with_its_place_and_numbered_options() -> None:
    said = played("", two())
    turn = a_round(two()).turn
    assert "Question 1 of 2." in said
    assert turn.question.text in said
    for place, option in enumerate(turn.options, 1):
        assert f"{place}. {option.text}\n" in said


def test_a_right_answer_is_told_with_its_points_why_and_source() -> None:
    said = played(answer(one(), "sixty"), one())
    assert "Right. 100 points." in said
    assert "It is heavy." in said
    assert 'Notes on a train, 3: "It goes at sixty."' in said


def test_a_wrong_answer_is_told_with_the_right_one_and_the_why_of_the_pick() -> None:
    said = played(answer(one(), "twenty"), one())
    assert f"Wrong. The right answer: {answer(one(), 'sixty')}. sixty" in said
    assert "twenty is a guess" in said
    assert "ninety is a guess" not in said


@pytest.mark.parametrize("letters", [str.lower, str.upper])
def test_a_letter_answers_like_its_number(letters: Callable[[str], str]) -> None:
    letter = "abcd"[int(answer(one(), "sixty")) - 1]
    assert "Right." in played(letters(letter), one())


@pytest.mark.parametrize("form", ["{} {}", "{},{}", "{}, {}", "{}; {}", " {}  {} "])
def test_several_right_options_are_answered_together(form: str) -> None:
    pack = a_pack(a_question(right=("sixty", "six tens")))
    both = (answer(pack, "six tens"), answer(pack, "sixty"))
    said = played(form.format(*both), pack)
    assert "type all of them" in said
    assert "Right." in said


def test_one_of_several_right_options_is_not_enough() -> None:
    pack = a_pack(a_question(right=("sixty", "six tens")))
    said = played(answer(pack, "sixty"), pack)
    assert "Wrong. The right answers: " in said


@pytest.mark.parametrize("typed", ["", "0", "5", "9" * 30, "x", "g", "e", "1 2", "²", "-1", "1.5"])
def test_input_that_means_nothing_is_explained_and_asked_again(typed: str) -> None:
    desk = FakeDesk(one())
    said = played(f"{typed}\n{answer(one(), 'sixty')}\n", one(), desk=desk)
    assert "Type a number from 1 to 4 or a letter from a to d" in said
    assert said.count("Your answer:") == 2
    assert "Right." in said


def test_hints_are_shown_one_by_one_and_cost_points() -> None:
    pack = a_pack(a_question(hints=("First hint.", "Second hint.")))
    said = played(f"h\nhint\nh\n{answer(pack, 'sixty')}\n", pack)
    assert said.index("First hint.") < said.index("Second hint.")
    assert "There is no other hint" in said
    assert "Right. 25 points." in said


def test_a_question_without_a_hint_says_so() -> None:
    assert "There is no hint for this question." in played("h\n", a_pack(a_question(hints=())))


def test_the_source_stays_shut_until_the_answer_is_given() -> None:
    said = played("s\nn\n", one(), desk=FakeDesk(one(), text=TEXT))
    assert "The passage is shown after the answer." in said
    assert "First an answer." in said
    assert "armored" not in said


def test_the_source_is_shown_with_the_passage_in_its_paragraph() -> None:
    desk = FakeDesk(one(), text=TEXT)
    said = played(f"{answer(one(), 'sixty')}\ns\n", one(), desk=desk)
    assert "The train is armored. «It goes at sixty.» It is green.\n" in said
    assert "Before it." not in said
    assert "After it." not in said


def test_a_source_without_the_words_says_so() -> None:
    said = played(f"{answer(one(), 'sixty')}\ns\n", one(), desk=FakeDesk(one(), text="Else."))
    assert "The cited words are not in this copy of the source." in said


def test_a_source_that_cannot_be_read_does_not_end_the_game() -> None:
    class Lost(FakeDesk):
        def passage(self, *_: object) -> None:  # type: ignore[override]
            raise QuizError("the document is gone", file="notes.md")

    said = played(f"{answer(one(), 'sixty')}\ns\n\n", one(), desk=Lost(one()))
    assert "notes.md: the document is gone" in said
    assert "The end." in said


def test_a_question_without_a_citation_says_so_when_asked_for_its_source() -> None:
    pack = a_pack(a_question(quote=""))
    assert "cites no source" in played(f"{answer(pack, 'sixty')}\ns\n", pack)


def test_help_lists_the_commands_before_and_after_the_answer() -> None:
    said = played(f"?\n{answer(one(), 'sixty')}\n?\n", one())
    assert said.count("q or quit: stop here") == 2


def test_every_answer_is_kept_before_its_verdict_is_told() -> None:
    class Silent(FakeDesk):
        def now(self) -> str:
            assert "Right." not in said.getvalue()
            return super().now()

    desk = Silent(one())
    table, said = table_for(f"{answer(one(), 'sixty')}\nq\n", desk)
    put(table, one(), a_round(one()))
    assert "Right." in said.getvalue()
    assert [event.right for event in desk.kept if isinstance(event, Answered)] == [True]


def test_the_time_of_an_answer_is_measured_from_its_question() -> None:
    desk = FakeDesk(two())
    played("1\n\n1\n\n", two(), desk=desk)
    assert [event.seconds for event in desk.kept if isinstance(event, Answered)] == [2, 2]


def test_an_answer_that_cannot_be_kept_ends_the_game_with_an_error() -> None:
    desk = FakeDesk(one())
    desk.failing = True
    with pytest.raises(QuizError, match="the disk is full"):
        played("1\n", one(), desk=desk)


def test_the_end_tells_score_time_streak_and_what_was_missed() -> None:
    pack = two()
    first = a_round(pack)
    second = first.answer(frozenset({0})).next()
    said = played(f"{number(first, 'sixty')}\n\n{number(second, 'ninety')}\n\n", pack)
    assert "The end. 100 points: 1 of 2 right." in said
    assert "Time: 0:04. Best streak: 1." in said
    missed = said[said.index("Missed:") :]
    assert second.turn.question.text in missed
    assert first.turn.question.text not in missed
    assert "sixty" in missed


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (None, "This is your first score here, and so your personal best."),
        (Best(90, 1, 1), "A new personal best! The one before: 90 points."),
        (Best(100, 1, 1), "As good as your personal best."),
        (Best(150, 1, 1), "Your personal best: 150 points."),
    ],
)
def test_a_score_is_held_against_the_best_before_it(before: Best | None, told: str) -> None:
    desk = FakeDesk(one())
    desk.record = before
    assert told in played(f"{answer(one(), 'sixty')}\n\n", one(), desk=desk)


def test_the_end_of_a_round_is_kept() -> None:
    desk = FakeDesk(one())
    played("1\n\n", one(), desk=desk)
    assert isinstance(desk.kept[-1], Ended)


@pytest.mark.parametrize("leave", ["", "q\n", "quit\n"])
def test_leaving_in_the_middle_keeps_what_was_answered_and_says_how_to_resume(leave: str) -> None:
    desk = FakeDesk(two())
    said = played(f"1\n\n{leave}", two(), desk=desk)
    assert "Stopped with 1 of 2 questions answered; all kept. `quiz --plain` resumes it." in said
    assert [type(event) for event in desk.kept] == [Answered]


def test_leaving_after_the_last_answer_ends_the_round() -> None:
    desk = FakeDesk(one())
    assert "The end." in played("1\n", one(), desk=desk)
    assert [type(event) for event in desk.kept] == [Answered, Ended]


def test_an_option_typed_after_the_answer_is_not_counted_again() -> None:
    desk = FakeDesk(two())
    said = played("1\n2\n3\n\n", two(), desk=desk)
    assert "This question is answered." in said
    assert len(desk.kept) == 1


def test_a_round_with_mistakes_offers_the_missed_ones() -> None:
    desk = FakeDesk(one())
    said = played(f"{answer(one(), 'ninety')}\n\nm\n", one(), desk=desk, interactive=True)
    assert "m: the missed ones" in said
    assert said.count("Question 1 of 1.") == 2


def test_a_round_without_mistakes_offers_no_missed_ones() -> None:
    said = played(f"{answer(one(), 'sixty')}\n\nm\nq\n", one(), interactive=True)
    assert "m: the missed ones" not in said
    assert said.count("a: again, l: the list, q: quit.") == 2


def test_again_deals_another_round() -> None:
    assert played("1\n\na\n", one(), interactive=True).count("Question 1 of 1.") == 2


def test_again_after_the_missed_ones_deals_the_same_ones() -> None:
    pack = two()
    first = a_round(pack)
    right = number(first.answer(frozenset({0})).next(), "sixty")
    said = played(f"{number(first, 'ninety')}\n\n{right}\n\nm\n1\n\na\n", pack, interactive=True)
    assert said.count("Question 1 of 1.") == 2


def test_a_pipe_is_not_asked_for_another_round() -> None:
    assert "again" not in played("1\n\na\n", one())


def test_a_pack_says_how_many_questions_were_left_out() -> None:
    assert "2 questions were left out" in played("", one()._replace(left_out=2))


def test_an_interrupted_game_says_what_is_kept() -> None:
    class Torn(FakeDesk):
        def now(self) -> str:
            raise KeyboardInterrupt

    table, said = table_for("1\n", Torn(one()))
    with pytest.raises(KeyboardInterrupt):
        play(table, one(), a_round(one()))
    assert "Stopped with 0 of 1 questions answered" in said.getvalue()
