from itertools import permutations

from quiz.game.events import Event, Flagged
from quiz.scores.flags import flags, note
from quiz.scores.summary import history

from .kept import AT, a_deal, an_answer

LATER = "2026-11-23T12:00:00Z"


def a_flag(words: str, *, round: str = "r1", question: str = "q1", at: str = AT) -> Flagged:
    """A question was flagged."""
    return Flagged(round, question, words, at)


def test_the_latest_note_of_a_player_on_a_question_counts_in_any_order_of_the_file() -> None:
    kept: list[Event] = [a_deal(), a_flag("typo"), a_flag("the date is off", at=LATER)]
    for order in permutations(kept):
        assert [flag.note for flag in flags(order)] == ["the date is off"]


def test_of_two_notes_of_the_same_second_the_one_kept_last_counts() -> None:
    assert [flag.note for flag in flags([a_deal(), a_flag("typo"), a_flag("wrong")])] == ["wrong"]


def test_an_empty_note_takes_a_flag_back() -> None:
    assert flags([a_deal(), a_flag("typo"), a_flag("")]) == ()


def test_flags_of_two_players_stand_side_by_side() -> None:
    bob = a_deal("r2", player="bob")
    kept: list[Event] = [a_deal(), bob, a_flag("typo"), a_flag("wrong", round="r2")]
    assert {(flag.player, flag.note) for flag in flags(kept)} == {("ann", "typo"), ("bob", "wrong")}
    assert note(kept, "bob", "trains", "q1") == "wrong"
    assert note(kept, "cy", "trains", "q1") == ""


def test_a_question_flagged_in_a_review_is_flagged_in_its_own_pack() -> None:
    review = a_deal("r1", "planes/q1", "trains/q1", pack="*", mode="review")
    (flag,) = flags([review, a_flag("typo", question="trains/q1")])
    assert (flag.pack, flag.question) == ("trains", "q1")


def test_a_flag_of_a_round_that_was_never_dealt_does_not_count() -> None:
    assert flags([a_flag("typo")]) == ()


def test_a_flag_neither_ends_a_round_nor_answers_a_question() -> None:
    kept: list[Event] = [a_deal(), an_answer()]
    assert history([*kept, a_flag("typo")]) == history(kept)
