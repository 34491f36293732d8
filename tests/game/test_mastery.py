"""How much of a pack is known, in a word."""

import pytest

from quiz.game.mastery import known_share, mastery
from quiz.game.shelf import Best, Shelved


@pytest.mark.parametrize(
    ("known", "questions", "word"),
    [
        (0, 10, "new"),
        (1, 100, "begun"),
        (49, 100, "begun"),
        (5, 10, "half known"),
        (79, 100, "half known"),
        (8, 10, "known"),
        (99, 100, "known"),
        (10, 10, "mastered"),
        (12, 10, "mastered"),
        (0, 0, "new"),
    ],
)
def test_a_pack_is_called_by_how_much_of_it_is_known(known: int, questions: int, word: str) -> None:
    pack = Shelved("p", "P", questions, known)
    assert mastery(pack) == word
    assert 0 <= known_share(pack) <= 1


def test_a_pack_that_was_played_with_nothing_right_is_begun() -> None:
    assert mastery(Shelved("p", "P", 10, 0, Best(0, 0, 10))) == "begun"
