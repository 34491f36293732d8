"""A round is a value: moves give the next one, and play can be replayed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.deal import deal
from quiz.game.events import answered, dealt, places
from quiz.game.round import Answer, Round
from tests.conftest import a_pack, a_question


def a_round(**changes: object) -> Round:
    return deal(a_pack(), 7, id="r")._replace(**changes)  # type: ignore[arg-type]


def test_a_right_answer_counts() -> None:
    played = a_round().answer(a_round().turn.right, 2.0)
    assert played.given == Answer(a_round().turn.right, right=True, seconds=2.0)
    assert (played.tally.points, played.tally.right, played.tally.streak) == (100, 1, 1)


def test_a_question_is_answered_once() -> None:
    once = a_round().answer(frozenset({0}))
    assert once.answer(frozenset({1})) is once
    assert once.hint() is once


def test_nothing_goes_on_before_the_answer() -> None:
    assert a_round().next() == a_round()


@pytest.mark.parametrize("pick", [frozenset(), frozenset({4}), frozenset({-1}), frozenset({0, 9})])
def test_a_pick_that_is_not_on_the_table_is_refused(pick: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="no options"):
        a_round().answer(pick)


def test_hints_come_one_at_a_time_and_stop() -> None:
    question = a_question(hints=("one", "two"))
    first = deal(a_pack(question), 1, id="r")
    assert first.hints_shown == ()
    assert first.hint().hints_shown == ("one",)
    assert first.hint().hint().hint().hints_shown == ("one", "two")


def test_a_hint_belongs_to_its_question() -> None:
    later = a_round().hint().answer(frozenset({0})).next()
    assert later.hints == 0


def test_all_right_options_are_wanted_where_there_are_several() -> None:
    question = a_question(right=("r1", "r2"), wrong=("w",))
    table = deal(a_pack(question), 1, id="r")
    part = frozenset(list(table.turn.right)[:1])
    assert not table.answer(part).tally.right
    assert table.answer(table.turn.right).tally.right
    assert not table.answer(frozenset({0, 1, 2})).tally.right


def test_a_finished_round_takes_no_more_moves() -> None:
    played = a_round()
    while not played.finished:
        played = played.answer(frozenset({0})).next()
    assert len(played.answers) == 10
    assert played.answer(frozenset({0})) is played
    assert played.hint() is played
    assert played.next() is played
    assert played.recall(Answer(frozenset({0}), right=True)) is played


def test_missed_questions_are_those_answered_wrong() -> None:
    played = a_round()
    played = played.answer(played.turn.right).next()
    wrong = frozenset({0, 1, 2, 3} - set(played.turn.right))
    played = played.answer(frozenset(list(wrong)[:1]))
    assert [turn.question.id for turn, _ in played.missed] == [played.turn.question.id]


MOVES = st.lists(st.sampled_from(["0", "1", "2", "3", "hint", "next"]), max_size=80)


def play(table: Round, moves: list[str]) -> Round:
    for move in moves:
        if move == "hint":
            table = table.hint()
        elif move == "next":
            table = table.next()
        else:
            table = table.answer(frozenset({int(move)}), 1.0)
    return table


@given(MOVES)
def test_any_play_counts_every_question_once(moves: list[str]) -> None:
    played = play(a_round(), moves)
    assert len(played.answers) == played.tally.answered <= 10
    assert played.at <= len(played.answers) <= played.at + 1


@given(MOVES)
def test_replaying_what_was_kept_gives_the_same_round(moves: list[str]) -> None:
    played = play(a_round(), moves)
    again = a_round()
    for turn, answer in zip(played.turns, played.answers, strict=False):
        picked = tuple(turn.options[place].text for place in sorted(answer.pick))
        kept = answer._replace(pick=places(turn, picked))
        again = again.recall(kept)
    assert again.answers == played.answers
    assert again.tally == played.tally


def test_events_say_what_happened() -> None:
    table = a_round()
    event = dealt(table, "Ada", "2026-11-22T12:00:00Z")
    assert event.questions == tuple(turn.question.id for turn in table.turns)
    assert (event.round, event.pack, event.mode, event.seed) == ("r", "trains", "classic", 7)
    told = answered(table.hint().answer(frozenset({1}), 2.345), "2026-11-22T12:00:05Z")
    assert told.picked == (table.turn.options[1].text,)
    assert (told.question, told.seconds, told.hints) == (table.turn.question.id, 2.3, 1)


def test_an_open_question_has_no_answer_to_tell() -> None:
    with pytest.raises(ValueError, match="still open"):
        answered(a_round(), "2026-11-22T12:00:00Z")
