"""Chance is part of the format: these numbers hold on every machine and for ever."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.game.chance import below, numbers, seeded, shuffled


def test_splitmix64_gives_the_published_numbers() -> None:
    source = numbers(1234567)
    assert [next(source) for _ in range(5)] == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ]


def test_a_seed_of_words_is_fnv_1a() -> None:
    assert seeded("") == 0xCBF29CE484222325
    assert seeded("a") == 0xAF63DC4C8601EC8C
    assert seeded("foobar") == 0x85944171F73967E8


def test_words_do_not_run_together_in_a_seed() -> None:
    assert seeded("ab", "c") != seeded("a", "bc")


def test_a_shuffle_never_changes() -> None:
    assert shuffled(range(10), 1) == (4, 2, 8, 1, 9, 3, 0, 6, 7, 5)
    assert shuffled("abcde", seeded(42, "options", "speed")) == tuple("dbeca")


@given(st.lists(st.integers(), unique=True), st.integers(0, 2**64 - 1))
def test_a_shuffle_keeps_every_item(items: list[int], seed: int) -> None:
    assert sorted(shuffled(items, seed)) == sorted(items)


def test_every_place_is_as_likely_as_any_other() -> None:
    firsts = [shuffled(range(4), seed)[0] for seed in range(4000)]
    for place in range(4):
        assert 900 < firsts.count(place) < 1100


@given(st.integers(1, 1000), st.integers(0, 2**64 - 1))
def test_a_number_stays_below_its_limit(limit: int, seed: int) -> None:
    assert 0 <= below(limit, numbers(seed)) < limit
