from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.events import Ended, Event
from quiz.game.points import Answer, Tally
from quiz.game.shelf import Best
from quiz.scores.summary import (
    answers,
    best,
    daily,
    days,
    history,
    known,
    met,
    seen,
    tallies,
    unfinished,
)

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
    assert best(past, "trains", "classic", 3) == Best(210, 2, 3)


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
    assert newest.tally == Tally().plus(Answer(frozenset(), False, 4.2))
    assert (oldest.round, oldest.ended, oldest.at, oldest.player) == ("good", True, AT, "ann")
    assert (oldest.pack, oldest.mode) == ("trains", "classic")
    assert oldest.tally.right == 2


@pytest.mark.parametrize("lost", [1, 2, 3])
def test_survival_is_over_with_the_third_wrong_answer(lost: int) -> None:
    deal = a_deal("r", *(f"q{n}" for n in range(9)), mode="survival")
    kept: list[Event] = [deal, *(an_answer(f"q{n}", round="r", right=False) for n in range(lost))]
    assert (unfinished(history(kept)) is None) == (lost == 3)


def test_a_ladder_is_over_with_a_fall_or_at_the_top() -> None:
    deal = a_deal("r", *(f"q{n}" for n in range(5)), mode="ladder")
    climbed = [an_answer(f"q{n}", round="r") for n in range(4)]
    assert unfinished(history([deal, *climbed[:3]])) is not None
    assert unfinished(history([deal, *climbed])) is None
    assert unfinished(history([deal, an_answer("q0", round="r", right=False)])) is None


def test_a_blitz_is_over_when_its_time_is_and_is_never_gone_on_with() -> None:
    deal = a_deal("r", *(f"q{n}" for n in range(99)), mode="blitz")
    kept: list[Event] = [deal, *(an_answer(f"q{n}", round="r") for n in range(14))]
    assert not tallies(history(kept))[0].ended
    assert tallies(history(kept))[0].broken
    assert unfinished(history(kept)) is None
    assert tallies(history([*kept, an_answer("q14", round="r")]))[0].ended


def test_a_round_that_was_broken_off_is_neither_over_nor_a_best_one() -> None:
    past = history([*GOOD[:-1], Ended("good", AT, "unfinished")])
    assert best(past, "trains", "classic", 3) is None
    assert (tallies(past)[0].ended, tallies(past)[0].broken) == (False, True)
    assert unfinished(past) is None


def test_the_score_of_a_ladder_is_its_rung_and_not_its_points() -> None:
    kept = [*a_round("r", *[True] * 6, False, mode="ladder")[:-1], an_end("r")]
    assert best(history(kept), "trains", "ladder", 7) == Best(32_000, 6, 7)


def test_a_wager_is_scored_by_how_sure_the_player_was() -> None:
    deal = a_deal("r", "q1", "q2", mode="wager")
    sure = an_answer("q1", round="r")._replace(sure=3)
    past = history([deal, sure, an_answer("q2", round="r", right=False)._replace(sure=2)])
    assert best(past, "trains", "wager", 2) == Best(100, 1, 2)


def test_scores_of_two_modes_are_never_mixed() -> None:
    past = history([*a_round("a", True, mode="classic"), *a_round("b", True, mode="classic-20s")])
    assert best(past, "trains", "classic", 1) == Best(100, 1, 1)
    assert best(past, "trains", "classic-20s", 1) != best(past, "trains", "classic", 1)


def review(*events: Event) -> list[Event]:
    """A review of one question of trains and one of planes."""
    return [a_deal("r", "trains/q1", "planes/q1", pack="*", mode="review"), *events]


def test_in_review_an_answer_counts_for_its_own_pack_and_only_the_first_time() -> None:
    wrong = an_answer("trains/q1", round="r", right=False)
    back = an_answer("trains/q1", round="r")._replace(again=1)
    past = history(review(wrong, an_answer("planes/q1", round="r"), back))
    assert [*known(past, "trains"), *known(past, "planes")] == ["q1"]
    assert known(past, "planes") == {"q1"}
    assert (seen(past, "trains"), seen(past, "rivers")) == ({"q1": AT}, {})
    assert [(key, len(times)) for key, times in met(past).items()] == [
        (("trains", "q1"), 1),
        (("planes", "q1"), 1),
    ]
    assert (tallies(past)[0].tally.answered, tallies(past)[0].tally.right) == (2, 1)
    assert answers(past, "r")[-1] == back


def test_a_review_is_over_when_nothing_comes_back_any_more() -> None:
    def wrong(again: int) -> Event:
        return an_answer("trains/q1", round="r", right=False)._replace(again=again)

    kept = review(wrong(0), an_answer("planes/q1", round="r"), wrong(1))
    assert unfinished(history(kept)) is not None
    assert unfinished(history([*kept, wrong(2)])) is None
    right = an_answer("trains/q1", round="r")._replace(again=2)
    assert unfinished(history([*kept, right])) is None


def test_what_several_players_answer_is_seen_but_tells_nothing_of_what_one_knows() -> None:
    deal = a_deal("r", "q1", mode="hotseat")
    past = history([deal._replace(players=("Ada", "Bo")), an_answer(round="r")])
    assert known(past, "trains") == frozenset()
    assert met(past) == {}
    assert seen(past, "trains") == {"q1": AT}


def test_a_question_that_was_skipped_is_neither_known_nor_missed() -> None:
    past = history([*a_round("r", True)[:1], an_answer(round="r")._replace(used=("skip",))])
    assert past.latest == {}
    assert met(past) == {}


def test_what_was_seen_before_a_round_is_told_without_it() -> None:
    late = an_answer("q1", round="two")._replace(at="2026-11-23T00:00:00Z")
    past = history([*a_round("one", True), a_deal("two"), late])
    assert seen(past, "trains")["q1"] == "2026-11-23T00:00:00Z"
    assert seen(past, "trains", before="two") == {"q1": AT}


def test_the_daily_round_that_counts_is_the_first_of_its_day_pack_and_player() -> None:
    first = a_deal("r1", "q1", mode="daily")._replace(day="2026-11-22")
    kept = [first, first._replace(round="r2"), first._replace(round="r3", player="bob")]
    past = history([*kept, an_end("r3")])
    found = daily(past, "trains", "ann", "2026-11-22")
    assert found is not None
    assert found.dealt.round == "r1"
    assert daily(past, "trains", "ann", "2026-11-23") is None
    assert days(past, "ann") == frozenset()
    assert days(past, "bob") == {"2026-11-22"}


@given(st.lists(events, max_size=20))
def test_any_events_add_up(kept: list[Event]) -> None:
    past = history(kept)
    rounds = tallies(past)
    left = unfinished(past)
    assert left is None or left.round not in {e.round for e in kept if isinstance(e, Ended)}
    met(past)
    for played in rounds:
        assert played.tally.answered <= len(answers(past, played.round))
        assert played.tally.answered <= played.of
        best(past, played.pack, played.mode, played.of)
        assert len(known(past, played.pack)) <= sum(other.tally.answered for other in rounds)
