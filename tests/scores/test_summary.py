from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.events import Ended, Event
from quiz.game.points import Tally, points
from quiz.game.shelf import Best
from quiz.scores.summary import answers, best, history, known, tallies, unfinished

from .anything import events
from .kept import AT, a_deal, an_answer, an_end


def a_round(id: str, *right: bool, pack: str = "trains", mode: str = "classic") -> list[Event]:
    """A round dealt and answered to its end: q1 right or wrong, then q2, and so on."""
    questions = [f"q{number}" for number in range(1, len(right) + 1)]
    given = [
        an_answer(question, round=id, right=was)
        for question, was in zip(questions, right, strict=True)
    ]
    return [a_deal(id, *questions, pack=pack, mode=mode), *given, an_end(id)]


GOOD = a_round("good", True, True, False)
POOR = a_round("poor", False, True, False)


def test_nothing_kept_adds_up_to_nothing() -> None:
    nothing = history(())
    assert best(nothing, "trains", "classic", 3) is None
    assert known(nothing, "trains") == frozenset()
    assert unfinished(nothing) is None
    assert answers(nothing, "r1") == ()
    assert tallies(nothing) == ()


def test_the_best_round_is_the_one_with_the_most_points() -> None:
    past = history([*POOR, *GOOD])
    assert best(past, "trains", "classic", 3) == Best(points(True) + points(True, 1), 2, 3)


@pytest.mark.parametrize(
    ("pack", "mode", "of", "before"),
    [
        ("planes", "classic", 3, ""),
        ("trains", "missed", 3, ""),
        ("trains", "classic", 4, ""),
        ("trains", "classic", 3, "good"),
    ],
)
def test_a_best_round_is_of_the_same_pack_mode_and_length_and_before_this_one(
    pack: str, mode: str, of: int, before: str
) -> None:
    assert best(history(GOOD), pack, mode, of, before=before) is None


def test_a_round_that_was_left_is_no_best_one() -> None:
    assert best(history(GOOD[:2]), "trains", "classic", 3) is None


def test_a_round_whose_last_answer_was_kept_is_over_even_if_its_end_was_not() -> None:
    past = history(GOOD[:-1])
    assert best(past, "trains", "classic", 3) is not None
    assert unfinished(past) is None


def test_a_question_is_known_by_its_latest_answer() -> None:
    past = history(
        [
            *a_round("one", True, False, True),
            *a_round("two", False, True),
            *a_round("three", True, pack="planes"),
        ]
    )
    assert known(past, "trains") == {"q2", "q3"}
    assert known(past, "planes") == {"q1"}


def test_the_latest_answer_is_the_last_one_kept_whatever_round_it_is_of() -> None:
    old, new = a_deal("old"), a_deal("new")
    past = history([old, new, an_answer(round="new"), an_answer(round="old", right=False)])
    assert known(past, "trains") == frozenset()


LEFT = a_deal("left")
UNFINISHED = [
    ([LEFT], "left"),
    ([LEFT, an_answer(round="left")], "left"),
    ([LEFT, an_end("left")], None),
    ([LEFT, *GOOD], None),
    ([*GOOD, LEFT], "left"),
    ([LEFT, *a_round("done", True, pack="planes")], "left"),
    ([LEFT, a_deal("newer", pack="planes")], "newer"),
    ([LEFT, a_deal("newer", pack="planes"), an_end("newer")], "left"),
    ([LEFT, a_deal("newer"), an_end("newer")], None),
    ([LEFT, a_deal("bob's", player="bob"), an_end("bob's")], "left"),
    ([LEFT, a_deal("a", pack="a"), LEFT._replace(round="b"), an_end("b"), an_end("a")], None),
]


@pytest.mark.parametrize(("kept", "round"), UNFINISHED)
def test_the_unfinished_round_is_the_latest_that_nothing_took_the_place_of(
    kept: list[Event], round: str | None
) -> None:
    dealt = unfinished(history(kept))
    assert (dealt and dealt.round) == round


def test_answers_come_in_order_and_a_question_counts_once() -> None:
    first = an_answer("q2", right=False)
    past = history(
        [a_deal(), first, an_answer("q2"), an_answer("q1"), an_answer("of another round", hints=1)]
    )
    assert answers(past, "r1") == (first, an_answer("q1"))
    assert known(past, "trains") == {"q1"}


def test_answers_to_a_round_that_was_never_dealt_do_not_count() -> None:
    past = history([an_answer(), an_end()])
    assert (answers(past, "r1"), tallies(past)) == ((), ())


def test_what_was_kept_twice_counts_once() -> None:
    once, twice = history(GOOD), history([event for event in GOOD for _ in range(2)])
    assert once == twice


def test_the_order_of_lines_within_a_short_round_does_not_matter() -> None:
    kept = a_round("r", True, False)
    told = {tallies(history(order))[0].tally.right for order in permutations(kept)}
    assert told == {1}


def test_rounds_are_listed_from_the_newest_with_what_they_came_to() -> None:
    newest, oldest = tallies(history([*GOOD, *POOR[:2]]))
    assert (newest.round, newest.ended, newest.of) == ("poor", False, 3)
    assert newest.tally == Tally().plus(False, 4.2)
    assert (oldest.round, oldest.ended, oldest.at, oldest.player) == ("good", True, AT, "ann")
    assert (oldest.pack, oldest.mode) == ("trains", "classic")
    assert oldest.tally.right == 2


@given(st.lists(events, max_size=20))
def test_any_events_add_up(kept: list[Event]) -> None:
    past = history(kept)
    rounds = tallies(past)
    left = unfinished(past)
    assert left is None or Ended(left.round, AT) not in kept
    for played in rounds:
        assert played.tally.answered == len(answers(past, played.round)) <= played.of
        best(past, played.pack, played.mode, played.of)
        assert len(known(past, played.pack)) <= sum(other.tally.answered for other in rounds)
