"""A question without an id is known by what it asks."""

from quiz.game.question import identity


def test_mending_spelling_of_case_and_space_keeps_the_identity() -> None:
    assert identity("How  fast?", ["Sixty."]) == identity("how fast?", ["sixty"])


def test_another_right_option_is_another_question() -> None:
    assert identity("How fast?", ["sixty"]) != identity("How fast?", ["ninety"])


def test_the_order_of_right_options_does_not_matter() -> None:
    assert identity("Which?", ["a", "b"]) == identity("Which?", ["b", "a"])


def test_the_identity_never_changes() -> None:
    assert identity("How fast?", ["sixty"]) == "02d3fa724744cea5"
