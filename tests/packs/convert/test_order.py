"""Which options may not be shuffled."""

import pytest

from quiz.packs.convert.order import arranged, matters


@pytest.mark.parametrize(
    "option",
    [
        "All of the above",
        "none of these",
        "Both A and B",
        "A and C",
        "(a), (b) and (c)",
        "Neither of them",
        "All three options.",
        "Todas las anteriores",
        "Aucune de ces réponses",
        "Keine der genannten Antworten",
    ],
)
def test_an_option_that_speaks_of_others_keeps_its_place(option: str) -> None:
    assert matters(["first", "second", option])


@pytest.mark.parametrize(
    "option", ["Dog", "Ford", "Beth", "Vitamin A", "A", "Both hands", "3 and 4"]
)
def test_an_option_that_speaks_of_itself_may_go_anywhere(option: str) -> None:
    assert not matters(["first", "second", option])


@pytest.mark.parametrize("pair", [("True", "False"), ("no", "YES"), ("Falsch", "Wahr"), ("Не", "")])
def test_true_and_false_stay_in_order(pair: tuple[str, str]) -> None:
    assert matters(pair) == (pair[1] != "")


def test_options_without_an_order_begin_with_the_right_one() -> None:
    assert [option.text for option in arranged(["r"], ["x", "y"])] == ["r", "x", "y"]
    assert [option.correct for option in arranged(["r"], ["x", "y"])] == [True, False, False]


@pytest.mark.parametrize("right", ["True", "False"])
def test_true_is_put_before_false(right: str) -> None:
    wrong = "False" if right == "True" else "True"
    options = arranged([right], [wrong])
    assert [option.text for option in options] == ["True", "False"]
    assert [option.text for option in options if option.correct] == [right]


def test_an_option_that_speaks_of_the_others_is_put_last_and_does_not_tell_the_right_one() -> None:
    firsts = set()
    for number in range(20):
        options = arranged([f"right {number}"], ["x", "none of these", "y"])
        assert options[-1].text == "none of these"
        firsts.add(options[0].correct)
    assert firsts == {True, False}
