from fractions import Fraction
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.packs.check import tails
from quiz.packs.check.tails import WHOLE, Draw, holm, lower, shared, upper, wilson

from .packs import dice


def exact(draws: list[tuple[int, int]], reached: Fraction) -> Fraction:
    """The tail by adding up every outcome, in fractions."""
    outcomes = {Fraction(0): Fraction(1)}
    for ties, options in draws:
        grown: dict[Fraction, Fraction] = {}
        for total, likely in outcomes.items():
            hit = Fraction(ties, options)
            for gain, chance in ((Fraction(1, ties), hit), (Fraction(0), 1 - hit)):
                grown[total + gain] = grown.get(total + gain, Fraction(0)) + likely * chance
        outcomes = grown
    return sum((chance for total, chance in outcomes.items() if total >= reached), Fraction(0))


TIED = st.integers(2, 6).flatmap(
    lambda options: st.tuples(st.integers(1, options), st.just(options))
)


@given(st.lists(TIED, min_size=1, max_size=12), st.integers(0, 60))
def test_the_tail_is_that_of_all_outcomes(draws: list[tuple[int, int]], steps: int) -> None:
    reached = steps * WHOLE // 60
    told = upper((shared(*draw) for draw in draws), reached)
    assert told == pytest.approx(float(exact(draws, Fraction(reached, WHOLE))), abs=1e-9)


@given(st.lists(TIED, min_size=1, max_size=12), st.integers(0, 60))
def test_both_tails_overlap_in_what_was_reached(draws: list[tuple[int, int]], steps: int) -> None:
    reached = steps * WHOLE // 60
    own = [shared(*draw) for draw in draws]
    beyond = upper(own, reached + 1)
    assert lower(own, reached) == pytest.approx(1 - beyond, abs=1e-9)


def test_the_tail_agrees_with_sixty_thousand_simulated_guessers() -> None:
    chance = dice(7)
    draws = [(1, 4)] * 30 + [(2, 4)] * 12 + [(3, 4)] * 5 + [(1, 3)] * 8 + [(2, 3)] * 4
    reached = 21 * WHOLE
    hits = sum(
        sum(WHOLE // ties for ties, options in draws if chance.random() * options < ties) >= reached
        for _ in range(60_000)
    )
    assert upper((shared(*draw) for draw in draws), reached) == pytest.approx(
        hits / 60_000, abs=4e-3
    )


def test_without_ties_it_is_the_binomial_tail() -> None:
    binomial = sum(comb(40, hits) * 3 ** (40 - hits) for hits in range(20, 41)) / 4**40
    assert upper([shared(1, 4)] * 40, 20 * WHOLE) == pytest.approx(binomial, rel=1e-9)


def test_ties_of_all_options_leave_nothing_to_luck() -> None:
    assert upper([shared(4, 4)] * 8, 2 * WHOLE) == pytest.approx(1)
    assert upper([shared(4, 4)] * 8, 2 * WHOLE + 1) == 0


def test_no_draws_reach_nothing_but_zero() -> None:
    assert (upper([], 0), upper([], 1)) == (1, 0)


@pytest.mark.parametrize("reached", [1_000, 1_020, 1_040, 1_060])
def test_the_normal_tail_of_many_draws_is_close_to_the_exact_one(
    reached: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    draws = [shared(1, 4)] * 3_600 + [shared(2, 4)] * 400
    whole = upper(draws, reached * WHOLE)
    monkeypatch.setattr(tails, "MOST_WAYS", 0)
    assert upper(draws, reached * WHOLE) == pytest.approx(whole, rel=0.06)


def test_certain_draws_have_no_spread_in_the_normal_tail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tails, "MOST_WAYS", 0)
    sure = [Draw(WHOLE, 1.0)] * 5
    assert (upper(sure, 5 * WHOLE), upper(sure, 6 * WHOLE)) == (1, 0)


@given(st.lists(st.floats(0, 1), max_size=8))
def test_holm_never_makes_a_tail_smaller_nor_changes_their_order(values: list[float]) -> None:
    adjusted = holm(values)
    assert all(value <= other <= 1 for value, other in zip(values, adjusted, strict=True))
    order = sorted(range(len(values)), key=values.__getitem__)
    assert [adjusted[place] for place in order] == sorted(adjusted)


def test_holm_multiplies_the_smallest_by_all_and_the_next_by_one_less() -> None:
    assert holm([0.03, 0.01, 0.5]) == pytest.approx([0.06, 0.03, 0.5])


def test_wilson_gives_the_known_interval_of_seven_of_ten() -> None:
    assert wilson(0.7, 10) == pytest.approx((0.397, 0.892), abs=1e-3)
    assert wilson(28 / 40, 40) == pytest.approx((0.546, 0.819), abs=1e-3)
    assert wilson(0.5, 0) == (0, 1)


@given(st.floats(0, 1), st.integers(1, 10_000))
@settings(max_examples=50)
def test_the_interval_holds_the_share(share: float, count: int) -> None:
    low, high = wilson(share, count)
    assert 0 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1
