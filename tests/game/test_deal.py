"""Dealing: the same pack, mode and seed give the same round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.deal import deal, deal_these
from quiz.game.modes import CLASSIC, MODES, mode_named
from quiz.game.options import lay_out
from tests.conftest import a_pack, a_question


@given(st.integers(0, 2**32 - 1))
def test_the_same_seed_deals_the_same_round(seed: int) -> None:
    assert deal(a_pack(), seed, id="r") == deal(a_pack(), seed, id="r")


def test_another_seed_deals_another_round() -> None:
    rounds = {deal(a_pack(), seed, id="r").turns for seed in range(50)}
    assert len(rounds) == 50


def test_a_round_is_pinned_down() -> None:
    dealt = deal(a_pack(), 7, id="r", count=4)
    assert [turn.question.id for turn in dealt.turns] == ["q8", "q11", "q4", "q1"]
    assert [option.text for option in dealt.turns[0].options] == [
        "ninety",
        "twenty",
        "sixty",
        "a hundred",
    ]


def test_a_classic_round_has_ten_questions_all_different() -> None:
    dealt = deal(a_pack(), 1, id="r")
    assert len(dealt.turns) == len({turn.question.id for turn in dealt.turns}) == 10


def test_a_round_is_never_longer_than_its_pack() -> None:
    assert len(deal(a_pack(), 1, id="r", count=99).turns) == 12


def test_a_round_opens_with_a_question_that_one_key_answers() -> None:
    several = [a_question(f"s{n}", right=("a", "b"), wrong=("c",)) for n in range(8)]
    pack = a_pack(*several, a_question("one"))
    for seed in range(20):
        dealt = deal(pack, seed, id="r")
        assert dealt.turns[0].question.id == "one"
        assert len({turn.question.id for turn in dealt.turns}) == 9


def test_an_order_that_is_meant_is_kept() -> None:
    question = a_question(right=("All of these",), wrong=("x", "y"), shuffle=False)
    assert all(lay_out(question, seed).options == question.options for seed in range(20))


def test_a_pool_shows_all_right_options_and_as_many_wrong_ones_as_fit() -> None:
    question = a_question(right=("r",), wrong=tuple("abcdefgh"), pool=4)
    shown = [lay_out(question, seed).options for seed in range(100)]
    assert all(len(options) == 4 for options in shown)
    assert all(sum(option.correct for option in options) == 1 for options in shown)
    assert {option.text for options in shown for option in options} == set("rabcdefgh")


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (("1918", "1917", "1920"), ["1917", "1918", "1920"]),
        (("60 km/h", "200 km/h", "25 km/h"), ["25 km/h", "60 km/h", "200 km/h"]),
        (("2,600 km", "800 km"), ["800 km", "2,600 km"]),
        (("-40", "3.5", "0"), ["-40", "0", "3.5"]),
    ],
)
def test_numbers_of_one_kind_stand_in_rising_order(
    texts: tuple[str, ...], order: list[str]
) -> None:
    question = a_question(right=texts[:1], wrong=texts[1:])
    assert [option.text for option in lay_out(question, 3).options] == order


def test_numbers_of_different_kinds_are_shuffled() -> None:
    question = a_question(right=("3 km",), wrong=("1 mile", "2 days"))
    orders = {lay_out(question, seed).options for seed in range(50)}
    assert len(orders) == 6


def test_a_question_that_is_gone_is_told() -> None:
    with pytest.raises(QuizError, match="no longer has the question 'q99'"):
        deal_these(a_pack(), 1, ["q1", "q99"], id="r", mode=CLASSIC)


def test_an_empty_pack_cannot_be_dealt() -> None:
    with pytest.raises(QuizError, match="no question"):
        deal(a_pack()._replace(questions=()), 1, id="r")


def test_modes_are_found_by_name() -> None:
    assert mode_named("classic") is CLASSIC
    with pytest.raises(QuizError, match="Modes: " + ", ".join(MODES)):
        mode_named("blizt")
